import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunTemplateDto } from '../../api/src/modules/catalogue/planning/planning.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { StaffRunDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { RunCertificatesDto } from '../../api/src/modules/certificates/certificate.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarsOf } from '../support/calendar-mails.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let lead: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (to: WorldRun, name: string): Promise<BookingReceiptDto> => {
  const email = `${name.split(' ')[0]}@example.org`.toLowerCase();
  return (await app.api.book<BookingReceiptDto>(to.id, { name, email, language: 'de' })).body;
};
const callOff = () => lead.post<Problem>(`/api/v1/staff/runs/${run.id}/cancellation`, { reason: 'Krankheit' });

describe('E10: a course that people have attended', () => {
  const people = ['Amal Haddad', 'Bea Adler', 'Cem Ay', 'Dora Fremd'];
  const report = ['PRESENT', 'ABSENT', 'PRESENT', 'PRESENT'];

  async function planned(): Promise<BookingReceiptDto[]> {
    run = await app.world.run({ kind: 'BASIC_QUALIFICATION', dates: ['2027-02-06', '2027-02-13', '2027-02-20'] });
    const bookings: BookingReceiptDto[] = [];
    for (const name of people) bookings.push(await book(run, name));
    await app.mailbox.waitFor('amal@example.org', 4);
    return bookings;
  }
  /** After the first of three dates, with one who has left since. */
  async function begun(): Promise<BookingReceiptDto[]> {
    const bookings = await planned();
    await on('2027-02-06T18:00:00Z');
    const entries = bookings.map(({ id }, at) => ({ bookingId: id, sessionId: run.sessions[0]?.id, state: report[at] }));
    expect((await lead.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries })).status).toBe(204);
    await lead.post(`/api/v1/staff/bookings/${bookings[3]?.id}/departure`, { since: '2027-02-07' });
    return bookings;
  }
  /** Whoever acts signs in then: sessions do not survive the leaps of a test's clock. */
  async function on(moment: string): Promise<void> {
    app.clock.set(new Date(moment));
    lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
  }
  const end = (reason = 'Die Trainerin ist länger krank.') => lead.post<Problem>(`/api/v1/staff/runs/${run.id}/early-end`, { reason });

  it('is not called off: that would take from them what they came for', async () => {
    await begun();
    expect((await callOff()).body).toMatchObject({ status: 409, code: 'run.attended' });
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(4);
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body).toMatchObject({ attended: true, endedEarly: false });
  });

  it('ends early: the dates to come fall out and leave calendars, whoever was to come hears it, and what was held counts', async () => {
    await begun();
    expect((await end(' ')).status).toBe(400);
    expect((await end()).status).toBe(204);
    const told = await app.mailbox.waitFor('amal@example.org', 7);
    const mail = told.find(({ subject }) => subject.startsWith('Der Kurs endet früher'));
    expect(mail?.text).toMatch(/13\. Februar[^]*20\. Februar[^]*Die Trainerin ist länger krank/);
    expect(calendarsOf(told).filter(({ method }) => method === 'CANCEL')).toHaveLength(2);
    expect(await app.world.count('outbox', `kind = 'run.ended_early'`)).toBe(3);
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body).toMatchObject({
      ...{ lastDate: '2027-02-06', endedEarly: true, cancelReason: 'Die Trainerin ist länger krank.' },
      ...{ teachingUnits: 8, sessions: [{ cancelled: false }, { cancelled: true }, { cancelled: true }] },
    });
    expect((await end()).body.code).toBe('run.no_date_ahead');
    expect((await lead.post(`/api/v1/staff/runs/${run.id}/completion`)).body).toEqual({ completed: 0, incomplete: 3, noShow: 1 });
    const list = await lead.get<Buffer>(`/api/v1/staff/runs/${run.id}/participant-list?format=csv`);
    expect(list.body.toString('utf8')).toMatch(/UE gesamt;8[^]*Amal Haddad;;nein;8;8/);
  });

  it('names the course in which whoever wants to go on books anew, in the mail and on their page', async () => {
    const [amal] = await begun();
    const next = await app.world.run({ title: 'Basisqualifizierung – Fulda', sameCourseAs: run, dates: ['2027-04-10'] });
    const wish = { reason: 'Krankheit', alternative: next.code };
    const early = (change: object = {}) => lead.post<Problem>(`/api/v1/staff/runs/${run.id}/early-end`, { ...wish, ...change });
    expect((await early({ alternative: run.code })).body.errors).toEqual([expect.objectContaining({ field: 'alternative' })]);
    expect((await early()).status).toBe(204);
    const mail = await app.mailbox.waitForOne('amal@example.org', ({ subject }) => subject.startsWith('Der Kurs endet früher'));
    expect(mail.text).toMatch(new RegExp(`Basisqualifizierung – Fulda\\. Beginn: [^]*10\\. April[^]*${next.slug}`));
    const { body } = await app.api.get<MyPageDto>(`/api/v1/my/${amal?.token}`);
    expect(body.bookings).toMatchObject([{ state: 'CONFIRMED', next: { id: next.id }, alternative: null }]);
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body.alternative).toBe(next.code);
  });

  it('gives no Zertifikat for the share of what was held, but a confirmation of it', async () => {
    await begun();
    await end();
    await lead.post(`/api/v1/staff/runs/${run.id}/completion`);
    const { ready } = (await lead.get<RunCertificatesDto>(`/api/v1/staff/runs/${run.id}/certificates`)).body;
    expect(ready.map(({ name, type }) => [name, type])).toEqual([
      ['Bea Adler', 'NONE'],
      ['Cem Ay', 'ATTENDANCE'],
      ['Dora Fremd', 'ATTENDANCE'],
      ['Amal Haddad', 'ATTENDANCE'],
    ]);
  });

  it('whoever left before it is called off hears nothing of it (E32)', async () => {
    const [, , , dora] = await begun();
    await on('2027-02-08T09:00:00Z');
    // Whoever was there was there, also on a date without units.
    await app.world.rows('UPDATE attendance SET units = 0');
    expect([(await callOff()).body.code, (await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body.attended]).toEqual([
      ...['run.attended', true],
    ]);
    await app.world.rows(`UPDATE attendance SET state = 'ABSENT'`);
    expect((await end()).body.code).toBe('run.not_attended');
    expect((await callOff()).status).toBe(204);
    expect(await app.world.count('outbox', `kind = 'run.cancelled'`)).toBe(3);
    expect(await app.world.count('outbox', `kind = 'run.cancelled' AND booking_id = ?`, [dora?.id ?? ''])).toBe(0);
  });

  it('whoever is checked in before the first date begins has attended nothing: it is called off and not ended', async () => {
    const [amal] = await planned();
    await on('2027-02-06T07:50:00Z');
    await app.world.rows(
      `INSERT INTO attendance (booking_id, session_id, state, units, recorded_at) VALUES (?, ?, 'PRESENT', 8, '2027-02-06 07:50:00')`,
      [amal?.id ?? '', run.sessions[0]?.id ?? ''],
    );
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body.attended).toBe(false);
    expect((await end()).body).toMatchObject({ status: 409, code: 'run.not_attended' });
    expect((await callOff()).status).toBe(204);
  });

  it('whoever writes the first attendance while it is called off comes after it', async () => {
    const [amal] = await planned();
    await on('2027-02-06T18:00:00Z');
    const other = await OtherHand.open(app);
    await other.holdPlaces(run.id);
    const calling = callOff();
    await untilSomebodyWaits(app);
    const entries = [{ bookingId: amal?.id, sessionId: run.sessions[0]?.id, state: 'PRESENT' }];
    const recording = lead.put<Problem>(`/api/v1/staff/runs/${run.id}/attendance`, { entries });
    await untilSomebodyWaits(app, 2);
    await other.letGo();
    await other.close();
    expect([(await calling).status, (await recording).status]).toEqual([204, 409]);
    expect(await app.world.count('attendance', 'units > 0')).toBe(0);
  });

  it('tells the day that people know, when they have not heard yet that a date had moved', async () => {
    await begun();
    const { id = '' } = run.sessions[1] ?? {};
    const to = { date: '2027-02-27', start: '09:00', end: '16:00', roomId: null, reason: 'Krank', later: true };
    expect((await lead.post(`/api/v1/staff/runs/${run.id}/sessions/${id}/move`, to)).status).toBe(204);
    await end();
    const mail = await app.mailbox.waitForOne('amal@example.org', ({ subject }) => subject.startsWith('Der Kurs endet früher'));
    expect(mail.text).toMatch(/13\. Februar/);
    expect(mail.text).not.toMatch(/27\. Februar/);
  });

  it('is a whole course again when it is planned once more', async () => {
    await begun();
    await end();
    const { body } = await lead.get<RunTemplateDto>(`/api/v1/staff/planning/template?run=${run.id}`);
    expect([body.content.sessions.length, body.series.count]).toEqual([3, 3]);
  });
});
