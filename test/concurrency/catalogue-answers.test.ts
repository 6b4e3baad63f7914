import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CatalogueStamp } from '../../api/src/modules/catalogue/index.js';
import { startApp, type TestApp } from '../support/app.js';

const CAPACITY = 5;

describe('the list while people book', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.reset());
  afterAll(() => app.close());

  /** People book at once; after each confirmed booking the list is read. @returns how often it knew less than had happened */
  async function staleReads(): Promise<number> {
    const run = await app.world.run({ capacity: CAPACITY });
    let confirmed = 0;
    let stale = 0;
    const read = async (): Promise<void> => {
      const atLeast = confirmed;
      const { body } = await app.api.get<{ runs: { seats: { left: number } }[] }>('/api/v1/runs');
      if ((body.runs[0]?.seats.left ?? CAPACITY) > CAPACITY - atLeast) stale += 1;
    };
    const person = async (n: number): Promise<void> => {
      await read();
      await app.api.book(run.id, { name: `Person ${n}`, email: `p${n}@example.org`, language: 'de' });
      confirmed += 1;
      await Promise.all([read(), read(), read()]);
    };
    await Promise.all(Array.from({ length: CAPACITY }, (_, n) => person(n)));
    return stale;
  }

  it('never shows fewer bookings than were confirmed before it was asked for', async () => {
    expect(await staleReads()).toBe(0);
  });

  it('would, if the stamp were looked at only once in a while', async () => {
    const stamp = app.get(CatalogueStamp);
    const exact = stamp.current.bind(stamp);
    const first = await exact();
    stamp.current = () => Promise.resolve(first);
    try {
      expect(await staleReads()).toBeGreaterThan(0);
    } finally {
      stamp.current = exact;
    }
  });
});
