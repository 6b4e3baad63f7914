import type { Facts, LogLine, Places, StoredBooking } from './history-facts.js';
import type { HistoryEvent, Op } from './history.js';
import type { Act, Snapshot } from './places-acts.js';
import type { ModelRules } from './places-door.js';
import { PlacesModel } from './places-model.js';

/** A finding begins with the law it is about: C1 to C7. */
export type Finding = `C${number}: ${string}`;

/** The line that an act leaves about its booking. */
const verbOf: Partial<Record<Op, string>> = {
  book: 'booking.created',
  cancel: 'booking.cancelled',
  accept: 'booking.offer_accepted',
  decline: 'booking.offer_declined',
  approve: 'booking.approved',
  reject: 'booking.rejected',
  'step back': 'booking.stepped_back',
  expire: 'booking.offer_expired',
};

const mailOfState: Readonly<Record<string, string>> = {
  CONFIRMED: 'booking.confirmed',
  REQUESTED: 'booking.requested',
  WAITLISTED: 'booking.waitlisted',
  REJECTED: 'booking.rejected',
  CANCELLED_BY_PARTICIPANT: 'booking.cancelled',
  CANCELLED_BY_STAFF: 'booking.cancelled',
  OFFER_EXPIRED: 'offer.expired',
  OFFER_DECLINED: 'offer.declined',
};

const mailOfVerb: Readonly<Record<string, string>> = { 'booking.offered': 'offer.open', 'booking.offer_taken': 'offer.taken' };
/** Lines about a booking after which nobody is told anything. */
const quiet = new Set(['booking.queue_moved']);

/**
 * Compares what clients were told with what is stored, after everything has come to rest (standards 4.2).
 * C1 what was acknowledged is there · C2 a refusal left nothing · C3 an unknown outcome is whole or nothing ·
 * C4 the log, in the order of the ledger's versions, leads a pure model to the same places · C5 what was answered before
 * something else was asked comes before it · C7 everybody was told what happened to them, and nothing else.
 */
export function checkHistory(
  events: readonly HistoryEvent[],
  facts: Facts,
  rules: Pick<ModelRules, 'capacity' | 'waitlistSize' | 'needsYes'>,
): Finding[] {
  return [
    ...bookingsOf(events, facts),
    ...wishesOf(events, facts),
    ...actsOf(events, facts),
    ...orderOfLog(facts.log),
    ...replay(facts, rules),
    ...deadlines(facts),
    ...realTime(events, facts),
    ...mailsOf(facts),
  ];
}

/** Whatever there is belongs to an answered wish. */
function bookingsOf(events: readonly HistoryEvent[], { bookings, answers, strangers, mails }: Facts): Finding[] {
  const wished = new Set(events.map((event) => event.key));
  const answered = new Map(answers.map((one) => [one.id, one.key]));
  const known = new Set(bookings.map((one) => one.id));
  return [
    ...bookings.filter((one) => !answered.has(one.id)).map((one): Finding => `C2: booking ${one.number} belongs to no answered wish`),
    ...answers.filter((one) => !wished.has(one.key)).map((one): Finding => `C2: nobody has asked with the key ${one.key}`),
    ...strangers.map((id): Finding => `C2: person ${id} was left without a booking`),
    ...mails.filter((one) => !known.has(one.id ?? '')).map((one): Finding => `C2: ${one.kind} is about a booking that does not exist`),
  ];
}

/** Each wish to book as it was told, against what is kept under its key. */
function wishesOf(events: readonly HistoryEvent[], facts: Facts): Finding[] {
  const idOf = new Map(facts.answers.map((one) => [one.key, one.id]));
  const byId = new Map(facts.bookings.map((one) => [one.id, one]));
  const acknowledged = new Set(events.filter((one) => one.op === 'book' && one.outcome === 'ok').map((one) => one.key));
  return events.flatMap((event): Finding[] => {
    if (event.op !== 'book') return [];
    const id = idOf.get(event.key ?? '');
    const law = event.outcome === 'unknown' ? 'C3' : 'C1';
    if (event.outcome === 'fail') {
      const isMismatch = event.told?.status === 422;
      return id && !isMismatch && !acknowledged.has(event.key) ? [`C2: ${event.email} was refused (${event.told?.code}) and booked`] : [];
    }
    if (!id) return event.outcome === 'ok' ? [`C1: ${event.email} was promised ${event.told?.number} and has nothing`] : [];
    return partsOf(byId.get(id), id, facts, event).map((part): Finding => `${law}: booking of ${event.email} lacks its ${part}`);
  });
}

/** What is missing of a booking that exists, or differs from what its person was told. */
function partsOf(booking: StoredBooking | undefined, id: string, { log, mails }: Facts, { told, email }: HistoryEvent): string[] {
  if (!booking) return ['row'];
  const created = log.filter((line) => line.id === id && line.verb === 'booking.created');
  return [
    ...(booking.email === email ? [] : ['person']),
    ...(created.length === 1 ? [] : ['one beginning in the log']),
    ...(mails.some((mail) => mail.id === id) ? [] : ['mail']),
    ...(!told?.id || (told.id === id && told.number === booking.number) ? [] : ['promised number']),
    ...(!told?.id || told.state === created[0]?.data.state ? [] : ['promised state']),
  ];
}

/** Acts on bookings happened as often as somebody was told so, give or take what nobody knows. */
function actsOf(events: readonly HistoryEvent[], { log }: Facts): Finding[] {
  const findings: Finding[] = [];
  for (const [op, verb] of Object.entries(verbOf)) {
    if (op === 'book') continue;
    const lines = log.filter((line) => line.verb === verb);
    const asked = Map.groupBy(
      events.filter((event) => event.op === op),
      (event) => event.id ?? '',
    );
    for (const line of lines) {
      const maybe = asked.get(line.id ?? '')?.some((event) => event.outcome !== 'fail');
      if (!maybe) findings.push(`C2: ${verb} of ${line.id} happened, and nobody was told so`);
    }
    for (const [id, told] of asked) {
      const times = lines.filter((line) => line.id === id).length;
      if (times > told.filter((event) => event.outcome !== 'fail').length) findings.push(`C2: ${verb} of ${id} happened ${times} times`);
      if (op !== 'expire' && times === 0 && told.some((event) => event.outcome === 'ok'))
        findings.push(`C1: ${verb} of ${id} was told and never happened`);
    }
  }
  return findings;
}

/** The ledger's lock orders all acts on a run, so their lines carry growing versions. */
function orderOfLog(log: readonly LogLine[]): Finding[] {
  return log.flatMap((line, at): Finding[] => {
    if (line.data.version === undefined) return [`C4: #${line.seq} ${line.verb} carries no version`];
    const before = log[at - 1]?.data.version ?? 0;
    return line.data.version < before ? [`C4: #${line.seq} ${line.verb} has version ${line.data.version} after ${before}`] : [];
  });
}

const NEVER = new Date(8.64e15);
const NO_TIME = new Date(0);
const never = { hasStarted: () => false, isOver: () => false, waysAreSettled: () => false };

/** The whole log through the model: each act must be allowed, have the consequences the log says, and end where the database is. */
function replay(facts: Facts, rules: Pick<ModelRules, 'capacity' | 'waitlistSize' | 'needsYes'>): Finding[] {
  const terms = () => ({ asks: 'first' as const, expiresAt: NEVER });
  const model = new PlacesModel({ ...rules, terms, closed: () => null, ...never, mayHold: () => true });
  const personOf = new Map(facts.bookings.map((one) => [one.id, one.personId]));
  const { log } = facts;
  for (let at = 0; at < log.length;) {
    const line = log[at];
    if (!line) break;
    const act = actOf(line, personOf);
    if (!act) return [`C4: #${line.seq} ${line.verb} of ${line.id} follows from nothing`];
    const { outcome, lines } = model.step(act, NO_TIME);
    if (outcome !== 'ok') return [`C4: #${line.seq} ${line.verb} of ${line.id} could not happen: ${outcome}`];
    const written = log.slice(at, at + Math.max(1, lines.length)).map(({ verb, id, data }) => `${verb} ${id} ${data.state ?? null}`);
    const expected = lines.map(({ verb, id, state }) => `${verb} ${id} ${state}`);
    if (written.join() !== expected.join()) return [`C4: after #${line.seq} the log says [${written.join()}] and not [${expected.join()}]`];
    at += expected.length;
  }
  return differences(model.snapshot, snapshotOf(facts));
}

function actOf({ verb, id, data }: LogLine, personOf: ReadonlyMap<string, string>): Act | null {
  const booking = id ?? '';
  switch (verb) {
    case 'booking.created':
      return { act: 'book', id: booking, person: personOf.get(booking) ?? booking, waits: data.state === 'WAITLISTED' };
    case 'booking.overbooked':
      return { act: 'overbook', id: booking, person: personOf.get(booking) ?? booking };
    case 'booking.cancelled':
      return { act: 'cancel', id: booking, by: data.state === 'CANCELLED_BY_STAFF' ? 'staff' : 'person' };
    case 'booking.approved':
      return { act: 'approve', id: booking };
    case 'booking.rejected':
      return { act: 'reject', id: booking };
    case 'booking.offer_accepted':
      return { act: 'accept', id: booking };
    case 'booking.offer_declined':
      return { act: 'decline', id: booking };
    case 'booking.offer_expired':
      return { act: 'expire', id: booking };
    case 'booking.stepped_back':
      return { act: 'step back', id: booking, approved: data.approved ?? false };
    case 'booking.queue_moved':
      return { act: 'reorder', id: booking, position: data.to ?? 1 };
    case 'waitlist.paused':
      return { act: 'pause' };
    case 'waitlist.resumed':
      return { act: 'resume' };
    case 'run.capacity_changed':
      return { act: 'capacity', to: data.to ?? 0 };
    case 'quota.set':
      return { act: 'hold', organisation: data.organisationId ?? '', seats: data.seats ?? 0 };
    case 'quota.released':
      return { act: 'release', organisation: data.organisationId ?? '' };
    default:
      return null;
  }
}

/** The places as they are stored, in the model's words. */
export function snapshotOf({ ledger, bookings, offers, extras }: Places): Snapshot {
  return {
    ledger,
    states: Object.fromEntries(bookings.map((one) => [one.id, one.state])),
    queue: bookings.filter((one) => one.state === 'WAITLISTED').map((one) => one.id),
    open: offers
      .filter((one) => one.state === 'OPEN')
      .map((one) => one.id)
      .sort(),
    extras,
  };
}

function differences(model: Snapshot, stored: Snapshot): Finding[] {
  const parts = ['ledger', 'queue', 'open', 'extras'] as const;
  const ids = new Set([...Object.keys(model.states), ...Object.keys(stored.states)]);
  return [
    ...parts
      .filter((part) => JSON.stringify(Object.entries(model[part]).sort()) !== JSON.stringify(Object.entries(stored[part]).sort()))
      .map(
        (part): Finding =>
          `C4: the model ends with ${part} ${JSON.stringify(model[part])}, the database with ${JSON.stringify(stored[part])}`,
      ),
    ...[...ids]
      .filter((id) => model.states[id] !== stored.states[id])
      .map((id): Finding => `C4: the model ends with booking ${id} ${model.states[id]}, the database with ${stored.states[id]}`),
  ];
}

/** By the database's clock, an offer is answered before its time is up (standards TX-10). */
function deadlines({ offers }: Facts): Finding[] {
  const late = offers.filter((one) => one.state === 'ACCEPTED' && one.answeredAt !== null && one.answeredAt >= one.expiresAt);
  return late.map((one): Finding => `C4: the offer to ${one.id} was accepted after its deadline`);
}

/** Who had their answer before somebody else asked comes before them in the ledger. */
function realTime(events: readonly HistoryEvent[], { answers, log }: Facts): Finding[] {
  const idOf = new Map(answers.map((one) => [one.key, one.id]));
  const acts = events.filter((event) => event.outcome !== 'fail' && event.op !== 'expire');
  const linesOf = Map.groupBy(log, (line) => `${line.verb} ${line.id}`);
  const known = [...Map.groupBy(acts, (event) => `${verbOf[event.op]} ${event.id ?? idOf.get(event.key ?? '')}`)].flatMap(
    ([name, same]) => {
      // What can happen to somebody more than once says nothing about which of the requests did it.
      const [line, ...others] = linesOf.get(name) ?? [];
      const version = others.length > 0 ? undefined : line?.data.version;
      const answered = same.filter((event) => event.outcome === 'ok').map((event) => event.answeredAt);
      if (version === undefined) return [];
      return [{ name, version, invokedAt: Math.min(...same.map((event) => event.invokedAt)), answeredAt: Math.min(...answered) }];
    },
  );
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

/** Mails in the outbox are those of the lines in the log, booking by booking: each offer has its own, the rest is told once. */
function mailsOf({ log, mails, bookings }: Facts): Finding[] {
  const lines = Map.groupBy(log, (line) => line.id);
  const sent = Map.groupBy(mails, (mail) => mail.id);
  return bookings.flatMap(({ id, number }): Finding[] => {
    const told = (lines.get(id) ?? []).filter((line) => !quiet.has(line.verb));
    const offers = told.flatMap((line) => mailOfVerb[line.verb] ?? []);
    const states = told.filter((line) => !mailOfVerb[line.verb]).map((line) => mailOfState[line.data.state ?? ''] ?? line.verb);
    const expected = [...offers, ...states].sort().join();
    const found = (sent.get(id) ?? []).map((mail) => mail.kind);
    return found.sort().join() === expected ? [] : [`C7: ${number} was told [${found.join()}] and should know [${expected}]`];
  });
}
