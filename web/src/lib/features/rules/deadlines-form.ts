import type { DeadlinesWish, RunDeadlines } from '#lib/api/staff-rules.ts';

/** What staff typed, as the fields hold it. */
export interface TypedDeadlines {
  opensOn: string;
  opensTime: string;
  registrationUntil: string;
  decisionDate: string;
  revision: string;
}

export function typedDeadlines(form: FormData): TypedDeadlines {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return {
    ...{ opensOn: text('opensOn'), opensTime: text('opensTime'), registrationUntil: text('registrationUntil') },
    ...{ decisionDate: text('decisionDate'), revision: text('revision') },
  };
}

/** What is no day the API refuses in words. */
export const wishOf = ({ opensOn, opensTime, registrationUntil, decisionDate, revision }: TypedDeadlines): DeadlinesWish => ({
  ...{ opensOn: opensOn || null, opensTime: opensTime || null, registrationUntil, decisionDate, revision: Number(revision) },
});

export const asTheyAre = ({ opensOn, opensTime, registrationUntil, decisionDate, revision }: RunDeadlines): TypedDeadlines => ({
  ...{ opensOn: opensOn ?? '', opensTime: opensTime ?? '', registrationUntil, decisionDate, revision: String(revision) },
});

type Days = Pick<RunDeadlines, 'firstDate' | 'registrationUntil' | 'decisionDate' | 'decided'>;

/** Days that lie after the first date, where they still say something. */
export function lateDays({
  firstDate,
  registrationUntil,
  decisionDate,
  decided,
}: Days): { field: 'registration' | 'decision'; day: string }[] {
  return [
    ...(registrationUntil > firstDate ? [{ field: 'registration' as const, day: registrationUntil }] : []),
    ...(!decided && decisionDate > firstDate ? [{ field: 'decision' as const, day: decisionDate }] : []),
  ];
}
