import { describe, expect, it } from '@jest/globals';
import { kinds } from '../../catalogue/domain/run.js';
import { prefixOf } from '../../catalogue/domain/run-code.js';
import { certificateNumber, isCertificateNumber } from './certificate-number.js';

describe('the number of a certificate', () => {
  it('names year, kind and running number', () => {
    expect(certificateNumber('BASIC_QUALIFICATION', 2027, 123)).toMatch(/^KVH-2027-BQ-000123-\d$/);
    expect(certificateNumber('DEUTSCH4U', 2028, 1_000_000)).toMatch(/^KVH-2028-D4U-1000000-\d$/);
  });

  it('is recognised for every kind', () => {
    for (const kind of kinds) expect(isCertificateNumber(certificateNumber(kind, 2027, 42))).toBe(true);
  });

  it('is refused with any other kind, year, number or check digit', () => {
    const number = certificateNumber('BASIC_QUALIFICATION', 2027, 123);
    const slips = [
      ...kinds.filter((kind) => kind !== 'BASIC_QUALIFICATION').map((kind) => number.replace('-BQ-', `-${prefixOf[kind]}-`)),
      number.replace('2027', '2028'),
      number.replace('2027', '2072'),
      number.replace('000123', '000132'),
      number.slice(0, -1) + String((Number(number.slice(-1)) + 1) % 10),
    ];
    expect(slips.filter(isCertificateNumber)).toEqual([]);
  });

  it('is nothing else', () => {
    expect(['', 'KVH', 'KVH-2027-XX-000123-7', 'KVH-2027-BQ-123-7'].filter(isCertificateNumber)).toEqual([]);
  });
});
