import type { components } from '#lib/api/schema.d.ts';
import { typedYear } from '#lib/time/typed-year.ts';

type NamedPerson = components['schemas']['NamedPersonDto'];

const fields = ['name', 'email', 'phone', 'birthYear', 'basic', 'woman', 'reason', 'language', 'again'] as const;

/** What was typed about somebody on the phone. */
export type TypedPerson = Record<(typeof fields)[number], string>;

export const typedPerson = (form: FormData): TypedPerson =>
  Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '').trim()])) as TypedPerson;

/** Only what was said: an empty field is no answer. */
export function namedPerson({ name, email, phone, birthYear, basic, woman, reason, language, again }: TypedPerson): NamedPerson {
  return {
    ...{ name, reason, language: language === 'en' ? 'en' : 'de' },
    ...(email && { email }),
    ...(phone && { phone }),
    ...(birthYear && { birthYear: typedYear(birthYear) }),
    ...(basic && { basicQualification: 'ELSEWHERE' as const }),
    ...(woman && { isWoman: true }),
    ...(again && { again }),
  };
}
