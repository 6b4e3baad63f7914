import { describe, expect, it } from '@jest/globals';
import { extensionRefusal, type OpenOffer } from './offer-deadline.js';

const offer: OpenOffer = { state: 'OPEN', holdsSeat: true, expiresAt: new Date('2027-01-20T12:00:00Z') };
const firstStart = new Date('2027-01-28T16:00:00Z');
const before = new Date('2027-01-19T12:00:00Z');
const refusal = (until: string, change: Partial<OpenOffer> = {}, now = before): string | null =>
  extensionRefusal({ ...offer, ...change }, new Date(until), { now, firstStart })?.code ?? null;

describe('a later deadline for an offered seat', () => {
  it('is later than the one there is, and at the latest the start', () => {
    expect(refusal('2027-01-20T12:00:00.001Z')).toBeNull();
    expect(refusal('2027-01-20T12:00:00Z')).toBe('offer.not_later');
    expect(refusal('2027-01-28T16:00:00Z')).toBeNull();
    expect(refusal('2027-01-28T16:00:00.001Z')).toBe('offer.after_start');
  });

  it('is for an offer that is open, by the clock and by its state', () => {
    expect(refusal('2027-01-22T12:00:00Z', {}, offer.expiresAt)).toBe('offer.expired');
    expect(refusal('2027-01-22T12:00:00Z', { state: 'DECLINED' })).toBe('offer.expired');
    expect(refusal('2027-01-29T12:00:00Z', { expiresAt: new Date('2027-01-29T00:00:00Z') }, firstStart)).toBe('offer.expired');
  });

  it('is not for a question to everybody', () => expect(refusal('2027-01-22T12:00:00Z', { holdsSeat: false })).toBe('offer.race'));
});
