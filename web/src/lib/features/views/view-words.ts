import type { SavedView } from '#lib/api/staff-workplace.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** What a view looks for, in words; of a room or a person of the plan only that it is one: its name may be another by now. */
export function viewWords(texts: Texts, { list, query }: Pick<SavedView, 'list' | 'query'>): string {
  const states = list === 'runs' ? 'runState' : 'participants.tab';
  const word = ([name, value]: [string, string]): string => {
    if (name === 'zustand') return texts.find(`staff.${states}.${value}`) ?? value;
    return (list === 'plan' && planWord(texts, name, value)) || value;
  };
  return [...new URLSearchParams(query)].map(word).join(', ');
}

function planWord({ t, find }: Texts, name: string, value: string): string | null {
  if (name === 'ansicht') return find(`planner.view.${value}`);
  if (name === 'tage') return find('planner.span.of', { days: Number(value) });
  if (name === 'art') return find(`catalogue.kind.${value}`);
  if (name === 'nur') return find(`planner.filter.only.${value}`);
  return t(name === 'raum' ? 'views.filter.raum' : 'views.filter.leitung');
}
