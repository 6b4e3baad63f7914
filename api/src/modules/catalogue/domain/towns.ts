import { fold } from '../../../texts/fold.js';
import { places } from './places.js';
import type { PublicRun } from './public-run.js';
import { isOver } from './seats.js';

/** A town that has a page of its own. */
export interface Town {
  /** Readable part of its address. */
  readonly slug: string;
  readonly name: string;
  /** Courses that take place there and are not over. */
  readonly runs: number;
}

/** All towns we know, with or without a course, by name. */
export function townsOf(all: readonly PublicRun[], now: Date): Town[] {
  const here = all.flatMap((run) => (run.town && run.format !== 'ONLINE' && !isOver(run, now) ? [run.town] : []));
  const towns = new Map<string, Town>(places.map(({ name }) => [townSlug(name), { slug: townSlug(name), name, runs: 0 }]));
  for (const name of here) {
    const slug = townSlug(name);
    towns.set(slug, { slug, name, runs: (towns.get(slug)?.runs ?? 0) + 1 });
  }
  return [...towns.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

const townSlug = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
