import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MoveNoticeDto, SessionMovePreviewDto } from '../../api/src/modules/booking/runs/session-moves.dto.js';
import type { MovedBookingDto } from '../../api/src/modules/booking/changes/moves.dto.js';
import { Invitations } from '../../api/src/modules/calendar/invitations.service.js';
import { BookingFactsStore, MailDispatcher } from '../../api/src/modules/mail/index.js';
import { OutboxStore } from '../../api/src/modules/mail/outbox.store.js';
import { Texts } from '../../api/src/texts/texts.js';
import { startApp, type TestApp } from '../support/app.js';
import { housed } from '../support/housed.js';
import { calendarOf, calendarsOf } from '../support/calendar-mails.js';
import type { ReceivedMail } from '../support/mailbox.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
/** Mails are sent when a test says so: ROLE=web keeps the dispatcher still. */
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const email = 'amal@example.org';
const february = ['2027-02-06', '2027-02-13', '2027-02-20'] as const;
const march = ['2027-03-06', '2027-03-13', '2027-03-20', '2027-03-27', '2027-04-03', '2027-04-10'] as const;
type Dates = readonly [string, ...string[]];

async function mails(): Promise<ReceivedMail[]> {
  await app.get(MailDispatcher).drain();
  return app.mailbox.to(email);
}

async function booked(dates: Dates): Promise<{ run: WorldRun; booking: BookingReceiptDto }> {
  const run = await app.world.run({ dates });
  const booking = (await app.api.book<BookingReceiptDto>(run.id, { name: 'Amal Haddad', email, language: 'de' })).body;
  return { run, booking };
}

async function move({ token, id }: BookingReceiptDto, to: WorldRun): Promise<MovedBookingDto> {
  const { status, body } = await app.api.post<MovedBookingDto>(`/api/v1/my/${token}/bookings/${id}/move`, { run: to.id });
  expect(status).toBe(200);
  return body;
}

describe('a move to another date of the course (E06, INV-10)', () => {
  // Before there was one mail about the old place and one about the new one, and all entries came on their own: 8 and 6.
  it.each([
    { from: 3, to: 3, sent: 6, requests: 3 },
    { from: 2, to: 2, sent: 4, requests: 2 },
    { from: 1, to: 1, sent: 2, requests: 1 },
    { from: 3, to: 6, sent: 4, requests: 1 },
  ])('from $from to $to dates takes $sent mails: one for people, which carries an entry, and one for each other', async (plan) => {
    const { run, booking } = await booked(february.slice(0, plan.from) as unknown as Dates);
    const sent = calendarsOf(await mails());
    app.mailbox.clear();
    const other = await app.world.run({ sameCourseAs: run, dates: march.slice(0, plan.to) as unknown as Dates });
    await move(booking, other);

    const all = await mails();
    expect(all).toHaveLength(plan.sent);
    const [told] = all;
    if (!told) throw new Error('no mail');
    expect(told.subject).toMatch(/^Sie sind umgebucht: /);
    expect(calendarOf(told)).toMatchObject({ method: 'REQUEST', sequence: 0, start: '2027-03-06T09:00:00' });
    const entries = calendarsOf(all);
    expect(entries.filter(({ method }) => method === 'REQUEST').map(({ start }) => start)).toEqual(
      march.slice(0, plan.requests).map((day) => `${day}T09:00:00`),
    );
    expect(entries.filter(({ method }) => method === 'CANCEL').sort((a, b) => a.start.localeCompare(b.start))).toEqual(
      sent.map((one) => ({ ...one, method: 'CANCEL', status: 'CANCELLED', sequence: 1 })),
    );
  });

  it('says the new place, all its dates and the end of the old one in one mail', async () => {
    const { run, booking } = await booked(['2027-02-06', '2027-02-13']);
    await mails();
    app.mailbox.clear();
    const { booking: next } = await move(booking, await app.world.run({ sameCourseAs: run, dates: ['2027-03-06', '2027-03-13'] }));
    const [told] = await mails();
    for (const words of [next.number, booking.number, 'Sa, 6. März', 'Sa, 13. März', 'Ihr alter Platz gilt nicht mehr', 'Platz absagen']) {
      expect(told?.text).toContain(words);
    }
  });

  it('takes out what was sent, also where the new place is given up before anybody was told', async () => {
    const { run, booking } = await booked(['2027-02-06']);
    await mails();
    const { token, booking: next } = await move(booking, await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'] }));
    await app.api.post(`/api/v1/my/${token}/bookings/${next.id}/cancellation`);
    expect(calendarsOf(await mails()).map(({ method, start }) => [method, start])).toEqual([
      ['REQUEST', '2027-02-06T09:00:00'],
      ['CANCEL', '2027-02-06T09:00:00'],
    ]);
  });

  it('takes out an invitation that was being written while the person moved: its process read the booking before', async () => {
    const { run, booking } = await booked(['2027-02-06']);
    const before = await app.get(BookingFactsStore).find(booking.id);
    const session = before?.sessions[0];
    if (!before || !session) throw new Error('no booking');
    expect(await app.get(OutboxStore).claim(1, 180)).toHaveLength(1);
    await move(booking, await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'] }));
    await mails();
    await app.get(Invitations).request(before, session, { name: 'Amal Haddad', email }, app.get(Texts).for('de'));
    await app.source.query(`UPDATE outbox SET lease_until = NOW(3) - INTERVAL 1 SECOND WHERE state = 'LEASED'`);
    expect(calendarsOf(await mails())).toContainEqual(
      expect.objectContaining({ method: 'CANCEL', sequence: 1, start: '2027-02-06T09:00:00' }),
    );
  });

  it('of a request says what is still open, and puts nothing into the calendar', async () => {
    const prerequisites = ['active_volunteer'];
    const run = await app.world.run({ prerequisites });
    const { body: booking } = await app.api.book<BookingReceiptDto>(run.id, { name: 'Amal Haddad', email, language: 'de' });
    await mails();
    app.mailbox.clear();
    const other = await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'], prerequisites });
    expect((await move(booking, other)).booking.state).toBe('REQUESTED');
    const [told, ...others] = await mails();
    expect(others).toEqual([]);
    expect(told?.subject).toMatch(/^Sie sind umgebucht, unsere Zusage fehlt noch: /);
    expect(told?.text).toContain('Dieser Kurs ist für aktive Ehrenamtliche. Wir fragen kurz nach.');
    expect(told && calendarOf(told)).toBeNull();
  });
});

describe('several dates that move in one act (E11)', () => {
  it('are one mail that names all of them and carries the first; the other entries follow, each once, one step on', async () => {
    const { run } = await booked(february);
    await mails();
    app.mailbox.clear();
    const { cookie } = await app.world.staff();
    const wish = { date: '2027-02-14', start: '10:00', end: '17:00', scope: 'FOLLOWING', reason: 'Die Trainerin ist krank.' };
    const answer = await app.api.with({ cookie }).post(`/api/v1/staff/runs/${run.id}/sessions/${run.sessions[1]?.id}/move`, wish);
    expect(answer.status).toBe(204);
    const all = await mails();
    expect(all.map(({ subject }) => subject.split(':')[0])).toEqual(['Neue Termine', expect.anything()]);
    expect(all[0]?.text).toContain('2 Termine sind verschoben');
    for (const words of ['So, 14. Februar', 'So, 21. Februar', 'Die Trainerin ist krank.']) expect(all[0]?.text).toContain(words);
    expect(calendarsOf(all).map(({ method, sequence, start }) => [method, sequence, start])).toEqual([
      ['REQUEST', 1, '2027-02-14T10:00:00'],
      ['REQUEST', 1, '2027-02-21T10:00:00'],
    ]);
  });
});

describe('what staff read before a moved date is told (E11)', () => {
  const wish = { date: '2027-02-14', start: '10:00', end: '17:00', scope: 'FOLLOWING', reason: 'Die Trainerin ist krank.' };
  /** As staff see it: of nobody, and without what opens a page. */
  const seen = ({ subject, text }: ReceivedMail, callName: string, number: string) => {
    const [words = ''] = text.split('\n--\n');
    const ofNobody = words.replaceAll(callName, 'Alex Beispiel').replaceAll(number, 'XX-0000');
    return {
      language: 'de',
      subject,
      text: ofNobody
        .replace(/^(.+):\nhttp\S+$/gm, '[$1]')
        .replace(/http\S+/, '[…]')
        .trimEnd(),
    };
  };
  const table = async (): Promise<unknown> => {
    const names = await app.world.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('staff_session', 'job_run') ORDER BY 1`,
    );
    return app.world.rows(`CHECKSUM TABLE ${names.map(({ name }) => name).join(', ')}`);
  };

  it.each([
    ['a time and a room', { isHoused: true, to: {} }, {}],
    ['a time, later', { isHoused: false, to: {} }, { later: true }],
    ['a date that becomes online', { isHoused: true, to: { roomId: null, date: '2027-02-13' } }, {}],
  ])('is the very mail: %s', async (_name, { isHoused, to: change }, how) => {
    const { run, booking } = await booked(february);
    const to = { ...wish, ...(isHoused && { roomId: await housed(app, run) }), ...change };
    await app.source.query(`UPDATE course_run SET meeting_url = 'https://treffen.example.org/j/1' WHERE id = ?`, [run.id]);
    await mails();
    app.mailbox.clear();
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const at = `/api/v1/staff/runs/${run.id}`;
    const before = await table();
    const look = (await staff.post<SessionMovePreviewDto>(`${at}/sessions/${run.sessions[1]?.id}/move-preview`, to)).body;
    expect(await table()).toEqual(before);
    await staff.post(`${at}/sessions/${run.sessions[1]?.id}/move`, { ...to, ...how });
    const notice = (await staff.get<MoveNoticeDto>(`${at}/move-notice`)).body;
    if ('later' in how) await staff.post(`${at}/move-notice`, { reason: to.reason });
    const [told] = await mails();
    if (!told) throw new Error('no mail');
    const shown = look.mails.map((mail) => ({ ...mail, text: mail.text.trimEnd() }));
    expect(shown).toEqual([seen(told, 'Amal Haddad', booking.number)]);
    expect(notice.mails).toEqual('later' in how ? look.mails : []);
  });

  it('is one for each language that somebody reads it in, and names nobody', async () => {
    const { run } = await booked(['2027-02-06']);
    await app.api.book(run.id, { name: 'Grace Okafor', email: 'grace@example.org', language: 'en' });
    await app.api.book(run.id, { name: 'Petro Hrytsenko', phone: '0151 2345678', language: 'de' });
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const to = { ...wish, scope: 'ONE' };
    const { body } = await staff.post<SessionMovePreviewDto>(
      `/api/v1/staff/runs/${run.id}/sessions/${run.sessions[0]?.id}/move-preview`,
      to,
    );
    expect(body.mails.map(({ language, subject }) => `${language} ${subject.split(':')[0]}`)).toEqual(['de Neuer Termin', 'en New date']);
    expect(JSON.stringify(body.mails)).not.toMatch(/Amal|Grace|Petro|http/);
  });
});
