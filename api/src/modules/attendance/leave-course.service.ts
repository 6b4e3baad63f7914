import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict, invalid, notFound, unprocessable } from '../../errors/domain-error.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { isRecordable } from './domain/sheet.js';

/** Somebody no longer comes, for example because they moved away: what they attended counts, and they are no no-show (E32). */
@Injectable()
export class LeaveCourseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param since first day on which they are not expected; null when they come after all
   * @throws DomainError `booking.unknown`, `attendance.closed`, `attendance.not_on_sheet`, `attendance.not_in_course`,
   * `attendance.not_begun`: who never comes is cancelled, and their place goes to whoever waits
   */
  async run(actor: Actor, bookingId: string, since: LocalDate | null): Promise<void> {
    const runId = await this.store.findRunOf(bookingId);
    if (!runId) throw notFound('booking.unknown');
    await this.transactions.run(async (tx) => {
      await this.store.nextRevision(tx, runId);
      const { run, participants, sessions } = await this.sheets.read(tx, runId);
      if (!isRecordable(run.state)) throw conflict('attendance.closed', { state: run.state });
      const isOnSheet = participants.some((one) => one.bookingId === bookingId && one.state === 'CONFIRMED');
      if (!isOnSheet) throw unprocessable('attendance.not_on_sheet', { bookingId });
      const inCourse = since === null || (since <= (sessions.at(-1)?.date ?? '') && since >= (sessions[0]?.date ?? ''));
      if (!inCourse) throw invalid('attendance.not_in_course', {}, [{ field: 'since', code: 'attendance.not_in_course' }]);
      const first = sessions[0]?.date ?? '';
      if (since !== null && since <= first && berlinDate(this.clock.now()) < first) throw conflict('attendance.not_begun');
      this.store.leave(tx, bookingId, since);
      await this.audit.append(tx, actor, 'booking.left', { type: 'booking', id: bookingId }, { runId, since });
    });
  }
}
