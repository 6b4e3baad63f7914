import type { PersonCorrection, StaffPerson } from '#lib/api/staff-people.ts';
import { typedYear } from '#lib/time/typed-year.ts';

/** What stands in the fields of a correction. */
export interface TypedPerson {
  name: string;
  callName: string;
  birthYear: string;
  language: string;
}

export function knownOf({ name, callName, birthYear, language }: StaffPerson): TypedPerson {
  return { name, callName: callName ?? '', birthYear: birthYear === null ? '' : String(birthYear), language };
}

export function typedPerson(form: FormData, prefix = ''): TypedPerson {
  const text = (name: string): string => String(form.get(`${prefix}${name}`) ?? '').trim();
  return { name: text('name'), callName: text('callName'), birthYear: text('birthYear'), language: text('language') };
}

/** What staff changed and nothing else: the person may have corrected another field since the page was opened. */
export function correctionOf(typed: TypedPerson, shown: TypedPerson): PersonCorrection {
  const isChanged = (field: keyof TypedPerson): boolean => typed[field] !== shown[field];
  return {
    ...(isChanged('name') && { name: typed.name }),
    ...(isChanged('callName') && { callName: typed.callName || null }),
    ...(isChanged('birthYear') && { birthYear: typed.birthYear === '' ? null : typedYear(typed.birthYear) }),
    ...(isChanged('language') && { language: typed.language === 'en' ? 'en' : 'de' }),
  };
}
