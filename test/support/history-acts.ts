import type { Finding } from './history-checker.js';
import type { Facts, LogLine, StoredBooking } from './history-facts.js';
import type { HistoryEvent, Op, Told } from './history.js';

/** The line that an act leaves about its booking. */
export const verbOf: Partial<Record<Op, string>> = {
  book: 'booking.created',
  cancel: 'booking.cancelled',
  accept: 'booking.offer_accepted',
  decline: 'booking.offer_declined',
  approve: 'booking.approved',
  reject: 'booking.rejected',
  'step back': 'booking.stepped_back',
  separate: 'booking.waits_alone',
  move: 'booking.moved',
  expire: 'booking.offer_expired',
};

const openStates = new Set(['CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITLISTED']);
const isTrue = ({ outcome }: HistoryEvent): boolean => outcome !== 'fail';
const allBookings = ({ runs }: Facts): StoredBooking[] => runs.flatMap(({ bookings }) => [...bookings]);

/** Whatever there is belongs to an answered wish, to what an organisation enrolled, or has come from another run. */
export function bookingsOf(events: readonly HistoryEvent[], facts: Facts): Finding[] {
  const { answers, strangers, mails, batches, log } = facts;
  const wished = new Set(events.map((event) => event.key));
  const known = new Set(allBookings(facts).map((one) => one.id));
  const explained = new Set([
    ...answers.flatMap(({ id, others = [] }) => [id, ...others]),
    ...batches.flatMap(({ bookings }) => bookings),
    ...log.flatMap(({ verb, id, data }) => (verb === 'booking.created' && data.from !== undefined ? (id ?? []) : [])),
  ]);
  return [
    ...allBookings(facts)
      .filter((one) => !explained.has(one.id))
      .map((one): Finding => `C2: booking ${one.number} belongs to no answered wish`),
    ...[...answers, ...batches]
      .filter((one) => !wished.has(one.key ?? ''))
      .map((one): Finding => `C2: nobody has asked with the key ${one.key}`),
    ...strangers.map((id): Finding => `C2: person ${id} was left without a booking`),
    ...mails.filter((one) => !known.has(one.id ?? '')).map((one): Finding => `C2: ${one.kind} is about a booking that does not exist`),
  ];
}

/** Each wish to book as it was told, against what is kept under its key. */
export function wishesOf(events: readonly HistoryEvent[], facts: Facts): Finding[] {
  const answerOf = new Map(facts.answers.map((one) => [one.key, one]));
  const acknowledged = new Set(events.filter((one) => one.op === 'book' && one.outcome === 'ok').map((one) => one.key));
  const check = checkOf(facts);
  return events.flatMap((event): Finding[] => {
    if (event.op !== 'book') return [];
    const answer = answerOf.get(event.key ?? '');
    const law = event.outcome === 'unknown' ? 'C3' : 'C1';
    if (event.outcome === 'fail') {
      const isMismatch = event.told?.status === 422;
      return answer && !isMismatch && !acknowledged.has(event.key)
        ? [`C2: ${event.email} was refused (${event.told?.code}) and booked`]
        : [];
    }
    if (!answer) return event.outcome === 'ok' ? [`C1: ${event.email} was promised ${event.told?.number} and has nothing`] : [];
    const { id, others = [] } = answer;
    const missing = others.length + 1 === (event.people ?? 1) ? [] : ['companions'];
    const parts = [id, ...others].flatMap((one, at) => check(one, id, event.email, at === 0 ? event.told : event.told?.others?.[at - 1]));
    return [...missing, ...parts].map((part): Finding => `${law}: booking of ${event.email} lacks its ${part}`);
  });
}

type Promised = Pick<Told, 'id' | 'number' | 'state'> | null | undefined;

/** @returns what is missing of a booking that was made for somebody, or differs from what they were told */
function checkOf(facts: Facts): (id: string, bookerId: string, email: string | undefined, told: Promised) => string[] {
  const byId = new Map(allBookings(facts).map((one) => [one.id, one]));
  const created = Map.groupBy(
    facts.log.filter(({ verb }) => verb === 'booking.created'),
    ({ id }) => id,
  );
  const mailed = new Set(facts.mails.map((mail) => mail.id));
  const kin = kinOf(facts);
  return (id, bookerId, email, told) => {
    const booking = byId.get(id);
    if (!booking) return ['row'];
    const lines = created.get(id) ?? [];
    const isTheirs = facts.contacts.some((one) => one.email === email && kin(one.personId) === kin(booking.personId));
    return [
      ...(isTheirs ? [] : ['person']),
      ...(lines.length === 1 ? [] : ['one beginning in the log']),
      ...(id !== bookerId || mailed.has(id) ? [] : ['mail']),
      ...(id === bookerId || booking.partyId === bookerId ? [] : ['party']),
      ...(!told?.id || (told.id === id && told.number === booking.number) ? [] : ['promised number']),
      ...(!told?.id || told.state === lines[0]?.data.state ? [] : ['promised state']),
    ];
  };
}

/** Records that were one at some time: a name for all of them. */
function kinOf({ merges }: Facts): (personId: string) => string {
  const head = new Map<string, string>();
  const find = (id: string): string => {
    const next = head.get(id);
    return next === undefined ? id : find(next);
  };
  for (const { keeps, goes } of merges) if (find(keeps) !== find(goes)) head.set(find(goes), find(keeps));
  return find;
}

/** What is done to many rows at once is there as a whole, and taken back as a whole: enrolments and merges. */
export function wholesOf(events: readonly HistoryEvent[], facts: Facts): Finding[] {
  return [...enrolmentsOf(events, facts), ...mergesOf(events, facts)];
}

function enrolmentsOf(events: readonly HistoryEvent[], facts: Facts): Finding[] {
  const { batches, log, mails } = facts;
  const states = new Map(allBookings(facts).map((one) => [one.id, one.state]));
  const lines = Map.groupBy(
    log.filter(({ verb }) => verb === 'booking.enrolled'),
    ({ id }) => id,
  );
  const mailed = new Set(mails.map((mail) => mail.id));
  const asked = (op: Op): HistoryEvent[] => events.filter((event) => event.op === op);
  const findings = asked('enrol').flatMap((event): Finding[] => {
    const batch = batches.find(({ key }) => key === event.key);
    if (event.outcome === 'ok' && batch?.id !== event.told?.id) return [`C1: enrolment ${event.told?.id} was told and is not there`];
    return event.outcome === 'fail' && batch ? [`C2: enrolment ${batch.id} was refused (${event.told?.code}) and is there`] : [];
  });
  for (const { id, isUndone, bookings } of batches) {
    const half = bookings.filter((one) => !states.has(one) || lines.get(one)?.length !== 1 || !mailed.has(one));
    if (half.length > 0 || bookings.length === 0) findings.push(`C3: enrolment ${id} is not whole: ${half.join()}`);
    const undos = asked('undo').filter((event) => event.id === id);
    if (isUndone && !undos.some(isTrue)) findings.push(`C2: enrolment ${id} was taken back, and nobody was told so`);
    if (!isUndone && undos.some(({ outcome }) => outcome === 'ok')) findings.push(`C1: enrolment ${id} was taken back and stands`);
    const left = isUndone ? bookings.filter((one) => openStates.has(states.get(one) ?? '')) : [];
    if (left.length > 0) findings.push(`C3: enrolment ${id} was taken back, but for ${left.join()}`);
  }
  return findings;
}

function mergesOf(events: readonly HistoryEvent[], facts: Facts): Finding[] {
  const { merges } = facts;
  const asked = events.filter(({ op }) => op === 'merge');
  const byId = new Map(merges.map((one) => [one.id, one]));
  const lost = asked.filter(({ outcome, told }) => outcome === 'ok' && !byId.has(told?.id ?? ''));
  const findings = lost.map(({ told }): Finding => `C1: merge ${told?.id} was told and is not there`);
  for (const { id, goes, isUndone } of merges) {
    const ofThese = asked.filter(({ told, ids }) => told?.id === id || (told?.id == null && ids?.includes(goes)));
    if (!ofThese.some(isTrue)) findings.push(`C2: merge ${id} happened, and nobody was told so`);
    const parts = events.filter((event) => event.op === 'part' && event.id === id);
    if (isUndone && !parts.some(isTrue)) findings.push(`C2: merge ${id} was taken back, and nobody was told so`);
    if (!isUndone && parts.some(({ outcome }) => outcome === 'ok')) findings.push(`C1: merge ${id} was taken back and stands`);
    const left = isUndone ? [] : allBookings(facts).filter(({ personId }) => personId === goes);
    if (left.length > 0) findings.push(`C3: merge ${id} left ${left.map(({ number }) => number).join()} where it was`);
  }
  return findings;
}

/** Acts on bookings happened as often as somebody was told so, give or take what nobody knows. */
export function actsOf(events: readonly HistoryEvent[], facts: Facts): Finding[] {
  const stored = new Map(allBookings(facts).map((one) => [one.id, one]));
  // Whoever answers for a party acts on all of it.
  const entryOf = (id: string): string => stored.get(id)?.partyId ?? id;
  const ended = new Set(facts.log.flatMap(({ data }) => data.ended ?? []));
  const isByMerge = ({ verb, id }: LogLine): boolean => verb === 'booking.cancelled' && ended.has(stored.get(id ?? '')?.number ?? '');
  const findings: Finding[] = [];
  for (const [op, verb] of Object.entries(verbOf)) {
    if (op === 'book') continue;
    const lines = facts.log.filter((line) => line.verb === verb && !isByMerge(line));
    const asked = Map.groupBy(
      events.filter((event) => event.op === op),
      (event) => entryOf(event.id ?? ''),
    );
    for (const [id, same] of Map.groupBy(lines, (line) => line.id ?? '')) {
      const maybe = asked.get(entryOf(id))?.filter(isTrue).length ?? 0;
      if (maybe === 0) findings.push(`C2: ${verb} of ${id} happened, and nobody was told so`);
      else if (same.length > maybe) findings.push(`C2: ${verb} of ${id} happened ${same.length} times`);
    }
    if (op === 'expire') continue;
    const told = new Set(
      events.filter((event) => event.op === op && event.outcome === 'ok').flatMap((event) => event.ids ?? event.id ?? []),
    );
    for (const id of told) if (!hasHappened(facts, verb, id)) findings.push(`C1: ${verb} of ${id} was told and never happened`);
  }
  return findings;
}

/** Another line can be the reason for a yes without a line of its own: who asks for what is so already is told yes. */
const alsoBy: Readonly<Record<string, readonly string[]>> = {
  'booking.cancelled': ['booking.moved'],
  'booking.waits_alone': ['booking.stepped_back'],
};

/** For this booking, or for the one from which it has moved here: a yes of staff stays. */
function hasHappened({ log }: Facts, verb: string, id: string): boolean {
  const verbs = new Set([verb, ...(alsoBy[verb] ?? [])]);
  if (log.some((line) => line.id === id && verbs.has(line.verb))) return true;
  const before = log.find((line) => line.id === id && line.verb === 'booking.created')?.data.from;
  return before !== undefined && hasHappened({ log } as Facts, verb, before);
}
