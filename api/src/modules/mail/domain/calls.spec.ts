import { describe, expect, it } from '@jest/globals';
import { asksForCall } from './calls.js';

describe('which mails become a call where nobody can be written to', () => {
  it.each([
    ['a run that takes place', { kind: 'run.confirmed', params: {} }, true],
    ['a request that staff said yes to', { kind: 'booking.confirmed', params: {} }, true],
    ['the same, seen on the page or heard on the phone', { kind: 'booking.confirmed', params: { heard: true } }, false],
    ['who speaks for a party now', { kind: 'person.link', params: { speaks: true } }, true],
    ['a link that was asked for', { kind: 'person.link', params: {} }, false],
    ['a calendar entry', { kind: 'session.invitation', params: {} }, false],
    ['an offered seat, which has a list of its own', { kind: 'offer.open', params: {} }, false],
  ])('%s', (_name, mail, isAsked) => expect(asksForCall(mail)).toBe(isAsked));
});
