import type { ComparedPerson } from '#lib/api/staff-duplicates.ts';
import type { Texts } from '#lib/i18n/texts.ts';

export interface FactValue {
  text: string;
  /** Says more about it, in a line of its own. */
  note?: string;
}

export interface PersonFact {
  label: string;
  values: FactValue[];
}

const plain = (text: string | number | null): FactValue[] => (text === null ? [] : [{ text: String(text) }]);

/** What is known of a person, always the same facts in the same order. */
export function personFacts({ t, dates }: Texts, person: ComparedPerson): PersonFact[] {
  const word = (key: 'latinName' | 'callName' | 'birthYear' | 'contacts' | 'bookings' | 'memberships' | 'certificates' | 'consents') =>
    t(`duplicates.comparison.${key}`);
  return [
    { label: word('latinName'), values: plain(person.latinName) },
    { label: word('callName'), values: plain(person.callName) },
    { label: word('birthYear'), values: plain(person.birthYear) },
    {
      label: word('contacts'),
      values: person.contacts.map(({ kind, value }) => ({
        text: kind === 'ORGANISATION' ? t('duplicates.comparison.over', { organisation: value }) : value,
      })),
    },
    {
      label: word('bookings'),
      values: person.bookings.map(({ number, title, state }) => ({
        text: title,
        note: `${number} · ${t(`staff.bookingState.${state as 'CONFIRMED'}`)}`,
      })),
    },
    {
      label: word('memberships'),
      values: person.memberships.map(({ organisation, until }) => ({
        text: organisation,
        ...(until && { note: t('duplicates.comparison.until', { day: dates.date(until) }) }),
      })),
    },
    { label: word('certificates'), values: person.certificates.map(({ title, number }) => ({ text: title, note: number })) },
    {
      label: word('consents'),
      values: person.consents.map(({ purpose, given }) => ({
        text: t(purpose === 'NEWSLETTER' ? 'duplicates.comparison.consent.NEWSLETTER' : 'duplicates.comparison.consent.other'),
        note: t(given ? 'duplicates.comparison.given' : 'duplicates.comparison.withdrawn'),
      })),
    },
  ];
}
