import { describe, expect, it } from '@jest/globals';
import { planMerge } from './merge-plan.js';
import type { BookingRecord, ConsentRecord, ContactRecord, PersonRecord, ProfileRecord } from './person-record.js';

const BORN = new Date('2026-01-01T00:00:00Z');
const person = (id: string, more: Partial<PersonRecord> = {}): PersonRecord => ({
  ...{
    id,
    name: 'Mohammed Al-Hassan',
    latinName: null,
    callName: null,
    birthYear: null,
    createdAt: BORN,
    mergedIntoId: null,
    remindersOffAt: null,
  },
  ...{ contacts: [], bookings: [], memberships: [], profiles: [], certificates: [], consents: [] },
  ...more,
});
const contact = (id: string, value: string, more: Partial<ContactRecord> = {}): ContactRecord => ({
  ...{ id, kind: 'EMAIL', value, organisationId: null, organisation: null, isPreferred: true },
  ...more,
});
const booking = (id: string, state: BookingRecord['state'], turn: number, runId = 'run'): BookingRecord => ({
  ...{ id, number: id, runId, title: 'Kurs', firstDate: '2027-02-06', state, turn },
});
const consent = (id: string, withdrawnAt: Date | null = null, purpose = 'NEWSLETTER'): ConsentRecord => ({
  ...{ id, purpose, givenAt: BORN, withdrawnAt },
});
const profile = (id: string, more: Partial<ProfileRecord> = {}): ProfileRecord => ({
  ...{ id, kind: 'GUIDE', organisationId: null, territoryId: null, languages: ['ar'], qualifiedOn: null, activeFrom: null, activeTo: null },
  ...more,
});
const bookedBoth = (mine: BookingRecord, theirs: BookingRecord) =>
  planMerge(person('a', { bookings: [mine] }), person('b', { bookings: [theirs] }));

describe('E21: two records become one', () => {
  it('the name of the surviving one stays; what it does not know comes from the other', () => {
    const plan = planMerge(person('a'), person('b', { name: 'Muhammad Al-Hassan', latinName: 'M. Al-Hassan', birthYear: 1985 }));
    expect(plan.names).toEqual({ name: 'Mohammed Al-Hassan', latinName: 'M. Al-Hassan', callName: null, birthYear: 1985 });
  });

  it('a contact that both have is kept once', () => {
    const plan = planMerge(
      person('a', { contacts: [contact('1', 'm@example.org')] }),
      person('b', { contacts: [contact('2', 'm@example.org'), contact('3', '+4969123', { kind: 'PHONE' })] }),
    );
    expect(plan.contacts.map(({ id }) => id)).toEqual(['1', '3']);
    expect(plan.spareContacts.map(({ id }) => id)).toEqual(['2']);
  });
});

describe('pain 30: two bookings of one run', () => {
  it('the later one ends, whichever record survives', () => {
    expect(bookedBoth(booking('mine', 'CONFIRMED', 1), booking('theirs', 'CONFIRMED', 2)).doubles[0]?.ends.id).toBe('theirs');
    expect(bookedBoth(booking('mine', 'CONFIRMED', 2), booking('theirs', 'REQUESTED', 1)).doubles[0]?.ends.id).toBe('mine');
  });

  it('nobody loses a seat for a turn on the waiting list', () => {
    expect(bookedBoth(booking('mine', 'WAITLISTED', 1), booking('theirs', 'CONFIRMED', 2)).doubles[0]?.ends.id).toBe('mine');
    expect(bookedBoth(booking('mine', 'OFFERED', 2), booking('theirs', 'WAITLISTED', 1)).doubles[0]?.ends.id).toBe('theirs');
  });

  it('a result stays', () => {
    expect(bookedBoth(booking('mine', 'CONFIRMED', 1), booking('theirs', 'COMPLETED', 2)).doubles[0]?.ends.id).toBe('mine');
  });

  it('two results stand against it', () => {
    const { doubles, blockers } = bookedBoth(booking('mine', 'NO_SHOW', 1), booking('theirs', 'COMPLETED', 2));
    expect([doubles, blockers.map(({ id }) => id)]).toEqual([[], ['theirs']]);
  });

  it('what is over, or in another run, stands beside each other', () => {
    expect(bookedBoth(booking('mine', 'CANCELLED_BY_STAFF', 1), booking('theirs', 'CONFIRMED', 2)).doubles).toEqual([]);
    expect(bookedBoth(booking('mine', 'CONFIRMED', 1), booking('theirs', 'CONFIRMED', 2, 'other')).doubles).toEqual([]);
  });
});

describe('E21: of two consents the stricter one wins', () => {
  const ending = (mine: ConsentRecord[], theirs: ConsentRecord[]): string[] =>
    planMerge(person('a', { consents: mine }), person('b', { consents: theirs })).endingConsents.map(({ id }) => id);

  it('a withdrawal on either record ends what is given on the other', () => {
    expect(ending([consent('1')], [consent('2', BORN)])).toEqual(['1']);
    expect(ending([consent('1', BORN)], [consent('2')])).toEqual(['2']);
  });

  it('who was not asked has not refused, and another purpose is another matter', () => {
    expect(ending([consent('1')], [])).toEqual([]);
    expect(ending([consent('1')], [consent('2', BORN, 'PHOTO')])).toEqual([]);
  });
});

it('two profiles of one kind become one: all languages, the earliest beginning, an end only where both have ended', () => {
  const [found] = planMerge(
    person('a', { profiles: [profile('1', { qualifiedOn: '2024-05-01', activeTo: '2026-01-01' })] }),
    person('b', { profiles: [profile('2', { languages: ['ar', 'fr'], qualifiedOn: '2023-05-01', organisationId: 'org' })] }),
  ).profiles;
  expect(found?.becomes).toMatchObject({
    id: '1',
    languages: ['ar', 'fr'],
    qualifiedOn: '2023-05-01',
    activeTo: null,
    organisationId: 'org',
  });
});
