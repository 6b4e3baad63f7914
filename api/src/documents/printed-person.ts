import { type FontCoverage, missingGlyphs, printableName } from './printable-name.js';

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

/** A list must never fail for one letter: who gave no Latin letters stands in their own, and whom no font can set is named by the booking. */
export function printedName(person: PrintedPerson, fonts: FontCoverage): PrintedName {
  const printable = printableName(person, fonts);
  if ('name' in printable) return { ...printable.name, lang: person.lang };
  const isShown = missingGlyphs(person.name, fonts).length === 0;
  return { latin: isShown ? person.name : person.number, ownScript: null, lang: person.lang };
}
