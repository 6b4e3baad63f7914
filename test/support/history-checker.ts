import { actsOf, bookingsOf, verbOf, wholesOf, wishesOf } from './history-acts.js';
import type { Facts } from './history-facts.js';
import { mailsOf } from './history-mails.js';
import { replay, type StormRules } from './history-replay.js';
import type { HistoryEvent } from './history.js';

/** A finding begins with the law it is about: C1 to C7. */
export type Finding = `C${number}: ${string}`;

/**
 * Compares what clients were told with what is stored, after everything has come to rest (standards 4.2).
 * C1 what was acknowledged is there · C2 a refusal left nothing · C3 an unknown outcome is whole or nothing ·
 * C4 the log, in the order of the ledger's versions, leads a pure model to the same places · C5 what was answered before
 * something else was asked comes before it · C7 everybody was told what happened to them, and nothing else.
 * @param rules of each run, as the facts name them
 */
export function checkHistory(events: readonly HistoryEvent[], facts: Facts, rules: readonly StormRules[]): Finding[] {
  return [
    ...bookingsOf(events, facts),
    ...wishesOf(events, facts),
    ...wholesOf(events, facts),
    ...actsOf(events, facts),
    ...facts.runs.flatMap(({ runId }) => orderOfLog(facts, runId)),
    ...replay(facts, rules),
    ...deadlines(facts),
    ...facts.runs.flatMap(({ runId }) => realTime(events, facts, runId)),
    ...mailsOf(facts),
  ];
}

/** The ledger's lock orders all acts on a run, so their lines carry growing versions. */
function orderOfLog(facts: Facts, runId: string): Finding[] {
  const log = facts.log.filter((line) => line.runId === runId);
  return log.flatMap((line, at): Finding[] => {
    if (line.data.version === undefined) return [`C4: #${line.seq} ${line.verb} carries no version`];
    const before = log[at - 1]?.data.version ?? 0;
    return line.data.version < before ? [`C4: #${line.seq} ${line.verb} has version ${line.data.version} after ${before}`] : [];
  });
}

/** By the database's clock, an offer is answered before its time is up (standards TX-10). */
function deadlines({ runs }: Facts): Finding[] {
  const offers = runs.flatMap((run) => run.offers);
  const late = offers.filter((one) => one.state === 'ACCEPTED' && one.answeredAt !== null && one.answeredAt >= one.expiresAt);
  return late.map((one): Finding => `C4: the offer to ${one.id} was accepted after its deadline`);
}

interface KnownAct {
  readonly name: string;
  readonly version: number;
  readonly invokedAt: number;
  readonly answeredAt: number;
}

/** Who had their answer before somebody else asked comes before them in the ledger of that run. */
function realTime(events: readonly HistoryEvent[], facts: Facts, runId: string): Finding[] {
  const known = knownActs(events, facts, runId);
  const answered = known.toSorted((a, b) => a.answeredAt - b.answeredAt);
  let [next, highest] = [0, 0];
  return known
    .toSorted((a, b) => a.invokedAt - b.invokedAt)
    .flatMap((event): Finding[] => {
      for (let before = answered[next]; before && before.answeredAt < event.invokedAt; before = answered[++next])
        highest = Math.max(highest, before.version);
      return event.version <= highest
        ? [`C5: ${event.name} has version ${event.version}, and ${highest} was known before it was asked for`]
        : [];
    });
}

/** Acts of which the history tells when they were asked for, and the log which version of the ledger they made. */
function knownActs(events: readonly HistoryEvent[], { answers, log, runs }: Facts, runId: string): KnownAct[] {
  const idOf = new Map(answers.map((one) => [one.key, one.id]));
  // Of a party each member's line may come from what was asked for another one.
  const inParty = new Set(runs.flatMap((run) => run.bookings.flatMap(({ id, partyId }) => (partyId === null ? [] : [id]))));
  const acts = events.filter((event) => event.outcome !== 'fail' && event.op !== 'expire');
  const linesOf = Map.groupBy(
    log.filter((line) => line.runId === runId && (line.verb === 'booking.created' || !inParty.has(line.id ?? ''))),
    (line) => `${line.verb} ${line.id}`,
  );
  return [...Map.groupBy(acts, (event) => `${verbOf[event.op]} ${event.id ?? idOf.get(event.key ?? '')}`)].flatMap(([name, same]) => {
    // What can happen to somebody more than once says nothing about which of the requests did it.
    const [line, ...others] = linesOf.get(name) ?? [];
    const version = others.length > 0 ? undefined : line?.data.version;
    const answered = same.filter((event) => event.outcome === 'ok').map((event) => event.answeredAt);
    // A merge has ended the booking, whoever asked for it as well.
    const isByMerge = line?.verb === 'booking.cancelled' && isEndedByMerge(line.id, log, runs);
    if (version === undefined || isByMerge) return [];
    return [{ name, version, invokedAt: Math.min(...same.map((event) => event.invokedAt)), answeredAt: Math.min(...answered) }];
  });
}

function isEndedByMerge(id: string | null, log: Facts['log'], runs: Facts['runs']): boolean {
  const number = runs.flatMap((run) => run.bookings).find((one) => one.id === id)?.number;
  return log.some(({ data }) => data.ended?.includes(number ?? ''));
}
