import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldError, invalid } from '../errors/domain-error.js';

/** Every body and query is checked at the door: unknown fields and wrong types never reach a use case. */
export function bodyValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      invalid(
        'request.invalid',
        {},
        errors.flatMap((error) => fieldErrors(error, '')),
      ),
  });
}

function fieldErrors(error: ValidationError, path: string): FieldError[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = hardestFirst(Object.keys(error.constraints ?? {})).map((constraint) => ({
    field,
    code: `validation.${snakeCase(constraint)}`,
    params: (error.contexts?.[constraint] as FieldError['params']) ?? {},
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** What is no number is neither too large nor too small: that it is none comes first. */
const hardestFirst = (constraints: string[]): string[] =>
  constraints.toSorted((one, other) => Number(isOfNumbers(other)) - Number(isOfNumbers(one)));
const isOfNumbers = (constraint: string): boolean => constraint === 'isInt' || constraint === 'isNumber';

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
