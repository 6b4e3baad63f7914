import Ban from '@lucide/svelte/icons/ban';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import Clock from '@lucide/svelte/icons/clock';
import Hourglass from '@lucide/svelte/icons/hourglass';
import UserCheck from '@lucide/svelte/icons/user-check';
import type { ReplacementCandidate } from '#lib/api/organisation.ts';
import { reasonText } from '#lib/features/eligibility/reason-words.ts';
import type { WordTone } from '#lib/features/staff/StatusWord.svelte';
import type { Texts } from '#lib/i18n/texts.ts';
import type { IconType } from '#lib/ui/icon-type.ts';

export const swapLooks: Record<ReplacementCandidate['outcome'], [WordTone, IconType]> = {
  CONFIRMED: ['ok', CircleCheck],
  REQUESTED: ['info', Clock],
  REFUSED: ['muted', Ban],
  WAITS: ['info', Hourglass],
  KNOWN: ['muted', UserCheck],
};

const order = ['WAITS', 'CONFIRMED', 'REQUESTED', 'REFUSED', 'KNOWN'] as const satisfies readonly ReplacementCandidate['outcome'][];
const rank = ({ outcome, mayDeclareBasic }: ReplacementCandidate): number => (mayDeclareBasic ? 2.5 : order.indexOf(outcome));

/** Who can take the place comes first, and before all others who waits for one. */
export const inOrder = (candidates: readonly ReplacementCandidate[]): ReplacementCandidate[] =>
  candidates.toSorted((a, b) => rank(a) - rank(b));

const ELSEWHERE = '+ELSEWHERE';

/** What the button sends; whoever needs the word of the organisation about the basic course has it in it. */
export const choiceOf = ({ personId, mayDeclareBasic }: ReplacementCandidate): string => personId + (mayDeclareBasic ? ELSEWHERE : '');

export function readChosen(value: string): { personId: string; basicQualification?: 'ELSEWHERE' } | null {
  const personId = value.replace(ELSEWHERE, '');
  if (personId === '') return null;
  return { personId, ...(value.endsWith(ELSEWHERE) && { basicQualification: 'ELSEWHERE' as const }) };
}

/** Why, in sentences for the organisation. */
export function swapSentences(texts: Texts, { outcome, mayDeclareBasic, reasons }: ReplacementCandidate): string[] {
  const why = reasons.map((reason) => reasonText(texts, reason, 'organisation'));
  const more = mayDeclareBasic ? 'elsewhere' : outcome === 'REQUESTED' ? 'reserved' : outcome === 'WAITS' ? 'waits' : null;
  return more === null ? why : [...why, texts.t(`organisation.swap.${more}`)];
}
