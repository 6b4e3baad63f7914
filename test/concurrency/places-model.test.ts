import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeatOffers } from '../../api/src/modules/booking/waitlist/seat-offers.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { PlacesWalks } from '../support/places-walks.js';

/** So many sequences meet every case. */
const ENOUGH = 1_000;
/** A failure prints its seed; `KVH_SEED` runs it again, `KVH_SEQUENCES` runs more or fewer. */
const seed = Number(process.env.KVH_SEED ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env.KVH_SEQUENCES ?? ENOUGH);

/** Without these the walks would prove little. */
const mustHappen = [
  ...['book: ok', 'cancel: ok', 'approve: ok', 'reject: ok', 'accept: ok', 'decline: ok', 'step back: ok', 'reorder: ok', 'capacity: ok'],
  ...['hold: ok', 'release: ok', 'book: booking.run_full', 'book: booking.already_booked', 'accept: offer.expired', 'accept: offer.taken'],
  ...['capacity: places.below_taken', 'hold: quota.not_free', 'cancel: booking.run_started'],
  ...['overbook: ok', 'overbook: places.still_free'],
];

let app: TestApp;
afterEach(() => app.close());

describe('the places of a run, act by act beside a model', () => {
  it(`pains 1, 2, 4, 9 and 14: ${numRuns} sequences of acts end where the model ends, with every step between`, async () => {
    app = await startApp({ env: { ROLE: 'web' } });
    const walks = await PlacesWalks.on(app);
    await fc.assert(walks.property, { seed, numRuns });
    if (numRuns >= ENOUGH) expect(mustHappen.filter((one) => !walks.outcomes[one])).toEqual([]);
    expect(await brokenLaws(app.world)).toEqual({});
  }, 300_000);

  it('pain 4: with the one door for freed seats shut, a sequence is found that shows it', async () => {
    const shut = { fill: () => Promise.resolve() };
    app = await startApp({ env: { ROLE: 'web' }, replace: (part) => (part instanceof SeatOffers ? Object.assign(part, shut) : part) });
    const walks = await PlacesWalks.on(app);
    expect(await fc.check(walks.property, { seed, numRuns: 100, endOnFailure: true })).toMatchObject({ failed: true });
  });
});
