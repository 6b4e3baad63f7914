import type { NamedPerson } from '../../people/people.store.js';
import { type ColumnKind, languageOf } from './columns.js';

/** One line of a list as it was written, by what its columns hold. */
export interface RowValues {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly birthYear: string;
  readonly language: string;
}

export type RowField = keyof RowValues;
export const rowFields: readonly RowField[] = ['name', 'email', 'phone', 'birthYear', 'language'];

export interface RowProblem {
  readonly field: RowField;
  readonly code: string;
  readonly params?: Readonly<Record<string, number>>;
}

/** Nobody who takes part was born before. */
const FIRST_YEAR = 1900;

/** What a cell says, where a column of this kind exists; names may come in two columns. */
export function valuesOf(cells: readonly string[], columns: readonly ColumnKind[]): RowValues {
  const cell = (kind: ColumnKind): string => tidy(cells[columns.indexOf(kind)] ?? '');
  const parts = [cell('first_name'), cell('last_name')].filter(Boolean).join(' ');
  return {
    name: turned(cell('name') || parts),
    email: cell('email'),
    phone: cell('phone'),
    birthYear: cell('birth_year'),
    language: cell('language'),
  };
}

const tidy = (text: string): string => text.replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ').trim();

/** Lists often say "Haidari, Amina". */
function turned(name: string): string {
  const parts = name.split(/\s*,\s*/);
  return parts.length === 2 && parts.every(Boolean) ? `${parts[1]} ${parts[0]}` : name;
}

const MAX_NAME = 200;

/** @returns the person a line names, or what is wrong with it */
export function personIn(values: RowValues, thisYear: number): { person: NamedPerson } | { problem: RowProblem } {
  const problem =
    nameProblem(values.name) ?? emailProblem(values.email) ?? phoneProblem(values.phone) ?? yearProblem(values.birthYear, thisYear);
  if (problem) return { problem };
  return {
    person: {
      name: values.name,
      email: values.email || null,
      phone: values.phone || null,
      birthYear: yearIn(values.birthYear),
      language: languageOf(values.language) ?? 'de',
    },
  };
}

function nameProblem(name: string): RowProblem | null {
  if (!/[\p{L}\p{N}\p{S}]/u.test(name)) return { field: 'name', code: 'name_missing' };
  if (Array.from(name).length > MAX_NAME) return { field: 'name', code: 'name_long' };
  return /:\/\/|\bwww\.|@/i.test(name) ? { field: 'name', code: 'name_link' } : null;
}

function emailProblem(email: string): RowProblem | null {
  if (email === '' || (email.length <= 254 && /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}$/.test(email) && !email.includes('..')))
    return null;
  if (!email.includes('@')) return { field: 'email', code: 'email_at' };
  return { field: 'email', code: /@[^.]+$/.test(email) ? 'email_end' : 'email_wrong' };
}

function phoneProblem(phone: string): RowProblem | null {
  const isNumber = phone === '' || (/^\+?[\d\s()/.-]+$/.test(phone) && phone.replaceAll(/\D/g, '').length >= 5 && phone.length <= 40);
  return isNumber ? null : { field: 'phone', code: 'phone_wrong' };
}

function yearProblem(text: string, thisYear: number): RowProblem | null {
  if (text === '') return null;
  const year = yearIn(text);
  if (year === null) return { field: 'birthYear', code: 'year_wrong' };
  const isInRange = year >= FIRST_YEAR && year <= thisYear;
  return isInRange ? null : { field: 'birthYear', code: 'year_range', params: { from: FIRST_YEAR, to: thisYear } };
}

/** Of a whole date only the year is kept. */
function yearIn(text: string): number | null {
  const found = /^(\d{4})$|^\d{1,2}[./-]\d{1,2}[./-](\d{4})$|^(\d{4})-\d{2}-\d{2}/.exec(text);
  const year = found?.[1] ?? found?.[2] ?? found?.[3];
  return year === undefined ? null : Number(year);
}
