/** One field of a form of the master data. Everything is text, as a form sends it; a tick is '1' or ''. */
export interface MasterField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'area' | 'day' | 'select' | 'tick' | 'ticks' | 'radio';
  readonly hint?: string;
  readonly options?: readonly { value: string; label: string; hint?: string }[];
  readonly optional?: boolean;
  readonly maxlength?: number;
  readonly inputmode?: 'numeric' | 'tel' | 'email' | 'decimal';
  readonly ltr?: boolean;
  /** Takes the whole line. */
  readonly wide?: boolean;
}

export type Typed = Record<string, string>;

/** What comes back to a form. */
export interface MasterAnswer {
  typed?: Typed;
  code?: string;
  errors?: { field: string; text: string }[];
}

/** Several ticks of one name become one text. */
export function typedOf(form: FormData): Typed {
  const typed: Typed = {};
  for (const name of new Set(form.keys())) typed[name] = form.getAll(name).map(String).join(',').trim();
  return typed;
}

export const orNull = (text: string | undefined): string | null => text || null;

/** What is no number the API refuses in words. */
export const numberOf = (text: string | undefined): number => Number(text ? text.replace(',', '.') : Number.NaN);

export const tick = (isOn: boolean): string => (isOn ? '1' : '');

const overtaken = ['master.changed_by', 'master.changed_elsewhere', 'master.changed_meanwhile'];
export const isOvertaken = (answer: MasterAnswer | null): boolean => overtaken.includes(answer?.code ?? '');

/** What the form shows: what was typed, counting against what is stored once staff have read that somebody was faster. */
export function shownValues(answer: MasterAnswer | null, stored: Typed): Typed {
  if (!answer?.typed) return stored;
  return isOvertaken(answer) ? { ...answer.typed, revision: stored['revision'] ?? '0' } : answer.typed;
}

/** Fields that say something else now than what was typed. */
export const differing = (fields: readonly MasterField[], stored: Typed, typed: Typed): MasterField[] =>
  fields.filter(({ name }) => (stored[name] ?? '') !== (typed[name] ?? ''));

/** A stored value in words. */
export function wordOf({ type, options }: MasterField, value: string, words: { yes: string; no: string; nothing: string }): string {
  if (type === 'tick') return value ? words.yes : words.no;
  const labels = value.split(',').map((one) => options?.find((option) => option.value === one)?.label ?? one);
  return labels.filter(Boolean).join(', ') || words.nothing;
}
