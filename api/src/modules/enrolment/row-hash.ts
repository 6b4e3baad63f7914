import { createHash } from 'node:crypto';
import { contactEmail, contactPhone, sortName } from '../people/index.js';
import type { RowValues } from './domain/row-values.js';

/** The same for the same line however it is spaced and capitalised, so that a list that comes twice is known (E36). */
export function rowHash({ name, email, phone, birthYear }: RowValues): string {
  const text = [sortName(name), email && contactEmail(email), phone && contactPhone(phone), birthYear].join('\n');
  return createHash('sha256').update(text).digest('base64url');
}
