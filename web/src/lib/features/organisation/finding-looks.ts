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
import type { WordTone } from '#lib/features/staff/StatusWord.svelte';
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

/** What more there is to say, in sentences. */
export function findingSentences({ find, dates }: Texts, { code, params, reasons, kind }: CheckedRow): string[] {
  const since = params['since'];
  const own = since
    ? find('organisation.finding.known_since', { date: dates.date(dates.dayOf(String(since))) })
    : code && find(`organisation.finding.${code}`, params as TextParams);
  const why = reasons
    .filter(({ effect }) => kind !== 'refused' || effect === 'refuse')
    .map((reason) => find(`eligibility.organisation.${reason.code}`, reason.params as TextParams));
  return [own, ...why].flatMap((text) => text || []);
}
