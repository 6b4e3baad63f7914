import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { Invitations } from '../../api/src/modules/calendar/invitations.service.js';
import { BookingFactsStore, MailDispatcher } from '../../api/src/modules/mail/index.js';
import { Texts } from '../../api/src/texts/texts.js';
import { startApp, type TestApp } from '../support/app.js';
import { type CalendarMail, calendarOf, calendarsOf } from '../support/calendar-mails.js';
import { personOf } from '../support/own-person.js';
import type { WorldRun } from '../support/usual-run.js';

const OLD = 'alt@example.org';
const NEW = 'neu@example.org';

let app: TestApp;
let run: WorldRun;
let booking: BookingReceiptDto;
/** Mails are sent when a test says so: ROLE=web keeps the dispatcher still. */
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run();
  booking = (await app.api.book<BookingReceiptDto>(run.id, { name: 'Amal Haddad', email: OLD, language: 'de' })).body;
});
afterAll(() => app.close());

const drain = (): Promise<void> => app.get(MailDispatcher).drain();
async function calendar(address: string): Promise<CalendarMail[]> {
  await drain();
  return calendarsOf(app.mailbox.to(address));
}
const brief = (all: readonly CalendarMail[]): unknown[] =>
  all.map(({ method, start, sequence, attendees }) => [method, start.slice(0, 10), sequence, attendees[0]]);

async function changesAddress(): Promise<void> {
  const { token } = await personOf(app, booking.id);
  expect((await app.api.post(`/api/v1/my/${token}/data/email`, { email: NEW })).status).toBe(202);
  await drain();
  const link = /\/adresse\/([\w-]+)/.exec(app.mailbox.to(NEW).at(-1)?.text ?? '')?.[1] ?? 'no link';
  expect((await app.api.post(`/api/v1/address-changes/${link}/confirmation`)).status).toBe(204);
}

describe('INV-02: somebody has another mail address', () => {
  it('the dates go out of the old calendar and into the new one, and are taken out there when the place is given back', async () => {
    await drain();
    await changesAddress();
    expect(brief(await calendar(OLD))).toEqual([
      ['REQUEST', '2027-02-06', 0, OLD],
      ['REQUEST', '2027-02-13', 0, OLD],
      ['CANCEL', '2027-02-06', 1, OLD],
      ['CANCEL', '2027-02-13', 1, OLD],
    ]);
    const invited = [
      ['REQUEST', '2027-02-06', 2, NEW],
      ['REQUEST', '2027-02-13', 2, NEW],
    ];
    expect(brief(await calendar(NEW))).toEqual(invited);
    await app.api.post(`/api/v1/my/${booking.token}/bookings/${booking.id}/cancellation`);
    expect(brief(await calendar(NEW))).toEqual([...invited, ['CANCEL', '2027-02-06', 3, NEW], ['CANCEL', '2027-02-13', 3, NEW]]);
    expect(await calendar(OLD)).toHaveLength(4);
  });

  it('before anything was sent: the dates come to the new one only', async () => {
    await app.source.query(`UPDATE outbox SET due_at = NOW(3) + INTERVAL 1 HOUR`);
    await changesAddress();
    await app.source.query(`UPDATE outbox SET due_at = NOW(3)`);
    expect(brief(await calendar(NEW))).toEqual([
      ['REQUEST', '2027-02-06', 0, NEW],
      ['REQUEST', '2027-02-13', 0, NEW],
    ]);
    expect(await calendar(OLD)).toEqual([]);
  });

  it('whichever way it came to be another: a moved date is taken out of the old calendar and is new in the other one', async () => {
    await drain();
    await app.source.query('UPDATE contact_channel SET value = ?', [NEW]);
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const to = { date: '2027-02-20', start: '10:00', end: '15:00', reason: 'Die Trainerin ist krank.' };
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/sessions/${run.sessions[0]?.id}/move`, to)).status).toBe(204);
    expect(brief(await calendar(OLD)).slice(2)).toEqual([['CANCEL', '2027-02-06', 1, OLD]]);
    expect(brief(await calendar(NEW))).toEqual([['REQUEST', '2027-02-20', 2, NEW]]);
    const [told] = app.mailbox.to(NEW);
    expect(told?.subject).toMatch(/^Neuer Termin: /);
    expect(told && calendarOf(told)).toBeNull();
  });
});

describe('F46: somebody is erased while a mail to them is being written', () => {
  it('their address is not written down again: the writer read the booking before', async () => {
    const facts = await app.get(BookingFactsStore).find(booking.id);
    const session = facts?.sessions[0];
    if (!facts || !session) throw new Error('no booking');
    const { token } = await personOf(app, booking.id);
    expect((await app.api.post(`/api/v1/my/${token}/data/erasure`)).status).toBe(200);
    const part = await app.get(Invitations).request(facts, session, { name: 'Amal Haddad', email: OLD }, app.get(Texts).for('de'));
    expect(part).toBeNull();
    expect(await app.world.count('calendar_object')).toBe(0);
  });
});
