import type { DraftSession, RunContent } from './draft.js';

interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

/** What a sitting has changed, field by field, and how often it was saved. */
export interface NotedChanges {
  readonly savings?: number;
  readonly [field: string]: Change | number | undefined;
}

/** Of a text that nobody has read yet the log keeps how long it was: a sitting's drafts of it are nobody's business. */
const texts: ReadonlySet<string> = new Set(['promise', 'description']);

/** Only what is different, for the log: before and after of each field. */
export function changesOf(before: RunContent, after: RunContent): Record<string, Change> {
  const [from, to] = [readable(before), readable(after)];
  return Object.fromEntries(
    Object.keys(to)
      .filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
      .map((field) => [field, noted(field, from[field], to[field])]),
  );
}

/** A text by its length, anything else as it is. */
export const noted = (field: string, from: unknown, to: unknown): Change =>
  texts.has(field) ? { from: lengthOf(from), to: lengthOf(to) } : { from, to };

/** Two savings of one sitting, from the first value to the last; what is as it was at the beginning is no change. */
export function changesTogether(earlier: NotedChanges, later: NotedChanges): NotedChanges {
  const fields = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].filter((field) => field !== 'savings');
  const changes = fields.map((field) => {
    const [first, last] = [earlier[field], later[field]].map((one) => (typeof one === 'object' ? one : undefined));
    return [field, { from: (first ?? last)?.from, to: (last ?? first)?.to }] as const;
  });
  return {
    ...Object.fromEntries(changes.filter(([field, { from, to }]) => texts.has(field) || JSON.stringify(from) !== JSON.stringify(to))),
    savings: (earlier.savings ?? 1) + (later.savings ?? 1),
  };
}

const lengthOf = (text: unknown): { readonly length: number } => ({ length: typeof text === 'string' ? text.length : 0 });

const readable = (content: RunContent): Record<string, unknown> => ({ ...content, sessions: content.sessions.map(inWords) });

const inWords = ({ date, start, end, breakMinutes, teachingUnits, roomId }: DraftSession): string =>
  `${date} ${start}-${end}, ${breakMinutes} min, ${teachingUnits}${roomId === undefined ? '' : `, ${roomId ?? 'online'}`}`;
