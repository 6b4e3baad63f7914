import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { bodyValidation } from './validation.js';
import { IsPhone, TextLine } from './text-field.js';

class Form {
  @TextLine({ max: 3 })
  name: string;
}

const problemsOf = (name: unknown): Promise<unknown> =>
  bodyValidation()
    .transform({ name }, { type: 'body', metatype: Form })
    .then(
      () => [],
      (error: unknown) => (error as { fields: unknown }).fields,
    );

describe('a line of text', () => {
  it.each([
    ['', [{ field: 'name', code: 'validation.is_too_short', params: { min: 1 } }]],
    ['\u200b\u202e', [{ field: 'name', code: 'validation.is_too_short', params: { min: 1 } }]],
    ['abcd', [{ field: 'name', code: 'validation.is_too_long', params: { max: 3 } }]],
  ])('is refused with the limit its sentence names: "%s"', async (name, problems) => {
    expect(await problemsOf(name)).toEqual(problems);
  });

  it('counts characters as people do and loses blanks at its ends', async () => {
    expect(await problemsOf(' a👍🏽 ')).toEqual([]);
  });
});

describe('a phone number', () => {
  class Contact {
    @TextLine({ max: 40 })
    @IsPhone()
    phone: string;
  }
  const read = (phone: string): Promise<unknown> => bodyValidation().transform({ phone }, { type: 'body', metatype: Contact });

  it('may be copied from a list of contacts, with the invisible signs around it', async () => {
    expect(await read('\u202A+49 171 3920042\u202C')).toEqual({ phone: '+49 171 3920042' });
    expect(await read('\u2066 0171 3920042 \u2069')).toEqual({ phone: '0171 3920042' });
  });

  it.each(['0171', 'call me', '\u202A\u202C'])('is refused when it cannot be dialled: "%s"', async (phone) => {
    await expect(read(phone)).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ code: 'validation.phone' })]),
    });
  });
});
