import { describe, expect, it } from '@jest/globals';
import { hiddenFields, readValues, toRequest } from './book-values.ts';

const form = (fields: [string, string][]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

const key = '0190a000-0000-4000-8000-000000000001';
const filled: [string, string][] = [
  ['name', '  María José García  '],
  ['email', 'maria@example.org'],
  ['needs', 'WHEELCHAIR'],
  ['needs', 'FLYING_CARPET'],
  ['callTime', 'evening'],
  ['newsletter', '1'],
  ['key', key],
];

describe('the booking form', () => {
  it('comes back from the page of answers exactly as it was typed', () => {
    const values = readValues(form(filled));
    expect(readValues(form(hiddenFields(values)))).toEqual(values);
  });

  it('asks the API only for what was filled in', () => {
    expect(toRequest(readValues(form(filled)), 'de')).toEqual({
      name: 'María José García',
      email: 'maria@example.org',
      needs: ['WHEELCHAIR'],
      callTime: 'evening',
      newsletter: true,
      language: 'de',
    });
  });

  it('keeps its key, and gets a new one only in place of a broken one', () => {
    expect(readValues(form(filled)).key).toBe(key);
    expect(readValues(form([['key', 'x']])).key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('asks for no newsletter without an address', () => {
    expect(
      toRequest(
        readValues(
          form([
            ['name', 'Li'],
            ['phone', '0171 3920042'],
            ['newsletter', '1'],
          ]),
        ),
        'en',
      ),
    ).toEqual({
      name: 'Li',
      phone: '0171 3920042',
      language: 'en',
    });
  });
});
