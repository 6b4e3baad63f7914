import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, actorId } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { CheckInStore, type UnlistedRow } from './check-in.store.js';
import { DoorKeys } from './door-keys.js';
import { DoorsStore } from './doors.store.js';
import { doorState, linkState } from './domain/door.js';
import { whyUnlisted } from './domain/why-unlisted.js';
import type { SessionDoorsDto, WalkInToSettleDto } from './doors.dto.js';
import { WalkInsStore } from './walk-ins.store.js';

/** The doors of a date as staff make, hand on and end them, and what was seen there. */
@Injectable()
export class StaffDoors {
  constructor(
    private readonly transactions: Transactions,
    private readonly doors: DoorsStore,
    private readonly checkIns: CheckInStore,
    private readonly walkIns: WalkInsStore,
    private readonly keys: DoorKeys,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `session.unknown` */
  async ofSession(sessionId: string): Promise<SessionDoorsDto> {
    await this.checkIns.head(sessionId);
    const [doors, walkIns, unlisted, seen] = await Promise.all([
      this.doors.ofSession(sessionId),
      this.walkIns.ofSession(sessionId),
      this.checkIns.unlisted(sessionId),
      this.checkIns.seen(sessionId),
    ]);
    const now = this.clock.now();
    return {
      doors: doors.map((door) => {
        const state = linkState(door, now);
        const isOver = state === 'ENDED';
        return {
          id: door.id,
          name: door.name,
          state,
          link: isOver ? null : this.keys.linkOf(door),
          pin: isOver ? null : this.keys.pinOf(door),
        };
      }),
      toSettle: [...walkIns.map((one) => ({ ...one, number: null })), ...unlisted.map(unlistedLine)],
      seen,
    };
  }

  /** @throws DomainError `session.unknown`, `door.over` */
  async make(actor: Actor, sessionId: string, name: string): Promise<void> {
    const { date, runId } = await this.checkIns.head(sessionId);
    const now = this.clock.now();
    if (doorState({ date, endedAt: null }, now) === 'ENDED') throw conflict('door.over');
    const door = { id: newId(), sessionId, name, nonce: newNonce(), createdAt: now };
    await this.transactions.run(async (tx) => {
      this.doors.insert(tx, door, actorId(actor) ?? '');
      await this.audit.append(tx, actor, 'door.made', { type: 'course_run', id: runId }, { door: door.id, sessionId, name });
    });
  }

  /** Twice is once. @throws DomainError `door.unknown` */
  async end(actor: Actor, doorId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const door = await this.doors.find(doorId, tx);
      if (!door) throw notFound('door.unknown');
      if (await this.doors.end(tx, doorId, this.clock.now())) {
        await this.audit.append(tx, actor, 'door.ended', { type: 'course_run', id: door.runId }, { door: doorId });
      }
    });
  }

  /** Of who came without a booking, or was seen and stands on no sheet. Twice is once. */
  async settle(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const runId = await this.walkIns.settle(tx, id, this.clock.now());
      if (runId) await this.audit.append(tx, actor, 'door.walk_in_settled', { type: 'course_run', id: runId }, { walkIn: id });
      const seenIn = runId ? null : await this.checkIns.settle(tx, id);
      if (seenIn) await this.audit.append(tx, actor, 'door.seen_settled', { type: 'course_run', id: seenIn }, { checkIn: id });
    });
  }
}

const unlistedLine = (row: UnlistedRow): WalkInToSettleDto => ({
  ...{ id: row.id, name: row.name, number: row.number, contact: null, language: row.language },
  ...{ refusal: whyUnlisted(row), happenedAt: row.happenedAt, by: row.by },
});
