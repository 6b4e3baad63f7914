import type { DateConflict } from '#lib/api/staff-planning.ts';
import type { SessionMovePreview } from '#lib/api/staff-sessions.ts';

/** What "all the same" is said to, in a form that a page can carry: another word of warning, other days, another question. */
export const askedAbout = (conflicts: readonly DateConflict[]): string =>
  JSON.stringify(conflicts.filter(({ weight }) => weight === 'ask').map((one) => Object.entries(one).toSorted()));

/** The same for a date that moves, with those that go along. */
export const askedAboutMove = ({ conflicts, along }: Pick<SessionMovePreview, 'conflicts' | 'along'>): string =>
  askedAbout([...conflicts, ...along.flatMap((one) => one.conflicts.map((conflict) => ({ ...conflict, date: one.to.date })))]);
