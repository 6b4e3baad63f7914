/**
 * What proves to the check page that somebody holds the paper: 80 random bits in Crockford's base 32, which leaves out
 * I, L, O and U, so that nobody has to guess between 1 and I or 0 and O.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_LETTER = 5n;
const LETTERS = 16;
export const CODE_BYTES = 10;

/** @param random ten bytes from a cryptographic source */
export function verificationCode(random: Uint8Array): string {
  let rest = random.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
  let code = '';
  for (let i = 0; i < LETTERS; i++) {
    code = alphabet.charAt(Number(rest & 31n)) + code;
    rest >>= BITS_PER_LETTER;
  }
  return code;
}

/** As printed and typed: `7F4K-2MQD-9TRW-6HXC`. */
export const groupedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** Reads what somebody typed: lower case, blanks, dashes and the letters people mistake are forgiven. @returns null for anything else */
export function readVerificationCode(typed: string): string | null {
  const letters = typed.replaceAll(/[\s\p{Pd}]/gu, '');
  if (!/^[0-9A-Za-z]+$/.test(letters)) return null;
  const code = letters.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === LETTERS && !code.includes('U') ? code : null;
}
