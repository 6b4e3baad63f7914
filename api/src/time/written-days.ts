/*
 * Days are written alike on paper, in mails and on the pages: weekday without a dot, a comma after it, English the
 * European way.
 */

/** The locale in which days are written; English without a country means day before month. */
export const localeOfDays = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** "Mi., 20. Januar" becomes "Mi, 20. Januar", "Wed 20 January" becomes "Wed, 20 January". */
export const withPlainWeekday = (day: string): string => day.replace(/^(\p{L}+)\.?,? /u, '$1, ');
