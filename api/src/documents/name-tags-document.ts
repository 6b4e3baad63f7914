import type { FontCoverage } from './printable-name.js';
import { type PrintedName, type PrintedPerson, printedName } from './printed-person.js';

export interface TagFacts {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly people: readonly PrintedPerson[];
}

/** What `templates/documents/name-tags.typ` takes. */
export interface NameTagsFile {
  readonly tags: { readonly title: string; readonly issuer: string; readonly course: string; readonly rows: readonly PrintedName[] };
}

/** The name and nothing else about anybody; who has no printable name writes it on a tag that is left. */
export function nameTagsFile({ title, issuer, people }: TagFacts, heading: string, fonts: FontCoverage): NameTagsFile {
  return { tags: { title: heading, issuer, course: title, rows: people.map((person) => printedName(person, fonts)) } };
}
