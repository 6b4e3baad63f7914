/** That somebody was erased, as it is kept outside the database: no name, nothing that says who it was. */
export interface NotedErasure {
  readonly personId: string;
  /** ISO instant. */
  readonly at: string;
  /** Whether the person wished it. Who was forgotten unasked keeps what has a period of its own. */
  readonly isAsked: boolean;
}

const LINE = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}) (\d{4}-\d{2}-\d{2}T[\d:.]+Z) (asked|silent)$/;

export const lineOf = ({ personId, at, isAsked }: NotedErasure): string => `${personId} ${at} ${isAsked ? 'asked' : 'silent'}\n`;

/** Each person once: a wish counts more than having been forgotten. A line that was cut off is left out; the next look adds it again. */
export function readLines(text: string): NotedErasure[] {
  const found = new Map<string, NotedErasure>();
  for (const line of text.split('\n')) {
    const [, personId, at, how] = LINE.exec(line) ?? [];
    if (personId === undefined || at === undefined) continue;
    const isAsked = how === 'asked';
    if (isAsked || !found.has(personId)) found.set(personId, { personId, at, isAsked });
  }
  return [...found.values()];
}
