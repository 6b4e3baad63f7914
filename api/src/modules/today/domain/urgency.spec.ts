import { describe, expect, it } from '@jest/globals';
import { grouped, type Timed, type TodayKind, urgencyOf } from './urgency.js';

/** Wednesday, 10 February 2027, ten o'clock in Germany. */
const now = new Date('2027-02-10T09:00:00Z');
const one = (kind: TodayKind, due: string | null = null, since: string | null = null): Timed => ({
  kind,
  due: due === null ? null : new Date(due),
  since: since === null ? null : new Date(since),
});

describe('how soon staff should settle something', () => {
  it.each([
    ['offer_call', '2027-02-10T22:59:00Z', 'now'],
    ['offer_call', '2027-02-10T23:01:00Z', 'week'],
    ['offer_call', '2027-02-17T22:00:00Z', 'week'],
    ['offer_call', '2027-02-17T23:30:00Z', 'later'],
    ['decision', '2027-02-01T12:00:00Z', 'now'],
    ['few', '2027-02-28T12:00:00Z', 'later'],
  ] as const)('%s due at %s by the calendar of Germany: %s', (kind, due, expected) =>
    expect(urgencyOf(one(kind, due), now)).toBe(expected),
  );

  it('without a deadline its kind says it', () => {
    expect((['integrity', 'requests', 'attendance', 'certificates'] as const).map((kind) => urgencyOf(one(kind), now))).toEqual([
      'now',
      'week',
      'week',
      'later',
    ]);
  });

  it('a near deadline makes it sooner, a far one never later than its kind', () => {
    expect(urgencyOf(one('requests', '2027-02-10T12:00:00Z'), now)).toBe('now');
    expect(urgencyOf(one('requests', '2027-06-01T12:00:00Z'), now)).toBe('week');
  });

  it('the next deadline stands first, then by kind, then who has waited longest', () => {
    const rows = [
      one('requests', null, '2027-02-09T08:00:00Z'),
      one('mail', null, '2027-02-01T08:00:00Z'),
      one('requests', null, '2027-02-05T08:00:00Z'),
      one('offer_call', '2027-02-12T10:00:00Z'),
      one('offer_call', '2027-02-11T10:00:00Z'),
    ];
    const [, week] = grouped(rows, now);
    expect(week?.rows).toEqual([rows[4], rows[3], rows[2], rows[0], rows[1]]);
  });
});
