import { describe, expect, it } from '@jest/globals';
import { changesOf } from './draft-changes.js';
import { draftErrors, type RunContent, wishOfContent } from './draft.js';
import { emptyContent, keptByDefault, keptLike, patternOf, unitSpan, withoutDefaultDays } from './plan-template.js';

const evening = (date: string) => ({ date, start: '17:00', end: '19:30', breakMinutes: 15, teachingUnits: null });
const content: RunContent = {
  ...emptyContent('Grundkurs'),
  ...{ description: 'Sie lernen viel.', organiserId: 'organiser', roomId: 'room', capacity: 12 },
  sessions: [evening('2027-02-15'), evening('2027-02-18')],
};
const kept = keptByDefault('BASIC_QUALIFICATION', 'VOLUNTEER', { adult: 18, german: 16 });
const errors = (more: Partial<RunContent>, now: Date | null = null) =>
  draftErrors({ ...content, ...more }, '2027-01-04', now).map(({ field, code }) => [field, code]);

describe('what staff write', () => {
  it('is fine as it is', () => expect(errors({})).toEqual([]));

  it('is refused at every field at once', () => {
    const wrong = { ...evening('2027-02-15'), breakMinutes: 150, teachingUnits: 2.3 };
    expect(errors({ sessions: [wrong, evening('2031-02-15')], minParticipants: 13, cancellationUntil: '2027-02-16' })).toEqual([
      ['sessions.0.breakMinutes', 'run.break_too_long'],
      ['sessions.0.teachingUnits', 'run.units_malformed'],
      ['sessions.1.date', 'run.date_too_far'],
      ['cancellationUntil', 'run.day_after_start'],
      ['minParticipants', 'run.minimum_above_capacity'],
    ]);
  });

  it('E22: has no hour that the clock skips', () => {
    expect(errors({ sessions: [{ ...evening('2027-03-28'), start: '02:30', end: '05:00' }] })).toEqual([
      ['sessions.0.start', 'time.does_not_exist'],
    ]);
  });

  it('begins later when it is new; a draft that has lain for long can still be opened and saved', () => {
    const now = new Date('2027-02-16T09:00:00Z');
    expect(errors({}, now)).toEqual([['sessions.0.date', 'session.date_past']]);
    expect(errors({})).toEqual([]);
  });

  it('is where its room is, unless it says otherwise or is online', () => {
    const place = { town: 'Gießen', territoryId: 'giessen' };
    const wish = (more: Partial<RunContent>) => wishOfContent({ ...content, ...more }, { offeringId: 'o', code: 'BQ-1' }, kept, place);
    expect(wish({})).toMatchObject({ town: 'Gießen', territoryId: 'giessen', roomId: 'room', minAge: 18 });
    expect(wish({ town: 'Wetzlar' })).toMatchObject({ town: 'Wetzlar', territoryId: 'giessen' });
    expect(wish({ format: 'ONLINE', town: 'Wetzlar' })).toMatchObject({ town: null, territoryId: null, roomId: null });
  });

  it('stands in the log by what is different', () => {
    const after = { ...content, capacity: 14, sessions: [evening('2027-02-15')] };
    expect(Object.keys(changesOf(content, after))).toEqual(['capacity', 'sessions']);
    expect(changesOf(content, { ...content, sessions: content.sessions.map((one) => ({ ...one, id: 'x' })) })).toEqual({});
  });
});

describe('a new course', () => {
  it('keeps to the units of its kind', () => {
    const rules = { guide: { min: 20, max: 36 }, interpreter: 24, german: 300 };
    expect(unitSpan('BASIC_QUALIFICATION', 'VOLUNTEER', rules)).toEqual({ min: 20, max: 36 });
    expect(unitSpan('BASIC_QUALIFICATION', 'INTERPRETER', rules)).toEqual({ min: 24, max: null });
    expect(unitSpan('DEUTSCH4U', 'LEARNER', rules)).toEqual({ min: null, max: 300 });
    expect(unitSpan('NETWORK_MEETING', 'COORDINATOR', rules)).toBeNull();
  });

  it('lies like the one before, eight weeks ahead, on its first weekday', () => {
    const pattern = patternOf(content.sessions, '2027-01-06');
    expect(pattern).toMatchObject({ from: '2027-03-08', weekdays: [1, 4], count: 2, start: '17:00' });
    expect(patternOf([], '2027-01-06')).toMatchObject({ weekdays: [1], count: 1 });
  });

  it('takes the rules for signing up along, and who passes the money on only in the same place', () => {
    const rules = {
      ...kept,
      prerequisites: ['interview'],
      hostId: 'host',
      fundedViaId: 'centre',
      registrationOpensAt: new Date('2027-01-04T08:00:00Z'),
    };
    expect(keptLike(rules, true)).toMatchObject({ prerequisites: ['interview'], hostId: 'host', registrationOpensAt: null });
    expect(keptLike(rules, false)).toMatchObject({ prerequisites: ['interview'], hostId: null, fundedViaId: null });
  });

  it('shows only the days that are not those of the settings', () => {
    const days = { registrationUntil: '2027-02-08', cancellationUntil: '2027-02-01', decisionDate: '2027-02-05' };
    const defaults = { registrationDays: 7, cancellationDays: 7, decisionDays: 10 };
    expect(withoutDefaultDays({ ...content, ...days }, defaults)).toMatchObject({
      ...{ registrationUntil: null, cancellationUntil: '2027-02-01', decisionDate: null },
    });
  });
});
