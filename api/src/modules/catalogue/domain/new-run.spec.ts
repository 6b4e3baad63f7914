import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '../../../errors/domain-error.js';
import { decisionDay, planRun, type RunContext, type RunWish, type SessionWish } from './new-run.js';

const evening: SessionWish = { date: '2027-01-20', start: '17:30', end: '20:45', breakMinutes: 15 };
const saturday: SessionWish = { date: '2027-01-23', start: '09:30', end: '16:45', breakMinutes: 75 };

const context: RunContext = {
  kind: 'BASIC_QUALIFICATION',
  names: ['Kassel', 'Freiwilligenzentrum'],
  today: '2026-12-01',
  defaults: { registrationDays: 7, cancellationDays: 7, decisionDays: 10, waitlistSize: 10, minParticipants: 8, lateEntryPercent: 20 },
};

const wish: RunWish = {
  offeringId: 'offering',
  code: 'BQ-2027-01',
  title: 'Basisqualifizierung – Kassel',
  description: 'Sie begleiten Menschen. Sie lernen viel.',
  format: 'PRESENCE',
  town: 'Kassel',
  territoryId: null,
  roomId: 'room',
  germanLevel: 'B1',
  prerequisites: ['interview'],
  flags: [],
  capacity: 16,
  organiserId: 'organiser',
  sessions: [saturday, evening],
};

const plan = (more: Partial<RunWish> = {}) => planRun({ ...wish, ...more }, context);

const codesOf = (more: Partial<RunWish>): string[] => {
  try {
    plan(more);
    return [];
  } catch (error) {
    return (error as DomainError).fields.map((field) => field.code);
  }
};

describe('the day on which it is decided whether a run takes place', () => {
  it.each([
    ['so many days before the start', '2027-01-09', '2027-01-10'],
    ['tomorrow where that is today or over', '2027-01-10', '2027-01-11'],
    ['tomorrow, however short the time is', '2027-01-18', '2027-01-19'],
    ['the first date where that is tomorrow', '2027-01-19', '2027-01-20'],
    ['the first date where that is over', '2027-02-01', '2027-01-20'],
  ])('is %s', (_rule, today, day) => expect(decisionDay('2027-01-20', 10, today)).toBe(day));

  it('is the one that staff typed', () => {
    expect(plan({ decisionDate: '2026-12-24' }).decisionDate).toBe('2026-12-24');
    expect(planRun(wish, { ...context, today: '2027-01-12' }).decisionDate).toBe('2027-01-13');
  });
});

describe('a new course run', () => {
  it('numbers its sessions by date and counts their units', () => {
    const { sessions, teachingUnits, firstDate, lastDate } = plan();
    expect(sessions.map((session) => [session.n, session.date, session.teachingUnits])).toEqual([
      [1, '2027-01-20', 4],
      [2, '2027-01-23', 8],
    ]);
    expect([teachingUnits, firstDate, lastDate]).toEqual([12, '2027-01-20', '2027-01-23']);
  });

  it('keeps the units that staff entered, whatever the clock says', () => {
    expect(plan({ sessions: [{ ...evening, teachingUnits: 3.5 }] }).teachingUnits).toBe(3.5);
  });

  it('means clock times in Germany, before and after the clock changes', () => {
    const { sessions } = plan({
      sessions: [
        { ...evening, date: '2027-03-25' },
        { ...evening, date: '2027-04-01' },
      ],
    });
    expect(sessions.map((session) => session.startsAt.toISOString())).toEqual(['2027-03-25T16:30:00.000Z', '2027-04-01T15:30:00.000Z']);
  });

  it('closes registration a week before, at the end of the day', () => {
    const { registrationDeadline, cancellationDeadline, decisionDate } = plan();
    expect(registrationDeadline.toISOString()).toBe('2027-01-13T22:59:00.000Z');
    expect(cancellationDeadline.toISOString()).toBe('2027-01-13T22:59:00.000Z');
    expect(decisionDate).toBe('2027-01-10');
  });

  it('takes the days that staff chose', () => {
    expect(plan({ registrationUntil: '2027-01-18' }).registrationDeadline.toISOString()).toBe('2027-01-18T22:59:00.000Z');
  });

  it('is found by its organiser and has a promise from its description', () => {
    expect(plan().searchText).toContain('freiwilligenzentrum');
    expect(plan().promise).toBe('Sie begleiten Menschen. Sie lernen viel.');
  });

  it('needs at least one session', () => {
    expect(codesOf({ sessions: [] })).toEqual(['run.no_sessions']);
  });

  it('refuses sessions that overlap or end before they start', () => {
    expect(codesOf({ sessions: [evening, { ...evening, start: '20:00', end: '21:30' }] })).toEqual(['run.sessions_overlap']);
    expect(codesOf({ sessions: [{ ...evening, end: '17:30' }] })).toEqual(['run.session_ends_early']);
  });

  it('refuses an hour that the clock skips', () => {
    expect(() => plan({ sessions: [{ date: '2027-03-28', start: '02:30', end: '04:00', breakMinutes: 0 }] })).toThrow(
      'time.does_not_exist',
    );
  });

  it('refuses numbers that make no sense', () => {
    expect(codesOf({ capacity: 0 })).toContain('run.capacity_malformed');
    expect(codesOf({ capacity: 4, minParticipants: 5 })).toEqual(['run.minimum_above_capacity']);
    expect(codesOf({ sessions: [{ ...evening, teachingUnits: 2.3 }] })).toEqual(['run.units_malformed']);
  });
});
