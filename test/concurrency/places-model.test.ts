import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Tx } from '../../api/src/database/tx.js';
import { type Booking, BookingStore } from '../../api/src/modules/booking/booking.store.js';
import { ReplacementStore } from '../../api/src/modules/booking/changes/replacement.store.js';
import { SeatOffers } from '../../api/src/modules/booking/waitlist/seat-offers.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { PlacesWalks, ways } from '../support/places-walks.js';

/** So many sequences meet every case. */
const ENOUGH = 1_000;
/** A failure prints its seed; `KVH_SEED` runs it again, `KVH_SEQUENCES` runs more or fewer. */
const seed = Number(process.env.KVH_SEED ?? Date.now() % 2 ** 31);
const most = Number(process.env.KVH_SEQUENCES ?? ENOUGH);

/** On two cores of its own each kind of walk takes half a minute; where others work too it walks fewer ways. */
const PATIENCE = 90_000;

/** Without these the walks would prove little. */
const mustHappen = {
  places: [
    ...['book: ok', 'cancel: ok', 'approve: ok', 'reject: ok', 'accept: ok', 'decline: ok', 'step back: ok', 'reorder: ok', 'capacity: ok'],
    ...[
      'hold: ok',
      'release: ok',
      'book: booking.run_full',
      'book: booking.already_booked',
      'accept: offer.expired',
      'accept: offer.taken',
    ],
    ...['capacity: places.below_taken', 'hold: quota.not_free', 'cancel: booking.run_started'],
    ...['overbook: ok', 'overbook: places.still_free'],
  ],
  hybrid: [
    ...['book: ok', 'book: booking.mode_full', 'switch: ok', 'extras: ok', 'enrol: ok', 'undo: ok', 'accept: ok', 'approve: ok'],
    'replace: ok',
  ],
  course: [
    'book: ok',
    'move: ok',
    'move: booking.move_full',
    'merge: ok',
    'part: ok',
    'enrol: ok',
    'undo: ok',
    'accept: ok',
    'replace: ok',
  ],
  parties: [
    ...['book together: ok', 'book together: booking.party_full', 'book together: booking.companion_booked', 'separate: ok', 'keep: ok'],
    ...['cancel: ok', 'accept: ok', 'decline: ok', 'approve: ok', 'reorder: ok', 'move: ok'],
  ],
} as const;

/** Nobody knows who stands together. */
const alone = { findTogether: (_: Tx, booking: Booking) => Promise.resolve([booking]) };

const givesBack = (store: ReplacementStore): Pick<ReplacementStore, 'handOver'> => {
  const handOver = store.handOver.bind(store);
  return {
    handOver: (tx, from, ...more) => {
      handOver(tx, from, ...more);
      tx.write('UPDATE seat_ledger SET taken = taken - 1 WHERE course_run_id = ?', [from.runId]);
    },
  };
};

let app: TestApp;
afterEach(() => app.close());

describe('the places of a course, act by act beside a model', () => {
  it.each([
    ['pains 1, 2, 4, 9 and 14: one run', 'places', 1],
    ['pains 3, 5 and 36: on site, online, with childcare, and enrolled by organisations', 'hybrid', 0.3],
    ['pains 2, 3 and 30: two dates of a course, people who move, and records that become one', 'course', 0.3],
    ['pain 11: parties of two and three beside people alone', 'parties', 0.2],
  ] as const)(
    '%s; sequences of acts end where the model ends, with every step between',
    async (_what, kind, share) => {
      app = await startApp({ env: { ROLE: 'web' } });
      const walks = await PlacesWalks.on(app);
      const patience = share < 1 && { interruptAfterTimeLimit: PATIENCE };
      await fc.assert(walks.property(ways[kind]), { seed, numRuns: Math.ceil(most * share), ...patience });
      if (most >= ENOUGH) expect(mustHappen[kind].filter((one) => !walks.outcomes[one])).toEqual([]);
      expect(await brokenLaws(app.world)).toEqual({});
    },
    300_000,
  );

  it.each<[string, keyof typeof ways, (part: unknown) => unknown]>([
    [
      'pain 4: with the one door for freed seats shut',
      'places',
      (part) => (part instanceof SeatOffers ? Object.assign(part, { fill: () => Promise.resolve() }) : part),
    ],
    [
      'pain 11: with a party taken apart by what one of them does',
      'parties',
      (part) => (part instanceof BookingStore ? Object.assign(part, alone) : part),
    ],
    [
      'with a swap that gives the place back',
      'hybrid',
      (part) => (part instanceof ReplacementStore ? Object.assign(part, givesBack(part)) : part),
    ],
  ])('%s, a sequence is found that shows it', async (_what, kind, replace) => {
    app = await startApp({ env: { ROLE: 'web' }, replace });
    const walks = await PlacesWalks.on(app);
    expect(await fc.check(walks.property(ways[kind]), { seed, numRuns: 100, endOnFailure: true })).toMatchObject({ failed: true });
  });
});
