import { kilometres } from './places.js';
import type { PublicRun } from './public-run.js';
import { byDate } from './run-order.js';
import { isBookable, seatsInWords } from './seats.js';

const AT_MOST = 3;
const FAR = 10_000;

/**
 * Where else to go: other dates of the same course, then those of the same name (in another town it may be a little longer
 * or shorter), then other courses of its kind for the same people; with a place free before a waiting list; near before far.
 */
export function siblingsOf(run: PublicRun, all: readonly PublicRun[], now: Date): PublicRun[] {
  const state = (other: PublicRun) => seatsInWords(other.seats, other, now);
  const isOpen = (other: PublicRun): boolean => isBookable(state(other)) || state(other).state === 'waitlist';
  const rank = (other: PublicRun): readonly [number, number, number] => [
    other.offeringId === run.offeringId ? 0 : isNamesake(run, other) ? 1 : 2,
    Number(!isBookable(state(other))),
    run.at && other.at ? kilometres(run.at, other.at) : FAR,
  ];
  return all
    .filter((other) => other.id !== run.id && isSimilar(run, other) && isOpen(other))
    .sort((a, b) => compare(rank(a), rank(b)) || byDate(now)(a, b))
    .slice(0, AT_MOST);
}

const isSimilar = (run: PublicRun, other: PublicRun): boolean =>
  run.offeringId === other.offeringId || (run.kind === other.kind && run.audience === other.audience);

const isNamesake = (run: PublicRun, other: PublicRun): boolean => run.kind === other.kind && run.titleShort === other.titleShort;

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
