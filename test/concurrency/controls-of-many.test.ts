import { afterEach, describe, expect, it } from '@jest/globals';
import type { Tx } from '../../api/src/database/tx.js';
import { BookingActs } from '../../api/src/modules/booking/booking-acts.js';
import { type Booking, BookingStore } from '../../api/src/modules/booking/booking.store.js';
import { NextSpeaker } from '../../api/src/modules/booking/parties/next-speaker.service.js';
import { type AskedPlace, PlacesStore } from '../../api/src/modules/booking/places/places.store.js';
import { MergeJournal } from '../../api/src/modules/duplicates/merge-journal.js';
import { EnrolmentBatchStore } from '../../api/src/modules/enrolment/enrolment-batch.store.js';
import { type AppWishes, startApp, type TestApp } from '../support/app.js';
import { Storm } from '../support/storm.js';
import { green, type Verdict, verdictOf } from '../support/verdict.js';

/*
 * Controls as in negative-controls.test.ts, for acts on several bookings at once: parties, moves from one run to another,
 * enrolments and merges. Without the safeguard the history must turn red.
 */

const usual = { capacity: 3, waitlistSize: 5, people: 12, seed: 1 };

type Scene = (storm: Storm) => Promise<unknown>;
type Replace = NonNullable<AppWishes['replace']>;

let app: TestApp;
afterEach(() => app.close());

async function verdict(scene: Scene): Promise<Verdict> {
  const storm = await Storm.over(app, [{ name: 'this', api: app.api }], usual);
  await scene(storm);
  return verdictOf(storm, app.world);
}

/** The same with something else in place of a part of the product. */
async function without(scene: Scene, replace: Replace): Promise<Verdict> {
  app = await startApp({ env: { ROLE: 'web' }, silent: true, replace });
  return verdict(scene);
}

/** In place of one part of the product the same part, that does some things otherwise. */
const instead =
  <T extends object>(part: abstract new (...parts: never[]) => T, other: (one: T) => Partial<T>): Replace =>
  (one) =>
    one instanceof part ? Object.assign(one, other(one)) : one;

const full = async (storm: Storm): Promise<void> => {
  for (const nth of [1, 2, 3]) await storm.book(nth);
};
const threeComeTogether: Scene = (storm) => storm.book(1, { people: 3 });
const twoAnswerForAll: Scene = async (storm) => {
  await full(storm);
  await storm.book(4, { people: 2 });
  await storm.leave(0);
  await storm.leave(1);
  await storm.accept(3);
};
const bookerLeaves: Scene = async (storm) => {
  await full(storm);
  await storm.book(4, { people: 3 });
  await storm.leave(3);
};
const oneMoves: Scene = async (storm) => {
  await storm.book(1);
  await storm.move(0);
};
const enrolAndUndo: Scene = async (storm) => {
  await storm.book(1);
  await storm.desks.enrol({ people: 2, run: storm.dates[0] });
  await storm.desks.undo();
  await storm.desks.undo();
};
const becomeOne: Scene = async (storm) => {
  for (const nth of [1, 2]) await storm.book(nth);
  // Whom chance picks twice are not two.
  for (let nth = 0; nth < 6; nth += 1) await storm.merge();
};

it('pains 11 and 36, E21: parties, moves, enrolments and merges leave what they should', async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  for (const scene of [threeComeTogether, twoAnswerForAll, bookerLeaves, oneMoves, enrolAndUndo, becomeOne]) {
    await app.reset();
    expect(await verdict(scene)).toEqual(green);
  }
});

describe('pain 11: a party is one entry', () => {
  it('taken apart, is found by the history and by the laws', async () => {
    const apart = instead(BookingStore, () => ({ findTogether: (_: Tx, booking: Booking) => Promise.resolve([booking] as const) }));
    expect(await without(twoAnswerForAll, apart)).toEqual({ history: ['C4'], laws: ['I4_party_answer'] });
  });

  it('told one by one, is found by the history', async () => {
    const eachAlone = instead(BookingActs, (acts) => ({
      recordTogether: async (tx, actor, verb, members, data) => {
        for (const one of members) await acts.record(tx, actor, verb, one, data);
      },
    }));
    expect((await without(threeComeTogether, eachAlone)).history).toEqual(['C7']);
  });

  it('in which nobody is told who speaks next, is found by the history', async () => {
    const silent = instead(NextSpeaker, () => ({ tell: () => Promise.resolve() }));
    expect((await without(bookerLeaves, silent)).history).toEqual(['C7']);
  });
});

/** Who moves gets a place that the ledger of the other run knows nothing of. */
class OneLedger extends PlacesStore {
  private asked = 0;

  override async take(tx: Tx, runId: string): Promise<AskedPlace> {
    this.asked += 1;
    if (this.asked === 1) return super.take(tx, runId);
    return { ledger: await this.look(tx, runId), standing: await this.standing(tx, runId) };
  }
}

describe('a move is an act in two runs', () => {
  it('without the second ledger, is found by the history and by the laws', async () => {
    const { history, laws } = await without(oneMoves, (part) =>
      part instanceof PlacesStore ? new OneLedger(part['stamp'], part['extras']) : part,
    );
    expect(history).toContain('C4');
    expect(laws).toContain('I2_taken');
  });

  it('that forgets to give the first place back, too', async () => {
    const keeps = instead(PlacesStore, (places) => ({ release: (tx, runId) => places.look(tx, runId) }));
    expect(await without(oneMoves, keeps)).toMatchObject({ history: ['C4'], laws: ['I2_taken'] });
  });
});

describe('pain 36: an enrolment is taken back as a whole, and once', () => {
  it('giving back twice, is found by the history and by the laws', async () => {
    const twice = instead(PlacesStore, (places) => {
      const release = places.release.bind(places);
      return {
        release: async (tx, runId, id) => {
          await release(tx, runId, id);
          return release(tx, runId, id);
        },
      };
    });
    expect(await without(enrolAndUndo, twice)).toMatchObject({ history: expect.arrayContaining(['C4']), laws: ['I2_taken'] });
  });

  it('but for one of them, is found by the history', async () => {
    const butOne = instead(EnrolmentBatchStore, (batches) => {
      const people = batches.people.bind(batches);
      return { people: async (reader, id) => (await people(reader, id)).slice(1) };
    });
    expect((await without(enrolAndUndo, butOne)).history).toEqual(['C3']);
  });
});

describe('E21: two records that become one', () => {
  it('and leave bookings behind, are found by the history', async () =>
    expect(
      (
        await without(
          becomeOne,
          instead(MergeJournal, () => ({ moveAll: () => undefined })),
        )
      ).history,
    ).toContain('C3'));
});
