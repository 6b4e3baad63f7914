import { describe, expect, it } from '@jest/globals';
import { type Unlisted, whyUnlisted } from './why-unlisted.js';

const at = (time: string): Date => new Date(`2027-02-06T${time}:00Z`);
const why = (change: Partial<Unlisted>): string =>
  whyUnlisted({
    ...{ happenedAt: at('07:45'), endsAt: at('15:30'), dateState: 'PLANNED', runState: 'RUNNING' },
    ...{ bookingState: 'CONFIRMED', doorEndedAt: null },
    ...change,
  });

describe('somebody who was seen at a door and stands on no sheet', () => {
  it.each<[string, Partial<Unlisted>]>([
    ['attendance.called_off', { dateState: 'CANCELLED', runState: 'CANCELLED', bookingState: 'CANCELLED_BY_STAFF' }],
    ['attendance.closed', { runState: 'COMPLETED', bookingState: 'NO_SHOW' }],
    ['attendance.not_on_sheet', { bookingState: 'CANCELLED_BY_STAFF' }],
    ['attendance.date_over', { happenedAt: at('15:30') }],
    ['door.ended', { doorEndedAt: at('07:40') }],
    ['attendance.not_taken', { doorEndedAt: at('07:50') }],
  ])('%s: %j', (code, change) => expect(why(change)).toBe(code));
});
