/** Crockford's letters and digits: none is mistaken for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Part of the slip's address, for example `7K2F-9XQM`. @param random eight bytes */
export function slipCode(random: Uint8Array): string {
  const text = Array.from(random.subarray(0, 8), (byte) => ALPHABET[byte % 32]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** As it may come back when somebody types it. */
export const typedSlipCode = (text: string): string => {
  const letters = text
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
};
