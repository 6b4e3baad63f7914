import { describe, expect, it } from '@jest/globals';
import { kindTemplates } from '../../../settings/kind-template.js';
import { changesOf } from './draft-changes.js';
import { draftErrors, type RunContent, wishOfContent } from './draft.js';
import {
  contentOfOffering,
  keptByDefault,
  keptLike,
  patternAgain,
  patternOf,
  templateName,
  unitSpan,
  withoutDefaultDays,
} from './plan-template.js';

const evening = (date: string) => ({ date, start: '17:00', end: '19:30', breakMinutes: 15, teachingUnits: null });
const content: RunContent = {
  ...contentOfOffering({ title: 'Grundkurs', promise: null, description: '' }, { capacity: 0, minParticipants: 8 }),
  ...{ description: 'Sie lernen viel.', organiserId: 'organiser', roomId: 'room', capacity: 12 },
  sessions: [evening('2027-02-15'), evening('2027-02-18')],
};
const offering = {
  kind: 'BASIC_QUALIFICATION',
  audience: 'VOLUNTEER',
  prerequisites: ['interview'],
  germanLevel: 'B1',
  minAge: null,
} as const;
const ages = { adult: 18, german: 16 };
const kept = keptByDefault(offering, ages);
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
  it('keeps to the units of its kind; interpreters have a basic qualification of their own', () => {
    const spanOf = (...of: Parameters<typeof templateName>) => unitSpan(kindTemplates[templateName(...of)]);
    expect(spanOf('BASIC_QUALIFICATION', 'VOLUNTEER')).toEqual({ min: 20, max: 36 });
    expect(spanOf('BASIC_QUALIFICATION', 'INTERPRETER')).toEqual({ min: 24, max: null });
    expect(spanOf('DEUTSCH4U', 'LEARNER')).toEqual({ min: null, max: 300 });
    expect(spanOf('NETWORK_MEETING', 'COORDINATOR')).toBeNull();
  });

  it('asks what its offering asks, and at least the age of the programme', () => {
    expect(kept).toMatchObject({ prerequisites: ['interview'], germanLevel: 'B1', minAge: 18 });
    expect(keptByDefault({ ...offering, minAge: 21 }, ages).minAge).toBe(21);
    expect(keptByDefault({ ...offering, kind: 'DEUTSCH4U' }, ages).minAge).toBe(16);
    expect(keptByDefault({ ...offering, kind: 'IN_DEPTH_SEMINAR' }, ages).minAge).toBeNull();
  });

  it('lies like the one before, eight weeks ahead, on its first weekday', () => {
    const pattern = patternAgain(content.sessions, '2027-01-06');
    expect(pattern).toMatchObject({ from: '2027-03-08', weekdays: [1, 4], everyWeeks: 1, count: 2, start: '17:00' });
    expect(patternAgain([], '2027-01-06')).toMatchObject({ weekdays: [1], everyWeeks: 1, count: 1 });
  });

  it('keeps its rhythm, whatever holidays and single moved dates have made of it', () => {
    const weeksOf = (...days: string[]) => patternOf(days.map(evening), '2027-01-06').everyWeeks;
    expect(weeksOf('2027-02-15', '2027-03-01', '2027-03-15')).toBe(2);
    // Two weeks of Easter holidays between them, and one that moved by a week.
    expect(weeksOf('2027-02-15', '2027-02-18', '2027-03-01', '2027-03-04', '2027-03-15', '2027-04-05', '2027-04-12', '2027-04-26')).toBe(2);
    expect(weeksOf('2027-03-15', '2027-04-05', '2027-04-12', '2027-04-19')).toBe(1);
    expect(weeksOf('2027-02-15', '2027-03-15', '2027-04-12')).toBe(4);
    expect([weeksOf(), weeksOf('2027-02-15'), weeksOf('2027-02-15', '2027-02-18'), weeksOf('2027-02-15', '2027-09-20')]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(patternOf([evening('2027-02-16')], '2027-01-06').from).toBe('2027-02-16');
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
    expect(withoutDefaultDays({ ...content, ...days }, defaults, '2027-01-04')).toMatchObject({
      ...{ registrationUntil: null, cancellationUntil: '2027-02-01', decisionDate: null },
    });
  });

  it("a day of the decision that was the next one possible is nobody's choice, however much later the draft is opened again", () => {
    const defaults = { registrationDays: 7, cancellationDays: 7, decisionDays: 10 };
    const shown = (decisionDate: string, today: string) => withoutDefaultDays({ ...content, decisionDate }, defaults, today).decisionDate;
    expect(['2027-02-08', '2027-02-09', '2027-02-11'].map((today) => shown('2027-02-09', today))).toEqual([null, null, null]);
    expect(shown('2027-02-12', '2027-02-08')).toBe('2027-02-12');
  });
});
