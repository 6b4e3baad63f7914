import type { DraftSession, RunContent } from './draft.js';

/** Only what is different, for the log: before and after of each field. */
export function changesOf(before: RunContent, after: RunContent): Record<string, { from: unknown; to: unknown }> {
  const [from, to] = [readable(before), readable(after)];
  return Object.fromEntries(
    Object.keys(to)
      .filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
      .map((field) => [field, { from: from[field], to: to[field] }]),
  );
}

const readable = (content: RunContent): Record<string, unknown> => ({ ...content, sessions: content.sessions.map(inWords) });

const inWords = ({ date, start, end, breakMinutes, teachingUnits }: DraftSession): string =>
  `${date} ${start}-${end}, ${breakMinutes} min, ${teachingUnits}`;
