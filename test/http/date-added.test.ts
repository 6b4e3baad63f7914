import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { NewDatePreviewDto } from '../../api/src/modules/attendance/add-date.dto.js';
import type { AttendanceDto } from '../../api/src/modules/attendance/attendance.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { HistoryEntryDto } from '../../api/src/modules/booking/runs/run-story.dto.js';
import type { StaffRunDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { CallDto } from '../../api/src/modules/calls/calls.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarOf } from '../support/calendar-mails.js';
import { housed } from '../support/housed.js';
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
  run = await app.world.run({ kind: 'BASIC_QUALIFICATION', dates: ['2027-02-06', '2027-02-20'] });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const amina = { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' };
const petro = { name: 'Petro Hrytsenko', phone: '0151 2345678', language: 'de' };
const book = async (who: object, to = run): Promise<BookingReceiptDto> => (await app.api.book<BookingReceiptDto>(to.id, who)).body;
const between = { date: '2027-02-13', start: '09:00', end: '16:00', breakMinutes: 60, teachingUnits: 8, roomId: null };
const look = (change: object = {}) =>
  staff.post<NewDatePreviewDto & Problem>(`/api/v1/staff/runs/${run.id}/new-date-preview`, { ...between, ...change });
const add = (change: object = {}) => staff.post<Problem>(`/api/v1/staff/runs/${run.id}/sessions`, { ...between, ...change });
const refusal = async (change: object): Promise<[number, string | undefined]> => {
  const { status, body } = await add(change);
  return [status, body.errors?.[0]?.code ?? body.code];
};
async function smallRoom(): Promise<string> {
  const id = newId();
  await app.world.rows("INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, 'Kammer', 14, '[]' FROM room", [id]);
  return id;
}
const count = () => app.world.count('session', 'course_run_id = ?', [run.id]);

describe('E11: a date is added to a published course', () => {
  it('first shows who hears of it, how it reads, and what becomes of the units; nothing is written', async () => {
    const other = await app.world.run({ title: 'Datenschutz – Fulda', dates: ['2027-02-13'] });
    await book(amina);
    await book(amina, other);
    await book(petro);
    const { body } = await look({ reason: 'Wir holen den Januar nach.' });
    expect(body).toMatchObject({
      ...{ n: 3, units: { from: 16, to: 24 }, threshold: { from: 13, to: 19.5 }, programme: { min: 20, max: 36, state: 'ok' } },
      ...{ people: 2, byMail: 1, toCall: [{ name: 'Petro Hrytsenko' }], conflicts: [], brings: 'warn', unitsOver: [] },
      overlaps: [{ name: 'Amina Haidari', title: 'Datenschutz – Fulda' }],
    });
    expect(body.mails[0]?.subject).toMatch(/^Neuer Termin dazu/);
    expect(body.mails[0]?.text).toMatch(/13\. Februar[^]*Wir holen den Januar nach[^]*24 statt 16[^]*in Ihren Kalender/);
    expect(body.mails[0]?.text).not.toMatch(/Amina|http/);
    expect((await look({ teachingUnits: 10 })).body.unitsOver).toEqual([{ n: 3, units: 10, fits: 8 }]);
    expect([await count(), await app.world.count('outbox', `kind = 'session.added'`)]).toEqual([2, 0]);
  });

  it('everybody hears it at once; who has a place has it in their calendar by the same mail', async () => {
    await book(amina);
    await book(petro);
    expect((await add({ reason: 'Wir holen den Januar nach.' })).status).toBe(204);
    const mail = await app.mailbox.waitForOne('amina@example.org', ({ subject }) => subject.startsWith('Neuer Termin dazu'));
    expect(mail.text).toMatch(/13\. Februar[^]*Wir holen den Januar nach[^]*24 statt 16[^]*entschuldigt/);
    expect(calendarOf(mail)).toMatchObject({ method: 'REQUEST', start: '2027-02-13T09:00:00', sequence: 0 });
    await app.get(MailDispatcher).drain();
    const calls = (await staff.get<CallDto[]>('/api/v1/staff/calls')).body;
    expect(calls.flatMap(({ news }) => news.map(({ kind, date, start }) => [kind, date, start]))).toContainEqual([
      ...['session.added', '2027-02-13', '09:00'],
    ]);
  });

  it('E27: its room counts for the limit of overbooking, until it falls out again', async () => {
    await housed(app, run);
    const small = await smallRoom();
    await app.world.rows('UPDATE seat_ledger SET capacity = 12, capacity_hard = 30 WHERE course_run_id = ?', [run.id]);
    const limit = async () => (await app.world.rows('SELECT capacity_hard AS seats FROM seat_ledger WHERE course_run_id = ?', [run.id]))[0];
    expect((await add({ roomId: small })).status).toBe(204);
    expect(await limit()).toEqual({ seats: 14 });
    const [added] = await app.world.rows<{ id: string }>('SELECT id FROM session WHERE course_run_id = ? AND n = 3', [run.id]);
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/sessions/${added?.id}/falls-out`, { despite: true })).status).toBe(204);
    expect(await limit()).toEqual({ seats: 30 });
  });

  it('whoever waits or asks hears it too, and gets no entry before they have a place', async () => {
    run = await app.world.run({ capacity: 1 });
    await book(petro);
    await book({ ...amina, waitlist: true });
    await add({ date: '2027-02-27' });
    const mail = await app.mailbox.waitForOne('amina@example.org', ({ subject }) => subject.startsWith('Neuer Termin dazu'));
    expect([calendarOf(mail), mail.text.includes('falls Sie einen Platz bekommen')]).toEqual([null, true]);
  });

  it('all pages have it in its place in time, under a number of its own', async () => {
    const { token, id } = await book(amina);
    await add();
    const shown = (await app.api.get<StaffRunDto>(`/api/v1/runs/${run.slug}`)).body;
    expect(shown).toMatchObject({ teachingUnits: 24, sessions: [{ n: 1 }, { n: 3, date: '2027-02-13' }, { n: 2 }] });
    const sheet = (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body;
    expect([sheet.sessions.map(({ n }) => n), sheet.thresholdUnits]).toEqual([[1, 3, 2], 19.5]);
    const sessionId = sheet.sessions[1]?.id ?? '';
    expect((await staff.get(`/api/v1/staff/runs/${run.id}/sessions/${sessionId}/attendance-sheet.pdf`)).status).toBe(200);
    const planner = JSON.stringify((await staff.get(`/api/v1/staff/planner?from=2027-02-08&to=2027-02-14`)).body);
    expect(planner).toContain(sessionId);
    const mine = JSON.stringify((await app.api.get(`/api/v1/my/${token}`)).body);
    expect(mine.indexOf('"n":3')).toBeLessThan(mine.indexOf('"n":2'));
    expect((await app.api.get(`/api/v1/my/${token}/bookings/${id}/sessions/${sessionId}/excuse`)).status).toBe(200);
    const course = (await app.api.get<Buffer>(`/api/v1/runs/${run.id}/calendar.ics`)).body.toString();
    expect(course.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    const [entry] = (await staff.get<HistoryEntryDto[]>(`/api/v1/staff/runs/${run.id}/history`)).body;
    expect(entry).toMatchObject({ verb: 'session.added', changes: [{ to: ['2027-02-13 09:00-16:00'] }, { from: ['16'], to: ['24'] }] });
  });

  it('after one has fallen out the new one gets no number that was used, and the course has its units again', async () => {
    const last = run.sessions[1]?.id ?? '';
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/sessions/${last}/falls-out`, {})).status).toBe(204);
    expect((await add({ date: '2027-02-27' })).status).toBe(204);
    const { body } = await staff.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`);
    expect(body).toMatchObject({ teachingUnits: 16, lastDate: '2027-02-27', sessions: [{ n: 1 }, { n: 2, cancelled: true }, { n: 3 }] });
  });

  it('is refused in words in the past, beside another date, in an unknown room, and where a course is no longer open', async () => {
    expect(await refusal({ date: '2027-01-03' })).toEqual([400, 'session.date_past']);
    expect(await refusal({ date: '2027-02-06' })).toEqual([400, 'run.sessions_overlap']);
    expect(await refusal({ roomId: newId() })).toEqual([400, 'session.room_unknown']);
    expect(await refusal({ end: '08:00' })).toEqual([400, 'run.session_ends_early']);
    expect((await add({ teachingUnits: 7.3 })).status).toBe(400);
    run = await app.world.run({ state: 'DRAFT' });
    expect(await refusal({ date: '2027-03-13' })).toEqual([409, 'session.not_addable']);
    expect((await app.api.post(`/api/v1/staff/runs/${run.id}/sessions`, between)).status).toBe(401);
  });

  it('E31: the last day for coming in late follows', async () => {
    run = await app.world.run({ kind: 'DEUTSCH4U', dates: ['2027-02-06', '2027-02-20', '2027-03-06', '2027-03-13', '2027-03-20'] });
    const until = async () => (await app.world.rows('SELECT late_entry_until AS day FROM course_run WHERE id = ?', [run.id]))[0];
    await add();
    expect(await until()).toEqual({ day: new Date('2027-02-13T08:00:00Z') });
  });
});

describe('S2: what speaks against a date that is added', () => {
  const beside = async (roomId: string): Promise<WorldRun> => {
    const other = await app.world.run({ title: 'Datenschutz – Fulda', dates: ['2027-02-13'] });
    await app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [roomId, other.id]);
    return other;
  };

  it('is in the way where its room is taken; elsewhere it is free', async () => {
    const roomId = await housed(app, run);
    await beside(roomId);
    expect((await look({ roomId })).body).toMatchObject({ brings: 'block', conflicts: [{ kind: 'room_taken' }] });
    expect(await refusal({ roomId, despite: true })).toEqual([409, 'session.conflicts_block']);
    expect(await refusal({})).toEqual([204, undefined]);
  });

  it('asks before a holiday, is added all the same, and the log keeps it', async () => {
    const easter = { date: '2027-03-29' };
    expect((await look(easter)).body.brings).toBe('ask');
    expect(await refusal(easter)).toEqual([409, 'session.conflicts_open']);
    expect((await add({ ...easter, despite: true })).status).toBe(204);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'session.added'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ despite: ['public_holiday'] });
  });

  it('what is so for its other dates too is nothing new: they are in the same room', async () => {
    const roomId = await housed(app, run);
    await app.source.query('UPDATE room SET seats = 2 WHERE id = ?', [roomId]);
    await app.source.query(`UPDATE setting SET value = JSON_SET(value, '$.room_small', 'ask') WHERE name = 'planning.conflicts'`);
    const { body } = await look({ roomId });
    await app.source.query(`UPDATE setting SET value = JSON_SET(value, '$.room_small', 'warn') WHERE name = 'planning.conflicts'`);
    expect([body.conflicts.map(({ kind }) => kind), body.brings]).toEqual([['room_small'], null]);
  });

  it('is in the way too where a colleague moves another course into the room at the same moment', async () => {
    const roomId = await housed(app, run);
    const other = await app.world.run({ dates: ['2027-03-06'] });
    const hand = await OtherHand.open(app);
    await hand.holdRoom(roomId);
    const answer = add({ roomId });
    await untilSomebodyWaits(app);
    const place = { date: between.date, startsAt: '2027-02-13 08:00', endsAt: '2027-02-13 15:00', roomId };
    await hand.moveBeside(other.sessions[0]?.id ?? '', place);
    await hand.close();
    expect((await answer).body.code).toBe('session.conflicts_block');
    expect(await count()).toBe(2);
  });

  it('two who add the same date at once add it once', async () => {
    const hand = await OtherHand.open(app);
    await hand.holdPlaces(run.id);
    const both = [add(), add()];
    await untilSomebodyWaits(app, 2);
    await hand.letGo();
    await hand.close();
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 400]);
    expect([await count(), await app.world.count('audit_entry', `verb = 'session.added'`)]).toEqual([3, 1]);
  });
});
