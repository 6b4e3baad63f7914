import { describe, expect, it } from '@jest/globals';
import {
  assertAccepted,
  brought,
  conflictsOf,
  type ConflictWeights,
  heaviest,
  type PlacedDate,
  type PlanFacts,
  type StandingDate,
} from './date-conflicts.js';

const weights: ConflictWeights = {
  ...{ room_taken: 'block', room_small: 'warn', room_access: 'warn', trainer_busy: 'ask', trainer_absent: 'ask' },
  ...{ people_overlap: 'warn', public_holiday: 'ask', school_holiday: 'warn', quiet_day: 'warn', odd_hour: 'warn' },
};
const facts: PlanFacts = {
  rooms: new Map([['hall', { name: 'Saal Main', seats: 16, access: [{ key: 'step_free', yes: false }] }]]),
  trainers: new Map([['kadir', 'Kadir Yıldız']]),
  absences: [{ trainerId: 'kadir', from: '2027-02-17', to: '2027-02-19' }],
  off: [{ from: '2027-03-22', to: '2027-04-02', name: 'easter' }],
  closings: [{ from: '2027-02-17', to: '2027-02-17', name: 'Umbau', roomId: 'other-house' }],
  hours: { min: 8, max: 22 },
  weights,
  sharedPeople: (one, other) => (one === 'own' && other === 'other' ? 2 : 0),
};
const date: PlacedDate = {
  ...{ runId: 'own', date: '2027-02-15', start: '17:00', end: '19:30' },
  ...{ roomId: 'hall', trainerIds: ['kadir'], places: 16, flags: [] },
};
const other: StandingDate = { ...date, runId: 'other', code: 'VS-1', title: 'Seminar', tentative: false };
const found = (more: Partial<PlacedDate>, others: readonly StandingDate[] = [], more2: Partial<PlanFacts> = {}) =>
  conflictsOf({ ...date, ...more }, others, { ...facts, ...more2 }).map(({ kind, weight }) => `${kind} ${weight}`);
const alone = { roomId: null, trainerIds: [], runId: 'new' };

describe('S2: what speaks against a date', () => {
  it('is nothing at a free time', () => {
    expect(found({})).toEqual([]);
    expect(found({ start: '19:30', end: '21:00' }, [other])).toEqual([]);
    expect(found({ start: '15:00', end: '17:00' }, [other])).toEqual([]);
    expect(found({}, [{ ...other, date: '2027-02-16' }])).toEqual([]);
  });

  it('is its room, its trainer and its people in another course, hardest first', () => {
    expect(found({}, [other])).toEqual(['room_taken block', 'trainer_busy ask', 'people_overlap warn']);
    expect(found({ start: '18:00', end: '18:30' }, [{ ...other, roomId: 'attic', trainerIds: [] }])).toEqual(['people_overlap warn']);
    const [taken] = conflictsOf(date, [other], facts);
    expect(taken).toMatchObject({ name: 'Saal Main', other: { code: 'VS-1', start: '17:00', end: '19:30' } });
  });

  it('is never the course itself, and online nobody takes a room', () => {
    expect(found({}, [{ ...other, runId: 'own' }])).toEqual([]);
    expect(found(alone, [{ ...other, roomId: null }])).toEqual([]);
  });

  it('a draft in the room asks and does not block; what is fixed beside it does', () => {
    expect(found({ ...alone, roomId: 'hall' }, [{ ...other, tentative: true }])).toEqual(['room_taken ask']);
    expect(
      found({ ...alone, roomId: 'hall' }, [
        { ...other, tentative: true },
        { ...other, runId: 'third' },
      ]),
    ).toEqual(['room_taken block', 'room_taken ask']);
  });

  it('is a room with too few seats or without what the course promises', () => {
    expect(found({ places: 17 })).toEqual(['room_small warn']);
    expect(found({ flags: ['step_free'] })).toEqual(['room_access warn']);
    expect(found({ flags: ['induction_loop'] })).toEqual([]);
  });

  it('E38: is a day on which the house of its room is closed, or every house; it weighs what a holiday does', () => {
    const day = { ...alone, date: '2027-02-17', runId: 'new' };
    expect([found({ ...day, roomId: 'other-house' }), found({ ...day, roomId: 'hall' }), found(day)]).toEqual([['closed ask'], [], []]);
    const everywhere = { closings: [{ from: '2027-02-16', to: '2027-02-17', name: 'Umzug', roomId: null }] };
    expect(found(day, [], everywhere)).toEqual(['closed ask']);
  });

  it('is a room that is closed alone, in other words than those of its house', () => {
    const closings = [{ from: '2027-02-17', to: '2027-02-17', name: 'Verliehen', roomId: 'hall', isRoom: true }];
    const day = { ...alone, date: '2027-02-17', runId: 'new' };
    expect([found({ ...day, roomId: 'hall' }, [], { closings }), found(day, [], { closings })]).toEqual([['room_closed ask'], []]);
  });

  it('is a trainer who is away, on the first and the last day too', () => {
    for (const day of ['2027-02-17', '2027-02-19']) expect(found({ date: day })).toEqual(['trainer_absent ask']);
    expect([found({ date: '2027-02-16' }), found({ date: '2027-02-20' })]).toEqual([[], []]);
    expect(conflictsOf({ ...date, date: '2027-02-18' }, [], facts)[0]).toMatchObject({ name: 'Kadir Yıldız', until: '2027-02-19' });
  });

  it('is a public holiday, the school holidays, a quiet day or an odd hour', () => {
    expect(found({ ...alone, date: '2027-03-29' })).toEqual(['public_holiday ask']);
    expect(found({ ...alone, date: '2027-03-23' })).toEqual(['school_holiday warn']);
    expect(found({ ...alone, date: '2027-12-24' })).toEqual(['quiet_day warn']);
    expect(found({ ...alone, start: '07:59' })).toEqual(['odd_hour warn']);
    expect(found({ ...alone, end: '22:01' })).toEqual(['odd_hour warn']);
    expect(found({ ...alone, start: '08:00', end: '22:00' })).toEqual([]);
  });

  it('weighs as the settings say', () => {
    expect(found({ date: '2027-03-23' }, [], { weights: { ...weights, school_holiday: 'block' } })).toEqual(['school_holiday block']);
    expect(heaviest(conflictsOf(date, [other], facts))).toBe('block');
    expect(heaviest([])).toBeNull();
  });
});

describe('S2: what a change brings', () => {
  const conflictsOn = (more: Partial<PlacedDate>, others: readonly StandingDate[] = []) => ({
    date: more.date ?? date.date,
    conflicts: conflictsOf({ ...date, ...more }, others, facts),
  });
  const kinds = (before: Partial<PlacedDate>, after: Partial<PlacedDate>, others: readonly StandingDate[] = []) =>
    brought(conflictsOn(before, others), conflictsOn(after, others)).map(({ kind }) => kind);

  it('is what did not speak against that day before: another course, another person, another day', () => {
    expect(kinds({}, { start: '17:30' }, [other])).toEqual([]);
    expect(kinds({ start: '09:00', end: '10:00' }, {}, [other])).toEqual(['room_taken', 'trainer_busy', 'people_overlap']);
    expect(kinds({ trainerIds: [] }, {}, [other])).toEqual(['trainer_busy']);
    expect(kinds({ date: '2027-02-17' }, { date: '2027-02-18' })).toEqual(['trainer_absent']);
  });

  it('is a second course in the way too, where one was known; two dates of one course are one', () => {
    const late = { start: '20:00', end: '21:00' } as const;
    const second: StandingDate = { ...other, ...late, runId: 'second', code: 'VS-2' };
    expect(kinds({}, { end: '20:30' }, [other, second])).toEqual(['room_taken', 'trainer_busy']);
    expect(kinds({}, { end: '20:30' }, [other, { ...other, ...late }])).toEqual([]);
    expect(found({ end: '20:30' }, [other, { ...other, ...late }])).toEqual([
      'room_taken block',
      'trainer_busy ask',
      'people_overlap warn',
    ]);
  });

  it('is not what its room lacks anyway, on whichever day', () => {
    expect(kinds({ places: 17 }, { places: 17, date: '2027-02-16' })).toEqual([]);
    expect(kinds({ places: 17, roomId: null }, { places: 17 })).toEqual(['room_small']);
  });

  it('is done knowingly where it asks, and never where it blocks', () => {
    const [block, ask, warn] = conflictsOf(date, [other], facts);
    const accepted = (weight: typeof block, despite: boolean) => assertAccepted(weight ? [weight] : [], despite);
    expect([accepted(warn, false), accepted(ask, true)]).toEqual([[], ['trainer_busy']]);
    expect(() => accepted(ask, false)).toThrow('session.conflicts_open');
    expect(() => accepted(block, true)).toThrow('session.conflicts_block');
  });
});
