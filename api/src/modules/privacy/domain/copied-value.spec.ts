import { describe, expect, it } from '@jest/globals';
import { readableCell, readableColumns, readableValue, type Reading } from './copied-value.js';

const words: Reading = {
  word: (code) => ({ CONFIRMED: 'sicher', yes: 'ja', no: 'nein' })[code] ?? null,
  day: (date) => `Tag ${date}`,
  moment: (at) => `um ${at.toISOString()}`,
};

describe('a value of the own copy', () => {
  it.each([
    ['CONFIRMED', 'sicher'],
    ['booking.created', 'booking.created'],
    [true, 'ja'],
    [0, '0'],
    [null, ''],
    ['2027-02-06', 'Tag 2027-02-06'],
    [new Date('2027-01-04T09:00:00Z'), 'um 2027-01-04T09:00:00.000Z'],
    ['2027-01-04T09:00:00.000Z', 'um 2027-01-04T09:00:00.000Z'],
    ['Am 2027-02-06 krank', 'Am 2027-02-06 krank'],
    [
      ['ar', 'CONFIRMED'],
      [
        { name: null, value: 'ar' },
        { name: null, value: 'sicher' },
      ],
    ],
    [{ place: null, units: { total: 16 } }, [{ name: 'units', value: [{ name: 'total', value: '16' }] }]],
    [{ runId: '01a2047a-2156-74c4-8dbd-fee6fc0a1194' }, []],
    [{}, []],
  ])('%j', (value, read) => {
    expect(readableValue(value, words)).toEqual(read);
  });

  it('whether something is so is told in words, and a number of something stays one', () => {
    expect([readableCell('is_preferred', 0, words), readableCell('has_seat', 1, words), readableCell('units', 1, words)]).toEqual([
      ...['nein', 'ja', '1'],
    ]);
  });

  it('columns without anything in them, and keys, are not shown', () => {
    const rows = [
      { number: 'K1', organisation_id: 'x', end_reason: null, sort_name: 'a', findings: [] },
      { number: 'K2', organisation_id: 'y', end_reason: 'krank', sort_name: 'b', findings: [] },
    ];
    expect(readableColumns(rows, words)).toEqual(['number', 'end_reason']);
  });
});
