import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { bodyValidation } from './validation.js';
import { TextLine } from './text-field.js';

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
