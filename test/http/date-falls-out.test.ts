import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { AttendanceDto } from '../../api/src/modules/attendance/attendance.dto.js';
import type { CallDto } from '../../api/src/modules/calls/calls.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { FallsOutPreviewDto } from '../../api/src/modules/attendance/date-falls-out.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { HistoryEntryDto } from '../../api/src/modules/booking/runs/run-story.dto.js';
import type { StaffRunDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarOf, calendarsOf } from '../support/calendar-mails.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  run = await app.world.run({ kind: 'BASIC_QUALIFICATION', dates: ['2027-02-06', '2027-02-13', '2027-02-20'] });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const amina = { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' };
const petro = { name: 'Petro Hrytsenko', phone: '0151 2345678', language: 'de' };
const book = async (who: object): Promise<BookingReceiptDto> => (await app.api.book<BookingReceiptDto>(run.id, who)).body;
const sessionId = (n: number): string => run.sessions[n - 1]?.id ?? '';
const at = (n: number, what: string): string => `/api/v1/staff/runs/${run.id}/sessions/${sessionId(n)}/${what}`;
const look = (n: number, dto: object = {}) => staff.post<FallsOutPreviewDto & Problem>(at(n, 'falls-out-preview'), dto);
const drop = (n: number, dto: object = {}) => staff.post<Problem>(at(n, 'falls-out'), dto);
const told = () => app.world.count('outbox', `kind = 'session.fell_out'`);
/** Whoever acts signs in then: sessions do not survive the leaps of a test's clock. */
async function on(moment: string): Promise<void> {
  app.clock.set(new Date(moment));
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
}

describe('E11: a single date falls out', () => {
  it('first shows who hears of it, how it reads and what becomes of the units; nothing is written', async () => {
    await book(amina);
    await book(petro);
    const { body } = await look(2, { reason: 'Die Trainerin ist krank.' });
    expect(body).toMatchObject({
      ...{
        n: 2,
        isOver: false,
        units: { from: 24, to: 16 },
        threshold: { from: 19.5, to: 13 },
        programme: { min: 20, max: 36, state: 'look' },
      },
      ...{ people: 2, byMail: 1, toCall: [{ name: 'Petro Hrytsenko' }] },
    });
    const [mail, ...others] = body.mails;
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Ein Termin fällt aus/);
    expect(mail?.text).toMatch(/13\. Februar[^]*Die Trainerin ist krank[^]*16 statt 24[^]*nächster Termin[^]*6\. Februar/);
    expect(mail?.text).not.toMatch(/Amina|http/);
    expect([await told(), await app.world.count('session', `state = 'CANCELLED'`)]).toEqual([0, 0]);
  });

  it('everybody hears it at once, the date leaves their calendar in the same mail, and the others stay', async () => {
    await book(amina);
    await book(petro);
    await app.mailbox.waitFor('amina@example.org', 4);
    expect((await drop(2, { reason: 'Die Trainerin ist krank.' })).status).toBe(204);
    const mail = await app.mailbox.waitForOne('amina@example.org', ({ subject }) => subject.startsWith('Ein Termin fällt aus'));
    expect(mail.text).toMatch(/13\. Februar[^]*Die Trainerin ist krank[^]*16 statt 24[^]*aus Ihrem Kalender/);
    expect(calendarOf(mail)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1, start: '2027-02-13T09:00:00' });
    const all = await app.mailbox.waitFor('amina@example.org', 5);
    expect(calendarsOf(all).filter(({ method }) => method === 'CANCEL')).toHaveLength(1);
    await app.get(MailDispatcher).drain();
    const calls = (await staff.get<CallDto[]>('/api/v1/staff/calls')).body;
    expect(calls.flatMap(({ news }) => news.map(({ kind, date, start }) => [kind, date, start]))).toContainEqual([
      ...['session.fell_out', '2027-02-13', '09:00'],
    ]);
    expect(await told()).toBe(2);
  });

  it('all pages agree: it stays and says so, its units count no more, nobody is expected, and the next course has it not', async () => {
    const { token } = await book(amina);
    const revision = async () => (await app.world.rows<{ v: number }>('SELECT version AS v FROM catalogue_stamp'))[0]?.v ?? 0;
    const before = await revision();
    await drop(2);
    expect(await revision()).toBeGreaterThan(before);
    const page = (await app.api.get<StaffRunDto>(`/api/v1/runs/${run.slug}`)).body;
    expect(page).toMatchObject({ teachingUnits: 16, sessions: [{ cancelled: false }, { cancelled: true }, { cancelled: false }] });
    const mine = JSON.stringify((await app.api.get(`/api/v1/my/${token}`)).body);
    expect(mine).toMatch(/"n":2,[^}]*"cancelled":true/);
    const sheet = (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body;
    expect([sheet.sessions.map(({ n }) => n), sheet.thresholdUnits]).toEqual([[1, 3], 13]);
    const course = (await app.api.get<Buffer>(`/api/v1/runs/${run.id}/calendar.ics`)).body.toString();
    expect(course.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    const planner = JSON.stringify((await staff.get(`/api/v1/staff/planner?from=2027-02-08&to=2027-02-14`)).body);
    expect(planner).not.toContain(sessionId(2));
    expect((await staff.get(`/api/v1/staff/sessions/${sessionId(2)}/door-list`)).status).toBeGreaterThanOrEqual(400);
    expect((await staff.get(at(2, 'attendance-sheet.pdf'))).status).toBe(404);
    const again = await staff.get<{ content: { sessions: object[] } }>(`/api/v1/staff/planning/template?run=${run.id}`);
    expect(again.body.content.sessions).toHaveLength(2);
  });

  it('the log says which date, why, and what became of the units', async () => {
    await drop(2, { reason: 'Der Raum steht unter Wasser.' });
    const { body } = await staff.get<HistoryEntryDto[]>(`/api/v1/staff/runs/${run.id}/history`);
    expect(body.find(({ verb }) => verb === 'session.fell_out')).toMatchObject({
      reason: 'Der Raum steht unter Wasser.',
      changes: [
        { field: 'sessions', from: ['2027-02-13 09:00-16:00'], to: [] },
        { field: 'teachingUnits', from: ['24'], to: ['16'] },
      ],
    });
  });

  it('nothing is said twice: who clicks again, or is slower than a colleague, is told', async () => {
    await book(amina);
    const hand = await OtherHand.open(app);
    await hand.holdPlaces(run.id);
    const both = [drop(2), drop(2)];
    await untilSomebodyWaits(app, 2);
    await hand.letGo();
    await hand.close();
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await drop(2)).body).toMatchObject({ status: 409, code: 'session.fell_out' });
    expect((await look(2)).body.code).toBe('session.fell_out');
    expect(await told()).toBe(1);
  });

  it('what somebody attended cannot fall out, nor what somebody was seen at; whoever writes it down meanwhile comes after', async () => {
    const { id } = await book(amina);
    await on('2027-02-06T18:00:00Z');
    const record = (n: number, state: string | null) =>
      staff.put<Problem>(`/api/v1/staff/runs/${run.id}/attendance`, { entries: [{ bookingId: id, sessionId: sessionId(n), state }] });
    await record(1, 'PRESENT');
    expect((await look(1)).body).toMatchObject({ status: 409, code: 'session.attended' });
    expect((await drop(1)).body.code).toBe('session.attended');
    await on('2027-02-13T18:00:00Z');
    const hand = await OtherHand.open(app);
    await hand.holdPlaces(run.id);
    const dropping = drop(2);
    await untilSomebodyWaits(app);
    const recording = record(2, 'PRESENT');
    await untilSomebodyWaits(app, 2);
    await hand.letGo();
    await hand.close();
    expect((await dropping).status).toBe(204);
    expect((await recording).status).toBeGreaterThanOrEqual(400);
    expect(await app.world.count('attendance', `session_id = ?`, [sessionId(2)])).toBe(0);
    const mail = await app.mailbox.waitForOne('amina@example.org', ({ subject }) => subject.startsWith('Termin ausgefallen'));
    expect(mail.text).toMatch(/hat nicht stattgefunden/);
  });

  it('nor what somebody was seen at by its door, until that is taken back', async () => {
    const { id } = await book(amina);
    const device = newId();
    await on('2027-02-06T07:50:00Z');
    await app.world.rows(
      `INSERT INTO check_in (id, session_id, booking_id, device, way, shown, happened_at, received_at, attended, to_settle)
       VALUES (?, ?, ?, ?, 'CODE', 'WELCOME', '2027-02-06 07:50:00', '2027-02-06 07:50:00', 0, 1)`,
      [newId(), sessionId(1), id, device],
    );
    expect((await drop(1)).body.code).toBe('session.attended');
    await app.world.rows(`UPDATE check_in SET undone_at = '2027-02-06 07:55:00', to_settle = 0`);
    expect((await drop(1)).status).toBe(204);
  });

  it('a course keeps a date to go on with: the last one is moved, or the course is called off or ended early', async () => {
    expect((await drop(1)).status).toBe(204);
    expect((await drop(2)).status).toBe(204);
    expect((await drop(3)).body).toMatchObject({ status: 409, code: 'session.only_date' });
    run = await app.world.run({ dates: ['2027-02-06', '2027-02-13'] });
    await on('2027-02-08T18:00:00Z');
    expect((await drop(2)).body).toMatchObject({ status: 409, code: 'session.last_date' });
    expect((await drop(1)).status).toBe(204);
  });

  it('S2: where the programme needs all units, staff say that it falls out all the same, and the log keeps it', async () => {
    await app.source.query(`UPDATE offering SET audience = 'INTERPRETER' WHERE id = ?`, [run.offeringId]);
    expect((await look(3)).body.programme).toEqual({ min: 24, max: null, state: 'ask' });
    expect((await drop(3)).body).toMatchObject({ status: 409, code: 'session.units_open' });
    expect((await drop(3, { despite: true })).status).toBe(204);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'session.fell_out'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ despite: ['unitSpan'] });
  });

  it('a draft, a course that is over, a date of another course and whoever is no staff are refused', async () => {
    const draft = await app.world.run({ state: 'DRAFT' });
    const of = (one: WorldRun, id: string) => staff.post<Problem>(`/api/v1/staff/runs/${one.id}/sessions/${id}/falls-out`, {});
    expect((await of(draft, draft.sessions[0]?.id ?? '')).body.code).toBe('session.not_droppable');
    expect((await of(draft, sessionId(1))).body).toMatchObject({ status: 404, code: 'session.unknown' });
    expect((await app.api.post(at(1, 'falls-out'), {})).status).toBe(401);
    expect((await drop(1, { reason: 'x'.repeat(501) })).status).toBe(400);
  });

  it('what a course owes that ends early later is without the date, and its mail does not name it again', async () => {
    const { id } = await book(amina);
    await drop(2);
    await on('2027-02-06T18:00:00Z');
    await staff.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries: [{ bookingId: id, sessionId: sessionId(1), state: 'PRESENT' }] });
    const lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    expect((await lead.post(`/api/v1/staff/runs/${run.id}/early-end`, { reason: 'Die Trainerin ist länger krank.' })).status).toBe(204);
    expect((await lead.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body).toMatchObject({
      owedUnits: 8,
      thresholdUnits: 13,
    });
    const mail = await app.mailbox.waitForOne('amina@example.org', ({ subject }) => subject.startsWith('Der Kurs endet früher'));
    expect(mail.text).toMatch(/20\. Februar/);
    expect(mail.text.slice(0, mail.text.indexOf('länger krank'))).not.toMatch(/13\. Februar/);
  });

  it('E31, E04: the last day for coming in late and the terms of what is offered follow', async () => {
    run = await app.world.run({ kind: 'DEUTSCH4U', dates: ['2027-02-06', '2027-02-13', '2027-03-06', '2027-03-13', '2027-03-20'] });
    await drop(1);
    const [row] = await app.world.rows('SELECT late_entry_until, first_date FROM course_run WHERE id = ?', [run.id]);
    expect(row).toEqual({ late_entry_until: new Date('2027-02-13T08:00:00Z'), first_date: '2027-02-13' });
  });
});
