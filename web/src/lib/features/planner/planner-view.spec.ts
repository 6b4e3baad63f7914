import { describe, expect, it } from '@jest/globals';
import { daysOf, hrefOf, turned, viewOf } from './planner-view.ts';

const at = (text: string) => viewOf(new URLSearchParams(text), '2027-02-17');

describe('the address of the planner', () => {
  it('shows the rooms of this week, from Monday on, unless it says otherwise', () => {
    expect(at('')).toEqual({ view: 'raeume', from: '2027-02-15', to: '2027-02-21', days: 7 });
    expect(at('ansicht=team&tage=14&von=2027-03-01')).toEqual({ view: 'team', from: '2027-03-01', to: '2027-03-14', days: 14 });
    expect(at('tage=1&von=2027-02-18')).toEqual({ view: 'raeume', from: '2027-02-18', to: '2027-02-18', days: 1 });
    expect(at('ansicht=monat')).toEqual({ view: 'monat', from: '2027-02-01', to: '2027-02-28', days: null });
  });

  it('is understood however it was changed by hand', () => {
    expect(at('ansicht=x&tage=99&von=gestern')).toEqual(at(''));
    expect(at('von=2027-02-31').from).toBe('2027-03-01');
  });

  it('turns by what it shows, also where the clocks change', () => {
    expect([turned(at('von=2027-03-22'), 1), turned(at(''), -1)]).toEqual(['2027-03-29', '2027-02-08']);
    expect([turned(at('ansicht=monat'), 1), turned(at('ansicht=monat&von=2027-01-15'), -1)]).toEqual(['2027-03-01', '2026-12-01']);
    expect(daysOf({ from: '2027-03-27', to: '2027-03-29' })).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
  });

  it('keeps the filters', () => {
    expect(hrefOf(new URLSearchParams('art=DEUTSCH4U&von=2027-02-01'), { von: '2027-02-08', tage: null })).toBe(
      '/verwaltung/planung?art=DEUTSCH4U&von=2027-02-08',
    );
  });
});
