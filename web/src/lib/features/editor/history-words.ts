import type { HistoryEntry } from '#lib/api/staff-story.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';

type Change = HistoryEntry['changes'][number];

const SESSION = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)-(\d\d:\d\d)(?:, \d+ min, ([^,]+)(?:, (.+))?)?$/;
/** Longer than this it is a text, and is shown when somebody wants to read it. */
const LONG = 80;

/** Who it was, where it was not a member of staff whose name we know. */
export function whoWord({ t }: Texts, { who, actorKind }: HistoryEntry): string {
  if (who !== null) return who;
  if (actorKind === 'system') return t('editor.history.system');
  return t(actorKind === 'staff' ? 'editor.history.formerStaff' : 'editor.history.somebody');
}

export const verbWord = ({ t, find }: Texts, { verb }: HistoryEntry): string =>
  find(`editor.history.verb.${verb.replaceAll('.', '_')}`) ?? t('editor.history.verb.other');

/** Only what has a name for people; the rest is the machine's. */
export const shownChanges = ({ find }: Texts, { changes }: HistoryEntry): Change[] =>
  changes.filter(({ field }) => find(`editor.history.field.${field}`) !== null);

export const fieldWord = ({ find }: Texts, { field }: Change): string => find(`editor.history.field.${field}`) ?? field;

export const isLong = ({ from, to }: Change): boolean => [...from, ...to].some((value) => value.length > LONG);

export const wordsOf = (texts: Texts, values: readonly string[]): string[] => values.map((value) => valueWord(texts, value));

function valueWord(texts: Texts, value: string): string {
  const { t, find, dates } = texts;
  const [, day, start, end, units, room] = SESSION.exec(value) ?? [];
  if (day && start && end) {
    const words = { day: dates.brief(day), time: t('common.time.range', { start: clock(start), end: clock(end) }) };
    const session = units ? t('editor.history.session', { ...words, units }) : t('editor.history.sessionTime', words);
    return room ? `${session}, ${room === 'online' ? t('planning.row.online') : room}` : session;
  }
  const [, length] = /^length:(\d+)$/.exec(value) ?? [];
  if (length) return t('editor.history.characters', { count: Number(length) });
  const [, markDay, mark] = /^(\d{4}-\d\d-\d\d) ([A-Z]+)$/.exec(value) ?? [];
  if (markDay && mark) return t('editor.history.mark', { day: dates.brief(markDay), state: valueWord(texts, mark) });
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dates.long(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return `${dates.long(dates.dayOf(value))}, ${t('editor.history.at', { time: dates.timeOf(value) })}`;
  if (/^\d\d:\d\d$/.test(value)) return t('editor.history.at', { time: clock(value) });
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'editor.history.yes' : 'editor.history.no');
  const named = /^\w{2,40}$/.test(value) ? namesOf(value).map((key) => find(key)) : [];
  return named.find((word) => word !== null) ?? value;
}

const namesOf = (value: string): string[] => [
  `editor.history.value.${value}`,
  `catalogue.flag.${value}`,
  `planning.place.formatOf.${value}`,
  `runs.rules.condition.${value}`,
  `staff.bookingState.${value}`,
  `attendance.state.${value}`,
];
