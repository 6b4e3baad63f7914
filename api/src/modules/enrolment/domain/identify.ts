import { contactEmail, contactPhone } from '../../people/domain/contacts.js';
import { sortName } from '../../people/domain/names.js';
import type { KnownMember } from '../../organisations/members.store.js';
import type { NamedPerson } from '../../people/people.store.js';
import { personIn, type RowProblem, type RowValues } from './row-values.js';
import { soundKey } from './sound-key.js';

/** What somebody said about a line: it is this member, or somebody new. */
export type Decision = { readonly personId: string } | { readonly isNew: true };

export interface ListRow {
  readonly n: number;
  readonly values: RowValues;
  readonly decision: Decision | null;
  /** Recognises the line when the same list comes again. */
  readonly hash: string;
}

/** Somebody who is known, but not as a member: only name and contact together find them. */
export interface Stranger {
  readonly personId: string;
  readonly sortName: string;
  readonly contact: string;
}

export interface Acquaintances {
  readonly members: readonly KnownMember[];
  readonly strangers: readonly Stranger[];
  /** Whom earlier lines with these hashes have enrolled in this run, with a booking that still counts. */
  readonly enrolled: ReadonlyMap<string, string>;
}

export type Identified =
  | { readonly is: 'bad'; readonly problem: RowProblem }
  | { readonly is: 'duplicate'; readonly of: number }
  | { readonly is: 'ask'; readonly person: NamedPerson; readonly candidate: { readonly personId: string; readonly name: string } }
  | { readonly is: 'person'; readonly person: NamedPerson; readonly personId: string | null; readonly isMember: boolean };

/** Who each line is, in the light of the lines before it and of the people who are known. */
export function identify(rows: readonly ListRow[], known: Acquaintances, thisYear: number): Identified[] {
  const book = new AddressBook(known);
  const seen = new Map<string, number>();
  return rows.map((row): Identified => {
    const read = personIn(row.values, thisYear);
    if ('problem' in read) return { is: 'bad', problem: read.problem };
    const found = book.find(row, read.person);
    const keys = [...(found.is === 'person' && found.personId ? [`id ${found.personId}`] : []), ...marksOf(read.person)];
    const of = keys.map((key) => seen.get(key)).find((n) => n !== undefined);
    if (of !== undefined) return { is: 'duplicate', of };
    for (const key of keys) seen.set(key, row.n);
    return found;
  });
}

/** Two lines with one of these in common are one person: the name with a contact or a year, or the bare name. */
function marksOf(person: NamedPerson): string[] {
  const name = sortName(person.name);
  const marks = [...contactsOf(person), ...(person.birthYear === null ? [] : [String(person.birthYear)])];
  return marks.length > 0 ? marks.map((mark) => `${name} ${mark}`) : [`${name} `];
}

export const contactsOf = ({ email, phone }: NamedPerson): string[] => [
  ...(email ? [contactEmail(email)] : []),
  ...(phone ? [contactPhone(phone)] : []),
];

class AddressBook {
  private readonly byId: ReadonlyMap<string, KnownMember>;
  private readonly byName: ReadonlyMap<string, readonly KnownMember[]>;
  private readonly bySound: ReadonlyMap<string, readonly KnownMember[]>;
  private readonly strangers: ReadonlyMap<string, string>;

  constructor(private readonly known: Acquaintances) {
    this.byId = new Map(known.members.map((member) => [member.personId, member]));
    this.byName = Map.groupBy(known.members, (member) => member.sortName);
    this.bySound = Map.groupBy(known.members, (member) => soundKey(member.name));
    this.strangers = new Map(known.strangers.map(({ sortName: name, contact, personId }) => [`${name} ${contact}`, personId]));
  }

  find({ decision, hash }: ListRow, person: NamedPerson): Identified {
    if (decision && 'personId' in decision) return this.decided(decision.personId, person);
    const before = this.known.enrolled.get(hash);
    if (before !== undefined) return { is: 'person', person, personId: before, isMember: this.byId.has(before) };
    const namesakes = this.byName.get(sortName(person.name)) ?? [];
    const same =
      namesakes.find((member) => isSame(member, person)) ?? (isBare(person) && namesakes.length === 1 ? namesakes[0] : undefined);
    if (same) return { is: 'person', person: completed(person, same), personId: same.personId, isMember: true };
    const stranger = contactsOf(person)
      .map((contact) => this.strangers.get(`${sortName(person.name)} ${contact}`))
      .find(Boolean);
    if (stranger) return { is: 'person', person, personId: stranger, isMember: false };
    const alike = decision ? undefined : this.alike(person, namesakes);
    if (alike) return { is: 'ask', person, candidate: { personId: alike.personId, name: alike.name } };
    return { is: 'person', person, personId: null, isMember: false };
  }

  /** Only somebody of the own list can be meant; anybody else is somebody new. */
  private decided(personId: string, person: NamedPerson): Identified {
    const member = this.byId.get(personId);
    if (!member) return { is: 'person', person, personId: null, isMember: false };
    return { is: 'person', person: completed(person, member), personId, isMember: true };
  }

  private alike(person: NamedPerson, namesakes: readonly KnownMember[]): KnownMember | undefined {
    const candidates = [...namesakes, ...(this.bySound.get(soundKey(person.name)) ?? [])];
    return candidates.find(({ birthYear }) => birthYear === null || person.birthYear === null || birthYear === person.birthYear);
  }
}

const isBare = (person: NamedPerson): boolean => contactsOf(person).length === 0 && person.birthYear === null;

/** The same name, and a contact or the year of birth in common. */
function isSame(member: KnownMember, person: NamedPerson): boolean {
  if (contactsOf(person).some((contact) => member.contacts.includes(contact))) return true;
  return person.birthYear !== null && person.birthYear === member.birthYear;
}

/** What the rules ask about a member, they may know already. */
const completed = (person: NamedPerson, member: KnownMember): NamedPerson => ({
  ...person,
  birthYear: person.birthYear ?? member.birthYear,
});
