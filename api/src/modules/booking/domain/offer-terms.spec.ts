import { describe, expect, it } from '@jest/globals';
import { berlinInstant } from '../../../time/berlin.js';
import { offerTerms, type OfferRules } from './offer-terms.js';

const rules: OfferRules = {
  steps: [
    { fromHoursBefore: 168, keptHours: 72 },
    { fromHoursBefore: 48, keptHours: 24 },
    { fromHoursBefore: 24, keptHours: 6 },
  ],
  parallelHours: 24,
  daytime: { min: 8, max: 20 },
};
const start = berlinInstant('2027-02-20', '09:30');
const terms = (date: string, time: string, firstStart = start) => offerTerms(firstStart, berlinInstant(date, time), rules);

describe('how long an offered seat is kept', () => {
  it('E01: more than a week before the start, three days', () => {
    expect(terms('2027-02-10', '10:00')).toEqual({
      asks: 'first',
      sendAt: null,
      expiresAt: berlinInstant('2027-02-13', '10:00'),
    });
  });

  it('E01: exactly a week before still counts as a week', () => {
    expect(terms('2027-02-13', '09:30')?.expiresAt).toEqual(berlinInstant('2027-02-16', '09:30'));
  });

  it('E02: two to seven days before, one day, by day and by night', () => {
    expect(terms('2027-02-15', '03:00')?.expiresAt).toEqual(berlinInstant('2027-02-16', '03:00'));
  });

  it('E03: one to two days before, six hours by day', () => {
    expect(terms('2027-02-18', '10:00')?.expiresAt).toEqual(berlinInstant('2027-02-18', '16:00'));
  });

  it('E03: at night the message waits for the morning, and so does the clock', () => {
    expect(terms('2027-02-18', '22:30')).toEqual({
      asks: 'first',
      sendAt: berlinInstant('2027-02-19', '08:00'),
      expiresAt: berlinInstant('2027-02-19', '14:00'),
    });
    expect(terms('2027-02-19', '05:00')?.sendAt).toEqual(berlinInstant('2027-02-19', '08:00'));
  });

  it('E04: on the last day everybody is asked at once, until the start', () => {
    expect(terms('2027-02-19', '12:00')).toEqual({ asks: 'all', sendAt: null, expiresAt: start });
  });

  it('no offer outlives the start, and none is made after it', () => {
    expect(terms('2027-02-20', '09:29')?.expiresAt).toEqual(start);
    expect(terms('2027-02-20', '09:30')).toBeNull();
  });

  it('across the change of the clock an hour is an hour', () => {
    const spring = berlinInstant('2027-04-10', '09:30');
    expect(terms('2027-03-27', '12:00', spring)?.expiresAt).toEqual(berlinInstant('2027-03-30', '13:00'));
  });
});
