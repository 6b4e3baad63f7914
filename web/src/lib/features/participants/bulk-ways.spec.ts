import { describe, expect, it } from '@jest/globals';
import { actOfWord, actsOf, backTo, bulkHref } from './bulk-ways.ts';

describe('several bookings at once', () => {
  it('a word of the address is an act or nothing', () => {
    expect(['zusagen', 'abmelden', 'approve', '', null].map(actOfWord)).toEqual(['approve', 'cancel', null, null, null]);
  });

  it('the waiting list is offered where somebody else waits', () => {
    expect(actsOf('requested', true)).toContain('waitlist');
    expect(actsOf('requested', false)).not.toContain('waitlist');
    expect(actsOf('cancelled', true)).toEqual([]);
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
