import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { SessionMovePreviewDto, StaffSessionPageDto } from '../../api/src/modules/booking/runs/session-moves.dto.js';
import type { StaffRunDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { housed } from '../support/housed.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { sayOfDate } from '../support/said-of-date.js';
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
  run = await app.world.run();
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const amina = { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' };
const petro = { name: 'Petro Hrytsenko', phone: '0151 2345678', language: 'de' };
const book = async (one: WorldRun, who: object): Promise<BookingReceiptDto> => (await app.api.book<BookingReceiptDto>(one.id, who)).body;
const at = (what = ''): string => `/api/v1/staff/runs/${run.id}/sessions/${run.sessions[0]?.id}${what}`;
const saturday = { date: '2027-02-20', start: '10:00', end: '15:00' };
const move = (change: object = {}) => staff.post<Problem>(at('/move'), { ...saturday, reason: 'Die Trainerin ist krank.', ...change });
const page = async () => (await staff.get<StaffSessionPageDto>(at())).body;

describe('the form that moves a date', () => {
  it('tells a date whose room is not known yet from one that is online', async () => {
    expect((await page()).withoutRoom).toBe('UNKNOWN');
    await app.source.query(`UPDATE course_run SET format = 'ONLINE' WHERE id = ?`, [run.id]);
    expect((await page()).withoutRoom).toBe('ONLINE');
    await app.source.query(`UPDATE course_run SET format = 'PRESENCE' WHERE id = ?`, [run.id]);
    await housed(app, run);
    expect((await page()).withoutRoom).toBe('ONLINE');
  });
});

describe('E11, E12: a date is moved by staff', () => {
  it('first shows who hears of it, whom one must call, and who has something else then', async () => {
    const other = await app.world.run({ title: 'Datenschutz – Fulda', dates: ['2027-02-20'] });
    await book(run, amina);
    await book(other, amina);
    await book(run, petro);
    const { body } = await staff.post<SessionMovePreviewDto>(at('/move-preview'), saturday);
    expect(body).toMatchObject({
      ...{ people: 2, byMail: 1, toCall: [{ name: 'Petro Hrytsenko', phone: '+491512345678' }], conflicts: [] },
      overlaps: [{ name: 'Amina Haidari', title: 'Datenschutz – Fulda' }],
    });
    expect(await app.world.count('outbox', `kind = 'session.moved'`)).toBe(0);
  });

  it('first says which units no longer fit, and which days would lie after an earlier start; nothing is in the way', async () => {
    const look = async (to: object) => (await staff.post<SessionMovePreviewDto>(at('/move-preview'), to)).body;
    await app.source.query('UPDATE session SET break_minutes = 0');
    await app.source.query(`UPDATE course_run SET decision_date = '2027-01-30', registration_deadline = '2027-02-03 22:59:00'`);
    const early = { date: '2027-01-29', start: '10:00', end: '12:00' };
    expect(await look(early)).toMatchObject({
      units: [{ n: 1, units: 8, fits: 2 }],
      afterStart: { decision: '2027-01-30', registration: '2027-02-03' },
    });
    expect(await look({ date: '2027-02-07', start: '09:00', end: '16:00' })).toMatchObject({
      units: [],
      afterStart: { decision: null, registration: null },
    });
    expect((await move(early)).status).toBe(204);
  });

  it('tells everybody at once with the reason, and nobody loses a place', async () => {
    await book(run, amina);
    const waiting = await app.world.run({ capacity: 1, sameCourseAs: run });
    await book(waiting, petro);
    await book(waiting, { ...amina, waitlist: true });
    run = waiting;
    expect((await move()).status).toBe(204);
    const mails = await app.world.rows<{ params: string }>(`SELECT params FROM outbox WHERE kind = 'session.moved'`);
    expect(mails.map(({ params }) => JSON.parse(params) as object)).toEqual([
      { movedFrom: '2027-02-06', reason: 'Die Trainerin ist krank.' },
      { movedFrom: '2027-02-06', reason: 'Die Trainerin ist krank.' },
    ]);
    expect(await app.world.rows(`SELECT state FROM booking WHERE course_run_id = ? ORDER BY ledger_version`, [run.id])).toEqual([
      { state: 'CONFIRMED' },
      { state: 'WAITLISTED' },
    ]);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'session.moved'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ reason: 'Die Trainerin ist krank.', from: { date: '2027-02-06' } });
  });

  it('shows staff who can come, who cannot and who has not answered', async () => {
    const { token, id } = await book(run, amina);
    await book(run, petro);
    expect((await page()).answers).toEqual({ can: [], cannot: [], open: [] });
    await move();
    expect((await page()).answers).toEqual({ can: [], cannot: [], open: ['Amina Haidari', 'Petro Hrytsenko'] });
    expect((await sayOfDate(app.api, { token, id, sessionId: run.sessions[0]?.id }, { canCome: false })).status).toBe(200);
    expect((await page()).answers).toEqual({ can: [], cannot: ['Amina Haidari'], open: ['Petro Hrytsenko'] });
    const { sessions } = (await staff.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body;
    expect(sessions.find(({ n }) => n === 1)).toMatchObject({
      ...{ date: '2027-02-20', movedFrom: { date: '2027-02-06', start: '09:00' }, answers: { can: 0, cannot: 1, open: 1 } },
    });
    await move({ date: '2027-02-27' });
    expect((await page()).answers.open).toHaveLength(2);
  });

  it('says afterwards too whom one must still call: who has no e-mail, was there before, and has not answered', async () => {
    await book(run, amina);
    const { token, id } = await book(run, petro);
    expect((await page()).toCall).toEqual([]);
    await move();
    await book(run, { name: 'Lina Yusuf', phone: '0151 7654321', language: 'de' });
    expect((await page()).toCall).toEqual([{ bookingId: id, name: 'Petro Hrytsenko', phone: '+491512345678', organisation: null }]);
    await sayOfDate(app.api, { token, id, sessionId: run.sessions[0]?.id }, { canCome: true });
    expect((await page()).toCall).toEqual([]);
  });

  it('is refused in words for a time of the past, a double date, an unknown room, a date that has begun or is of another run', async () => {
    const refusal = async (change: object): Promise<[number, string | undefined]> => {
      const { status, body } = await move(change);
      return [status, body.errors?.[0]?.code ?? body.code];
    };
    expect(await refusal({ date: '2027-01-03' })).toEqual([400, 'session.date_past']);
    expect(await refusal({ date: '2027-02-13' })).toEqual([400, 'run.sessions_overlap']);
    for (const [date, code] of [
      ['2027-01-03', 'session.date_past'],
      ['2027-02-13', 'run.sessions_overlap'],
    ]) {
      const looked = await staff.post<Problem>(at('/move-preview'), { ...saturday, date });
      expect([looked.status, looked.body.errors?.[0]?.code]).toEqual([400, code]);
    }
    expect(await refusal({ end: '09:59' })).toEqual([400, 'run.session_ends_early']);
    const early = await staff.post<Problem>(at('/move-preview'), { ...saturday, end: '09:59' });
    expect([early.status, early.body.errors?.[0]?.field]).toEqual([400, 'end']);
    expect(await refusal({ roomId: newId() })).toEqual([400, 'session.room_unknown']);
    expect((await move({ reason: ' ' })).status).toBe(400);
    expect((await move({ start: '25:00' })).status).toBe(400);
    const stranger = await app.world.run();
    expect(
      (await staff.post(`/api/v1/staff/runs/${stranger.id}/sessions/${run.sessions[0]?.id}/move`, { ...saturday, reason: 'x' })).status,
    ).toBe(404);
    app.clock.set(new Date('2027-02-06T08:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect(await refusal({})).toEqual([409, 'session.begun']);
    expect(await app.world.count('outbox', `kind = 'session.moved'`)).toBe(0);
  });

  it('who has left the course hears of nothing, is not called and is not counted', async () => {
    const left = await book(run, petro);
    await book(run, amina);
    await app.world.rows(`UPDATE booking SET left_on = '2027-01-20' WHERE id = ?`, [left.id]);
    const { body } = await staff.post<SessionMovePreviewDto>(at('/move-preview'), saturday);
    expect(body).toMatchObject({ people: 1, byMail: 1, toCall: [] });
    await move();
    expect(await app.world.count('outbox', `kind = 'session.moved'`)).toBe(1);
    expect((await page()).answers.open).toEqual(['Amina Haidari']);
    const { sessions } = (await staff.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body;
    expect(sessions.find(({ n }) => n === 1)?.answers).toEqual({ can: 0, cannot: 0, open: 1 });
  });

  it('S1: units follow a new time when staff say so, the course counts them, and nobody gets a mail about that alone', async () => {
    await book(run, amina);
    await app.source.query('UPDATE session SET break_minutes = 0');
    const shorter = { date: '2027-02-06', start: '09:00', end: '12:00' };
    const looked = await staff.post<SessionMovePreviewDto>(at('/move-preview'), { ...shorter, teachingUnits: 4 });
    expect(looked.body.units).toEqual([]);
    const longer = await staff.post<SessionMovePreviewDto>(at('/move-preview'), { date: '2027-02-06', start: '09:00', end: '18:00' });
    expect(longer.body.units).toEqual([{ n: 1, units: 8, fits: 12 }]);
    await move({ ...shorter, teachingUnits: 4 });
    expect(await app.world.rows('SELECT teaching_units AS units FROM course_run WHERE id = ?', [run.id])).toEqual([{ units: 12 }]);
    const mails = await app.world.count('outbox', `kind = 'session.moved'`);
    expect((await move({ ...shorter, teachingUnits: 3.5 })).status).toBe(204);
    expect((await page()).session.teachingUnits).toBe(3.5);
    expect([mails, await app.world.count('outbox', `kind = 'session.moved'`)]).toEqual([1, 1]);
    for (const teachingUnits of [25, 3.2, null]) expect((await move({ ...shorter, teachingUnits })).status).toBe(400);
    const late = await move({ ...shorter, teachingUnits: 4, seen: { ...shorter, roomId: null, teachingUnits: 4 } });
    expect([late.status, late.body.code]).toEqual([409, 'session.moved_meanwhile']);
  });

  it('E31: the last day for coming in late moves along', async () => {
    run = await app.world.run({ kind: 'DEUTSCH4U', dates: ['2027-02-06', '2027-02-13', '2027-03-06', '2027-03-13', '2027-03-20'] });
    await move();
    const [row] = await app.world.rows('SELECT late_entry_until FROM course_run WHERE id = ?', [run.id]);
    expect(row).toEqual({ late_entry_until: new Date('2027-02-20T09:00:00Z') });
  });
});

it('E11: nobody waits to hear of a date that nobody had booked; whoever books then is told of the way back, and later too', async () => {
  const kept = () => app.world.rows('SELECT known_date FROM move_notice');
  expect((await move({ later: true })).status).toBe(204);
  await book(run, amina);
  expect(await kept()).toEqual([]);
  expect((await move({ date: '2027-02-06', later: true })).status).toBe(204);
  expect([await kept(), await app.world.count('outbox', `kind = 'session.moved'`)]).toEqual([[{ known_date: '2027-02-20' }], 0]);
});

it('E27: the smallest room of the dates to come is the limit of overbooking, wherever they move', async () => {
  const old = await housed(app, run);
  const small = await anotherRoom(old, 18);
  const limit = async () => (await app.world.rows('SELECT capacity_hard AS seats FROM seat_ledger WHERE course_run_id = ?', [run.id]))[0];
  await app.source.query('UPDATE seat_ledger SET capacity = 12, capacity_hard = 30 WHERE course_run_id = ?', [run.id]);
  expect((await move({ roomId: small })).status).toBe(204);
  expect(await limit()).toEqual({ seats: 18 });
  await move({ roomId: await anotherRoom(old, 40) });
  expect(await limit()).toEqual({ seats: 30 });
});

async function anotherRoom(like: string, seats: number): Promise<string> {
  const id = newId();
  await app.source.query(`INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, ?, ?, '[]' FROM room WHERE id = ?`, [
    ...[id, `Raum mit ${seats} Plätzen`, seats, like],
  ]);
  return id;
}

describe('S2: what speaks against the new time or place of a published date', () => {
  const there = { date: '2027-02-20', start: '09:00', end: '16:00' };
  const moved = async (change: object = {}) => {
    const { status, body } = await move({ ...there, ...change });
    return status === 204 ? 204 : body.code;
  };
  const looked = async (to: object = {}) => (await staff.post<SessionMovePreviewDto>(at('/move-preview'), { ...there, ...to })).body.brings;

  it('is in the way where its room is taken, whatever staff say; nothing moves and nobody is told', async () => {
    const roomId = await housed(app, run);
    const other = await app.world.run({ title: 'Datenschutz – Fulda', dates: ['2027-02-20'] });
    await app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [roomId, other.id]);
    await book(run, amina);
    expect([await looked(), await moved({ despite: true })]).toEqual(['block', 'session.conflicts_block']);
    expect([(await page()).session.date, await app.world.count('outbox', `kind = 'session.moved'`)]).toEqual(['2027-02-06', 0]);
    expect([await looked({ roomId: null }), await moved({ roomId: null })]).toEqual([null, 204]);
  });

  it('is in the way too where a colleague moves another course into the room at the same moment', async () => {
    const roomId = await housed(app, run);
    const other = await app.world.run({ dates: ['2027-03-06'] });
    const hand = await OtherHand.open(app);
    await hand.holdRoom(roomId);
    const answer = moved();
    await untilSomebodyWaits(app);
    const place = { date: there.date, startsAt: '2027-02-20 08:00', endsAt: '2027-02-20 15:00', roomId };
    await hand.moveBeside(other.sessions[0]?.id ?? '', place);
    expect([await answer, (await page()).session.date]).toEqual(['session.conflicts_block', '2027-02-06']);
    await hand.close();
  });

  it('is asked about where it is a holiday, and the log keeps that staff knew; what stands there already asks no more', async () => {
    const christmas = { date: '2027-12-25' };
    expect([await looked(christmas), await moved(christmas)]).toEqual(['ask', 'session.conflicts_open']);
    expect(await moved({ ...christmas, despite: true })).toBe(204);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'session.moved'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ despite: ['public_holiday'] });
    expect([await looked({ ...christmas, start: '11:00' }), await moved({ ...christmas, start: '11:00' })]).toEqual([null, 204]);
  });

  it('is asked about for every date that goes along', async () => {
    await app.source.query(
      `UPDATE session SET date = '2027-12-18', starts_at = '2027-12-18 08:00', ends_at = '2027-12-18 15:00' WHERE id = ?`,
      [run.sessions[1]?.id],
    );
    const along = { date: '2027-02-13', scope: 'FOLLOWING' };
    expect([await looked(along), await moved(along), await moved({ ...along, despite: true })]).toEqual([
      'ask',
      'session.conflicts_open',
      204,
    ]);
  });

  it('names a person once with everything that they have while one of the dates is', async () => {
    const dates = ['2027-02-20', '2027-02-27'];
    for (const [nth, title] of ['Datenschutz', 'Medien'].entries()) {
      await book(await app.world.run({ title, dates: [dates[nth] ?? ''] }), amina);
    }
    await book(run, amina);
    const { body } = await staff.post<SessionMovePreviewDto>(at('/move-preview'), { ...there, scope: 'ALL' });
    expect([body.overlaps, body.along.length]).toEqual([
      [{ name: 'Amina Haidari', title: 'Datenschutz, Medien' }],
      run.sessions.length - 1,
    ]);
  });

  it('is nobody’s matter in a draft: it is looked at when it is published', async () => {
    await app.source.query(`UPDATE course_run SET state = 'DRAFT' WHERE id = ?`, [run.id]);
    const christmas = { date: '2027-12-25' };
    expect([await looked(christmas), await moved(christmas)]).toEqual([null, 204]);
  });
});
