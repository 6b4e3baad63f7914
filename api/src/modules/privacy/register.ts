/** What happens to a column when its person asks to be forgotten (Art. 17 GDPR). */
export type OnErasure =
  | 'delete' // the row goes
  | 'blank' // the value goes, the row stays
  | 'keep' // kept for the proof of use until its retention ends (Art. 17(3))
  | 'none' // says nothing about a person
  | Becomes;

/** The row stays and holds this from then on; `:now` and `:yesterday` stand for the moment. */
export interface Becomes {
  readonly becomes: string;
}

export interface PersonalTable {
  /** Why we hold it at all. */
  readonly purpose: string;
  /** Setting or rule that ends it. */
  readonly retention: string;
  /** SQL condition that finds the rows of a person; `:people`, `:bookings` and `:certificates` stand for their ids. */
  readonly ofPerson: string;
  /** Every column that holds something about the person. The others are keys, states and stamps. */
  readonly columns: Readonly<Record<string, OnErasure>>;
  /** Set where a retention of its own goes on for people who did not ask to be erased, but were not heard of for long. */
  readonly unlessAsked?: 'stays';
  /** Set where the row goes once no proof of use asks for it. Without it the row stays for good, and is about nobody. */
  readonly afterwards?: 'delete';
  /** Names a row where only its content leads to the person: such rows are looked for first, so that nothing else is locked. */
  readonly key?: string;
  /** What makes the person's own copy readable besides. */
  readonly also?: readonly string[];
  /** Why the person's own copy leaves the table out. */
  readonly withheld?: string;
}

/** All records of one person: their own, those that went into it, and what hangs on them. */
export interface Subject {
  readonly people: readonly string[];
  readonly bookings: readonly string[];
  readonly certificates: readonly string[];
}

/** An id that nobody has: a list in SQL must not be empty. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Fills in whom a statement of the register is about. */
export function filled(sql: string, facts: Subject & Readonly<Record<string, unknown>>): { sql: string; params: unknown[] } {
  const params: unknown[] = [];
  const text = sql.replaceAll(/:([a-z]+)\b/g, (_whole, name: string) => {
    const value = facts[name];
    if (value === undefined) throw new Error(`the register of personal data asks for ${name}`);
    params.push(Array.isArray(value) && value.length === 0 ? [NOBODY] : value);
    return '?';
  });
  return { sql: text, params };
}

/** Whether the rows of a table go as a whole. @param isAsked a proof of use still asks for what is kept */
export function goes({ columns, afterwards }: PersonalTable, isAsked: boolean): boolean {
  return Object.values(columns).includes('delete') || (afterwards === 'delete' && !isAsked);
}

/** What the columns of a table become, as SQL; none where everything stays as it is. */
export function changesOf({ columns }: PersonalTable): [column: string, sql: string][] {
  return Object.entries(columns).flatMap(([column, act]): [string, string][] => {
    if (act === 'blank') return [[column, 'NULL']];
    return typeof act === 'object' ? [[column, act.becomes]] : [];
  });
}
