import { describe, expect, it } from '@jest/globals';
import { isOver, type JobFacts, jobState } from './job-state.js';

const facts = (known: Partial<JobFacts>): JobFacts => ({
  ...{ total: 4, done: 0, failed: 0, stopped: 0, held: false, stopWished: false },
  ...known,
});

describe('how long work stands', () => {
  it.each([
    ['nobody has begun', {}, 'WAITING'],
    ['somebody has just begun', { held: true }, 'RUNNING'],
    ['its worker died in the middle', { done: 2 }, 'RUNNING'],
    ['somebody stopped it and one step is in hand', { done: 2, held: true, stopWished: true }, 'STOPPING'],
    ['all is done', { done: 4 }, 'DONE'],
    ['one was refused', { done: 3, failed: 1 }, 'PARTLY'],
    ['it was stopped in the middle', { done: 1, failed: 1, stopped: 2, stopWished: true }, 'STOPPED'],
    ['it was stopped when all was done', { done: 4, stopWished: true }, 'DONE'],
  ] as const)('%s', (_, known, state) => {
    expect(jobState(facts(known))).toBe(state);
    expect(isOver(state)).toBe(['DONE', 'PARTLY', 'STOPPED'].includes(state));
  });
});
