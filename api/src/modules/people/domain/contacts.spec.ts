import { describe, expect, it } from '@jest/globals';
import { contactEmail, contactPhone } from './contacts.js';

describe('a contact', () => {
  it('has one form however the number was typed', () => {
    for (const typed of ['069 / 90009-120', '0049 69 90009120', '+49 (0)69 90009120', '+49-69-90009-120', '(069) 90009-120']) {
      expect(contactPhone(typed)).toBe('+496990009120');
    }
  });

  it('keeps the country of a foreign number', () => {
    expect(contactPhone('+380 44 123 45 67')).toBe('+380441234567');
    expect(contactPhone('0090 212 1234567')).toBe('+902121234567');
  });

  it('is found again when accents were typed as two characters', () => {
    expect(contactEmail('marı\u0301a@example.org')).toBe(contactEmail('marı\u0301a@example.org'.normalize('NFC')));
  });

  it('does not tell capital letters of an address apart', () => {
    expect(contactEmail(' Amina.Haidari@Example.org ')).toBe('amina.haidari@example.org');
  });
});
