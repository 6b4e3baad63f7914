import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { Outbox, sharedMails } from '../../mail/index.js';
import { type DueReminder, dueReminders } from '../domain/reminder-days.js';
import { type Reminded, ReminderStore } from './reminder.store.js';

/**
 * Reminds of dates some days before (V7). Two statements, however many there are to remind; the key of a mail says date
 * and reminder, so that each leaves once, whoever else is at it (SCHED-01).
 */
@Injectable()
export class SendRemindersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly store: ReminderStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param since until when it has been done; null when that is not known @returns how many mails */
  async run(since: Date | null): Promise<number> {
    const now = this.clock.now();
    const due = dueReminders(await this.settings.valueOn('reminder.days_before', berlinDate(now)), since, now);
    const [first, ...others] = due.map(({ date }) => date);
    if (first === undefined) return 0;
    return this.transactions.run(async (tx) => {
      const expected = await this.store.expected(tx, [first, ...others], now);
      const mails = due.flatMap((one) => mailsOf(one, expected));
      this.outbox.addAll(tx, mails);
      return mails.length;
    });
  }
}

/** One mail for each party at one address and date; none where somebody of them has said at that address that they want none. */
function mailsOf({ date, days, moment }: DueReminder, expected: readonly Reminded[]) {
  const concerned = expected.filter((one) => one.date === date && one.placedAt <= moment);
  return [...Map.groupBy(concerned, ({ sessionId }) => sessionId).values()]
    .flatMap((ofSession) => sharedMails(ofSession))
    .filter(({ to, about }) => [to, ...about].every(({ wanted }) => wanted === 1))
    .map(({ to: { bookingId, personId, sessionId, language }, about }) => ({
      kind: 'session.reminder',
      ...{ bookingId, personId, sessionId, language },
      params: { date, days, ...(about.length > 0 && { about: about.map((one) => one.bookingId) }) },
      dedupKey: `session.reminder:${bookingId}:${sessionId}:${date}:${days}`,
      orderKey: `booking:${bookingId}`,
    }));
}
