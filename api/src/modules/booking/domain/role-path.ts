import type { Kind } from '../../catalogue/domain/run.js';

/** What a guide or interpreter does one after the other. */
export const pathKinds = ['BASIC_QUALIFICATION', 'IN_DEPTH_SEMINAR', 'REFLECTION_TALK'] as const satisfies readonly Kind[];
export type PathKind = (typeof pathKinds)[number];

export interface PathStep {
  readonly kind: PathKind;
  /** `next` is the first step that is neither done nor booked. */
  readonly state: 'done' | 'booked' | 'next' | 'later';
  /** How many courses of this step are behind the person. */
  readonly done: number;
}

export interface PathFacts {
  readonly bookings: readonly { readonly kind: Kind; readonly state: string }[];
  /** Qualified according to our file, wherever that was. */
  readonly isQualified: boolean;
}

const isOnPath = (kind: Kind): kind is PathKind => (pathKinds as readonly Kind[]).includes(kind);

/** What I have and what is missing; empty for who is on another way, such as a language course. */
export function rolePath({ bookings, isQualified }: PathFacts): PathStep[] {
  if (!isQualified && !bookings.some(({ kind }) => isOnPath(kind))) return [];
  const count = (kind: Kind, ...states: string[]): number =>
    bookings.filter((booking) => booking.kind === kind && states.includes(booking.state)).length;
  const stood = pathKinds.map((kind) => {
    const done = count(kind, 'COMPLETED');
    const isDone = done > 0 || (kind === 'BASIC_QUALIFICATION' && isQualified);
    return { kind, done, state: isDone ? 'done' : count(kind, 'CONFIRMED', 'REQUESTED') > 0 ? 'booked' : 'later' } as const;
  });
  const next = stood.findIndex(({ state }) => state === 'later');
  return stood.map((step, at) => (at === next ? { ...step, state: 'next' } : step));
}
