/**
 * A number as people type it, with a comma or a point. What is no number goes on as it was typed, and the API refuses it in words:
 * as NaN it would arrive as null, which says that there is to be none.
 */
export function typedNumber(typed: string): number {
  const number = Number(typed === '' ? Number.NaN : typed.replace(',', '.'));
  return Number.isNaN(number) && typed !== '' ? (typed as unknown as number) : number;
}

/** The same where a field may be left empty. */
export const typedNumberOrNull = (typed: string): number | null => (typed === '' ? null : typedNumber(typed));
