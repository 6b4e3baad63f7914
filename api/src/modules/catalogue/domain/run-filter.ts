import { fold } from '../../../texts/fold.js';
import type { LocalDate } from '../../../time/berlin.js';
import { isPostcode, kilometres, placeNamed, type Point } from './places.js';
import { type DayPart, type PublicRun } from './public-run.js';
import { germanLevels, type GermanLevel, type Kind } from './run.js';
import { matchesText, searchWords } from './run-texts.js';
import { isBookable, isOver, seatsInWords } from './seats.js';

/** What somebody looks for; a field that is left out asks for nothing. */
export interface RunFilter {
  readonly text?: string | undefined;
  /** Town, territory or postcode; with `within` the place to measure from. */
  readonly place?: string | undefined;
  readonly within?: number | undefined;
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
  readonly kinds?: readonly Kind[] | undefined;
  /** Highest level of German that may be needed. */
  readonly level?: 'A2' | 'B1' | undefined;
  readonly format?: 'online' | 'on_site' | undefined;
  readonly dayParts?: readonly DayPart[] | undefined;
  readonly flags?: readonly string[] | undefined;
  readonly bookable?: boolean | undefined;
}

export type Condition = (run: PublicRun) => boolean;

/** The filter as one question to a run. A run that is over is never found. */
export function matching(filter: RunFilter, now: Date): Condition {
  const conditions: Condition[] = [
    (run) => !isOver(run, now),
    ...given(filter.text, textCondition),
    ...given(filter.place, (place) => placeCondition(place, filter.within)),
    ...dateConditions(filter, now),
    ...given(some(filter.kinds), (kinds) => (run) => kinds.includes(run.kind)),
    ...given(filter.level, levelCondition),
    ...given(filter.format, (format) => (run) => offers(run, format)),
    ...given(some(filter.dayParts), (parts) => (run) => [...run.dayParts].every((part) => parts.includes(part))),
    ...given(some(filter.flags), (flags) => (run) => flags.every((flag) => run.flags.includes(flag))),
    ...given(filter.bookable || undefined, () => (run) => isBookable(seatsInWords(run.seats, run, now))),
  ];
  return (run) => conditions.every((holds) => holds(run));
}

export function offers(run: PublicRun, format: 'online' | 'on_site'): boolean {
  return run.format === 'HYBRID' || (run.format === 'ONLINE') === (format === 'online');
}

/** From where distances are measured; null when nobody asked or we do not know the place. */
export const startOf = (filter: RunFilter): Point | null => (filter.place ? placeNamed(filter.place) : null);

function textCondition(text: string): Condition {
  const wanted = searchWords(text);
  return wanted ? (run) => matchesText(wanted, run.searchText, run.compactText) : () => true;
}

function placeCondition(typed: string, within: number | undefined): Condition {
  const start = placeNamed(typed);
  if (within !== undefined && start) return (run) => run.format !== 'ONLINE' && run.at !== null && kilometres(start, run.at) <= within;
  if (isPostcode(typed))
    return (run) => run.venue?.postcode.startsWith(typed.trim()) === true || (start !== null && run.town === start.name);
  const wanted = ` ${fold(typed)}`;
  return (run) => run.format !== 'ONLINE' && ` ${fold(run.town ?? '')} / ${fold(run.territory ?? '')}`.includes(wanted);
}

/** A course is found by the day it begins; an open group by any day it meets, because people can come any time. */
function dateConditions({ from, until }: RunFilter, now: Date): Condition[] {
  if (!from && !until) return [];
  const inside = (date: LocalDate): boolean => (!from || date >= from) && (!until || date <= until);
  return [
    (run) =>
      run.flags.includes('drop_in') ? run.sessions.some((session) => session.endsAt > now && inside(session.date)) : inside(run.firstDate),
  ];
}

/** Learners want to know that a course is for their level; who speaks well can go where nothing is said about it. */
function levelCondition(highest: 'A2' | 'B1'): Condition {
  const allowed = new Set<GermanLevel>(germanLevels.slice(0, germanLevels.indexOf(highest) + 1));
  return (run) => (run.germanLevel === null ? highest !== 'A2' : allowed.has(run.germanLevel));
}

function given<T>(value: T | undefined, condition: (value: T) => Condition): Condition[] {
  return value === undefined || value === '' ? [] : [condition(value)];
}

const some = <T>(values: readonly T[] | undefined): readonly T[] | undefined => (values && values.length > 0 ? values : undefined);
