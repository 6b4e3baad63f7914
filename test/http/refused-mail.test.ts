import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { OpenOfferDto } from '../../api/src/modules/booking/waitlist/waitlist.dto.js';
import type { CallDto } from '../../api/src/modules/calls/calls.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let staff: ApiClient;
let list: Waiting;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' }, silent: true });
  list = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const drain = async (): Promise<void> => {
  await app.source.query(`UPDATE outbox SET due_at = NOW(3) WHERE state = 'QUEUED'`);
  await app.get(MailDispatcher).drain();
};
const offers = async (): Promise<OpenOfferDto[]> => (await staff.get<OpenOfferDto[]>('/api/v1/staff/offers')).body;

it('E05: whose mailbox refuses the mail about a free place for good is called like somebody without e-mail', async () => {
  const [first, second] = [await list.fullRun(1), await app.world.run({ capacity: 1 })];
  const seated = await list.book(second, 5);
  await list.book(second, 2);
  await drain();
  app.mailbox.refuse('gast-2@example.org', 550);
  await list.cancel(first.seated);
  await list.cancel(seated);
  const before = await offers();
  expect(before.map(({ email, isRefused }) => [email, isRefused])).toEqual([
    ['gast-1@example.org', false],
    ['gast-2@example.org', false],
  ]);
  await drain();
  expect(await app.world.rows(`SELECT DISTINCT state FROM outbox WHERE recipient = 'gast-2@example.org' AND kind = 'offer.open'`)).toEqual([
    { state: 'DEAD' },
  ]);
  expect((await offers()).map(({ email, isRefused }) => [email, isRefused])).toEqual([
    ['gast-2@example.org', true],
    ['gast-1@example.org', false],
  ]);
  expect(await list.state(turn(first.queue, 0))).toBe('OFFERED');
});

it('a mailbox that is only full for now is no reason to call', async () => {
  const { seated } = await list.fullRun(1);
  await drain();
  app.mailbox.refuse('gast-1@example.org', 452);
  await list.cancel(seated);
  await drain();
  expect(await offers()).toMatchObject([{ email: 'gast-1@example.org', isRefused: false }]);
});

describe('E14: whose mailbox refuses for good is called', () => {
  /** A call is open about a confirmed booking. @returns the run */
  async function refused(at: 'RCPT TO' | 'DATA'): Promise<string> {
    const { id: runId } = await app.world.run({ prerequisites: ['org_member'], dates: ['2027-02-06'] });
    const who = { name: 'Jamila Amiri', phone: '+4969123456', email: 'jamila@example.org', language: 'de' };
    const { id } = (await app.api.book<BookingReceiptDto>(runId, who)).body;
    await drain();
    app.mailbox.refuse(who.email, 550, at);
    await staff.post(`/api/v1/staff/bookings/${id}/approval`);
    await drain();
    return runId;
  }
  const calls = async () => (await staff.get<CallDto[]>('/api/v1/staff/calls')).body.flatMap(({ news }) => news);
  /** What waits for a call is looked at again, so many days after the first try. */
  async function look(days: number): Promise<void> {
    await app.source.query(`UPDATE outbox SET first_tried_at = NOW(3) - INTERVAL ? DAY, due_at = NOW(3) WHERE state = 'CALL'`, [days]);
    await app.get(MailDispatcher).drain();
  }
  const called = [{ kind: 'booking.confirmed', refused: 'jamila@example.org' }];

  it('the call stays open while a new address does not answer, however long ago the first try was', async () => {
    await refused('RCPT TO');
    expect(await calls()).toMatchObject(called);
    app.mailbox.refuse('jamila@example.com', 451);
    await app.source.query(`UPDATE contact_channel SET value = 'jamila@example.com' WHERE kind = 'EMAIL'`);
    for (const days of [0, 3]) {
      await look(days);
      expect(await calls()).toMatchObject(called);
    }
    app.mailbox.accept('jamila@example.com');
    await look(3);
    expect(await calls()).toEqual([]);
    expect((await app.mailbox.waitFor('jamila@example.com', 1))[0]?.subject).toMatch(/^Ihr Platz/);
  });

  it('where it refused the mail and not the address, nobody is asked for another address', async () => {
    await refused('DATA');
    expect(await calls()).toMatchObject([{ kind: 'booking.confirmed', refused: null }]);
  });

  it('no calendar entry is noted any more while the call is open: nobody gets it', async () => {
    const runId = await refused('RCPT TO');
    const entries = () => app.world.rows('SELECT sequence, state, recipient, sent, last_sent_at FROM calendar_object');
    const before = await entries();
    expect(before).toHaveLength(1);
    await app.source.query(`UPDATE session SET start_time = '10:00', starts_at = starts_at + INTERVAL 1 HOUR WHERE course_run_id = ?`, [
      runId,
    ]);
    await look(0);
    expect(await calls()).toMatchObject(called);
    expect(await entries()).toEqual(before);
  });
});
