/** The one place of the web that looks at the clock. */

/** Minutes since 1970; pages may say things that change with the minute. */
export const minuteOf = (): number => Math.floor(Date.now() / 60_000);

/** The present instant as an ISO string. */
export const nowInstant = (): string => new Date().toISOString();

/** The next 1 January as an ISO instant. */
export const startOfNextYear = (): string => `${new Date().getUTCFullYear() + 1}-01-01T00:00:00.000Z`;

/** The calendar day it is in Berlin, 'YYYY-MM-DD'. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
