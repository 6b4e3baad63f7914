import { type FontCoverage, printableName, shownName } from './printable-name.js';

/** A person as a list on paper names them. */
export interface PrintedPerson {
  readonly name: string;
  readonly latinName: string | null;
  /** Language of the name's own script. */
  readonly lang: string;
  /** Names the row where no font has the letters. */
  readonly number: string;
}

export interface PrintedName {
  readonly latin: string;
  readonly ownScript: string | null;
  readonly lang: string;
}

/**
 * A list must never fail for one letter, and whoever signs must find their own name: without a Latin form the own
 * script stands there, without the pictures no font has. Only where a letter is missing the booking names them.
 */
export function printedName(person: PrintedPerson, fonts: FontCoverage): PrintedName {
  const printable = printableName(person, fonts);
  if ('name' in printable) return { ...printable.name, lang: person.lang };
  const shown = shownName(person.latinName ?? '', fonts) ?? shownName(person.name, fonts);
  return { latin: shown ?? person.number, ownScript: null, lang: person.lang };
}
