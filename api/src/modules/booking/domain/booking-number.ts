/** Crockford's letters and digits: none is mistaken for another on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number people can read aloud, for example `K7-42Q9X`; it opens nothing. @param random seven bytes */
export function bookingNumber(random: Uint8Array): string {
  const text = Array.from(random.subarray(0, 7), (byte) => ALPHABET[byte % 32]).join('');
  return `${text.slice(0, 2)}-${text.slice(2)}`;
}
