import Ban from '@lucide/svelte/icons/ban';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Clock from '@lucide/svelte/icons/clock';
import Copy from '@lucide/svelte/icons/copy';
import Hourglass from '@lucide/svelte/icons/hourglass';
import OctagonAlert from '@lucide/svelte/icons/octagon-alert';
import Printer from '@lucide/svelte/icons/printer';
import UserCheck from '@lucide/svelte/icons/user-check';
import type { CheckedRow, FindingKind } from '#lib/api/organisation.ts';
import { reasonText } from '#lib/features/eligibility/reason-words.ts';
import type { WordTone } from '#lib/features/staff/StatusWord.svelte';
import { isolated } from '#lib/i18n/isolated.ts';
import type { TextParams, Texts } from '#lib/i18n/texts.ts';
import type { IconType } from '#lib/ui/icon-type.ts';

/** Each finding has an icon, a colour and a word: it is known without colours too. */
export const findingLooks: Record<FindingKind, [WordTone, IconType]> = {
  ok: ['ok', CircleCheck],
  slip: ['ok', Printer],
  request: ['info', Clock],
  waitlist: ['berry', Hourglass],
  full: ['danger', Ban],
  duplicate: ['warn', Copy],
  known: ['info', UserCheck],
  ask: ['warn', CircleQuestionMark],
  refused: ['danger', OctagonAlert],
  bad: ['danger', OctagonAlert],
};

export const findingWord = ({ t, find }: Texts, { kind, field }: CheckedRow): string =>
  (kind === 'bad' && find(`organisation.bad.${field}`)) || t(`organisation.kind.${kind}`);

/** True of the course and not of the person: said once above the list. */
const forEverybody: ReadonlySet<string> = new Set(['german_level', 'for_women', 'interview']);

/** What holds for everybody in the list, in sentences. */
export function commonSentences(texts: Texts, rows: readonly CheckedRow[]): string[] {
  const reasons = rows.flatMap((row) => row.reasons).filter(({ code }) => forEverybody.has(code));
  return [...new Set(reasons.map((reason) => reasonText(texts, reason, 'organisation')))];
}

/** A name keeps its direction to itself. */
const withName = ({ name, ...params }: CheckedRow['params']): TextParams => ({
  ...params,
  ...(name !== undefined && { name: isolated(String(name)) }),
});

/** What more there is to say, in sentences. */
export function findingSentences(texts: Texts, { code, params, reasons, kind }: CheckedRow): string[] {
  const { find, dates } = texts;
  const since = params['since'];
  const own = since
    ? find('organisation.finding.known_since', { date: dates.date(dates.dayOf(String(since))) })
    : code && find(`organisation.finding.${code}`, withName(params));
  const why = reasons
    .filter(({ code: one, effect }) => (kind === 'refused' ? effect === 'refuse' : !forEverybody.has(one)))
    .map((reason) => reasonText(texts, reason, 'organisation'));
  return [own, ...why].flatMap((text) => text || []);
}
