/** What kind of answer an error is; the HTTP layer turns it into a status. */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'unprocessable' | 'too_many' | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface FieldError {
  /** Path of the field in the request body, for example `email`. */
  readonly field: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/** One of several grounds of a refusal, as its reader may see it. */
export interface ErrorReason {
  readonly code: string;
  readonly effect: string;
  readonly params: ErrorParams;
  readonly ways: readonly string[];
  /** Whom of several people it is about. */
  readonly who?: string;
}

/** A refusal as a stable code with data. Sentences for it live in `templates/i18n/<lang>/errors.json`. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldError[] = [],
    /** All grounds together, where there can be several. */
    readonly reasons: readonly ErrorReason[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export const invalid = (
  code: string,
  params?: ErrorParams,
  fields?: readonly FieldError[],
  reasons?: readonly ErrorReason[],
): DomainError => new DomainError('invalid', code, params, fields, reasons);
export const unauthenticated = (code: string): DomainError => new DomainError('unauthenticated', code);
export const forbidden = (code: string, params?: ErrorParams): DomainError => new DomainError('forbidden', code, params);
export const notFound = (code: string): DomainError => new DomainError('not_found', code);
export const conflict = (code: string, params?: ErrorParams, reasons?: readonly ErrorReason[]): DomainError =>
  new DomainError('conflict', code, params, [], reasons);
export const unprocessable = (code: string, params?: ErrorParams): DomainError => new DomainError('unprocessable', code, params);
/** @param retryAfter seconds */
export const tooMany = (code: string, retryAfter: number): DomainError => new DomainError('too_many', code, { retryAfter });
/** @param retryAfter seconds */
export const unavailable = (code: string, retryAfter = 5): DomainError => new DomainError('unavailable', code, { retryAfter });
