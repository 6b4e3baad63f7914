import { describe, expect, it } from '@jest/globals';
import { berlinInstant } from '../../../time/berlin.js';
import { type Facts, type History, judge, keptFindings, noHistory, type RunFacts, type WishFacts, wishErrors } from './eligibility.js';

const before = berlinInstant('2027-01-04', '10:00');
const run: RunFacts = {
  title: 'Datenschutz im Ehrenamt',
  state: 'PUBLISHED',
  kind: 'IN_DEPTH_SEMINAR',
  audience: 'VOLUNTEER',
  firstDate: '2027-01-28',
  registrationOpensAt: null,
  registrationDeadline: berlinInstant('2027-01-21', '23:59'),
  lateEntryUntil: null,
  minAge: null,
  germanLevel: null,
  prerequisites: [],
  invited: [],
  maxPerOrganisation: null,
  ofOrganisation: 0,
};
const wish: WishFacts = {
  birthYear: null,
  hasContact: true,
  basicQualification: null,
  isWoman: null,
  hasGuardian: false,
  organisationId: null,
  organisationName: null,
  byOrganisation: false,
  queues: false,
};
const rules = { adultAge: 18, germanCourseAge: 16, noShowLimit: 2, noShowMonths: 12, mostOpen: 10 };

interface Case {
  run?: Partial<RunFacts>;
  wish?: Partial<WishFacts>;
  history?: Partial<History>;
}

const factsOf = (given: Case): Facts => ({
  run: { ...run, ...given.run },
  wish: { ...wish, ...given.wish },
  history: { ...noHistory, ...given.history },
  rules,
});

/** The outcome and the codes found, as one line. */
function found(given: Case, now = before): string {
  const { outcome, findings } = judge(factsOf(given), now);
  return [outcome, ...findings.map((one) => one.code)].join(' ');
}

describe('the booking window', () => {
  it('a course without conditions is confirmed at once', () => expect(found({})).toBe('CONFIRMED'));

  it.each([
    ['CANCELLED', 'REFUSED run_cancelled'],
    ['CLOSED_FOR_REGISTRATION', 'REFUSED closed'],
    ['RUNNING', 'REFUSED closed'],
    ['CONFIRMED', 'CONFIRMED'],
  ])('a run in state %s: %s', (state, line) => expect(found({ run: { state } })).toBe(line));

  it('the last minute of the deadline day still counts', () => {
    expect(found({}, berlinInstant('2027-01-21', '23:59'))).toBe('CONFIRMED');
    expect(found({}, new Date(berlinInstant('2027-01-21', '23:59').getTime() + 60_000))).toBe('REFUSED closed');
  });

  it('a run of the past is over, whatever its state', () =>
    expect(found({}, berlinInstant('2027-01-29', '08:00'))).toBe('REFUSED run_over'));

  it('booking begins when registration opens', () => {
    const registrationOpensAt = berlinInstant('2027-01-05', '09:00');
    expect(found({ run: { registrationOpensAt } })).toBe('REFUSED not_open');
    expect(found({ run: { registrationOpensAt } }, registrationOpensAt)).toBe('CONFIRMED');
  });
});

describe('what a run asks of everybody', () => {
  it.each<[prerequisite: string, line: string]>([
    ['adult', 'CONFIRMED'],
    ['interview', 'REQUESTED interview'],
    ['nominated_by_org', 'REQUESTED nomination'],
    ['active_volunteer', 'REQUESTED active_volunteer'],
    ['org_member', 'REQUESTED membership'],
    ['public_employee', 'REQUESTED employment'],
    ['police_certificate_seen', 'REQUESTED documents'],
    ['something_new', 'REQUESTED condition'],
  ])('%s, of a newcomer: %s', (prerequisite, line) => expect(found({ run: { prerequisites: [prerequisite] } })).toBe(line));

  it('the German level is advice and never refuses', () => {
    expect(found({ run: { prerequisites: ['german_B1'] } })).toBe('CONFIRMED german_level');
    expect(found({ run: { germanLevel: 'B2' } })).toBe('CONFIRMED german_level');
    expect(found({ run: { germanLevel: 'A0' } })).toBe('CONFIRMED');
  });

  it('papers of interpreters are one finding with all of them', () => {
    const { findings } = judge(
      factsOf({ run: { prerequisites: ['police_certificate_seen', 'confidentiality_signed', 'second_language_C1'] } }),
      before,
    );
    expect(findings).toMatchObject([
      { code: 'documents', params: { documents: ['police_certificate_seen', 'confidentiality_signed', 'second_language_C1'] } },
    ]);
  });

  it('a paper that staff have seen is asked for no more, as long as it counts on the first day of the course', () => {
    const prerequisites = ['police_certificate_seen', 'confidentiality_signed'];
    const seen = (validUntil: string | null) => [
      { kind: 'police_certificate_seen', validUntil },
      { kind: 'confidentiality_signed', validUntil: null },
    ];
    expect(found({ run: { prerequisites }, history: { papers: seen('2027-01-28') } })).toBe('CONFIRMED');
    const late = judge(factsOf({ run: { prerequisites }, history: { papers: seen('2027-01-27') } }), before);
    expect(late).toMatchObject({
      outcome: 'REQUESTED',
      findings: [{ code: 'documents', params: { documents: ['police_certificate_seen'] } }],
    });
  });

  it('who is on our file is not asked again', () => {
    expect(found({ run: { prerequisites: ['active_volunteer'] }, history: { isActiveVolunteer: true } })).toBe('CONFIRMED');
    expect(found({ run: { prerequisites: ['org_member'] }, history: { memberships: ['a'] } })).toBe('CONFIRMED');
  });

  it('an audience is asked for even if no prerequisite says so', () => {
    expect(found({ run: { audience: 'EMPLOYEE' } })).toBe('REQUESTED employment');
    expect(found({ run: { audience: 'ORG_MEMBER', prerequisites: ['org_member'] } })).toBe('REQUESTED membership');
  });

  it('an organisation that enrols its members has named them', () => {
    const byOrganisation = { organisationId: 'a', byOrganisation: true };
    expect(found({ run: { prerequisites: ['nominated_by_org', 'org_member'] }, wish: byOrganisation })).toBe('CONFIRMED');
  });

  it.each<[isWoman: boolean | null, line: string]>([
    [null, 'CONFIRMED for_women'],
    [true, 'CONFIRMED'],
    [false, 'REFUSED women_only'],
  ])('a run for women, said %s: %s', (isWoman, line) =>
    expect(found({ run: { prerequisites: ['women_only'] }, wish: { isWoman } })).toBe(line),
  );
});

describe('the basic qualification (journey V4)', () => {
  const after = { prerequisites: ['basic_qualification'] };

  it.each<[said: WishFacts['basicQualification'], line: string]>([
    ['ELSEWHERE', 'REQUESTED basic_elsewhere'],
    ['HERE', 'REQUESTED basic_unproven'],
    ['NONE', 'REFUSED basic_missing'],
    [null, 'REFUSED basic_missing'],
  ])('not on our file, said %s: %s', (basicQualification, line) => expect(found({ run: after, wish: { basicQualification } })).toBe(line));

  it('on our file it needs no word', () => expect(found({ run: after, history: { basics: ['GUIDE'] } })).toBe('CONFIRMED'));

  it('who has none is shown both ways on', () =>
    expect(judge(factsOf({ run: after }), before).findings[0]?.ways).toEqual(['answer', 'basic_runs', 'call']));

  it('of guides does not count for interpreters, the other way round it does', () => {
    const interpreters = { prerequisites: ['basic_qualification_interpreter'] };
    expect(found({ run: interpreters, history: { basics: ['GUIDE'] } })).toBe('REFUSED basic_missing');
    expect(found({ run: interpreters, history: { basics: ['INTERPRETER'] } })).toBe('CONFIRMED');
    expect(found({ run: after, history: { basics: ['INTERPRETER'] } })).toBe('CONFIRMED');
  });
});

describe('the age', () => {
  const adults = { prerequisites: ['age18'], minAge: 18 };
  const german = { kind: 'DEUTSCH4U' as const, minAge: 16, prerequisites: ['adult'] };

  it.each<[birthYear: number, line: string]>([
    [2008, 'CONFIRMED'],
    [2009, 'REQUESTED age_unclear'],
    [2010, 'REFUSED too_young'],
  ])('where 18 is needed in 2027, born %i: %s', (birthYear, line) => expect(found({ run: adults, wish: { birthYear } })).toBe(line));

  it('is not asked where adults say so themselves, but a child that is known is not let in', () => {
    const adult = { prerequisites: ['adult'], minAge: null };
    expect(found({ run: adult })).toBe('CONFIRMED');
    expect(found({ run: adult, wish: { birthYear: 2015 } })).toBe('REFUSED too_young');
  });

  it.each<[birthYear: number, hasGuardian: boolean, line: string]>([
    [2008, false, 'CONFIRMED'],
    [2009, false, 'REQUESTED age_unclear'],
    [2009, true, 'REQUESTED minor'],
    [2010, true, 'REQUESTED minor'],
    [2010, false, 'REFUSED guardian_missing'],
    [2011, true, 'REQUESTED minor'],
    [2012, true, 'REFUSED too_young'],
  ])('E23: Deutsch4U, born %i, guardian %s: %s', (birthYear, hasGuardian, line) =>
    expect(found({ run: german, wish: { birthYear, hasGuardian } })).toBe(line),
  );

  it('is asked only where it counts, and known people are not asked', () => {
    const missing = [{ field: 'birthYear', code: 'validation.birth_year_missing' }];
    expect(wishErrors(factsOf({ run: adults }))).toEqual(missing);
    expect(wishErrors(factsOf({ run: german }))).toEqual(missing);
    expect(wishErrors(factsOf({ run: adults, history: { birthYear: 1980 } }))).toEqual([]);
    expect(wishErrors(factsOf({}))).toEqual([]);
  });
});

describe('invited organisations', () => {
  const meeting = { prerequisites: ['invited_org'], invited: ['a', 'b'] };

  it.each<[who: string, given: Case, line: string]>([
    ['a member on our file', { history: { memberships: ['b'] } }, 'CONFIRMED'],
    ['enrolled by one of them', { wish: { organisationId: 'a', byOrganisation: true } }, 'CONFIRMED'],
    ['who says so', { wish: { organisationId: 'a' } }, 'REQUESTED invitation'],
    ['who names it in own words', { wish: { organisationName: 'Verein Brücke' } }, 'REQUESTED invitation'],
    ['of another organisation', { wish: { organisationId: 'c' } }, 'REFUSED not_invited'],
    ['enrolled by another organisation', { wish: { organisationId: 'c', byOrganisation: true } }, 'REFUSED not_invited'],
    ['of no organisation', {}, 'REFUSED organisation_unnamed'],
  ])('somebody %s: %#', (_who, given, line) => expect(found({ ...given, run: meeting })).toBe(line));

  it('without a list, staff look at everybody', () =>
    expect(found({ run: { ...meeting, invited: [] }, wish: { organisationId: 'c' } })).toBe('REQUESTED invitation'));
});

describe('a limit for each organisation', () => {
  it.each<[seated: number, queues: boolean, line: string]>([
    [1, false, 'CONFIRMED'],
    [2, false, 'REFUSED organisation_limit'],
    [3, false, 'REFUSED organisation_limit'],
    [2, true, 'CONFIRMED organisation_waits'],
  ])('two each, %i have a place, waiting list %s: %s', (ofOrganisation, queues, line) =>
    expect(found({ run: { maxPerOrganisation: 2, ofOrganisation }, wish: { organisationId: 'a', queues } })).toBe(line),
  );

  it('says nothing to people of no organisation', () =>
    expect(found({ run: { maxPerOrganisation: 2, ofOrganisation: 2 } })).toBe('CONFIRMED'));
});

describe('the person’s other bookings', () => {
  it.each<[noShows: string[], line: string]>([
    [['2026-11-01'], 'CONFIRMED'],
    [['2026-11-01', '2026-01-04'], 'REQUESTED no_shows'],
    [['2026-11-01', '2026-01-03'], 'CONFIRMED'],
  ])('E09: missing at %j: %s', (noShows, line) => expect(found({ history: { noShows } })).toBe(line));

  it('pain 16: many bookings ahead are a request, not a ban', () => {
    expect(found({ history: { openBookings: 9 } })).toBe('CONFIRMED');
    expect(found({ history: { openBookings: 10 } })).toBe('REQUESTED many_bookings');
  });

  it('E12: an overlap is told and decides nothing', () =>
    expect(found({ history: { overlap: { title: 'Zuhören', date: '2027-01-28' } } })).toBe('CONFIRMED overlap'));
});

describe('several findings', () => {
  it('are told together, the gravest first', () => {
    const line = found({
      run: {
        prerequisites: ['police_certificate_seen', 'basic_qualification', 'women_only', 'german_B1'],
        maxPerOrganisation: 1,
        ofOrganisation: 1,
      },
      wish: { isWoman: false, organisationId: 'a' },
      history: { noShows: ['2026-11-01', '2026-12-01'], overlap: { title: 'Zuhören', date: '2027-01-28' } },
    });
    expect(line).toBe('REFUSED women_only basic_missing organisation_limit documents no_shows overlap german_level');
  });

  it('are kept where somebody must look at them', () => {
    const { findings } = judge(
      factsOf({ run: { prerequisites: ['interview', 'german_B1'] }, history: { overlap: { title: 'Zuhören', date: '2027-01-28' } } }),
      before,
    );
    expect(keptFindings(findings).map((one) => one.code)).toEqual(['interview', 'overlap']);
  });

  it('a person must be reachable in one way', () =>
    expect(wishErrors(factsOf({ wish: { hasContact: false } }))).toEqual([{ field: 'email', code: 'validation.contact_missing' }]));
});
