import { describe, expect, it } from '@jest/globals';
import { WorkLoop } from './work-loop.js';

describe('a worker', () => {
  it('hears a nudge that comes at any moment of a round, also while it ends', async () => {
    for (let moment = 0; moment < 12; moment++) {
      const due = [1];
      const done: number[] = [];
      const loop = new WorkLoop('a list', { warn: () => undefined }, async () => {
        await Promise.resolve();
        const next = due.shift();
        if (next !== undefined) done.push(next);
        return next !== undefined;
      });
      const round = loop.drain();
      for (let turn = 0; turn < moment; turn++) await Promise.resolve();
      due.push(2);
      await Promise.all([loop.drain(), round]);
      expect([moment, done]).toEqual([moment, [1, 2]]);
    }
  });
});
