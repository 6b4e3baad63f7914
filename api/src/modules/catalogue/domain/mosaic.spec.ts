import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inks, mosaic } from './mosaic.js';
import { kinds } from './run.js';

/** Digests of the covers that the design's own script draws for the same course. */
const REFERENCE = ['39aa10c2208b', '03c722b1c2e4', '5962d8a93652', '88d9212b1a0e', 'bd934e3b07aa', 'd7f6b8df68fd', '48cf254890e2'];

describe('the cover of a course', () => {
  it('is the same every time and differs between courses', () => {
    const grid = { cols: 4, rows: 6 };
    expect(mosaic('BQ-2027-01', 'BASIC_QUALIFICATION', grid)).toBe(mosaic('BQ-2027-01', 'BASIC_QUALIFICATION', grid));
    expect(mosaic('BQ-2027-01', 'BASIC_QUALIFICATION', grid)).not.toBe(mosaic('BQ-2027-02', 'BASIC_QUALIFICATION', grid));
  });

  it('uses only the colours of its kind', () => {
    for (const kind of kinds) {
      const used = mosaic('X-1', kind, { cols: 6, rows: 4 }).match(/#[0-9a-f]{6}/g) ?? [];
      expect(inks[kind]).toEqual(expect.arrayContaining([...new Set(used)]));
    }
  });

  it('draws exactly what the design system draws', () => {
    const drawn = kinds.map((kind) =>
      createHash('sha256')
        .update(mosaic('BQ-2027-01', kind, { cols: 4, rows: 6 }))
        .digest('hex')
        .slice(0, 12),
    );
    expect(drawn).toEqual(REFERENCE);
  });
});
