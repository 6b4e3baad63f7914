import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { invalid } from '../../errors/domain-error.js';
import { PlanningStore } from './planning/planning.store.js';
import { SessionStore } from './session.store.js';

/** Whether a date can be in the room that somebody chose for it. */
@Injectable()
export class ChosenRoom {
  constructor(
    private readonly sessions: SessionStore,
    private readonly planning: PlanningStore,
  ) {}

  /** @throws DomainError `session.room_unknown`, `session.room_gone` */
  async assert(tx: Tx, roomId: string | null, runId: string): Promise<void> {
    if (roomId === null) return;
    const code = !(await this.sessions.hasRoom(tx, roomId))
      ? 'session.room_unknown'
      : (await this.planning.roomGone(tx, roomId, runId))
        ? 'session.room_gone'
        : null;
    if (code !== null) throw invalid(code, {}, [{ field: 'roomId', code }]);
  }
}
