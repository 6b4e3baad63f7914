import { expect, it } from '@jest/globals';
import { namedPerson, typedPerson } from '#lib/features/participants/named-person.ts';
import { typedYear } from './typed-year.ts';

it('a year is a number, and what is no year is refused and not left out', () => {
  expect(['1990', '90', 'neunzehn', '19.5', '1990 oder 91'].map(typedYear)).toEqual([1990, 90, 0, 0, 0]);
});

it('pain 37: a year of a caller that is none does not look as if it had been kept', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ name: 'Amal', phone: '0151 2345678', reason: 'ruft an', birthYear: 'ca. 1990' })) {
    form.set(name, value);
  }
  expect(JSON.parse(JSON.stringify(namedPerson(typedPerson(form))))).toMatchObject({ birthYear: 0 });
});
