import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { decideExcuse, type SheetPlace } from './domain/excuse.js';

/** A participant cannot come to one date, or can after all (E08). The seat stays theirs. */
@Injectable()
export class ExcuseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The same twice is the same. @param seen where and when the person saw it to be @throws DomainError `session.changed_since`, `attendance.session_begun`, `attendance.recorded`, `attendance.not_on_sheet` */
  async run(actor: Actor, runId: string, place: SheetPlace, excused: boolean, seen?: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.store.nextRevision(tx, runId);
      if (seen !== undefined) await this.store.assertSeen(tx, place.sessionId, seen);
      const now = await this.clock.shared(tx);
      const change = decideExcuse(await this.sheets.read(tx, runId), place, excused, now);
      if (change === 'keep') return;
      if (change === 'clear') await this.store.clear(tx, [place]);
      else await this.store.save(tx, [{ ...place, state: 'EXCUSED', units: 0 }], actor.kind === 'staff' ? actorId(actor) : null, now);
      const verb = excused ? 'attendance.excused' : 'attendance.excuse_withdrawn';
      await this.audit.append(tx, actor, verb, { type: 'booking', id: place.bookingId }, { runId, sessionId: place.sessionId });
    });
  }
}
