import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, forbidden, notFound, unprocessable } from '../../../errors/domain-error.js';
import { fingerprint, RateLimiter } from '../../../http/rate-limiter.js';
import { endOfDay } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { AuditLog } from '../../audit/index.js';
import { CheckInStore } from './check-in.store.js';
import { DoorKeys } from './door-keys.js';
import { type DoorRow, DoorsStore } from './doors.store.js';
import { linkState, TRIES_IN_ALL } from './domain/door.js';
import type { DoorDto } from './doors.dto.js';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Somebody has the link of a door; with the PIN it lets their device in. */
@Injectable()
export class OpenDoorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly doors: DoorsStore,
    private readonly checkIns: CheckInStore,
    private readonly keys: DoorKeys,
    private readonly audit: AuditLog,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** What the link says without a PIN: which date it is for, as everybody can read it in the catalogue. @throws DomainError `door.unknown` */
  async look(token: string): Promise<DoorDto> {
    const door = await this.doorOf(token);
    const { title, date, start } = await this.checkIns.head(door.sessionId);
    return { sessionId: door.sessionId, name: door.name, state: linkState(door, this.clock.now()), title, date, start };
  }

  /** @throws DomainError `door.unknown`, `door.ended`, `door.not_today`, `door.locked`, `door.wrong_pin` */
  async run(token: string, pin: string, network: string): Promise<{ sessionId: string; cookie: string }> {
    await this.limiter.hit(`door-network:${network}`, 60, HOUR);
    const door = await this.doorOf(token);
    await this.limiter.hit(`door:${fingerprint(door.id)}`, 60, HOUR);
    const now = this.clock.now();
    const state = linkState(door, now);
    if (state === 'ENDED') throw forbidden('door.ended');
    if (state === 'LOCKED') throw forbidden('door.locked');
    if (state === 'NOT_YET') throw conflict('door.not_today', { date: door.date });
    // A refusal commits too: the counted try must stay counted.
    const isOpen = await this.transactions.run(async (tx) => {
      if (!(await this.doors.spendTry(tx, door.id, TRIES_IN_ALL)) || !this.keys.isRightPin(door, pin)) return false;
      this.doors.forgiveTries(tx, door.id);
      await this.audit.append(
        tx,
        { kind: 'door', doorId: door.id },
        'door.opened',
        { type: 'course_run', id: door.runId },
        { door: door.id },
      );
      return true;
    });
    if (!isOpen) throw unprocessable('door.wrong_pin');
    const seconds = Math.ceil((endOfDay(door.date).getTime() - now.getTime()) / 1_000) + DAY;
    return { sessionId: door.sessionId, cookie: this.keys.cookieFor(door, seconds) };
  }

  private async doorOf(token: string): Promise<DoorRow> {
    const door = await this.keys.behindLink(token);
    if (!door) throw notFound('door.unknown');
    return door;
  }
}
