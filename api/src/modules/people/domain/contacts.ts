/*
 * One form for each contact, so that the same address or number typed twice is found again.
 */

export const contactEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

const COUNTRY = '+49';

/** As it is dialled: "069 / 90009-120" and "0049 69 90009120" are both "+496990009120". A leading 0 means Germany. */
export function contactPhone(phone: string): string {
  const international = phone.trim().replace(/\(0\)/g, '').replace(/^00/, '+');
  const digits = international.replace(/\D/g, '');
  if (international.startsWith('+')) return `+${digits}`;
  return digits.startsWith('0') ? COUNTRY + digits.slice(1) : digits;
}
