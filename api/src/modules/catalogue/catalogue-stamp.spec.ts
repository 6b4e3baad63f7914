import { describe, expect, it } from '@jest/globals';
import type { Database } from '../../database/database.js';
import { CatalogueStamp } from './catalogue-stamp.js';

/** A database whose questions are answered by hand; each answer is the version at the moment the question was asked. */
class SlowDatabase {
  version = 1;
  asked = 0;
  private readonly open: (() => void)[] = [];

  query(): Promise<unknown> {
    this.asked += 1;
    const seen = this.version;
    return new Promise((resolve) => this.open.push(() => resolve([{ version: seen }])));
  }

  async answer(): Promise<void> {
    this.open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the stamp of the catalogue', () => {
  it('never answers with a question that was asked before the call', async () => {
    const database = new SlowDatabase();
    const stamp = new CatalogueStamp(database as unknown as Database);
    const first = stamp.current();
    database.version = 2;
    const second = stamp.current();
    await database.answer();
    await database.answer();
    expect(await first).toBe('1');
    expect(await second).toBe('2');
  });

  it('asks once for all who came while a question was under way', async () => {
    const database = new SlowDatabase();
    const stamp = new CatalogueStamp(database as unknown as Database);
    const callers = Array.from({ length: 50 }, () => stamp.current());
    await database.answer();
    await database.answer();
    await Promise.all(callers);
    expect(database.asked).toBe(2);
  });

  it('goes on after a failed question', async () => {
    let fail = true;
    const database = { query: () => (fail ? Promise.reject(new Error('away')) : Promise.resolve([{ version: 7 }])) };
    const stamp = new CatalogueStamp(database as unknown as Database);
    const [first, second] = [stamp.current(), stamp.current()];
    await expect(first).rejects.toThrow('away');
    await expect(second).rejects.toThrow('away');
    fail = false;
    expect(await stamp.current()).toBe('7');
  });
});
