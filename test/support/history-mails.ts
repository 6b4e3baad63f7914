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
/** What happens to all of a party at once is told to who speaks for it; who is cancelled is named in the mail, or has one of their own. */
const together = new Set([
  ...['booking.created', 'booking.offered', 'booking.offer_taken', 'booking.offer_accepted', 'booking.offer_declined'],
  ...['booking.offer_expired', 'booking.approved'],
]);
/** After these the next of a party speaks for it. */
const leaving = new Set(['booking.cancelled', 'booking.rejected', 'booking.moved', 'booking.stepped_back']);
const offerEnds = new Set(['booking.offer_accepted', 'booking.offer_declined', 'booking.offer_expired', 'booking.offer_taken']);

/** Lines that one act has written about a party. */
type Act = readonly LogLine[];

/** Mails in the outbox are those of the lines in the log, party by party: each act tells once, and one of a party. */
export function mailsOf({ log, mails, runs }: Facts): Finding[] {
  const bookings = runs.flatMap((run) => run.bookings);
  const partyOf = new Map(bookings.map(({ id, partyId }) => [id, partyId ?? id]));
  const lines = Map.groupBy(log, ({ id }) => partyOf.get(id ?? ''));
  const inRuns = [...Map.groupBy(log, ({ runId }) => runId).values()];
  const before = new Map(inRuns.flatMap((ofRun) => ofRun.map((line, at) => [line, ofRun[at - 1]] as const)));
  const read = mails.flatMap(({ id, kind, about = [] }) =>
    [id, ...(kind === 'booking.cancelled' ? about : [])].map((one) => ({ id: one, kind })),
  );
  const sent = Map.groupBy(read, (mail) => mail.id);
  const foundOf = (id: string): string => kindsOf((sent.get(id) ?? []).map(({ kind }) => kind));
  return [...Map.groupBy(bookings, ({ id }) => partyOf.get(id))].flatMap(([party, members]) => {
    const ofParty = lines.get(party) ?? [];
    const inOrder = [...new Set(ofParty.flatMap(({ id }) => members.find((one) => one.id === id) ?? []))];
    const misses = readingsOf(ofParty, before).map((acts) => {
      const expected = new Expected(inOrder);
      for (const act of acts) expected.follow(act);
      return members.flatMap(({ id, number }): Finding[] => {
        const [found, should] = [foundOf(id), kindsOf(expected.of(id))];
        return found === should ? [] : [`C7: ${number} was told [${found}] and should know [${should}]`];
      });
    });
    return misses.reduce((fewest, one) => (one.length < fewest.length ? one : fewest));
  });
}

const kindsOf = (kinds: readonly string[]): string => [...kinds].sort().join();

/**
 * The acts that may have written these lines about one party. Who cancels together gives the places back one after the other, so two
 * who cancel one right after the other stand in the log like two who cancel in one act: each such pair is read both ways.
 * @param before the line that stands before each in the log of its run
 */
function readingsOf(lines: readonly LogLine[], before: ReadonlyMap<LogLine, LogLine | undefined>): Act[][] {
  let readings: Act[][] = [[]];
  for (const line of lines) {
    const last = lines.find((one) => one === before.get(line));
    const isCancelled = line.verb === 'booking.cancelled';
    const step = (line.data.version ?? 0) - (last?.data.version ?? 0);
    const mayBeOne = last?.verb === line.verb && last.id !== line.id && step === (isCancelled ? 1 : 0);
    const joined = mayBeOne ? readings.map((acts) => acts.map((act) => (act.at(-1) === last ? [...act, line] : act))) : [];
    const apart = mayBeOne && !isCancelled ? [] : readings.map((acts) => [...acts, [line]]);
    readings = [...joined, ...apart];
  }
  return readings;
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

  /** @param bookings as they were made: whoever comes first speaks first, whatever turn they have by now */
  constructor(bookings: readonly StoredBooking[]) {
    this.parties = Map.groupBy(bookings, ({ partyId }) => partyId);
    this.partyOf = new Map(bookings.map(({ id, partyId }) => [id, partyId]));
  }

  of(id: string): string[] {
    return this.told.get(id) ?? [];
  }

  follow(lines: Act): void {
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
    const members = (this.parties.get(party) ?? []).map(({ id }) => id);
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
