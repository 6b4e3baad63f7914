import { describe, expect, it } from '@jest/globals';
import { berlinInstant } from '../../../time/berlin.js';
import { type BookableRun, type BookingWish, decideBooking } from './decide-booking.js';

const run: BookableRun = {
  id: '01890000-0000-7000-8000-000000000001',
  title: 'Datenschutz im Ehrenamt',
  state: 'PUBLISHED',
  firstDate: '2027-01-28',
  lastDate: '2027-01-28',
  registrationOpensAt: null,
  registrationDeadline: berlinInstant('2027-01-21', '23:59'),
  minAge: 18,
  prerequisites: [],
  waitlistSize: 10,
};
const wish: BookingWish = { birthYear: null, hasContact: true };
const before = berlinInstant('2027-01-04', '10:00');

function outcome(changes: Partial<BookableRun>, now = before, asked = wish): string {
  const decision = decideBooking({ ...run, ...changes }, asked, now);
  return 'refusal' in decision ? decision.refusal.code : decision.state;
}

describe('whether a booking may be made', () => {
  it('a course without conditions is confirmed at once', () => expect(outcome({})).toBe('CONFIRMED'));

  it('self-declared conditions are advice and confirm at once', () =>
    expect(outcome({ prerequisites: ['adult', 'women_only'] })).toBe('CONFIRMED'));

  it('a course with a talk before it begins as a request', () => expect(outcome({ prerequisites: ['interview'] })).toBe('REQUESTED'));

  it('an unknown condition goes to staff, never through', () => expect(outcome({ prerequisites: ['something_new'] })).toBe('REQUESTED'));

  it.each(['DRAFT', 'IN_REVIEW'])('a run in state %s does not exist for the public', (state) =>
    expect(outcome({ state })).toBe('run.unknown'),
  );

  it('a cancelled run says so', () => expect(outcome({ state: 'CANCELLED' })).toBe('booking.run_cancelled'));

  it('the last minute of the deadline day still counts', () => {
    expect(outcome({}, berlinInstant('2027-01-21', '23:59'))).toBe('CONFIRMED');
    expect(outcome({}, new Date(berlinInstant('2027-01-21', '23:59').getTime() + 60_000))).toBe('booking.closed');
  });

  it('a run of the past is over, whatever its state', () =>
    expect(outcome({}, berlinInstant('2027-01-29', '08:00'))).toBe('booking.run_over'));

  it('booking begins when registration opens', () => {
    const registrationOpensAt = berlinInstant('2027-01-05', '09:00');
    expect(outcome({ registrationOpensAt })).toBe('booking.not_open');
    expect(outcome({ registrationOpensAt }, registrationOpensAt)).toBe('CONFIRMED');
  });

  it('a person must be reachable in one way', () => expect(outcome({}, before, { ...wish, hasContact: false })).toBe('request.invalid'));
});

describe('age, where a document rule depends on it', () => {
  const interpreters = { prerequisites: ['age18'] };

  it('it must be given', () => expect(outcome(interpreters)).toBe('request.invalid'));

  it.each([
    [2008, 'REQUESTED'],
    [2009, 'REQUESTED'],
    [2010, 'booking.too_young'],
  ])('born %i: %s', (birthYear, code) => expect(outcome(interpreters, before, { ...wish, birthYear })).toBe(code));
});
