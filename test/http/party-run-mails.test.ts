import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarsOf } from '../support/calendar-mails.js';
import { brokenLaws } from '../support/invariants.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { personOf } from '../support/own-person.js';
import { Parties } from '../support/parties.js';
import type { WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

let app: TestApp;
let staff: ApiClient;
let list: Waiting;
let parties: Parties;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
  parties = new Parties(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

/** What has come to the address since it was asked last. */
async function news(address = 'gast-1@example.org'): Promise<ReceivedMail[]> {
  await app.get(MailDispatcher).drain();
  const mails = app.mailbox.to(address);
  app.mailbox.clear();
  return mails;
}

const cancelRun = (run: WorldRun) => staff.post(`/api/v1/staff/runs/${run.id}/cancellation`, { reason: 'Krankheit' });
const confirmRun = (run: WorldRun) => staff.post(`/api/v1/staff/runs/${run.id}/confirmation`);
const moveDate = ({ id, sessions }: WorldRun, date = '2027-02-07') =>
  staff.post(`/api/v1/staff/runs/${id}/sessions/${sessions[0]?.id}/move`, { date, start: '10:00', end: '16:00', reason: 'Krankheit' });

/** Somebody of a party has an address of their own by now. */
async function ownAddress(bookingId = ''): Promise<void> {
  await app.world.rows(
    `UPDATE contact_channel SET value = 'eigene@example.org' WHERE kind = 'EMAIL' AND person_id = (SELECT person_id FROM booking WHERE id = ?)`,
    [bookingId],
  );
}

describe('pain 11: what concerns a whole run is one mail for a party', () => {
  let run: WorldRun;
  let party: BookingReceiptDto;
  beforeEach(async () => {
    run = await app.world.run({ dates: ['2027-02-06'] });
    party = (await parties.book(run, 1, 3)).body;
    await news();
  });

  it('the course takes place: one mail names all, with a page for each', async () => {
    expect((await confirmRun(run)).status).toBe(204);
    const [mail, ...others] = await news();
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Der Kurs findet statt/);
    for (const { name, number } of party.companions) expect(mail?.text).toContain(`${name}: ${number}`);
    expect(mail?.text.match(/\/meine\//g)).toHaveLength(3);
  });

  it('the course is called off: one mail, and the date is taken out of the calendar once', async () => {
    expect((await cancelRun(run)).status).toBe(204);
    const mails = await news();
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual(['Der Kurs fällt aus', 'Aus Ihrem Kalender genommen']);
    for (const { name, number } of party.companions) expect(mails[0]?.text).toContain(`${name}: ${number}`);
    expect(calendarsOf(mails).map(({ method }) => method)).toEqual(['CANCEL']);
  });

  it('a date is moved: one mail changes the entry, whoever of them has it', async () => {
    await list.cancel(party);
    await news();
    expect((await moveDate(run)).status).toBe(204);
    const mails = await news();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('ändert den Termin auch in Ihrem Kalender');
    expect(calendarsOf(mails)).toMatchObject([{ method: 'REQUEST', sequence: 1 }]);
    const again = await moveDate(run, '2027-02-13');
    expect([again.status, calendarsOf(await news()).map(({ sequence }) => sequence)]).toEqual([204, [2]]);
  });

  it('the entry that another of them has is changed and taken out by the mail to who speaks', async () => {
    // The booker joined the address of the others later: the entry is in the name of the first companion.
    await app.world.rows('UPDATE calendar_object SET booking_id = ? WHERE booking_id = ?', [party.companions[0]?.id ?? '', party.id]);
    await moveDate(run);
    expect(calendarsOf(await news())).toMatchObject([{ method: 'REQUEST', sequence: 1 }]);
    await cancelRun(run);
    expect(calendarsOf(await news())).toMatchObject([{ method: 'CANCEL', sequence: 2 }]);
  });

  it('each of them is asked whether they can come to the moved date, and staff see who has not said', async () => {
    await moveDate(run);
    for (const { token, id } of [party, ...party.companions]) {
      const { body } = await app.api.get<{ bookings: { id: string; sessions: { moved: unknown }[] }[] }>(`/api/v1/my/${token}`);
      expect(body.bookings.find((one) => one.id === id)?.sessions[0]?.moved).toMatchObject({ date: '2027-02-06', canCome: null });
    }
  });

  it('the link of an online course changes: one mail names all, and the entry of whoever has it follows', async () => {
    const online = await app.world.run();
    await app.source.query(`UPDATE course_run SET format = 'ONLINE', town = NULL WHERE id = ?`, [online.id]);
    const { body } = await parties.book(online, 2, 3);
    await news();
    const set = (url: string) => staff.put(`/api/v1/staff/runs/${online.id}/meeting`, { url, dialIn: null });
    await set('https://treffen.example.org/j/1');
    const [told, ...others] = await news('gast-2@example.org').then((all) => all.filter(({ subject }) => subject.startsWith('Ihr Link')));
    expect(others).toEqual([]);
    for (const { name, number } of body.companions) expect(told?.text).toContain(`${name}: ${number}`);
    // Who has the entries leaves; the next of them has them, and the mail to who speaks carries them on.
    await list.cancel(body);
    await news();
    await set('https://treffen.example.org/j/2');
    const mails = await news('gast-2@example.org');
    expect(mails.filter(({ subject }) => subject.startsWith('Ihr Link'))).toHaveLength(1);
    expect(calendarsOf(mails).map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST']);
  });

  it('several of them cancel, also with who booked for all: one mail names those who do not come', async () => {
    const [second] = party.companions;
    const ids = [second?.id, party.id];
    await app.api.post(`/api/v1/my/${party.token}/bookings/${party.id}/party/cancellation`, { bookings: ids });
    const [mail, ...others] = (await news()).filter(({ subject }) => subject.includes('abgesagt'));
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Ihre 2 Plätze sind abgesagt: /);
    expect(mail?.text).toContain(`${second?.name}: ${second?.number}`);
    expect(mail?.text).not.toContain(String(party.companions[1]?.number));
  });

  it('whoever has an address of their own is told there, and of their own place only', async () => {
    await ownAddress(party.companions[1]?.id);
    await confirmRun(run);
    await app.get(MailDispatcher).drain();
    const [shared] = app.mailbox.to('gast-1@example.org');
    const own = app.mailbox.to('eigene@example.org');
    expect(shared?.text.match(/\/meine\//g)).toHaveLength(2);
    expect(own.map(({ text }) => text.match(/\/meine\//g)?.length)).toEqual([1]);
  });

  it('whoever moves to an address of their own before it went out: their page does not go to the old one', async () => {
    await confirmRun(run);
    await ownAddress(party.companions[1]?.id);
    const [mail, ...others] = await news();
    expect(others).toEqual([]);
    expect(mail?.text.match(/\/meine\//g)).toHaveLength(2);
  });

  it('who would have read it for all has left before it went out: the next of them reads it', async () => {
    await confirmRun(run);
    await list.cancel(party);
    const told = (await news()).filter(({ subject }) => subject.startsWith('Der Kurs findet statt'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Der Kurs findet statt, Begleitung 1 von 1');
    expect(told[0]?.text).not.toContain(party.number);
  });

  it('who would have read it for all is erased before it went out: the next of them reads it', async () => {
    await cancelRun(run);
    expect((await app.api.post(`/api/v1/my/${(await personOf(app, party.id)).token}/data/erasure`)).status).toBe(200);
    const told = (await news()).filter(({ subject }) => subject.startsWith('Der Kurs fällt aus'));
    expect(told).toHaveLength(1);
    const [second, third] = party.companions;
    expect(told[0]?.text).toContain(`${third?.name}: ${third?.number}`);
    expect(told[0]?.text).toContain(second?.number);
    expect(told[0]?.text).not.toContain(party.number);
  });

  it('who booked alone hears of it alone', async () => {
    await list.book(run, 2);
    await news();
    await cancelRun(run);
    expect((await news('gast-2@example.org')).map(({ subject }) => subject.split(':')[0])).toEqual([
      'Der Kurs fällt aus',
      'Aus Ihrem Kalender genommen',
    ]);
  });
});
