import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../api/src/database/transactions.js';
import { AttendanceStore } from '../../api/src/modules/attendance/attendance.store.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { AFTERWARDS, attendanceOf, completedCourse, record, staffOf, type TaughtCourse, taughtCourse } from '../support/taught-course.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const put = ({ run, staff }: TaughtCourse, body: object) => staff.put<Problem>(`/api/v1/staff/runs/${run.id}/attendance`, body);
const complete = ({ run, staff }: TaughtCourse) => staff.post<Problem>(`/api/v1/staff/runs/${run.id}/completion`);

const entry = ({ run, bookings }: TaughtCourse, name: string, state: string | null, units?: number) => ({
  bookingId: bookings.get(name)?.id,
  sessionId: run.sessions[0]?.id,
  state,
  ...(units !== undefined && { units }),
});

describe('S7: recording attendance', () => {
  it('adds up the units of each person against the threshold', async () => {
    const course = await taughtCourse(app, ['Olena Bondar', 'Leyla Hosseini']);
    await record(course, { 'Olena Bondar': [8, 5], 'Leyla Hosseini': [4.5, 0] });
    const { rows, thresholdUnits, editable, version } = await attendanceOf(course);
    expect({ thresholdUnits, editable, version }).toEqual({ thresholdUnits: 13, editable: true, version: 1 });
    expect(rows.map(({ name, attended, total, outcome }) => ({ name, attended, total, outcome }))).toEqual([
      { name: 'Olena Bondar', attended: 13, total: 16, outcome: 'COMPLETED' },
      { name: 'Leyla Hosseini', attended: 4.5, total: 16, outcome: 'INCOMPLETE' },
    ]);
    expect(rows[1]?.entries[course.run.sessions[0]?.id ?? '']).toMatchObject({ state: 'PARTIAL', units: 4.5 });
  });

  it('takes an entry back', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    await put(course, { entries: [entry(course, 'Olena Bondar', 'PRESENT')] });
    await put(course, { entries: [entry(course, 'Olena Bondar', null)] });
    expect((await attendanceOf(course)).rows[0]?.entries).toEqual({});
  });

  it('is refused when somebody else has saved meanwhile', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const { version } = await attendanceOf(course);
    expect((await put(course, { version, entries: [entry(course, 'Olena Bondar', 'PRESENT')] })).status).toBe(204);
    const { status, body } = await put(course, { version, entries: [entry(course, 'Olena Bondar', 'ABSENT')] });
    expect([status, body.code]).toEqual([409, 'attendance.changed_meanwhile']);
    expect((await attendanceOf(course)).rows[0]?.attended).toBe(8);
  });

  it('lets exactly one of eight win who save the same version at once', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => put(course, { version: 0, entries: [entry(course, 'Olena Bondar', 'PRESENT')] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409, 409, 409, 409]);
    expect((await attendanceOf(course)).version).toBe(1);
  });

  it('stores all entries or none', async () => {
    const course = await taughtCourse(app, ['Olena Bondar', 'Leyla Hosseini']);
    const { body } = await put(course, {
      entries: [entry(course, 'Olena Bondar', 'PRESENT'), entry(course, 'Leyla Hosseini', 'PARTIAL', 9)],
    });
    expect(body.code).toBe('attendance.units_impossible');
    expect(await app.world.count('attendance')).toBe(0);
  });

  it('refuses people and dates of another course', async () => {
    const [course, other] = [await taughtCourse(app, ['Olena Bondar']), await app.world.run()];
    const foreign = { ...entry(course, 'Olena Bondar', 'PRESENT'), sessionId: other.sessions[0]?.id };
    expect((await put(course, { entries: [foreign] })).body.code).toBe('attendance.not_on_sheet');
    const unbooked = { ...entry(course, 'Olena Bondar', 'PRESENT'), bookingId: other.id };
    expect((await put(course, { entries: [unbooked] })).body.code).toBe('attendance.not_on_sheet');
  });

  it.each([
    [{ entries: [] }],
    [{ entries: 'all' }],
    [{}],
    [{ entries: [{ bookingId: 'x', sessionId: 'y', state: 'PRESENT' }] }],
    [{ entries: [{ state: 'LATE' }] }],
    [{ version: -1, entries: [] }],
    [{ entries: [], recordedBy: 'me' }],
  ])('answers %j with 400', async (body) => {
    const course = await taughtCourse(app, []);
    expect((await put(course, body)).status).toBe(400);
  });

  it('of a run nobody knows is not found', async () => {
    const staff = await staffOf(app);
    const { body } = await staff.get<Problem>('/api/v1/staff/runs/00000000-0000-7000-8000-000000000000/attendance');
    expect([body.status, body.code]).toEqual([404, 'run.unknown']);
  });
});

describe('closing a run', () => {
  it('gives everybody an outcome and closes the attendance', async () => {
    const course = await taughtCourse(app, ['Olena Bondar', 'Leyla Hosseini', 'Ion Popescu']);
    await record(course, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [8, 4.5], 'Ion Popescu': [0, 0] });
    expect((await complete(course)).body).toEqual({ completed: 1, incomplete: 1, noShow: 1 });
    const states = await app.world.rows<{ name: string; state: string }>(
      'SELECT p.name, b.state FROM booking b JOIN person p ON p.id = b.person_id ORDER BY b.created_at, b.id',
    );
    expect(states).toEqual([
      { name: 'Olena Bondar', state: 'COMPLETED' },
      { name: 'Leyla Hosseini', state: 'INCOMPLETE' },
      { name: 'Ion Popescu', state: 'NO_SHOW' },
    ]);
    expect((await attendanceOf(course)).editable).toBe(false);
    expect((await put(course, { entries: [entry(course, 'Olena Bondar', 'ABSENT')] })).body.code).toBe('attendance.closed');
    expect((await complete(course)).body.code).toBe('run.move_impossible');
  });

  it('waits for the last date, and for every entry', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    await put(course, { entries: [entry(course, 'Olena Bondar', 'PRESENT')] });
    expect((await complete(course)).body).toMatchObject({ status: 409, code: 'attendance.missing', params: { count: 1 } });
    app.clock.set(new Date('2027-02-13T14:59:59Z'));
    expect((await complete({ ...course, staff: await staffOf(app) })).body).toMatchObject({
      code: 'run.not_over',
      params: { sessions: 1 },
    });
  });

  it('E08, E32: the sheet says beforehand what closing makes of everybody: who excused themselves or left is no no-show', async () => {
    const course = await taughtCourse(app, ['Olena Bondar', 'Leyla Hosseini', 'Ion Popescu']);
    const of = (name: string, state: string) =>
      course.run.sessions.map(({ id }) => ({ bookingId: course.bookings.get(name)?.id, sessionId: id, state }));
    await put(course, { entries: [...of('Olena Bondar', 'PRESENT'), ...of('Leyla Hosseini', 'EXCUSED')] });
    const left = [course.run.sessions[0]?.date ?? '', course.bookings.get('Ion Popescu')?.id ?? ''];
    await app.world.rows('UPDATE booking SET left_on = ? WHERE id = ?', left);
    const said = (await attendanceOf(course)).rows.map(({ name, outcome }) => [name, outcome]);
    expect(Object.fromEntries(said)).toEqual({ 'Olena Bondar': 'COMPLETED', 'Leyla Hosseini': 'INCOMPLETE', 'Ion Popescu': 'INCOMPLETE' });
    expect((await complete(course)).body).toEqual({ completed: 1, incomplete: 2, noShow: 0 });
  });

  it('follows the threshold that is set for the run’s last day', async () => {
    await app.world.rows(
      `INSERT INTO setting (name, valid_from, value, source) VALUES ('certificate.threshold_percent', '2027-02-13', '75', 'test')
       ON DUPLICATE KEY UPDATE value = VALUES(value)`,
    );
    const course = await completedCourse(app, { 'Olena Bondar': [8, 4] });
    expect(await attendanceOf(course)).toMatchObject({ thresholdUnits: 12, rows: [{ outcome: 'COMPLETED' }] });
    await app.world.rows(`DELETE FROM setting WHERE valid_from = '2027-02-13'`);
  });

  it('is done once by however many press the button', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    await record(course, { 'Olena Bondar': [8, 8] });
    const answers = await Promise.all(Array.from({ length: 6 }, () => complete(course)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await app.world.count('audit_entry', `verb = 'run.completed'`)).toBe(1);
  });

  it('waits for whoever is writing, and counts what they wrote', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    await record(course, { 'Olena Bondar': [8, 8] });
    const closing = await app.get(Transactions).run(async (tx) => {
      await app.get(AttendanceStore).nextRevision(tx, course.run.id);
      const begun = complete(course);
      await tx.query('DO SLEEP(0.3)');
      await tx.execute(`UPDATE attendance SET state = 'ABSENT', units = 0`);
      return { begun };
    });
    expect((await closing.begun).body).toEqual({ completed: 0, incomplete: 0, noShow: 1 });
  });

  it('is remembered with its time', async () => {
    const { run } = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    expect(await app.world.rows('SELECT state, completed_at FROM course_run WHERE id = ?', [run.id])).toEqual([
      { state: 'COMPLETED', completed_at: AFTERWARDS },
    ]);
  });
});
