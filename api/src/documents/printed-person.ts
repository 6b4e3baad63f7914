import { type FontCoverage, printableName } from './printable-name.js';

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

/** A list must never fail for one letter: who cannot be set is named by the booking. */
export function printedName(person: PrintedPerson, fonts: FontCoverage): PrintedName {
  const printable = printableName(person, fonts);
  const name = 'name' in printable ? printable.name : { latin: person.number, ownScript: null };
  return { ...name, lang: person.lang };
}
