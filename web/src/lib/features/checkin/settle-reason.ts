import type { Texts } from '#lib/i18n/texts.ts';

/** What staff would be told at a form of theirs is not what they need to know here; and of a refusal only its code was kept. */
export function settleReason({ find, t }: Pick<Texts, 'find' | 't'>, refusal: string): string {
  try {
    return find(`doors.settle.reason.${refusal}`) ?? find(`errors.${refusal}`) ?? t('doors.settle.otherReason');
  } catch {
    // Its sentence names numbers that only the moment knew.
    return t('doors.settle.otherReason');
  }
}
