import { Injectable } from '@nestjs/common';
import { DrawAgain } from '../../database/db-errors.js';
import type { Tx } from '../../database/tx.js';
import { conflict } from '../../errors/domain-error.js';
import { OncePerKey } from '../../http/once-per-key.js';
import type { Actor } from '../access/index.js';
import { hasBegun, type RunPulse } from '../catalogue/index.js';
import { BookingActs } from './booking-acts.js';
import { BookingEntry } from './booking-entry.service.js';
import { type Booking, BookingStore } from './booking.store.js';
import { type AskedBooking, ForeseenBooking } from './foreseen-booking.service.js';
import { type AttendMode, decideExtras } from './domain/extra-places.js';
import { judge, type Judgement } from './domain/eligibility.js';
import { mealRefusal } from './domain/meals.js';
import { type Candidate, Eligibility, type EligibleWish, refusalOf } from './eligibility/eligibility.service.js';
import type { Reader, RunToBook } from './eligibility/eligibility.store.js';
import { type AskedPlace, type Ledger, PlacesStore, type Standing } from './places/places.store.js';
import { SeatOffers } from './waitlist/seat-offers.service.js';

export interface PlaceWish extends EligibleWish {
  readonly callTime: string | null;
  readonly needs: readonly string[];
  /** Mails about new courses: a consent of its own. */
  readonly newsletter: boolean;
  /** Join the waiting list when no place is free. */
  readonly waitlist: boolean;
  /** How they take part, where a run counts places on site and online. */
  readonly mode?: AttendMode | null;
}

/** What the person is told; the same again when the same wish arrives twice. */
export interface PlaceAnswer {
  readonly booking: Booking;
  /** Place in the queue, counted from 1. */
  readonly position: number | null;
  /** The run and its seats at that moment; null when that was not kept. */
  readonly run: RunPulse | null;
}

/** What one look at a run behind its ledger's lock has shown. */
interface Attempt extends Candidate {
  /** Null when the ledger gave nothing. */
  readonly ledger: Ledger | null;
  /** How many entries stand in the waiting list already; asked only by who joins it. */
  readonly entries: number;
  readonly judgement: Judgement;
}

/** More runs than are full at one time. */
const MOST_KNOWN = 1_000;

/** Books a place for a person, or a place on the waiting list. */
@Injectable()
export class BookPlaceService {
  /** Runs that had no place when somebody last asked for one. Only a hint: each wish is answered by the ledger. */
  private readonly seemFull = new Set<string>();

  constructor(
    private readonly once: OncePerKey,
    private readonly places: PlacesStore,
    private readonly door: SeatOffers,
    private readonly bookings: BookingStore,
    private readonly entry: BookingEntry,
    private readonly foreseen: ForeseenBooking,
    private readonly eligibility: Eligibility,
    private readonly acts: BookingActs,
  ) {}

  /**
   * @param runRef id or slug of the run
   * @param key idempotency key of this wish: one wish, one booking
   * @throws DomainError `run.unknown`, `booking.run_full`, `booking.waitlist_full`, `booking.already_booked`, `booking.closed` …
   */
  async run(actor: Actor, runRef: string, wish: PlaceWish, key: string): Promise<PlaceAnswer> {
    const runId = await this.bookings.findRunId(runRef);
    await this.bookings.assertChoice(wish.organisationId);
    const refuse = (reader: Reader): Promise<void> | null =>
      this.seemFull.has(runId) && !wish.waitlist ? this.refuse(reader, runId, wish) : null;
    return this.once.run({ scope: `book:${runId}`, key, body: wish }, (tx, keep) => this.book(tx, { actor, runId, wish, keep }), refuse);
  }

  /**
   * In a rush hundreds want places that are gone. After the first who got none, the others are refused by a look at the
   * ledger and do not wait for its lock. @throws DomainError unless there may be a place again
   */
  private async refuse(reader: Reader, runId: string, wish: PlaceWish): Promise<void> {
    const look = this.places.standing(reader, runId);
    const nothing = look.then((standing) => ({ ledger: null, standing }));
    const attempt = await this.attempt(reader, runId, wish, nothing);
    if (!(await look)?.isFree) throw refusalOf(attempt.judgement, attempt.facts, 'person') ?? (await this.noPlace(reader, attempt, wish));
    this.seemFull.delete(runId);
  }

  private async book(tx: Tx, asked: AskedBooking): Promise<PlaceAnswer> {
    const { actor, runId, wish } = asked;
    const foreseen = await this.foreseen.write(tx, asked);
    const [first, isBooked] = await Promise.all([
      this.attempt(tx, runId, wish, this.places.take(tx, runId)),
      foreseen && tx.endWith(foreseen.aside, foreseen.holds),
    ]);
    if (foreseen && isBooked && first.ledger) return { ...foreseen.answer, run: pulseOf(first.ledger, first.run) };
    const isQueued = !first.ledger && wish.waitlist;
    const queue = (): Promise<AskedPlace> => this.places.joinQueue(tx, runId, first.run.waitlistSize);
    const attempt = isQueued ? await this.attempt(tx, runId, wish, queue(), isQueued) : first;
    const { ledger, run, judgement } = attempt;
    const refusal = refusalOf(judgement, attempt.facts, 'person') ?? mealRefusal(wish.needs, run.hasFood);
    if (refusal) throw refusal;
    if (!ledger) throw await this.noPlace(tx, attempt, wish);
    const extras = decideExtras(run.extras, { childcare: wish.needs.includes('CHILDCARE'), mode: wish.mode ?? null }, isQueued);
    if ('refusal' in extras) throw extras.refusal;
    const decided = { candidate: attempt, findings: judgement.findings, extras, isQueued, turn: ledger.version };
    const booking = await this.entry.add(tx, wish, decided);
    await (ledger.collecting
      ? this.acts.recordEntry(tx, actor, booking)
      : this.acts.record(tx, actor, 'booking.created', booking, { version: ledger.version }));
    // Free and yet not theirs: who waits cannot be asked, or all have said no. The one who has just come can.
    if (isQueued && ledger.taken + ledger.held < ledger.capacity) await this.door.fill(tx, runId);
    return { booking, position: isQueued && !ledger.collecting ? attempt.entries + 1 : null, run: pulseOf(ledger, run) };
  }

  /** Why the ledger gave nothing; whoever has a booking of the run hears of that. */
  private async noPlace(reader: Reader, { run, personId, now }: Attempt, wish: PlaceWish): Promise<Error> {
    if (this.seemFull.size >= MOST_KNOWN) this.seemFull.clear();
    this.seemFull.add(run.id);
    const number = personId === null ? undefined : (await this.bookings.activeOf(reader, run.id, [personId])).get(personId);
    return number === undefined ? noPlace(run, wish, now) : conflict('booking.already_booked', { number });
  }

  /**
   * Tries the ledger and asks for run and person, in one round trip and yet behind the ledger's lock: whoever calls the
   * run off, or books for the same person, has either finished before or waits until we have. A ledger that gives nothing
   * is not locked, so the next attempt asks again.
   */
  private async attempt(reader: Reader, runId: string, wish: PlaceWish, asked: Promise<AskedPlace>, queues = false): Promise<Attempt> {
    const standing = async (): Promise<Standing | null> => (await asked).standing;
    const [{ ledger }, candidate, entries] = await Promise.all([
      asked,
      this.eligibility.candidate(reader, runId, wish, { queues, standing }),
      queues ? this.bookings.countEntries(reader, runId) : 0,
    ]);
    return { ...candidate, ledger, entries, judgement: judge(candidate.facts, candidate.now) };
  }
}

const pulseOf = (ledger: Ledger, { id, revision, state }: RunToBook): RunPulse => ({ ...ledger, id, revision, state });

function noPlace(run: RunToBook, wish: PlaceWish, now: Date): Error {
  const { title, waiting, waitlistSize } = run;
  const isOpen = waiting < waitlistSize && !hasBegun(run, now);
  if (wish.waitlist && !isOpen) return conflict('booking.waitlist_full', { title });
  // Full at the first question and free at the second: the next try finds the place.
  if (wish.waitlist) return new DrawAgain();
  return conflict('booking.run_full', { title, waitlist: isOpen });
}
