import { type Kind, kinds } from '../../catalogue/domain/run.js';
import { prefixOf } from '../../catalogue/domain/run-code.js';
import { checkDigit, endsWithCheckDigit } from './damm.js';

/**
 * `KVH-2027-BQ-000123-0`: year of issue, kind, running number of the kind in that year, check digit.
 * The check covers the kind as well: it counts as one digit before the year.
 */
export function certificateNumber(kind: Kind, year: number, running: number): string {
  const digits = String(running).padStart(6, '0');
  return `KVH-${year}-${prefixOf[kind]}-${digits}-${checkDigit(digitsOf(kind, String(year), digits))}`;
}

/** Whether somebody could have read this off a certificate without a slip. */
export function isCertificateNumber(text: string): boolean {
  const [, year = '', prefix, running = '', check = ''] = /^KVH-(\d{4})-([A-Z0-9]{2,3})-(\d{6,})-(\d)$/.exec(text) ?? [];
  const kind = kinds.find((one) => prefixOf[one] === prefix);
  return kind !== undefined && endsWithCheckDigit(digitsOf(kind, year, running) + check);
}

const digitsOf = (kind: Kind, year: string, running: string): string => `${kinds.indexOf(kind)}${year}${running}`;
