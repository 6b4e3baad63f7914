import { describe, expect, it } from '@jest/globals';
import type { RunDetail } from '#lib/api/types.ts';
import { offeredNeeds } from './offered-needs.ts';

const run = (format: RunDetail['format'], ...flags: string[]): RunDetail => ({ format, flags, extraPlaces: [] }) as unknown as RunDetail;

describe('the help that the form offers', () => {
  it('asks what somebody eats only where there is something to eat', () => {
    const meals = ['MEAL_VEGETARIAN', 'MEAL_VEGAN', 'MEAL_HALAL'];
    expect(offeredNeeds(run('PRESENCE', 'catering'))).toEqual(expect.arrayContaining(meals));
    expect(offeredNeeds(run('PRESENCE')).filter((need) => meals.includes(need))).toEqual([]);
  });

  it('is nothing that a video meeting cannot give', () => {
    expect(offeredNeeds(run('ONLINE'))).toEqual(['INTERPRETER', 'LARGE_PRINT', 'SIGN_LANGUAGE', 'CALL_ME']);
  });
});
