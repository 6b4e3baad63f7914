import { describe, expect, it } from '@jest/globals';
import { assertReplaceable, type OrganisationSeat, type ReplacementWish } from './replacement.js';

const seat: OrganisationSeat = {
  state: 'CONFIRMED',
  personId: 'amina',
  organisationId: 'verein',
  isEnrolled: true,
  isMember: true,
  firstDate: '2027-02-06',
  firstStart: new Date('2027-02-06T08:00:00Z'),
};
const wish: ReplacementWish = { byStaff: false, personId: 'petro', agreed: false, daysBefore: 1 };
const replace =
  (change: Partial<OrganisationSeat> = {}, how: Partial<ReplacementWish> = {}, at = '2027-02-01T12:00:00Z') =>
  () =>
    assertReplaceable({ ...seat, ...change }, { ...wish, ...how }, new Date(at));

describe('another person takes the place of an organisation', () => {
  it('until the day before, by the calendar of Berlin; staff until the course begins', () => {
    expect(replace({}, {}, '2027-02-05T22:59:00Z')).not.toThrow();
    expect(replace({}, {}, '2027-02-05T23:00:00Z')).toThrow('booking.replacement_too_late');
    expect(replace({}, { byStaff: true }, '2027-02-06T07:59:00Z')).not.toThrow();
    expect(replace({}, { byStaff: true }, '2027-02-06T08:00:00Z')).toThrow('booking.replacement_too_late');
  });

  it('E16: of somebody who has left the organisation only if they agree', () => {
    expect(replace({ isMember: false })).toThrow('booking.agreement_needed');
    expect(replace({ isMember: false }, { agreed: true })).not.toThrow();
  });

  it('is none where the person booked for themselves, waits, is out, or is the same', () => {
    expect(replace({ isEnrolled: false })).toThrow('booking.not_of_organisation');
    expect(replace({ organisationId: null })).toThrow('booking.not_of_organisation');
    expect(replace({ state: 'WAITLISTED' })).toThrow('booking.move_impossible');
    expect(replace({ state: 'CANCELLED_BY_ORG' })).toThrow('booking.move_impossible');
    expect(replace({}, { personId: 'amina' })).toThrow('booking.same_person');
  });
});
