/** An address as it is compared: composed letters, no blanks around, lower case (standards TX-09). */
export const contactEmail = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** A phone number as it is dialled: digits with the country code; a leading 0 means Germany. */
export function contactPhone(text: string): string {
  const digits = text.replaceAll(/[^\d+]/g, '');
  if (digits.startsWith('+')) return digits;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') ? `+49${digits.slice(1)}` : digits;
}
