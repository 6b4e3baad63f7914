import { describe, expect, it } from '@jest/globals';
import { LastAnswer } from './last-answer.ts';

describe('of several questions under way', () => {
  it('the last one answers all, whichever answer comes first', async () => {
    const answers = new LastAnswer<string>();
    const first = Promise.withResolvers<string>();
    const last = Promise.withResolvers<string>();
    const asked = [answers.to(first.promise), answers.to(last.promise)];
    last.resolve('new');
    expect(await asked[1]).toBe('new');
    first.resolve('old');
    expect(await asked[0]).toBe('new');
  });

  it('one that was overtaken may fail, the last one may not', async () => {
    const answers = new LastAnswer<string>();
    const overtaken = answers.to(Promise.reject(new Error('lost')));
    expect([await answers.to(Promise.resolve('new')), await overtaken]).toEqual(['new', 'new']);
    await expect(answers.to(Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  });
});
