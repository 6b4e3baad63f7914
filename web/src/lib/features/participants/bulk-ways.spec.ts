import { describe, expect, it } from '@jest/globals';
import { actOfWord, actsOf, backTo, bulkHref } from './bulk-ways.ts';

describe('several bookings at once', () => {
  it('a word of the address is an act or nothing', () => {
    expect(['zusagen', 'abmelden', 'approve', '', null].map(actOfWord)).toEqual(['approve', 'cancel', null, null, null]);
  });

  it('the waiting list is offered where somebody else waits', () => {
    expect(actsOf('requested', { state: 'PUBLISHED', waiting: 1 })).toContain('waitlist');
    expect(actsOf('requested', { state: 'PUBLISHED', waiting: 0 })).not.toContain('waitlist');
    expect(actsOf('cancelled', { state: 'PUBLISHED', waiting: 1 })).toEqual([]);
  });

  it('nobody is taken out of a course that has ended', () => {
    expect(actsOf('seated', { state: 'RUNNING', waiting: 0 })).toEqual(['cancel']);
    for (const state of ['COMPLETED', 'SETTLED', 'CANCELLED'] as const) expect(actsOf('seated', { state, waiting: 0 })).toEqual([]);
  });

  it('one comes back to pages of the staff area and nowhere else', () => {
    expect(backTo('/verwaltung/kurse/BQ-1/teilnehmende?zustand=waiting')).toBe('/verwaltung/kurse/BQ-1/teilnehmende?zustand=waiting');
    for (const path of ['//example.org', 'https://example.org', '/verwaltungx', '/verwaltung\\..', null]) {
      expect(backTo(path)).toBe('/verwaltung/anfragen');
    }
  });

  it('the address names everybody', () => {
    expect(bulkHref('reject', ['1', '2'], '/verwaltung/anfragen')).toBe(
      '/verwaltung/auswahl?act=ablehnen&zurueck=%2Fverwaltung%2Fanfragen&b=1&b=2',
    );
  });
});
