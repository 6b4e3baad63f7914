import { describe, expect, it } from '@jest/globals';
import { entitlement, interpreterVerdict, type PoolOwner, type PoolRules, poolLanguages, poolVerdict } from './pool.js';
import { type ActiveVolunteer, membersByOrganisation, membersOf, together } from './pool-members.js';

const rules: PoolRules = { guides: 5, euroPerYear: 2_000, populationBelow: 50_000, interpreters: 5, languages: 5 };
const owner = (more: Partial<PoolOwner> = {}): PoolOwner => ({
  ...{ type: 'NON_PROFIT', status: 'ACTIVE', isNonProfit: true, population: null },
  ...more,
});
const town = (population: number | null, type = 'MUNICIPALITY'): PoolOwner => owner({ type, isNonProfit: false, population });

describe('the pool of five (domain rules 5.5)', () => {
  it.each([
    [4, 0, 'yellow'],
    [5, 2_000, 'green'],
    [10, 2_000, 'green'],
    [0, 0, 'red'],
  ])('%i guides: %i euro a year, %s', (guides, euro, light) => {
    expect(poolVerdict(owner(), guides, rules)).toMatchObject({ euroPerYear: euro, light });
  });

  it.each([
    ['49,999 inhabitants', town(49_999), 'small_municipality'],
    ['50,000 inhabitants', town(50_000), 'too_large'],
    ['an alliance of 21,400', town(21_400, 'MUNICIPAL_ALLIANCE'), 'small_municipality'],
    ['nobody knows how many', town(null), 'population_unknown'],
    ['an authority', owner({ type: 'AUTHORITY', isNonProfit: false }), 'other_type'],
    ['an initiative that is not registered yet', owner({ status: 'PROSPECT', isNonProfit: true }), 'not_registered'],
  ])('%s', (_, who, code) => expect(entitlement(who, rules)).toBe(code));

  it('the light says why, and how many are missing', () => {
    expect(poolVerdict(owner(), 4, rules)).toMatchObject({ reason: 'guides_missing', missing: 1 });
    expect(poolVerdict(town(50_000), 6, rules)).toMatchObject({ light: 'red', reason: 'too_large', euroPerYear: 0 });
    expect(poolVerdict(town(null), 6, rules)).toMatchObject({ light: 'yellow', reason: 'population_unknown' });
  });

  it('interpreters: 6 people with 4 languages are no pool, 5 with 5 are', () => {
    expect(interpreterVerdict(6, 4, rules)).toEqual({ reached: false, missingPeople: 0, missingLanguages: 1 });
    expect(interpreterVerdict(5, 5, rules).reached).toBe(true);
  });

  it('German is none of the languages', () => {
    expect(poolLanguages([['uk', 'de'], ['ru', 'uk'], ['de']])).toEqual(['ru', 'uk']);
  });
});

describe('who counts where', () => {
  const volunteer = (personId: string, more: Partial<ActiveVolunteer> = {}): ActiveVolunteer => ({
    ...{ personId, kind: 'GUIDE', languages: [], homeId: null },
    ...more,
  });
  const member = (personId: string, organisationId: string, isValid = true) => ({ personId, organisationId, isValid });

  it('E17: a person of two organisations counts in each, and once in all', () => {
    const pools = membersByOrganisation([volunteer('owusu', { homeId: 'a' })], [member('owusu', 'a'), member('owusu', 'b')]);
    expect([membersOf(pools, 'a').guides.size, membersOf(pools, 'b').guides.size]).toEqual([1, 1]);
    expect(together(pools.values()).guides.size).toBe(1);
  });

  it('E17: two memberships of one organisation, or two profiles, are one person', () => {
    const twice = [volunteer('p'), volunteer('p', { kind: 'GUIDE_COORDINATOR' })];
    const pools = membersByOrganisation(twice, [member('p', 'a'), member('p', 'a')]);
    expect([membersOf(pools, 'a').guides.size, membersOf(pools, 'a').coordinators.size]).toEqual([1, 1]);
  });

  it('E16: who has left counts no more, although the profile still names the organisation', () => {
    expect(membersOf(membersByOrganisation([volunteer('p', { homeId: 'a' })], [member('p', 'a', false)]), 'a').guides.size).toBe(0);
    expect(membersOf(membersByOrganisation([volunteer('p', { homeId: 'a' })], []), 'a').guides.size).toBe(1);
  });
});
