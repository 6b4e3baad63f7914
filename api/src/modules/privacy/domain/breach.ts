const HOURS_TO_REPORT = 72;

/** Until when a breach has to be reported: 72 hours after somebody noticed it, also over a weekend (Art. 33(1) GDPR). */
export const reportUntil = (noticed: Date): Date => new Date(noticed.getTime() + HOURS_TO_REPORT * 3_600_000);
