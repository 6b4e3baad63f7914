import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttendanceDto } from '../../api/src/modules/attendance/attendance.dto.js';
import type { TakenInDto } from '../../api/src/modules/attendance/checkin/check-in.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { ParticipantsDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import { AdvanceRunsService } from '../../api/src/modules/catalogue/index.js';
import type { RunDetailDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { TodayDto } from '../../api/src/modules/today/today.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  run = await germanCourse();
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

/** Three mornings; people may come in until the second begins. */
const germanCourse = (wish: RunWish = {}): Promise<WorldRun> =>
  app.world.run({
    kind: 'DEUTSCH4U',
    dates: ['2027-02-06', '2027-02-13', '2027-02-20'],
    lateEntryUntil: new Date('2027-02-13T08:00:00Z'),
    ...wish,
  });
const IN_COURSE = new Date('2027-02-08T10:00:00Z');
const TOO_LATE = new Date('2027-02-13T08:00:00Z');
const oksana = { name: 'Oksana Melnyk', email: 'oksana@example.org', birthYear: 1990, language: 'de' };
const book = (change: object = {}) => app.api.book<BookingReceiptDto & Problem>(run.id, { ...oksana, ...change });
const seats = async (): Promise<string> => (await app.api.get<RunDetailDto>(`/api/v1/runs/${run.id}`)).body.seats.state;

async function itIs(at: Date): Promise<void> {
  app.clock.set(at);
  await app.get(AdvanceRunsService).run();
}

describe('E31: coming into a German course late', () => {
  it('is possible when the course runs, and staff see it', async () => {
    await itIs(IN_COURSE);
    expect(await seats()).toBe('free');
    expect((await app.api.get<RunDetailDto>(`/api/v1/runs/${run.id}`)).body.lateEntryUntil).toBe('2027-02-13T08:00:00.000Z');
    expect(await book()).toMatchObject({ status: 201, body: { state: 'CONFIRMED' } });
    const staff = await staffOf(app);
    const { rows } = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants`)).body;
    expect(rows.map(({ name, reasons }) => [name, reasons.map(({ code }) => code)])).toEqual([['Oksana Melnyk', ['late_entry']]]);
  });

  it('is over at the start of the last date for it, with the reason and a way on', async () => {
    await itIs(TOO_LATE);
    expect(await seats()).toBe('closed');
    const { status, body } = await book();
    expect([status, body.code]).toEqual([409, 'booking.late_entry_over']);
    expect(body.reasons).toMatchObject([{ code: 'late_entry_over', params: { until: '2027-02-13' }, ways: ['other_runs', 'call'] }]);
    expect((await app.api.get<RunDetailDto>(`/api/v1/runs/${run.id}`)).body.lateEntryUntil).toBeNull();
    expect(await app.world.count('booking')).toBe(0);
  });

  it('pain 41: who gets a place beyond the capacity in a course that has begun comes in late like anybody else', async () => {
    await app.world.rows('UPDATE seat_ledger SET capacity = taken WHERE course_run_id = ?', [run.id]);
    await itIs(new Date('2027-02-08T10:00:00Z'));
    const staff = await staffOf(app);
    const { birthYear: _notAsked, ...named } = oksana;
    const beyond = { ...named, reason: 'Braucht den Kurs für die Arbeit' };
    const added = await staff.post(`/api/v1/staff/runs/${run.id}/overbookings`, beyond, { 'idempotency-key': randomUUID() });
    expect(added.status).toBe(201);
    const [row] = (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body.rows;
    expect(row?.notExpected).toEqual([run.sessions[0]?.id]);
  });

  it('pain 37: whom staff take in after that comes in late too: what was before asks nothing of them', async () => {
    await itIs(new Date('2027-02-15T10:00:00Z'));
    const staff = await staffOf(app);
    const caller = { ...oksana, reason: 'Hat angerufen, zieht gerade erst her' };
    const added = await staff.post<{ id: string }>(`/api/v1/staff/runs/${run.id}/named-bookings`, caller, {
      'idempotency-key': randomUUID(),
    });
    expect(added.status).toBe(201);
    const [row] = (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body.rows;
    expect(row?.notExpected).toEqual(run.sessions.slice(0, 2).map(({ id }) => id));
    const { rows } = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants`)).body;
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([['late_entry']]);
  });

  it('waits for nobody: a full course that runs has no list', async () => {
    run = await germanCourse({ capacity: 1 });
    await itIs(IN_COURSE);
    await book();
    expect(await seats()).toBe('full');
    const second = { name: 'Petro Hrytsenko', email: 'petro@example.org' };
    expect((await book(second)).body).toMatchObject({ code: 'booking.run_full', params: { waitlist: false } });
    expect((await book({ ...second, waitlist: true })).body.code).toBe('booking.late_entry_full');
  });

  it('comes by moving too, from the day of the move; once it is over no move leads in', async () => {
    const next = await germanCourse({ sameCourseAs: run, dates: ['2027-03-06', '2027-03-13'], lateEntryUntil: null });
    const move = async (email: string) => {
      const { token, id } = (await app.api.book<BookingReceiptDto>(next.id, { ...oksana, email })).body;
      return app.api.post<Problem>(`/api/v1/my/${token}/bookings/${id}/move`, { run: run.id });
    };
    await itIs(IN_COURSE);
    expect((await move('oksana@example.org')).status).toBe(200);
    const entered = () => app.world.rows<{ at: Date | null }>('SELECT entered_at AS at FROM booking WHERE course_run_id = ?', [run.id]);
    expect((await entered()).map(({ at }) => at !== null && at >= IN_COURSE)).toEqual([true]);
    await itIs(TOO_LATE);
    const late = await move('petro@example.org');
    expect([late.status, late.body.code]).toEqual([409, 'booking.late_entry_over']);
    expect(await entered()).toHaveLength(1);
  });

  it('a yes of staff in the running course counts from the yes', async () => {
    run = await germanCourse({ prerequisites: ['interview'] });
    const { id } = (await book()).body;
    await itIs(IN_COURSE);
    const staff = await staffOf(app);
    expect((await staff.post(`/api/v1/staff/bookings/${id}/approval`)).status).toBe(204);
    const [seat] = await app.world.rows<{ state: string; at: Date | null }>('SELECT state, entered_at AS at FROM booking');
    expect([seat?.state, (seat?.at ?? new Date(0)) >= IN_COURSE]).toEqual(['CONFIRMED', true]);
  });

  it('a yes of staff to somebody who was at the door counts from the door, and staff write down that they were there', async () => {
    run = await germanCourse({ prerequisites: ['basic_qualification'] });
    const at = new Date('2027-02-13T07:45:00Z');
    const session = run.sessions[1]?.id ?? '';
    await itIs(at);
    const guest = { name: 'Oksana Melnyk', phone: '0151 2345678', birthYear: 1990, basicQualification: 'ELSEWHERE', language: 'de' };
    const { body } = await (
      await staffOf(app)
    ).post<TakenInDto>(`/api/v1/check-in/${session}/walk-ins`, guest, { 'idempotency-key': randomUUID() });
    expect([body.hasPlace, await app.world.count('check_in'), await app.world.count('attendance')]).toEqual([false, 1, 0]);
    await itIs(new Date('2027-02-15T10:00:00Z'));
    const staff = await staffOf(app);
    const waits = async () =>
      (await staff.get<TodayDto>('/api/v1/staff/today')).body.groups.flatMap(({ rows }) =>
        rows.filter(({ kind }) => kind === 'seen').map(({ name, numbers }) => [name, numbers.n]),
      );
    expect(await waits()).toEqual([]);
    await staff.post(`/api/v1/staff/bookings/${body.bookingId}/approval`);
    expect(await app.world.rows('SELECT state, entered_at AS at FROM booking')).toEqual([{ state: 'CONFIRMED', at }]);
    expect(await waits()).toEqual([['Oksana Melnyk', 2]]);
    const entries = [{ bookingId: body.bookingId, sessionId: session, state: 'PRESENT' }];
    expect((await staff.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries })).status).toBe(204);
    expect(await waits()).toEqual([]);
  });

  it('is no way into other courses', async () => {
    run = await app.world.run();
    await itIs(IN_COURSE);
    expect((await book()).body.code).toBe('booking.run_over');
  });

  it('while a date goes on: nobody is asked who was there, and staff can write it down all the same', async () => {
    await itIs(new Date('2027-02-06T10:00:00Z'));
    const { id } = (await book()).body;
    await itIs(new Date('2027-02-07T10:00:00Z'));
    const staff = await staffOf(app);
    const { groups } = (await staff.get<TodayDto>('/api/v1/staff/today')).body;
    expect(groups.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'attendance'))).toEqual([]);
    const sheet = async () => (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body.rows;
    const sessionId = run.sessions[0]?.id ?? '';
    expect(await sheet()).toMatchObject([{ notExpected: [sessionId], optional: [sessionId], thresholdUnits: 8 }]);
    const entries = [{ bookingId: id, sessionId, state: 'PARTIAL', units: 5 }];
    expect((await staff.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries })).status).toBe(204);
    expect(await sheet()).toMatchObject([{ attended: 5, thresholdUnits: 12 }]);
  });

  it('asks for nothing before, and the confirmation states the units that were attended', async () => {
    await itIs(IN_COURSE);
    const { id } = (await book()).body;
    app.clock.set(new Date('2027-02-21T09:00:00Z'));
    const staff = await staffOf(app);
    const [first, second, third] = run.sessions;
    const enter = (sessionId: string | undefined, state: string) =>
      staff.put<Problem>(`/api/v1/staff/runs/${run.id}/attendance`, { entries: [{ bookingId: id, sessionId, state }] });
    expect((await enter(first?.id, 'ABSENT')).body.code).toBe('attendance.before_entry');
    await enter(second?.id, 'PRESENT');
    await enter(third?.id, 'ABSENT');
    const [row] = (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body.rows;
    expect(row).toMatchObject({ notExpected: [first?.id], optional: [], attended: 8, total: 24, thresholdUnits: 8, outcome: 'COMPLETED' });
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/completion`)).body).toEqual({ completed: 1, incomplete: 0, noShow: 0 });
    const { body } = await staff.get<{ ready: object[] }>(`/api/v1/staff/runs/${run.id}/certificates`);
    expect(body.ready).toMatchObject([{ type: 'ATTENDANCE', units: 8, total: 24, problem: null }]);
  });
});
