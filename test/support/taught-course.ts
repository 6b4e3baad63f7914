import type { AttendanceDto } from '../../api/src/modules/attendance/attendance.dto.js';
import type { ApiClient } from './api.js';
import type { TestApp } from './app.js';
import type { RunWish, WorldRun } from './usual-run.js';

/** After the last date of the usual course. */
export const AFTERWARDS = new Date('2027-02-14T09:00:00Z');

export interface TaughtCourse {
  readonly run: WorldRun;
  readonly staff: ApiClient;
  /** Booking by name of the person. */
  readonly bookings: ReadonlyMap<string, { readonly id: string; readonly token: string }>;
}

/** A course that people booked and whose dates are over; nobody has written down yet who came. */
export async function taughtCourse(app: TestApp, names: readonly string[], wish: RunWish = {}): Promise<TaughtCourse> {
  const run = await app.world.run({ kind: 'BASIC_QUALIFICATION', ...wish });
  const bookings = new Map<string, { id: string; token: string }>();
  for (const name of names) {
    const { status, body } = await app.api.book<{ id: string; token: string }>(run.id, {
      name,
      email: addressOf(bookings.size),
      language: 'de',
    });
    if (status !== 201) throw new Error(`booking of ${name}: ${status} ${JSON.stringify(body)}`);
    bookings.set(name, body);
  }
  app.clock.set(AFTERWARDS);
  return { run, bookings, staff: await staffOf(app) };
}

export const addressOf = (nth: number): string => `person-nr-${nth}@example.org`;

/** A staff member who has just signed in: sessions do not survive the leaps of a test's clock. */
export async function staffOf(app: TestApp): Promise<ApiClient> {
  return app.api.with({ cookie: (await app.world.staff()).cookie });
}

/** Units of each person for each date; 0 is absent, all units present, anything between partly. */
export type CameFor = Readonly<Record<string, readonly number[]>>;

export async function record({ run, staff, bookings }: TaughtCourse, cameFor: CameFor): Promise<void> {
  const entries = Object.entries(cameFor).flatMap(([name, units]) =>
    units.map((one, at) => {
      const session = run.sessions[at];
      const full = session?.teachingUnits;
      return {
        bookingId: bookings.get(name)?.id,
        sessionId: session?.id,
        ...(one === 0 ? { state: 'ABSENT' } : one === full ? { state: 'PRESENT' } : { state: 'PARTIAL', units: one }),
      };
    }),
  );
  const { status, body } = await staff.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries });
  if (status !== 204) throw new Error(`attendance: ${status} ${JSON.stringify(body)}`);
}

export async function attendanceOf({ run, staff }: TaughtCourse): Promise<AttendanceDto> {
  return (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body;
}

/** The same course, with attendance written down and closed. */
export async function completedCourse(app: TestApp, cameFor: CameFor, wish: RunWish = {}): Promise<TaughtCourse> {
  const course = await taughtCourse(app, Object.keys(cameFor), wish);
  await record(course, cameFor);
  const { status, body } = await course.staff.post(`/api/v1/staff/runs/${course.run.id}/completion`);
  if (status !== 200) throw new Error(`completion: ${status} ${JSON.stringify(body)}`);
  return course;
}
