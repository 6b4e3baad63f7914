import { describe, expect, it } from '@jest/globals';
import { kinds } from './kinds.ts';
import { mosaic, mosaicSvg, mosaicTile } from './mosaic.ts';

describe('the cover of a course', () => {
  it('is the same for the same course and another for the next', () => {
    expect(mosaic('BQ-2027-01', 'BASIC_QUALIFICATION')).toEqual(mosaic('BQ-2027-01', 'BASIC_QUALIFICATION'));
    expect(mosaic('BQ-2027-01', 'BASIC_QUALIFICATION')).not.toEqual(mosaic('BQ-2027-02', 'BASIC_QUALIFICATION'));
  });

  it.each(kinds)('of the kind %s stays small and needs no script', (kind) => {
    const svg = mosaicSvg('XX-2027-01', kind, { cols: 6, rows: 4 });
    expect(svg.length).toBeLessThan(1500);
    expect(svg).not.toMatch(/var\(|script|undefined|NaN/);
  });

  it('shows its start corner also on a smaller grid', () => {
    const first = (cols: number) => mosaic('BQ-2027-01', 'BASIC_QUALIFICATION', { cols, rows: 1 }).paths[1]?.d ?? '';
    expect(first(8).startsWith(first(4))).toBe(true);
  });

  it('has one tile per kind', () => {
    expect(new Set(kinds.map((kind) => JSON.stringify(mosaicTile(kind)))).size).toBe(kinds.length);
  });
});
