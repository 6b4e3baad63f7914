import type { OwnBooking } from '#lib/api/organisation.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** What cancelling comes to, before one does it: whether the person hears of it, and whether it is late. */
export function cancelWords({ t }: Texts, { name, state, isUndoable, isLate, hasEmail }: OwnBooking): string[] {
  const key = isUndoable ? 'cancelQuietText' : state === 'WAITLISTED' ? 'cancelQueueText' : hasEmail ? 'cancelMailText' : 'cancelTellText';
  const late = isLate && !isUndoable ? [t('organisation.bookings.cancelLateText')] : [];
  return [t(`organisation.bookings.${key}`, { name: isolated(name) }), ...late];
}
