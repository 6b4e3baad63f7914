import { expect, it } from '@jest/globals';
import { nothingYet } from './nothing-yet.ts';

type Run = Parameters<typeof nothingYet>[0];
const sessions = [{ cancelled: false }, { cancelled: true }] as Run['sessions'];
const run = (more: Partial<Run>): Run => ({ state: 'PUBLISHED', sessions, taken: 3, ...more });

it.each<[string, Partial<Run>, ReturnType<typeof nothingYet>]>([
  ['a draft leads to what publishes it', { state: 'DRAFT', taken: 0 }, { why: 'draft', part: '' }],
  ['a course that was called off says so', { state: 'CANCELLED' }, { why: 'calledOff', part: '' }],
  ['where all dates are called off the dates say which', { sessions: sessions.slice(1) }, { why: 'noDates', part: '' }],
  ['without people the way leads to them', { taken: 0 }, { why: 'nobody', part: '/teilnehmende' }],
  ['with people and dates nothing is missing', {}, null],
])('%s', (_, more, expected) => expect(nothingYet(run(more))).toEqual(expected));
