/** One line of the log about a run, as it is stored. */
export interface LoggedAct {
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly who: string | null;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** What was so before and is so now; lists of dates tell only what is different. */
export interface HistoryChange {
  readonly field: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What somebody did to a run, for people to read. */
export interface HistoryEntry extends Pick<LoggedAct, 'at' | 'who' | 'actorKind' | 'verb'> {
  /** How many savings in one sitting it stands for. */
  readonly times: number;
  readonly reason: string | null;
  readonly changes: readonly HistoryChange[];
}

/** Verbs whose data names each field with its value before and after. */
const fieldWise: ReadonlySet<string> = new Set([
  ...['run.draft_changed', 'run.texts_changed', 'run.facts_changed', 'series.moved', 'session.fell_out', 'session.added'],
]);
/** Numbers of the machine that say nothing to a reader. */
const silent: ReadonlySet<string> = new Set(['sessionId', 'batchId', 'revision', 'ledgerVersion', 'nth', 'reason', 'seed']);

/** The acts on a run, in the order of the log. */
export const historyOf = (acts: readonly LoggedAct[]): HistoryEntry[] => acts.map(entryOf);

function entryOf({ at, who, actorKind, verb, data }: LoggedAct): HistoryEntry {
  const reason = typeof data?.reason === 'string' && data.reason !== '' ? data.reason : null;
  const times = typeof data?.savings === 'number' ? data.savings : 1;
  return { at, who, actorKind, verb, times, reason, changes: changesIn(verb, data ?? {}) };
}

function changesIn(verb: string, data: Readonly<Record<string, unknown>>): HistoryChange[] {
  if (fieldWise.has(verb)) {
    return Object.entries(data).flatMap(([field, value]) => {
      if (isObject(value)) return change(field, value.from, value.to);
      return field === 'despite' ? change(field, null, value) : [];
    });
  }
  const { from, to, ...rest } = data;
  const own = Object.entries(rest).flatMap(([field, value]) => (silent.has(field) ? [] : change(field, null, value)));
  if (isObject(to)) {
    const before = isObject(from) ? from : {};
    return [...Object.keys(to).flatMap((field) => (silent.has(field) ? [] : change(field, before[field], to[field]))), ...own];
  }
  const field = verb === 'run.team_set' ? 'trainerIds' : 'capacity';
  return [...(to === undefined ? [] : change(field, from, to)), ...own];
}

function change(field: string, from: unknown, to: unknown): HistoryChange[] {
  const one = { field, ...onlyDifferent(wordsOf(from), wordsOf(to), field) };
  if (isLength(from) || isLength(to)) return [one];
  return one.from.join('\n') === one.to.join('\n') ? [] : [one];
}

/** Of a list of dates only those that came and went; anything else as a whole. */
function onlyDifferent(from: readonly string[], to: readonly string[], field: string): Pick<HistoryChange, 'from' | 'to'> {
  if (field !== 'sessions') return { from, to };
  return { from: from.filter((one) => !to.includes(one)), to: to.filter((one) => !from.includes(one)) };
}

function wordsOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (isLength(value)) return value.length === 0 ? [] : [`length:${value.length}`];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

/** Of a text only its length is known. */
const isLength = (value: unknown): value is { readonly length: number } => isObject(value) && typeof value.length === 'number';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
