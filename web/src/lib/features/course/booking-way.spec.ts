import { describe, expect, it } from '@jest/globals';
import type { RunDetail } from '#lib/api/types.ts';
import { membersOnly } from '#lib/features/catalogue/members-only.ts';
import { bookingWay } from './booking-way.ts';

const run = (prerequisites: string[], change: object = {}) =>
  ({ prerequisites, audience: 'VOLUNTEER', seats: { state: 'members' }, ...change }) as RunDetail;

describe('a course that is not for everybody', () => {
  it('says for whom it is, and each of them the way on', () => {
    const ways = ['active_volunteer', 'nominated_by_org', 'invited_org'].map((one) => bookingWay(run(['adult', one])));
    expect(ways.map(({ button }) => button)).toEqual(Array(3).fill('course.book.request'));
    expect(ways.map(({ note }) => note)).toEqual([
      'course.book.members.active',
      'course.book.members.nominated',
      'course.book.members.invited',
    ]);
  });

  it('says less where less is known: a card has no rules', () => {
    const { prerequisites: _rules, ...card } = run([]);
    expect([membersOnly(card as RunDetail), membersOnly({ ...card, audience: 'COORDINATOR' } as RunDetail)]).toEqual(['some', 'invited']);
  });
});
