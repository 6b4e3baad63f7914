import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../api/src/database/transactions.js';
import { SYSTEM } from '../../api/src/modules/access/index.js';
import type { ArrivalBook } from '../../api/src/modules/attendance/domain/arrival-book.js';
import { RecordArrivals } from '../../api/src/modules/attendance/index.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { attendanceOf, completedCourse, type TaughtCourse, taughtCourse } from '../support/taught-course.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const put = ({ run, staff }: TaughtCourse, entries: object[]) => staff.put<Problem>(`/api/v1/staff/runs/${run.id}/attendance`, { entries });
const placeOf = ({ run, bookings }: TaughtCourse, name: string) => ({
  bookingId: bookings.get(name)?.id ?? '',
  sessionId: run.sessions[0]?.id ?? '',
});
const markOf = async (course: TaughtCourse, name: string) => {
  const { rows } = await attendanceOf(course);
  return rows.find((row) => row.name === name)?.entries[placeOf(course, name).sessionId];
};

/** The usual course begins at nine and ends at half past four: eight units. */
describe('S7: when somebody came and when they went', () => {
  it('gives the units, and says them again when only one of the times is corrected', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const place = placeOf(course, 'Olena Bondar');
    const [date] = (await attendanceOf(course)).sessions;
    expect(date).toMatchObject({ start: '09:00', end: '16:00', units: 8 });
    await put(course, [{ ...place, state: 'PARTIAL', arrivedAt: '11:00' }]);
    expect(await markOf(course, 'Olena Bondar')).toEqual({ state: 'PARTIAL', units: 5.5, arrivedAt: '11:00', leftAt: null });
    await put(course, [{ ...place, state: 'PARTIAL', leftAt: '14:00' }]);
    expect(await markOf(course, 'Olena Bondar')).toEqual({ state: 'PARTIAL', units: 3.5, arrivedAt: '11:00', leftAt: '14:00' });
  });

  it('units that are typed win, and the times stay beside them', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const place = placeOf(course, 'Olena Bondar');
    await put(course, [{ ...place, state: 'PARTIAL', arrivedAt: '11:00' }]);
    await put(course, [{ ...place, state: 'PARTIAL', units: 6 }]);
    expect(await markOf(course, 'Olena Bondar')).toMatchObject({ units: 6, arrivedAt: '11:00' });
    await put(course, [{ ...place, state: 'ABSENT' }]);
    expect(await markOf(course, 'Olena Bondar')).toEqual({ state: 'ABSENT', units: 0, arrivedAt: null, leftAt: null });
  });

  it.each([
    [{ state: 'PARTIAL', arrivedAt: '12:00', leftAt: '11:00' }, 'attendance.times_impossible'],
    [{ state: 'PRESENT', arrivedAt: '17:00' }, 'attendance.times_impossible'],
    [{ state: 'EXCUSED', arrivedAt: '10:00' }, 'attendance.times_impossible'],
    [{ state: 'PARTIAL', arrivedAt: '25:00' }, 'request.invalid'],
    [{ state: 'PARTIAL', arrivedAt: null }, 'attendance.units_impossible'],
  ])('refuses %j', async (typed, code) => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    expect((await put(course, [{ ...placeOf(course, 'Olena Bondar'), ...typed }])).body.code).toBe(code);
  });

  it('the log keeps what stood there before', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const place = placeOf(course, 'Olena Bondar');
    await put(course, [{ ...place, state: 'PRESENT' }]);
    await put(course, [{ ...place, state: 'PARTIAL', units: 2 }]);
    const [, second] = await app.world.rows<{ data: string }>(
      `SELECT data FROM audit_entry WHERE verb = 'attendance.recorded' ORDER BY seq`,
    );
    expect(JSON.parse(second?.data ?? '{}')).toMatchObject({ saved: [{ units: 2 }], was: [{ state: 'PRESENT', units: 8 }] });
  });
});

describe('S7: somebody is seen at the door', () => {
  const write = <T>(course: TaughtCourse, act: (book: ArrivalBook) => T): Promise<T> =>
    app.get(Transactions).run(async (tx) => {
      const book = await app.get(RecordArrivals).open(tx, course.run.id);
      const answer = act(book);
      await app.get(RecordArrivals).close(tx, SYSTEM, course.run.id, book, app.clock.now());
      return answer;
    });
  const seen = (course: TaughtCourse, at: string) => write(course, (book) => book.arrive(placeOf(course, 'Olena Bondar'), new Date(at)));
  const takeBack = (course: TaughtCourse, before: 'EXCUSED' | null) =>
    write(course, (book) => book.takeBack(placeOf(course, 'Olena Bondar'), before, app.clock.now()));

  it('and stands on the sheet with the units from then on; the second scan says since when', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const [date] = (await attendanceOf(course)).sessions;
    expect(await seen(course, `${date?.date ?? ''}T10:00:00Z`)).toEqual({ isNew: true, arrivedAt: '11:00', before: null });
    expect(await markOf(course, 'Olena Bondar')).toMatchObject({ state: 'PARTIAL', units: 5.5, arrivedAt: '11:00' });
    expect(await seen(course, `${date?.date ?? ''}T10:30:00Z`)).toEqual({ isNew: false, arrivedAt: '11:00', before: 'PARTIAL' });
    expect((await attendanceOf(course)).rows[0]?.attended).toBe(5.5);
  });

  it('two devices at once: the first scan wins, whichever is heard first', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const [date] = (await attendanceOf(course)).sessions;
    const answers = await Promise.all(['08:05', '08:02', '08:09'].map((time) => seen(course, `${date?.date ?? ''}T${time}:00Z`)));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await markOf(course, 'Olena Bondar')).toMatchObject({ state: 'PRESENT', arrivedAt: '09:02' });
  });

  it('a mistake is taken back, and who was excused is excused again', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const [date] = (await attendanceOf(course)).sessions;
    await put(course, [{ ...placeOf(course, 'Olena Bondar'), state: 'EXCUSED' }]);
    expect(await seen(course, `${date?.date ?? ''}T08:00:00Z`)).toMatchObject({ isNew: true, before: 'EXCUSED' });
    await takeBack(course, 'EXCUSED');
    expect(await markOf(course, 'Olena Bondar')).toMatchObject({ state: 'EXCUSED', units: 0, arrivedAt: null });
    await takeBack(course, null);
    expect(await markOf(course, 'Olena Bondar')).toBeUndefined();
  });

  it('the log keeps what stood there before a scan, and before it was taken back', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    const [date] = (await attendanceOf(course)).sessions;
    await put(course, [{ ...placeOf(course, 'Olena Bondar'), state: 'PARTIAL', units: 2 }]);
    await seen(course, `${date?.date ?? ''}T08:30:00Z`);
    await takeBack(course, null);
    const lines = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb LIKE 'attendance.arriv%' ORDER BY seq`);
    expect(lines.map(({ data }) => JSON.parse(data) as object)).toMatchObject([
      { entry: { units: 2, arrivedAt: '09:30' }, was: { state: 'PARTIAL', units: 2, arrivedAt: null } },
      { was: { state: 'PARTIAL', units: 2, arrivedAt: '09:30' } },
    ]);
  });

  it('nobody arrives once the attendance is closed', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    await expect(seen(course, '2027-02-06T08:00:00Z')).rejects.toThrow('attendance.closed');
  });
});
