import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { SeatOfAbsent } from '../booking/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { missedStart } from './domain/missed-start.js';
import { isRecordable } from './domain/sheet.js';

/** Staff free the seat of somebody who did not come to their first date and has not said a word (E09). */
@Injectable()
export class FreeSeatService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly seats: SeatOfAbsent,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Freed twice is freed once.
   * @throws DomainError `booking.unknown`, `attendance.closed`, `attendance.not_missed`, `attendance.first_date_runs`,
   * `attendance.few_dates`, `attendance.no_date_ahead`
   */
  async run(actor: Actor, bookingId: string): Promise<void> {
    const runId = await this.store.findRunOf(bookingId);
    if (!runId) throw notFound('booking.unknown');
    await this.transactions.run(async (tx) => {
      // Attendance before places, as when a course is completed.
      await this.store.nextRevision(tx, runId);
      const seat = await this.seats.lock(tx, bookingId);
      if (seat.isFreed) return;
      const sheet = await this.sheets.read(tx, runId);
      if (!isRecordable(sheet.run.state)) throw conflict('attendance.closed', { state: sheet.run.state });
      const participant = sheet.participants.find((one) => one.bookingId === bookingId);
      if (!participant) throw conflict('attendance.not_missed');
      const now = await this.clock.shared(tx);
      const fewestDates = await this.settings.valueOn('attendance.no_show_dates', berlinDate(now), tx);
      const missed = missedStart(sheet, participant, { now, fewestDates });
      if ('refusal' in missed) throw conflict(missed.refusal, { dates: fewestDates });
      await this.seats.free(tx, actor, seat.booking, missed.on);
    });
  }
}
