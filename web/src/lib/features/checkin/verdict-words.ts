import type { LookedUp } from '#lib/api/check-in.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';
import type { DoorHead } from './door-page.ts';
import type { Verdict } from './verdict.ts';

export interface VerdictWords {
  readonly look: 'ok' | 'again' | 'wrong' | 'ask';
  readonly title: string;
  readonly who: string | null;
  readonly more: string | null;
}

const elsewhere = ({ t, dates }: Texts, { title, date, start, place }: LookedUp, today: string): string =>
  date && start
    ? t('checkin.result.wrongMore', {
        ...{ title: title ?? '', day: date === today ? t('checkin.today') : dates.short(date), time: clock(start), place: place ?? '–' },
      })
    : t('checkin.result.wrongNoDate', { title: title ?? '' });

const start = ({ t }: Texts, { place, start: at }: DoorHead): string =>
  place ? t('checkin.result.welcomeMore', { place, time: clock(at) }) : t('checkin.result.welcomeShort', { time: clock(at) });

function since({ t, dates }: Texts, at: string | null, door: string | null): string {
  if (!at) return t('checkin.result.againUnknown');
  const time = clock(dates.timeOf(at));
  return door ? t('checkin.result.againDoor', { time, door }) : t('checkin.result.againMore', { time });
}

/** What the door says in words: one of them, who it is about, and what is to be known. */
export function verdictWords(texts: Texts, verdict: Verdict, head: DoorHead): VerdictWords {
  const { t } = texts;
  switch (verdict.kind) {
    case 'confirm':
      return { look: 'ask', title: t('checkin.result.confirm'), who: verdict.person.name, more: verdict.person.number };
    case 'welcome':
      return { look: 'ok', title: t('checkin.result.welcome'), who: verdict.name, more: start(texts, head) };
    case 'takenIn':
      return { look: 'ok', title: t('checkin.result.takenIn'), who: verdict.name, more: t('checkin.result.takenInMore') };
    case 'again': {
      const { name, at, door } = verdict.person;
      return { look: 'again', title: t('checkin.result.again'), who: name, more: since(texts, at, door) };
    }
    case 'wrong': {
      const { found } = verdict;
      return found.verdict === 'NO_PLACE'
        ? { look: 'wrong', title: t('checkin.result.noPlace'), who: found.name, more: t('checkin.result.noPlaceMore') }
        : { look: 'wrong', title: t('checkin.result.wrong'), who: found.name, more: elsewhere(texts, found, head.date) };
    }
    case 'unknown':
      return {
        ...{ look: 'wrong', title: t('checkin.result.unknown'), who: null },
        more: t(verdict.offline ? 'checkin.result.unknownOffline' : 'checkin.result.unknownMore'),
      };
  }
}
