import type { NotedPeople } from '#lib/api/check-in.ts';
import type { DoorHead } from '#lib/features/checkin/door-page.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';
import type { Tone } from '#lib/ui/tone.ts';

/** What the page of a door has just done, in its own words. */
export interface Said {
  readonly tone: Tone;
  readonly title: string;
}

/** In the address after the act: what came of it. */
export const saidWords = ['da', 'notiert', 'nicht', 'zurueck', 'neu', 'angefragt'] as const;
export type SaidWord = (typeof saidWords)[number];

const words: Partial<Record<NotedPeople['events'][number]['outcome'], SaidWord>> = { HERE: 'da', NO_PLACE: 'notiert', UNDONE: 'zurueck' };

/** What the server takes in no way is told, so that somebody calls. */
export const saidWord = (outcome: NotedPeople['events'][number]['outcome'] | undefined): SaidWord => (outcome && words[outcome]) ?? 'nicht';

/** Only what somebody has to know all the same: who lost their place is on no list any more. */
function unnamed({ t }: Pick<Texts, 't'>, word: SaidWord, call: string): Said | null {
  if (word === 'notiert') return { tone: 'open', title: t('doors.untold.noted') };
  return word === 'nicht' ? { tone: 'stop', title: `${t('doors.untold.refused')} ${call}` } : null;
}

/**
 * @param who none for who is on no list any more
 * @param phone of the office
 */
export function sayAtDoor(
  { t }: Texts,
  word: SaidWord,
  who: { name: string; number: string } | undefined,
  { place, start }: DoorHead,
  phone: string,
): Said | null {
  const call = t('checkin.untold.refusedMore', { phone });
  if (!who) return unnamed({ t }, word, call);
  const time = clock(start);
  const begins = place ? t('checkin.result.welcomeMore', { place, time }) : t('checkin.result.welcomeShort', { time });
  const said: Record<SaidWord, () => Said> = {
    da: () => ({
      tone: 'ok',
      title: `${t('checkin.result.welcome')}: ${who.name} – ${begins}`,
    }),
    notiert: () => ({ tone: 'open', title: t('checkin.net.toSettle', { count: 1, names: who.name }) }),
    nicht: () => ({
      tone: 'stop',
      title: `${t('checkin.untold.refused', { count: 1, title: who.name })} – ${call}`,
    }),
    zurueck: () => ({ tone: 'info', title: `${t('checkin.last.undone')}: ${who.name}` }),
    neu: () => ({ tone: 'ok', title: t('doors.walkIn.done', who) }),
    angefragt: () => ({ tone: 'open', title: t('doors.walkIn.asked', who) }),
  };
  return said[word]();
}
