import { describe, expect, it } from '@jest/globals';
import type { MasterCounts } from '#lib/api/staff-master.ts';
import { nextAfter } from './missing.ts';

const all: MasterCounts = {
  office: 1,
  organisers: 1,
  rooms: 1,
  contacts: 1,
  programmes: 1,
  trainers: 1,
  offerings: 1,
  runs: 0,
  schoolHolidays: 4,
};

describe('the next step of a new installation', () => {
  it('is the first thing that is missing', () =>
    expect(nextAfter({ ...all, rooms: 0, offerings: 0 }, '/verwaltung/stammdaten/veranstalter')).toMatchObject({ what: 'rooms' }));

  it('is not named on the page where it is done: a venue without a room asks for it itself', () =>
    expect(nextAfter({ ...all, rooms: 0, offerings: 0 }, '/verwaltung/stammdaten/orte/1')).toBeNull());

  it('is the first course once nothing is missing', () => expect(nextAfter(all, '/verwaltung/stammdaten/angebote')).toBe('run'));
});
