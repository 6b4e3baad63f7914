import { beforeEach, describe, expect, it } from '@jest/globals';
import { Outage } from './outage.js';

describe('a worker without its database', () => {
  let now: number;
  let lines: string[];
  let outage: Outage;
  beforeEach(() => {
    now = 0;
    lines = [];
    outage = new Outage('the outbox', { warn: (line) => lines.push(line) }, () => now);
  });

  const fail = () => outage.watch(() => Promise.reject(new Error('away'))).catch(() => undefined);
  const succeed = () => outage.watch(() => Promise.resolve('done'));

  /** @returns milliseconds until it may try again */
  function pause(): number {
    const start = now;
    while (outage.lasts) now += 1;
    return now - start;
  }

  it('waits twice as long each time, half a minute at most', async () => {
    const pauses: number[] = [];
    for (let tries = 0; tries < 8; tries++) {
      await fail();
      pauses.push(pause());
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('says once that it is gone and once that it is back', async () => {
    for (let tries = 0; tries < 5; tries++) await fail();
    expect(lines).toEqual(['the outbox cannot be read, and is tried again ever less often: Error: away']);
    await succeed();
    await succeed();
    expect(lines.slice(1)).toEqual(['the outbox can be read again after 5 tries in vain']);
  });

  it('begins anew after all was well', async () => {
    await fail();
    await fail();
    await succeed();
    expect(outage.lasts).toBe(false);
    await fail();
    expect(pause()).toBe(1_000);
  });

  it('passes on what the work says', async () => {
    expect(await succeed()).toBe('done');
    await expect(outage.watch(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  });
});
