import { describe, expect, it } from '@jest/globals';
import { dateFallsOut } from './date-falls-out.js';
import type { Sheet, SheetEntry, SheetSession } from './sheet.js';

const now = new Date('2027-02-10T09:00:00Z');
const session = (n: number, day: string, units = 8): SheetSession => ({
  ...{ id: `s${n}`, n, date: day, units },
  ...{ startsAt: new Date(`${day}T08:00:00Z`), endsAt: new Date(`${day}T15:00:00Z`) },
});
const entry = (sessionId: string, state: SheetEntry['state']): SheetEntry => ({
  ...{ bookingId: 'b', sessionId, state, units: state === 'PRESENT' ? 8 : 0, arrivedAt: null, leftAt: null },
});
const course: Sheet = {
  run: { id: 'run', kind: 'BASIC_QUALIFICATION', state: 'CONFIRMED' },
  sessions: [session(1, '2027-02-06'), session(2, '2027-02-13'), session(3, '2027-02-20', 4)],
  participants: [],
  entries: [],
  revision: 1,
  thresholdPercent: 80,
};
const seen = { now, seenAtDoor: false };
const refusal = (sheet: Sheet, id: string, how = seen): string => {
  try {
    dateFallsOut(sheet, id, how);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('E11: a single date falls out', () => {
  it('its units count no more, neither in the whole nor in what a Zertifikat asks for', () => {
    expect(dateFallsOut(course, 's3', seen)).toMatchObject({ isOver: false, units: { from: 20, to: 16 }, threshold: { from: 16, to: 13 } });
    const talk: Sheet = { ...course, run: { ...course.run, kind: 'IN_DEPTH_SEMINAR' } };
    expect(dateFallsOut(talk, 's2', seen)).toMatchObject({ units: { from: 20, to: 12 }, threshold: null });
  });

  it('also once it has begun, while nobody was there: nobody is absent from what did not take place', () => {
    expect(dateFallsOut(course, 's1', seen)).toMatchObject({ isOver: true, units: { to: 12 } });
    expect(dateFallsOut({ ...course, entries: [entry('s1', 'ABSENT')] }, 's1', seen).isOver).toBe(true);
    expect(dateFallsOut({ ...course, entries: [entry('s2', 'EXCUSED')] }, 's2', seen).isOver).toBe(false);
  });

  it('not when somebody was there, or was seen at its door', () => {
    expect(refusal({ ...course, entries: [entry('s1', 'PRESENT')] }, 's1')).toBe('session.attended');
    expect(refusal({ ...course, entries: [entry('s2', 'PARTIAL')] }, 's2')).toBe('session.attended');
    expect(refusal(course, 's2', { now, seenAtDoor: true })).toBe('session.attended');
    expect(refusal({ ...course, entries: [entry('s1', 'PRESENT')] }, 's2')).toBe('');
  });

  it('not the only date, and not the last that is still to come: the course is called off or ended early then', () => {
    expect(refusal({ ...course, sessions: course.sessions.slice(1, 2) }, 's2')).toBe('session.only_date');
    expect(refusal({ ...course, sessions: course.sessions.slice(0, 2) }, 's2')).toBe('session.last_date');
    expect(refusal({ ...course, sessions: course.sessions.slice(0, 2) }, 's1')).toBe('');
  });

  it('not of a draft or of a course that is over; one that fell out already is no date of the sheet', () => {
    const of = (state: Sheet['run']['state']): string => refusal({ ...course, run: { ...course.run, state } }, 's2');
    expect(['DRAFT', 'COMPLETED', 'CANCELLED'].map((state) => of(state as Sheet['run']['state']))).toEqual(
      Array.from({ length: 3 }, () => 'session.not_droppable'),
    );
    expect(refusal(course, 's9')).toBe('session.unknown');
  });
});
