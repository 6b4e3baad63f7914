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
  /** How many savings in a row it stands for. */
  readonly times: number;
  readonly reason: string | null;
  readonly changes: readonly HistoryChange[];
}

/** Verbs whose data names each field with its value before and after. */
const fieldWise: ReadonlySet<string> = new Set(['run.draft_changed', 'run.texts_changed', 'series.moved']);
/** Verbs of work that one saves again and again. */
const ofOneSitting: ReadonlySet<string> = new Set(['run.draft_changed', 'run.texts_changed']);
/** Who saves a draft every few minutes has worked on it once. */
const ONE_SITTING = 30 * 60_000;
/** Numbers of the machine that say nothing to a reader. */
const silent: ReadonlySet<string> = new Set(['sessionId', 'batchId', 'revision', 'ledgerVersion', 'nth', 'reason', 'seed']);

/** The acts on a run, the latest first; what somebody saved in one sitting is one entry. @param acts the latest first */
export function historyOf(acts: readonly LoggedAct[]): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const act of acts) {
    const later = entries.at(-1);
    const entry = entryOf(act);
    if (later && isOneSitting(later, act, acts)) entries[entries.length - 1] = together(entry, later);
    else entries.push(entry);
  }
  return entries;
}

const isOneSitting = (later: HistoryEntry, act: LoggedAct, acts: readonly LoggedAct[]): boolean => {
  const before = acts[acts.indexOf(act) - 1];
  return (
    ofOneSitting.has(act.verb) &&
    before?.verb === act.verb &&
    before.actorId === act.actorId &&
    later.at.getTime() - act.at.getTime() <= ONE_SITTING
  );
};

function together(earlier: HistoryEntry, later: HistoryEntry): HistoryEntry {
  const fields = [...new Set([...earlier.changes, ...later.changes].map(({ field }) => field))];
  const changes = fields.map((field) => {
    const [first, last] = [earlier, later].map((one) => one.changes.find((change) => change.field === field));
    return { field, ...onlyDifferent((first ?? last)?.from ?? [], (last ?? first)?.to ?? [], field) };
  });
  return { ...later, times: earlier.times + later.times, changes: changes.filter(({ from, to }) => from.join('\n') !== to.join('\n')) };
}

function entryOf({ at, who, actorKind, verb, data }: LoggedAct): HistoryEntry {
  const reason = typeof data?.reason === 'string' && data.reason !== '' ? data.reason : null;
  return { at, who, actorKind, verb, times: 1, reason, changes: changesIn(verb, data ?? {}) };
}

function changesIn(verb: string, data: Readonly<Record<string, unknown>>): HistoryChange[] {
  if (fieldWise.has(verb)) {
    return Object.entries(data).flatMap(([field, value]) => (isObject(value) ? change(field, value.from, value.to) : []));
  }
  const { from, to, ...rest } = data;
  const own = Object.entries(rest).flatMap(([field, value]) => (silent.has(field) ? [] : change(field, null, value)));
  if (isObject(to)) {
    const before = isObject(from) ? from : {};
    return [...Object.keys(to).flatMap((field) => (silent.has(field) ? [] : change(field, before[field], to[field]))), ...own];
  }
  return [...(to === undefined ? [] : change('capacity', from, to)), ...own];
}

function change(field: string, from: unknown, to: unknown): HistoryChange[] {
  const one = { field, ...onlyDifferent(wordsOf(from), wordsOf(to), field) };
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
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
