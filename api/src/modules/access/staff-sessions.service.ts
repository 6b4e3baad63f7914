import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import { AccessStore } from './access.store.js';
import type { Actor } from './actor.js';
import { OrganisationRoles } from './organisation-roles.js';
import { SessionCookie } from './session-cookie.js';

export type SignedInActor = Extract<Actor, { kind: 'staff' | 'organisation' }>;

const MINUTE = 60_000;
const IDLE = 30 * MINUTE;
const ABSOLUTE = 12 * 60 * MINUTE;
const TOKEN_BYTES = 32;

/** Sessions of staff and of people who enrol for organisations: an opaque 256-bit token in the cookie, its hash in the database (standards SEC-06). */
@Injectable()
export class StaffSessions {
  constructor(
    private readonly store: AccessStore,
    private readonly organisationRoles: OrganisationRoles,
    private readonly transactions: Transactions,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  /** Who sends this cookie; null for nobody, for a session that ended, a closed account and a role that is over. */
  async actorOf(cookies: string | undefined): Promise<SignedInActor | null> {
    const token = this.cookie.read(cookies);
    if (!token) return null;
    const now = this.clock.now();
    const session = await this.store.findSession(hashOf(token), new Date(now.getTime() - IDLE), now);
    if (!session) return null;
    // Once a minute is exact enough for half an hour of rest, and spares a write for every click.
    if (now.getTime() - session.seenAt.getTime() >= MINUTE) {
      await this.transactions.run((tx) => this.store.touchSession(tx, session.id, now));
    }
    const { accountId, roles } = session;
    return roles.includes('ORG_ENROLLER') ? this.enroller(accountId) : { kind: 'staff', accountId, roles };
  }

  /** Looked up with every request, so that an ended role loses sight at once (E16). */
  private async enroller(accountId: string): Promise<SignedInActor | null> {
    const organisationIds = (await this.organisationRoles.today(accountId)).map(({ id }) => id);
    return organisationIds.length > 0 ? { kind: 'organisation', accountId, organisationIds } : null;
  }

  /** Opens a session with a new token and ends the one the browser may have had. @returns the cookie to set */
  async open(tx: Tx, accountId: string, cookies: string | undefined): Promise<string> {
    await this.close(tx, cookies);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + ABSOLUTE);
    await this.store.insertSession(tx, { id: newId(), accountId, tokenHash: hashOf(token), now, expiresAt });
    return this.cookie.write(token);
  }

  /** Deletes what has ended by itself: sessions and codes. */
  async forgetEnded(): Promise<void> {
    await this.transactions.run((tx) => this.store.deleteExpired(tx, this.clock.now()));
  }

  async close(tx: Tx, cookies: string | undefined): Promise<void> {
    const token = this.cookie.read(cookies);
    if (token) await this.store.deleteSession(tx, hashOf(token));
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
