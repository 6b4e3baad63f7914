/** Cancelling before the deadline is free of any note; afterwards it is allowed and recorded as late (E06, E07). */
export const isLate = (cancellationDeadline: Date, now: Date): boolean => now > cancellationDeadline;

/** Withdrawing makes sense until the first session starts. */
export const canStillCancel = (firstStart: Date | null, now: Date): boolean => firstStart === null || now < firstStart;
