import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { RetentionService } from '../../api/src/modules/privacy/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
// Rule values outlive a test: they are not among what a test fills.
afterEach(() => app.source.query(`DELETE FROM setting WHERE source = 'kept-log.test'`));
afterAll(() => app.close());

const at = (day: string): void => app.clock.set(new Date(`${day}T09:00:00Z`));
const clean = () => app.get(RetentionService).run();
const from = (day: string, name: string, months: number) =>
  app.source.query(`INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, 'kept-log.test')`, [name, day, String(months)]);

/** Booked on 4 January and cancelled on 1 February 2027; mails of that time are sent, by the clock of the test. */
async function bookedAndCancelled(): Promise<void> {
  const run = await app.world.run();
  const { body } = await app.api.book<BookingReceiptDto>(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
  at('2027-02-01');
  await app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`, {});
  await app.source.query(`UPDATE outbox SET state = 'SENT', created_at = '2027-01-04'`);
}

describe('I6: what the log says of a booking holds while lines run out', () => {
  it.each([
    ['retention.audit_months', '2028-02-15'],
    ['retention.mail_log_months', '2027-08-15'],
  ])('under a shorter period by a rule value: %s', async (name, day) => {
    await bookedAndCancelled();
    await from('2027-01-05', name, name === 'retention.audit_months' ? 12 : 6);
    at(day);
    await clean();
    const table = name === 'retention.audit_months' ? 'audit_entry' : 'outbox';
    expect([await app.world.count(table), await brokenLaws(app.world)]).toEqual([0, {}]);
  });

  it('where a period was short, and is long again: nothing comes back by that', async () => {
    await bookedAndCancelled();
    await from('2027-01-05', 'retention.audit_months', 12);
    await from('2028-02-16', 'retention.audit_months', 36);
    at('2028-02-15');
    await clean();
    at('2028-02-20');
    await clean();
    expect([await app.world.count('audit_entry'), await brokenLaws(app.world)]).toEqual([0, {}]);
  });

  it('while a clean-up is half done, whichever lines it took first', async () => {
    await bookedAndCancelled();
    at('2029-02-02');
    await app.source.query(`DELETE FROM audit_entry WHERE verb = 'booking.cancelled'`);
    expect(await brokenLaws(app.world)).toEqual({});
  });

  it('and a line that is missing before its time is still seen', async () => {
    await bookedAndCancelled();
    at('2028-12-30');
    await app.source.query(`UPDATE outbox SET created_at = '2028-12-01'`);
    await app.source.query(`DELETE FROM audit_entry WHERE verb = 'booking.created'`);
    expect(Object.keys(await brokenLaws(app.world))).toEqual(['I6_noted']);
  });
});
