import { languageName } from '#lib/features/editor/language-names.ts';
import type { Texts } from '#lib/i18n/texts.ts';

interface Known {
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  /** When they can usually teach, in words. */
  readonly availability: string | null;
  readonly absence?: { readonly firstDate: string; readonly lastDate: string } | null;
}

/** What helps to choose somebody: what about, in which languages, when they usually can and when they are away. */
export function trainerHint({ t, dates, language }: Texts, { topics, languages, availability, absence }: Known): string | undefined {
  const parts = [
    topics.join(', '),
    languages.map((code) => languageName(language, code)).join(', '),
    availability && t('trainers.team.usually', { when: availability }),
    absence && t('trainers.team.absent', { from: dates.short(absence.firstDate), to: dates.short(absence.lastDate) }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
