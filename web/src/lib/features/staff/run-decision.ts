import type { StaffRun } from '#lib/api/staff-types.ts';

/** Nobody has said yet whether it takes place. */
export const isUndecided = ({ state }: Pick<StaffRun, 'state'>): boolean => state === 'PUBLISHED' || state === 'CLOSED_FOR_REGISTRATION';

/** How a course can be brought to its end before its last date: it is called off, or ended early once people have attended it (E10). */
export function earlyEnd({ state, attended, sessions }: Pick<StaffRun, 'state' | 'attended' | 'sessions'>): 'callOff' | 'endEarly' | null {
  if (!['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING'].includes(state)) return null;
  if (!attended) return 'callOff';
  return sessions.some(({ begun, cancelled }) => !begun && !cancelled) ? 'endEarly' : null;
}

/** Putting the decision off brings nobody more: too few are sure to come, and nobody can sign up any more. @param today 'YYYY-MM-DD' in Berlin */
export const isClosedWithFew = (
  { state, registrationUntil, taken, requested, min }: Pick<StaffRun, 'state' | 'registrationUntil' | 'taken' | 'requested' | 'min'>,
  today: string,
): boolean => taken - requested < min && (state === 'CLOSED_FOR_REGISTRATION' || registrationUntil < today);

/** How often the decision can still be put off. */
export const extensionsLeft = ({ decisionExtensions, mostExtensions }: Pick<StaffRun, 'decisionExtensions' | 'mostExtensions'>): number =>
  Math.max(0, mostExtensions - decisionExtensions);
