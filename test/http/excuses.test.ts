import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RescheduleSessionService } from '../../api/src/modules/catalogue/index.js';
import { PersonalTokens, SYSTEM } from '../../api/src/modules/access/index.js';
import type { MissedSessionDto } from '../../api/src/modules/attendance/my-sessions.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { sayOfDate, seenDate } from '../support/said-of-date.js';
import { attendanceOf, staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ kind: 'IN_DEPTH_SEMINAR', dates: ['2027-02-06', '2027-02-13', '2027-02-20'] });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (change: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de', ...change })).body;
const path = ({ token, id }: BookingReceiptDto, at: number, act: string) =>
  `/api/v1/my/${token}/bookings/${id}/sessions/${run.sessions[at]?.id}/${act}`;
const dateOf = (booking: BookingReceiptDto, at: number) => ({ ...booking, sessionId: run.sessions[at]?.id });
const seenAt = (booking: BookingReceiptDto, at: number) => seenDate(app.api, dateOf(booking, at));
const excuse = (booking: BookingReceiptDto, at: number, excused = true, seen?: string) =>
  sayOfDate(app.api, dateOf(booking, at), { excused, ...(seen !== undefined && { seen }) });
const answer = (booking: BookingReceiptDto, at: number, canCome: boolean, seen?: string) =>
  sayOfDate(app.api, dateOf(booking, at), { canCome, ...(seen !== undefined && { seen }) });
const sessionsOf = async (token: string) => (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body.bookings[0]?.sessions ?? [];
const sheet = async () => attendanceOf({ run, staff: await staffOf(app), bookings: new Map() });

describe('E08: one date is excused, the place stays', () => {
  it('is seen on the own page and in the attendance of staff, and says what stays in reach', async () => {
    const booking = await book();
    const look = await app.api.get<MissedSessionDto>(path(booking, 1, 'excuse'));
    expect(look.body).toEqual({ excused: false, canExcuse: true, attainable: 16, threshold: 12, inReach: true });
    expect((await excuse(booking, 1)).body).toMatchObject({ excused: true, inReach: true });
    expect((await excuse(booking, 2)).body).toEqual({ excused: true, canExcuse: true, attainable: 8, threshold: 12, inReach: false });
    expect((await sessionsOf(booking.token)).map(({ excused, canExcuse }) => [excused, canExcuse])).toEqual([
      [false, true],
      [true, true],
      [true, true],
    ]);
    const { rows } = await sheet();
    expect(rows[0]?.entries).toEqual({
      [run.sessions[1]?.id ?? '']: { state: 'EXCUSED', units: 0, arrivedAt: null, leftAt: null },
      [run.sessions[2]?.id ?? '']: { state: 'EXCUSED', units: 0, arrivedAt: null, leftAt: null },
    });
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(1);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 1 }]);
  });

  it('is taken back until the date begins, and is remembered both ways', async () => {
    const booking = await book();
    await excuse(booking, 0);
    app.clock.set(new Date('2027-02-06T07:59:59Z'));
    expect((await excuse(booking, 0, false)).body).toMatchObject({ excused: false });
    app.clock.set(new Date('2027-02-06T08:00:00Z'));
    expect(await excuse(booking, 0)).toMatchObject({ status: 409, body: { code: 'attendance.session_begun' } });
    expect((await sessionsOf(booking.token))[0]).toMatchObject({ excused: false, canExcuse: false });
    expect(await app.world.rows(`SELECT verb FROM audit_entry WHERE verb LIKE 'attendance.%' ORDER BY at, verb`)).toEqual([
      { verb: 'attendance.excused' },
      { verb: 'attendance.excuse_withdrawn' },
    ]);
  });

  it('asks the writer of the sheet to look again: what the person said is not overwritten unseen', async () => {
    const booking = await book();
    const { version } = await sheet();
    await excuse(booking, 1);
    const entries = [{ bookingId: booking.id, sessionId: run.sessions[1]?.id, state: 'ABSENT' }];
    const staff = await staffOf(app);
    expect((await staff.put<Problem>(`/api/v1/staff/runs/${run.id}/attendance`, { version, entries })).body.code).toBe(
      'attendance.changed_meanwhile',
    );
  });

  it('is nothing for who waits, for foreign links and for dates of other courses', async () => {
    run = await app.world.run({ capacity: 1 });
    const mine = await book();
    const waits = await book({ name: 'Bea', email: 'bea@example.org', waitlist: true });
    expect((await excuse(waits, 0)).body.code).toBe('attendance.not_on_sheet');
    expect((await excuse({ ...mine, token: waits.token }, 0)).status).toBe(404);
    const other = await app.world.run();
    const foreign = `/api/v1/my/${mine.token}/bookings/${mine.id}/sessions/${other.sessions[0]?.id}/excuse`;
    expect((await app.api.post<Problem>(foreign, { excused: true, seen: '' })).body.code).toBe('session.unknown');
    expect((await app.api.post(path(mine, 0, 'excuse'), { excused: 'yes', seen: '' })).status).toBe(400);
  });
});

describe('E11, E12: a date was moved', () => {
  const move = (at: number, date: string) =>
    app.get(RescheduleSessionService).run(SYSTEM, run.sessions[at]?.id ?? '', { date, start: '09:00', end: '16:00' });

  it('E11: the person answers; no excuses, yes takes it back, and the next move asks anew', async () => {
    const booking = await book();
    await move(1, '2027-02-14');
    const [, asked] = await sessionsOf(booking.token);
    expect(asked?.moved).toEqual({ date: '2027-02-13', start: '09:00', canCome: null, overlap: null });
    expect((await answer(booking, 1, false)).body.excused).toBe(true);
    expect((await sessionsOf(booking.token))[1]).toMatchObject({ excused: true, moved: { canCome: false } });
    await answer(booking, 1, true);
    expect((await sessionsOf(booking.token))[1]).toMatchObject({ excused: false, moved: { canCome: true } });
    await move(1, '2027-02-15');
    expect((await sessionsOf(booking.token))[1]).toMatchObject({ moved: { canCome: null } });
  });

  it('E11: a date that has passed another one stands where it is by then', async () => {
    const { token } = await book();
    await move(0, '2027-02-16');
    expect((await sessionsOf(token)).map(({ date }) => date)).toEqual(['2027-02-13', '2027-02-16', '2027-02-20']);
  });

  it('E11: a no is said of one time: it excuses from no other, and again where the date comes back', async () => {
    const booking = await book();
    await excuse(booking, 2);
    await move(1, '2027-02-14');
    await answer(booking, 1, false);
    const stands = async () => {
      const [, second, third] = await sessionsOf(booking.token);
      return [second?.excused, second?.moved?.canCome, third?.excused];
    };
    expect(await stands()).toEqual([true, false, true]);
    const { version } = await sheet();
    await move(1, '2027-02-15');
    expect([await stands(), (await sheet()).rows[0]?.entries[run.sessions[1]?.id ?? '']]).toEqual([[false, null, true], undefined]);
    expect((await sheet()).version).toBeGreaterThan(version);
    await move(2, '2027-02-21');
    await move(1, '2027-02-14');
    expect(await stands()).toEqual([true, false, true]);
    await move(1, '2027-02-13');
    expect(await stands()).toEqual([false, undefined, true]);
    const verbs = await app.world.rows(`SELECT verb FROM audit_entry WHERE verb = 'attendance.excuse_withdrawn'`);
    expect(verbs).toHaveLength(2);
  });

  it('E11: what somebody says counts for the date that they saw, and for no other', async () => {
    const booking = await book();
    await move(1, '2027-02-14');
    const seen = await seenAt(booking, 1);
    const third = await seenAt(booking, 2);
    await move(1, '2027-02-15');
    for (const canCome of [true, false]) {
      expect(await answer(booking, 1, canCome, seen)).toMatchObject({ status: 409, body: { code: 'session.changed_since' } });
    }
    await move(2, '2027-02-21');
    expect((await excuse(booking, 2, true, third)).body.code).toBe('session.changed_since');
    expect([(await sessionsOf(booking.token))[1]?.moved?.canCome, await app.world.count('attendance')]).toEqual([null, 0]);
    expect((await answer(booking, 1, false)).status).toBe(200);
  });

  it('E11: nobody is asked who booked when the new date was already there', async () => {
    await move(1, '2027-02-14');
    const booking = await book();
    expect((await sessionsOf(booking.token)).map(({ moved }) => moved)).toEqual([null, null, null]);
  });

  it('E12: an overlap with another course is told and left to the person; a link to one booking tells nothing of others', async () => {
    const booking = await book();
    const first = run;
    run = await app.world.run({ title: 'Dolmetschen lernen', dates: ['2027-02-14'] });
    await book();
    run = first;
    await move(1, '2027-02-14');
    const [row] = await app.world.rows<{ id: string; link_nonce: string }>('SELECT id, link_nonce FROM person');
    const token = app.get(PersonalTokens).issue('person', row?.id ?? '', row?.link_nonce ?? '');
    expect((await sessionsOf(token))[1]?.moved).toMatchObject({ overlap: 'Dolmetschen lernen', canCome: null });
    expect((await sessionsOf(booking.token))[1]?.moved).toMatchObject({ overlap: null });
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(2);
  });
});

describe('E32: somebody moves away in the middle of a course', () => {
  it('staff note since when, and can take it back; nothing is asked of them after that day', async () => {
    const booking = await book();
    const staff = await staffOf(app);
    const depart = (since: string | null) => staff.post<Problem>(`/api/v1/staff/bookings/${booking.id}/departure`, { since });
    expect((await depart('2027-02-01')).body.code).toBe('attendance.not_in_course');
    expect((await depart('morgen')).status).toBe(400);
    // Who never comes is cancelled: nobody keeps a place for them.
    expect((await depart(run.sessions[0]?.date ?? '')).body.code).toBe('attendance.not_begun');
    expect((await depart('2027-02-13')).status).toBe(204);
    app.clock.set(new Date('2027-02-21T09:00:00Z'));
    const later = await staffOf(app);
    const entries = [{ bookingId: booking.id, sessionId: run.sessions[0]?.id, state: 'PRESENT' }];
    await later.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries });
    expect((await later.post(`/api/v1/staff/runs/${run.id}/completion`)).body).toEqual({ completed: 0, incomplete: 1, noShow: 0 });
    expect((await later.post<Problem>(`/api/v1/staff/bookings/${booking.id}/departure`, { since: null })).body.code).toBe(
      'attendance.closed',
    );
  });
});
