import { kilometres, type Point } from './places.js';
import { nextStart, type PublicRun } from './public-run.js';

export type RunOrder = (a: PublicRun, b: PublicRun) => number;

/** By the next date; courses that have begun without us stand at the end, open groups at their next meeting. */
export function byDate(now: Date): RunOrder {
  const missed = (run: PublicRun): number => Number(run.startsAt <= now && !run.flags.includes('drop_in'));
  return (a, b) => missed(a) - missed(b) || nextStart(a, now).getTime() - nextStart(b, now).getTime() || byCode(a, b);
}

export function byPublication(now: Date): RunOrder {
  return (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || byDate(now)(a, b);
}

export function byDistance(from: Point, now: Date): RunOrder {
  return (a, b) => distanceTo(a, from) - distanceTo(b, from) || byDate(now)(a, b);
}

/** Kilometres; far away where we do not know. */
export const distanceTo = (run: PublicRun, from: Point): number => (run.at ? kilometres(from, run.at) : FAR);

const FAR = 10_000;

const byCode: RunOrder = (a, b) => (a.code < b.code ? -1 : Number(a.code > b.code));
