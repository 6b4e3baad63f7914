/**
 * Check digit after H. Michael Damm (2004): a totally anti-symmetric quasigroup of order 10. It finds every single
 * wrong digit and every swap of two neighbours, and needs no letter for an eleventh value.
 */
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/** @param digits decimal digits only */
export function checkDigit(digits: string): string {
  return [...digits].reduce((interim, digit) => quasigroup[Number(interim)]?.[Number(digit)] ?? '', '0');
}

/** Whether the last digit is the check digit of the others. */
export const endsWithCheckDigit = (digits: string): boolean => /^\d{2,}$/.test(digits) && checkDigit(digits) === '0';
