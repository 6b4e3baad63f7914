import { describe, expect, it } from '@jest/globals';
import { groupedCode, readVerificationCode, verificationCode } from './verification-code.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const code = verificationCode(bytes(0xff, 0x00, 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0));

describe('the code of the check page', () => {
  it('carries all 80 bits', () => {
    expect(verificationCode(new Uint8Array(10))).toBe('0000000000000000');
    expect(verificationCode(new Uint8Array(10).fill(0xff))).toBe('ZZZZZZZZZZZZZZZZ');
    expect(verificationCode(bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 33))).toBe('0000000000000011');
    expect(verificationCode(bytes(0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBe('G000000000000000');
  });

  it('is printed in groups of four', () => {
    expect(groupedCode('7F4K2MQD9TRW6HXC')).toBe('7F4K-2MQD-9TRW-6HXC');
  });

  it('is read as printed, without dashes, in lower case, with blanks and other dashes', () => {
    expect(readVerificationCode(groupedCode(code))).toBe(code);
    expect(readVerificationCode(code)).toBe(code);
    expect(readVerificationCode(groupedCode(code).toLowerCase())).toBe(code);
    expect(readVerificationCode(` ${groupedCode(code).replaceAll('-', ' – ')} `)).toBe(code);
  });

  it('forgives the letters that look like digits', () => {
    expect(readVerificationCode('oOiIlL0011223344')).toBe('0011110011223344');
  });

  it.each(['', '7F4K-2MQD', '7F4K-2MQD-9TRW-6HXC-1', '7F4K-2MQD-9TRW-6HXU', '7F4K-2MQD-9TRW-6HX!', "' OR 1=1 --------", 'ß'.repeat(8)])(
    'is not %j',
    (typed) => {
      expect(readVerificationCode(typed)).toBeNull();
    },
  );
});
