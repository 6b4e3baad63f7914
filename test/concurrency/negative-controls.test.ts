import { afterEach, describe, expect, it } from '@jest/globals';
import { type Besides, Transactions } from '../../api/src/database/transactions.js';
import type { Tx } from '../../api/src/database/tx.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { AuditLog } from '../../api/src/modules/audit/index.js';
import { type Booking, BookingStore } from '../../api/src/modules/booking/booking.store.js';
import { type AskedPlace, PlacesStore } from '../../api/src/modules/booking/places/places.store.js';
import { type SeatOffer, SeatOfferStore } from '../../api/src/modules/booking/waitlist/seat-offer.store.js';
import { SeatOffers } from '../../api/src/modules/booking/waitlist/seat-offers.service.js';
import { Outbox } from '../../api/src/modules/mail/index.js';
import { type AppWishes, startApp, type TestApp } from '../support/app.js';
import { OtherHand } from '../support/other-hand.js';
import { Storm } from '../support/storm.js';
import { green, type Verdict, verdictOf } from '../support/verdict.js';

/*
 * Each test takes one safeguard out of the product, or leaves it in, and does the same. Without the safeguard the checks
 * of this suite must turn red; otherwise they would prove nothing (standards 4.2).
 */

const usual = { capacity: 3, waitlistSize: 5, people: 12, seed: 1 };

let app: TestApp;
afterEach(() => app.close());

const start = async (wishes: AppWishes = {}): Promise<void> => {
  app = await startApp({ env: { ROLE: 'web' }, ...wishes });
};
const storm = (): Promise<Storm> => Storm.over(app, [{ name: 'this', api: app.api }], usual);

const verdict = (storm: Storm): Promise<Verdict> => verdictOf(storm, app.world);

/** The ledger as one writes it without thinking of others: look, then take. */
class LookThenTake extends PlacesStore {
  override async take(tx: Tx, runId: string): Promise<AskedPlace> {
    const [seen, standing] = [await this.look(tx, runId), await this.standing(tx, runId)];
    if (seen.taken + seen.held >= seen.capacity || seen.waiting > 0) return { ledger: null, standing };
    await tx.execute('UPDATE seat_ledger SET taken = taken + 1, version = version + 1 WHERE course_run_id = ?', [runId]);
    return { ledger: await this.look(tx, runId), standing };
  }
}

describe('pain 1: the condition in the ledger', () => {
  const rush = async (): Promise<Verdict> => {
    const people = await storm();
    await Promise.all(Array.from({ length: 40 }, (_, nth) => people.book(nth, { waits: false })));
    return verdict(people);
  };

  it('keeps a rush within the places', async () => {
    await start();
    expect(await rush()).toEqual(green);
  });

  it('missing, is found by the history and by the laws', async () => {
    await start({ replace: (part) => (part instanceof PlacesStore ? new LookThenTake(part['stamp'], part['extras']) : part) });
    expect(await rush()).toMatchObject({ history: expect.arrayContaining(['C4']), laws: expect.arrayContaining(['I1_places']) });
  });
});

/** A unit that meets another one is over. */
class Once extends Transactions {
  override run<T>(work: (tx: Tx) => Promise<T>, besides: Besides<T> = {}): Promise<T> {
    return this['once'](work, besides);
  }
}

describe('pain 1: the second try after a deadlock', () => {
  const cancelInDeadlock = async (): Promise<number> => {
    const other = await OtherHand.open(app);
    const run = await app.world.run();
    const { body } = await app.api.book<BookingReceiptDto>(run.id, { name: 'Gast', email: 'gast@example.org', language: 'de' });
    const path = `/api/v1/my/${body.token}/bookings/${body.id}/cancellation`;
    const { status } = await other.deadlock(run.id, body.id, () => app.api.post(path));
    await other.close();
    return status;
  };

  it('lets nobody notice', async () => {
    await start();
    expect(await cancelInDeadlock()).toBe(200);
  });

  it('missing, is an error that the person sees', async () => {
    await start({ silent: true, replace: (part) => (part instanceof Transactions ? new Once(part['source']) : part) });
    expect(await cancelInDeadlock()).toBe(500);
  });
});

describe('pain 2: the unique key of active bookings', () => {
  const tenButtons = async (): Promise<Verdict> => {
    const one = await storm();
    await Promise.all(Array.from({ length: 10 }, () => one.book(1)));
    return verdict(one);
  };

  it('gives one person one place', async () => {
    await start();
    expect(await tenButtons()).toEqual(green);
  });

  it('missing, is found by the history and by the laws', async () => {
    await start({ database: 't_without_unique_key' });
    await app.source.query('ALTER TABLE booking ADD INDEX ix_run_alone (course_run_id), DROP INDEX uq_booking_active');
    expect(await tenButtons()).toMatchObject({ history: ['C4'], laws: expect.arrayContaining(['I3_twice']) });
  });
});

/** Offers whose time is never up. */
class NoDeadline extends SeatOfferStore {
  override async latest(tx: Tx, bookingId: string): Promise<SeatOffer | null> {
    const offer = await super.latest(tx, bookingId);
    return offer && { ...offer, expiresAt: new Date(8.64e15) };
  }
}

describe('pain 9: the deadline of an offer', () => {
  const yesTooLate = async (): Promise<Verdict> => {
    const two = await storm();
    for (const nth of [1, 2, 3, 4]) await two.book(nth);
    await two.leave(0);
    app.clock.set(new Date(app.clock.now().getTime() + 72 * 3_600_000));
    await two.accept(3);
    return verdict(two);
  };

  it('holds although the job that ends offers has not run yet', async () => {
    await start();
    expect(await yesTooLate()).toEqual(green);
  });

  it('missing, is found by the history', async () => {
    await start({ replace: (part) => (part instanceof SeatOfferStore ? new NoDeadline(part['database'], part['outbox']) : part) });
    expect(await yesTooLate()).toEqual({ history: ['C4'], laws: [] });
  });
});

describe('pain 4: the one door for freed seats', () => {
  it('shut, is found by the history', async () => {
    await start({ replace: (part) => (part instanceof SeatOffers ? Object.assign(part, { fill: () => Promise.resolve() }) : part) });
    const full = await storm();
    for (const nth of [1, 2, 3, 4]) await full.book(nth);
    await full.leave(0);
    expect((await verdict(full)).history).toEqual(['C4']);
  });
});

/** The waiting list from its end. */
class LastComesFirst extends BookingStore {
  override async findWaiting(tx: Tx, runId: string): Promise<Booking[]> {
    return (await super.findWaiting(tx, runId)).reverse();
  }
}

describe('pain 10: the order of the waiting list (I5)', () => {
  const oneLeaves = async (): Promise<Verdict> => {
    const full = await storm();
    for (const nth of [1, 2, 3, 4, 5]) await full.book(nth);
    await full.leave(0);
    return verdict(full);
  };

  it('is kept', async () => {
    await start();
    expect(await oneLeaves()).toEqual(green);
  });

  it('turned round, is found by the history and by the laws', async () => {
    await start({ replace: (part) => (part instanceof BookingStore ? new LastComesFirst(part['database']) : part) });
    expect(await oneLeaves()).toEqual({ history: ['C4'], laws: ['I5_overtaken'] });
  });
});

describe('the line of an act in the log (I6)', () => {
  const cancelled = async (lines: number): Promise<Verdict> => {
    await start({
      replace: (part) => {
        if (!(part instanceof AuditLog)) return part;
        const append = part.append.bind(part);
        return Object.assign(part, {
          append: async (...line: Parameters<AuditLog['append']>): Promise<void> => {
            for (let nth = 0; nth < (line[2] === 'booking.cancelled' ? lines : 1); nth += 1) await append(...line);
          },
        });
      },
    });
    const one = await storm();
    await one.book(1);
    await one.leave(0);
    return verdict(one);
  };

  it('is there', async () => expect(await cancelled(1)).toEqual(green));

  it('forgotten, is found by the history and by the laws', async () =>
    expect(await cancelled(0)).toMatchObject({ history: expect.arrayContaining(['C4']), laws: ['I6_state'] }));

  it('written twice, too', async () =>
    expect(await cancelled(2)).toMatchObject({ history: expect.arrayContaining(['C2', 'C4']), laws: ['I6_moves'] }));
});

describe('the mails of an act', () => {
  it('forgotten, are found by the history and by the laws', async () => {
    await start({ replace: (part) => (part instanceof Outbox ? Object.assign(part, { add: () => Promise.resolve() }) : part) });
    const one = await storm();
    await one.book(1);
    expect(await verdict(one)).toEqual({ history: ['C1', 'C7'], laws: ['I6_told'] });
  });
});
