import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationOptions } from 'class-validator';

/**
 * One line of text a person typed: any script, stored as typed except for blanks at its ends.
 * Line breaks and control characters are refused, because the text will reach mails, calendars and headers.
 */
export function TextLine(limits: { min?: number; max: number }): PropertyDecorator {
  const { min = 1, max } = limits;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    rule('isText', (value) => typeof value === 'string'),
    rule('isTooShort', (value) => typeof value !== 'string' || length(visible(value)) >= min, { context: { min } }),
    rule('isTooLong', (value) => typeof value !== 'string' || length(value) <= max, { context: { max } }),
    rule('hasControlCharacters', (value) => typeof value !== 'string' || !/[\p{Cc}\u2028\u2029]/u.test(value)),
  );
}

/** Text of several lines and paragraphs; a browser's line ends become ours. */
export function TextBlock(limits: { min?: number; max: number }): PropertyDecorator {
  const { min = 1, max } = limits;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() : value)),
    rule('isText', (value) => typeof value === 'string'),
    rule('isTooShort', (value) => typeof value !== 'string' || length(visible(value)) >= min, { context: { min } }),
    rule('isTooLong', (value) => typeof value !== 'string' || length(value) <= max, { context: { max } }),
    rule('hasControlCharacters', (value) => typeof value !== 'string' || !/[^\P{Cc}\n\t]/u.test(value)),
  );
}

/** For names that stand in mails to others: an address of a page in them would be an advertisement. */
export const HasNoLink = (): PropertyDecorator => rule('hasLink', (value) => typeof value !== 'string' || !hasLink(value));

export const hasLink = (text: string): boolean => /:\/\/|\bwww\./i.test(text);

/**
 * A phone number as people write it: digits with blanks, brackets, slashes or dashes, at least five digits. Copied from
 * a list of contacts it often stands between invisible signs of direction, which are left out.
 */
export const IsPhone = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? visible(value).trim() : value)),
    rule('phone', isPhone),
  );

export const isPhone = (value: unknown): value is string =>
  typeof value === 'string' && /^\+?[\d\s()/.-]+$/.test(value) && value.replaceAll(/\D/g, '').length >= 5;

/** Length as people count it: an emoji or an accented letter is one character. */
const length = (text: string): number => Array.from(text).length;

/** Without signs that only join or direct others: a name of nothing else could not be seen on any list. */
const visible = (text: string): string => text.replaceAll(/\p{Cf}/gu, '');

/** The answer is a promise because class-validator forgets the context, our params, of rules of its own kind that answer at once. */
function rule(name: string, holds: (value: unknown) => boolean, options: ValidationOptions = {}): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options,
      validator: { validate: (value: unknown) => Promise.resolve(holds(value)) },
    });
}
