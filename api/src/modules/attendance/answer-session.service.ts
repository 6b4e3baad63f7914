import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { decideExcuse, type SheetPlace } from './domain/excuse.js';

/** A date was moved: who cannot come on the new one is excused and misses nothing by it (E11). */
@Injectable()
export class AnswerSessionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param seen where and when the person saw it to be @throws DomainError `session.changed_since`, `attendance.session_begun`, `attendance.recorded`, `attendance.not_on_sheet` */
  async run(actor: Actor, runId: string, place: SheetPlace, canCome: boolean, seen: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.store.nextRevision(tx, runId);
      await this.store.assertSeen(tx, place.sessionId, seen);
      const now = await this.clock.shared(tx);
      const change = decideExcuse(await this.sheets.read(tx, runId), place, !canCome, now);
      if (change === 'clear') await this.store.clear(tx, [place]);
      if (change === 'save') await this.store.save(tx, [{ ...place, state: 'EXCUSED', units: 0 }], null, now);
      this.store.answer(tx, place, canCome, now);
      const data = { runId, sessionId: place.sessionId, canCome };
      await this.audit.append(tx, actor, 'session.answered', { type: 'booking', id: place.bookingId }, data);
    });
  }
}
