import type { LocalDate } from '../../../time/berlin.js';
import type { ConflictKind, ConflictWeight, DateConflict, StandingDate } from './date-conflicts.js';

export const clashKinds = ['room_taken', 'trainer_busy'] as const satisfies readonly ConflictKind[];
export type ClashKind = (typeof clashKinds)[number];

/** Two courses that need the same room, or the same person, at once. */
export interface Clash {
  readonly kind: ClashKind;
  readonly weight: ConflictWeight;
  /** Of the room or the trainer. */
  readonly name: string | null;
  readonly runId: string;
  /** Number of the other course. */
  readonly other: string;
  /** The first of the days on which it is so. */
  readonly date: LocalDate;
  readonly days: number;
}

type Judged = StandingDate & { readonly conflicts: readonly DateConflict[] };

/** What was found on both sides is one thing to settle, and so is what comes again with every date of two courses. */
export function clashesOf(dates: readonly Judged[]): Clash[] {
  const found = dates.flatMap(({ runId, code, date, conflicts }) =>
    conflicts.flatMap(({ kind, weight, name, other }) =>
      isClash(kind) && other ? [{ kind, weight, name, runId, code, other: other.code, date }] : [],
    ),
  );
  const pairs = Map.groupBy(found, ({ kind, name, code, other }) => [kind, name, ...[code, other].toSorted()].join('\n'));
  return [...pairs.values()].flatMap((own) => {
    const [first] = own.toSorted((a, b) => (a.date + a.code < b.date + b.code ? -1 : 1));
    if (!first) return [];
    const { code: _code, ...clash } = first;
    return [{ ...clash, days: new Set(own.map(({ date }) => date)).size }];
  });
}

const isClash = (kind: ConflictKind): kind is ClashKind => clashKinds.some((one) => one === kind);
