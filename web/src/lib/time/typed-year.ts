/** A year as it was typed. What is no year is sent as one that is refused: left out, it would look saved. */
export const typedYear = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Number(typed) : 0);
