import type { Finding } from './history-checker.js';
import type { Facts, LogLine, StoredBooking } from './history-facts.js';

const mailOfState: Readonly<Record<string, string>> = {
  CONFIRMED: 'booking.confirmed',
  REQUESTED: 'booking.requested',
  WAITLISTED: 'booking.waitlisted',
  REJECTED: 'booking.rejected',
  CANCELLED_BY_PARTICIPANT: 'booking.cancelled',
  CANCELLED_BY_STAFF: 'booking.cancelled',
  CANCELLED_BY_ORG: 'booking.cancelled',
  OFFER_EXPIRED: 'offer.expired',
  OFFER_DECLINED: 'offer.declined',
};

const mailOfVerb: Readonly<Record<string, string>> = { 'booking.offered': 'offer.open', 'booking.offer_taken': 'offer.taken' };
/** Lines about a booking after which nobody is told anything; of a move the new booking is what is told. */
const quiet = new Set(['booking.queue_moved', 'booking.waits_alone', 'booking.moved']);
/** What happens to all of a party at once is told to who speaks for it. */
const together = new Set([
  ...['booking.created', 'booking.offered', 'booking.offer_taken', 'booking.offer_accepted', 'booking.offer_declined'],
  ...['booking.offer_expired', 'booking.approved', 'booking.cancelled'],
]);
/** After these the next of a party speaks for it. */
const leaving = new Set(['booking.cancelled', 'booking.rejected', 'booking.moved', 'booking.stepped_back']);
const offerEnds = new Set(['booking.offer_accepted', 'booking.offer_declined', 'booking.offer_expired', 'booking.offer_taken']);

/** Mails in the outbox are those of the lines in the log, booking by booking: each act tells once, and one of a party. */
export function mailsOf({ log, mails, runs }: Facts): Finding[] {
  const bookings = runs.flatMap((run) => run.bookings);
  const expected = new Expected(bookings);
  for (const lines of actsIn(log, bookings)) expected.follow(lines);
  const sent = Map.groupBy(mails, (mail) => mail.id);
  return bookings.flatMap(({ id, number }): Finding[] => {
    const should = expected.of(id).sort().join();
    const found = (sent.get(id) ?? []).map((mail) => mail.kind);
    return found.sort().join() === should ? [] : [`C7: ${number} was told [${found.join()}] and should know [${should}]`];
  });
}

/** Lines that one act has written about one party, together; every other line alone. */
function actsIn(log: Facts['log'], bookings: readonly StoredBooking[]): LogLine[][] {
  const partyOf = new Map(bookings.map(({ id, partyId }) => [id, partyId]));
  const acts: LogLine[][] = [];
  for (const lines of Map.groupBy(log, ({ runId }) => runId).values()) {
    let act: LogLine[] = [];
    for (const line of lines) {
      const last = act.at(-1);
      const party = partyOf.get(line.id ?? '');
      // Who is cancelled together gives the places back one after the other; everything else happens at one version.
      const step = line.verb === 'booking.cancelled' ? 1 : 0;
      const isSame = last?.verb === line.verb && party != null && partyOf.get(last.id ?? '') === party;
      if (last && isSame && line.data.version === (last.data.version ?? 0) + step) act.push(line);
      else acts.push((act = [line]));
    }
  }
  return acts.sort(([a], [b]) => (a?.seq ?? 0) - (b?.seq ?? 0));
}

/** Follows the log and notes what each person must have been told. */
class Expected {
  private readonly told = new Map<string, string[]>();
  private readonly states = new Map<string, string>();
  private readonly alone = new Set<string>();
  private readonly asked = new Set<string>();
  /** Enrolled, and told of nothing but that. */
  private readonly enrolled = new Set<string>();
  private readonly parties: ReadonlyMap<string | null, StoredBooking[]>;
  private readonly partyOf: ReadonlyMap<string, string | null>;

  constructor(bookings: readonly StoredBooking[]) {
    this.parties = Map.groupBy(bookings, ({ partyId }) => partyId);
    this.partyOf = new Map(bookings.map(({ id, partyId }) => [id, partyId]));
  }

  of(id: string): string[] {
    return this.told.get(id) ?? [];
  }

  follow(lines: readonly LogLine[]): void {
    const [{ verb }] = lines as [LogLine];
    const ids = lines.flatMap(({ id }) => id ?? []);
    const before = new Map(ids.map((id) => [id, this.standing(id)]));
    for (const entry of this.entriesIn(lines)) this.tell(entry);
    for (const { id, data } of lines) if (id && data.state) this.states.set(id, data.state);
    for (const id of ids) {
      if (verb === 'booking.offered') this.asked.add(id);
      else if (offerEnds.has(verb) || leaving.has(verb) || verb === 'booking.approved') this.asked.delete(id);
      if (verb === 'booking.waits_alone' || verb === 'booking.stepped_back') this.alone.add(id);
    }
    if (leaving.has(verb)) for (const gone of Map.groupBy(ids, (id) => before.get(id)).values()) this.nextSpeaks(gone, before);
  }

  /** Those who end up alike are told together; who has parted is told alone. */
  private entriesIn(lines: readonly LogLine[]): LogLine[][] {
    const isTogether = ({ verb, id }: LogLine): boolean => together.has(verb) && !this.alone.has(id ?? '');
    return [...Map.groupBy(lines, (line) => (isTogether(line) ? `all ${line.data.state}` : line.id)).values()];
  }

  private tell(lines: readonly LogLine[]): void {
    const speaker = lines.find(({ id }) => id !== null && this.partyOf.get(id) === id) ?? lines[0];
    if (!speaker?.id || quiet.has(speaker.verb)) return;
    const { id, verb, data } = speaker;
    if (verb === 'booking.enrolment_undone' && this.enrolled.has(id)) return;
    this.note(id, kindOf(verb, data));
    if (verb === 'booking.enrolled') this.enrolled.add(id);
  }

  private note(id: string, kind: string): void {
    this.told.set(id, [...this.of(id), kind]);
    this.enrolled.delete(id);
  }

  /** A party and a state: who stands there together. */
  private standing(id: string): string | null {
    const party = this.partyOf.get(id) ?? null;
    return party === null || this.alone.has(id) ? null : `${party} ${this.states.get(id)}`;
  }

  /** Whoever spoke for a party has gone: the next is asked what all were asked, or gets the link that decides for all. */
  private nextSpeaks(gone: readonly string[], before: ReadonlyMap<string, string | null>): void {
    const place = before.get(gone[0] ?? '') ?? null;
    if (place === null) return;
    const party = this.partyOf.get(gone[0] ?? '') ?? null;
    const members = (this.parties.get(party) ?? []).map(({ id }) => id).sort((a, b) => Number(b === party) - Number(a === party));
    const stood = members.filter((id) => gone.includes(id) || this.standing(id) === place);
    const next = stood.find((id) => !gone.includes(id));
    if (next === undefined || next === stood[0]) return;
    if (!this.asked.has(next)) this.note(next, 'person.link');
    // Nothing leaves during a storm: who has the question already is not asked again.
    else if (!this.of(next).includes('offer.open')) this.note(next, 'offer.open');
  }
}

function kindOf(verb: string, data: LogLine['data']): string {
  if (verb === 'booking.created' && data.from !== undefined) return data.state === 'CONFIRMED' ? 'booking.moved' : 'booking.moved_request';
  return mailOfVerb[verb] ?? mailOfState[data.state ?? ''] ?? verb;
}
