import { expect } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '../../api/src/database/ids.js';
import { DomainError } from '../../api/src/errors/domain-error.js';
import type { Actor } from '../../api/src/modules/access/index.js';
import { AnswerOfferService } from '../../api/src/modules/booking/waitlist/answer-offer.service.js';
import { BookPlaceService } from '../../api/src/modules/booking/book-place.service.js';
import { CancelBookingService } from '../../api/src/modules/booking/changes/cancel-booking.service.js';
import { ChangeCapacityService } from '../../api/src/modules/booking/places/change-capacity.service.js';
import { DecideRequestService } from '../../api/src/modules/booking/changes/decide-request.service.js';
import { nothingDeclared } from '../../api/src/modules/booking/eligibility/eligibility.service.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import { OverbookService } from '../../api/src/modules/booking/places/overbook.service.js';
import { ReleaseQuotasService } from '../../api/src/modules/booking/places/release-quotas.service.js';
import { SetQuotaService } from '../../api/src/modules/booking/places/set-quota.service.js';
import { StepBackService } from '../../api/src/modules/booking/waitlist/step-back.service.js';
import { WaitlistService } from '../../api/src/modules/booking/waitlist/waitlist.service.js';
import { addDays } from '../../api/src/time/berlin.js';
import type { TestApp } from './app.js';
import { snapshotOf } from './history-checker.js';
import type { StoredBooking, StoredOffer } from './history-facts.js';
import type { Act, Snapshot } from './places-acts.js';
import type { PlacesModel } from './places-model.js';
import type { WorldRun } from './usual-run.js';

const HOUR = 3_600_000;

/** What both sides of a comparison share. */
export interface Walk {
  readonly model: PlacesModel;
  readonly run: WorldRun;
  readonly organisations: readonly string[];
  readonly staff: Actor;
  /** Real ids by the order in which bookings were made; the model calls the first `0`. */
  readonly ids: string[];
  now: Date;
}

/** The product side: use cases on the real database. */
export class RealPlaces {
  /** How often each act ended how, over all sequences. */
  readonly outcomes: Record<string, number> = {};

  constructor(private readonly app: TestApp) {}

  /** @returns `ok` or the code of the refusal, as the model says it */
  async step(walk: Walk, act: Act): Promise<string> {
    const outcome = await this.outcomeOf(walk, act);
    const name = `${act.act}: ${outcome}`;
    this.outcomes[name] = (this.outcomes[name] ?? 0) + 1;
    return outcome;
  }

  private async outcomeOf(walk: Walk, act: Act): Promise<string> {
    try {
      await this.do(walk, act);
      return 'ok';
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  async snapshot({ run, ids }: Walk): Promise<Snapshot> {
    const { world } = this.app;
    const [[ledger], bookings, offers] = await Promise.all([
      world.rows<Snapshot['ledger']>('SELECT capacity, taken, held, waiting, overbooked FROM seat_ledger WHERE course_run_id = ?', [
        run.id,
      ]),
      world.rows<StoredBooking>('SELECT id, state FROM booking WHERE course_run_id = ? ORDER BY ledger_version', [run.id]),
      world.rows<StoredOffer>(`SELECT booking_id AS id, state FROM seat_offer WHERE course_run_id = ? AND state = 'OPEN'`, [run.id]),
    ]);
    if (!ledger) throw new Error('the ledger is gone');
    const named = <T extends { id: string }>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, id: String(ids.indexOf(row.id)) }));
    return snapshotOf({ ledger, bookings: named(bookings), offers: named(offers) });
  }

  setClock(now: Date): void {
    this.app.clock.set(now);
  }

  /** Everything whose time is up. */
  expire(): Promise<number> {
    return this.app.get(ExpireOffersService).run();
  }

  private async do({ run, ids, staff, organisations }: Walk, act: Act): Promise<void> {
    const { app } = this;
    const id = 'id' in act ? (ids[Number(act.id)] ?? newId()) : '';
    switch (act.act) {
      case 'book':
        return this.book(run, ids, act);
      case 'overbook':
        return this.overbook(run, ids, staff, act.person);
      case 'cancel':
        return app.get(CancelBookingService).run(act.by === 'staff' ? staff : { kind: 'guest' }, id, null);
      case 'approve':
        return app.get(DecideRequestService).run(staff, id, { accept: true });
      case 'reject':
        return app.get(DecideRequestService).run(staff, id, { accept: false, reason: 'Passt nicht' });
      case 'accept':
      case 'decline':
        return app.get(AnswerOfferService).run({ kind: 'guest' }, id, act.act === 'accept');
      case 'step back':
        return app.get(StepBackService).run(staff, id, act.approved);
      case 'reorder':
        return app.get(WaitlistService).reorder(staff, id, act.position, 'Beginnt früher');
      case 'pause':
      case 'resume':
        return app.get(WaitlistService).pause(staff, run.id, act.act === 'pause');
      case 'capacity':
        return app.get(ChangeCapacityService).run(staff, run.id, { capacity: act.to, from: await this.capacity(run) });
      case 'hold': {
        const wish = { seats: act.seats, releaseOn: addDays(run.firstDate, -1) };
        return app.get(SetQuotaService).run(staff, run.id, organisations[Number(act.organisation)] ?? '', wish);
      }
      case 'release':
        return app.get(ReleaseQuotasService).run(staff, run.id, organisations[Number(act.organisation)] ?? '');
      case 'expire':
        throw new Error('offers expire by themselves');
    }
  }

  private async book(run: WorldRun, ids: string[], { person, waits }: Extract<Act, { act: 'book' }>): Promise<void> {
    const more = { organisationName: null, callTime: null, needs: [], newsletter: false, waitlist: waits, declared: nothingDeclared };
    const wish = { ...somebody(run, person), ...more };
    const { booking } = await this.app.get(BookPlaceService).run({ kind: 'guest' }, run.id, wish, newId());
    ids.push(booking.id);
  }

  private async overbook(run: WorldRun, ids: string[], staff: Actor, person: string): Promise<void> {
    const wish = { ...somebody(run, person), reason: 'Dolmetscht für die Gruppe' };
    const { id } = await this.app.get(OverbookService).run(staff, run.id, wish, newId());
    ids.push(id);
  }

  private async capacity(run: WorldRun): Promise<number> {
    const [row] = await this.app.world.rows<{ capacity: number }>('SELECT capacity FROM seat_ledger WHERE course_run_id = ?', [run.id]);
    return row?.capacity ?? -1;
  }
}

const somebody = (run: WorldRun, person: string) => ({
  ...{ name: `Gast Nummer ${person}`, callName: null, email: `gast-${person}@${run.slug}.example`, phone: null },
  ...{ birthYear: null, organisationId: null, language: 'de' },
});

type Command = fc.AsyncCommand<Walk, RealPlaces>;

/** Does an act on both sides and compares what they say. */
async function both(walk: Walk, real: RealPlaces, act: Act): Promise<void> {
  expect(await real.step(walk, act)).toBe(walk.model.step(act, walk.now).outcome);
}

/** An act, and then a look at where both sides stand. */
class ActCommand implements Command {
  constructor(
    private readonly name: string,
    private readonly act: (walk: Walk) => Act | null,
  ) {}

  check(walk: Readonly<Walk>): boolean {
    return this.act(walk) !== null;
  }

  async run(walk: Walk, real: RealPlaces): Promise<void> {
    const act = this.act(walk);
    if (!act) return;
    await both(walk, real, act);
    expect(await real.snapshot(walk)).toEqual(walk.model.snapshot);
  }

  toString(): string {
    return this.name;
  }
}

/** Time passes, and then offers that nobody has answered end. */
class LaterCommand implements Command {
  constructor(
    private readonly hours: number,
    private readonly jobRuns: boolean,
  ) {}

  check(): boolean {
    return true;
  }

  async run(walk: Walk, real: RealPlaces): Promise<void> {
    await passTime(walk, real, this.hours, this.jobRuns);
    expect(await real.snapshot(walk)).toEqual(walk.model.snapshot);
  }

  toString(): string {
    return `${this.hours} h later${this.jobRuns ? ', offers end' : ''}`;
  }
}

/** Mostly somebody the act can be about, so that something happens; now and then anybody, to hear the refusals. */
function chosen({ ids, model }: Walk, nth: number, states: readonly string[]): string | null {
  if (ids.length === 0) return null;
  const fitting = Object.entries(model.snapshot.states).flatMap(([id, state]) => (states.includes(state) ? [id] : []));
  return nth % 5 === 0 || fitting.length === 0 ? String(nth % ids.length) : (fitting[nth % fitting.length] ?? null);
}

function aboutSomebody(name: string, states: readonly string[], act: (id: string) => Act): fc.Arbitrary<Command> {
  const about = (walk: Walk, nth: number): Act | null => {
    const id = chosen(walk, nth, states);
    return id === null ? null : act(id);
  };
  return fc.nat(99).map((nth) => new ActCommand(`${name}(${nth})`, (walk) => about(walk, nth)));
}

const aboutTheRun = (act: Act): Command => new ActCommand(JSON.stringify(act), () => act);

const PEOPLE = 8;
const bookings: fc.Arbitrary<Command> = fc
  .record({ person: fc.nat(PEOPLE).map(String), waits: fc.constantFrom(true, true, true, false) })
  .map((wish) => new ActCommand(`book ${JSON.stringify(wish)}`, ({ ids }) => ({ act: 'book', id: String(ids.length), ...wish })));

const organisation = fc.constantFrom('0', '0', '1');
const open = ['CONFIRMED', 'REQUESTED', 'WAITLISTED', 'OFFERED'];
const undecided = ['REQUESTED', 'WAITLISTED'];
/** On the last day people are asked while they wait. */
const asked = ['OFFERED', 'WAITLISTED'];

/** So many people come before anything else happens; whoever finds no place waits. */
export async function comeFirst(walk: Walk, real: RealPlaces, people: number): Promise<void> {
  for (let nth = 0; nth < people; nth += 1) {
    await both(walk, real, { act: 'book', id: String(walk.ids.length), person: String(nth), waits: true });
  }
}

export function holdFirst(walk: Walk, real: RealPlaces, seats: number): Promise<void> {
  return both(walk, real, { act: 'hold', organisation: '0', seats });
}

/** @param jobRuns offers that nobody has answered end */
export async function passTime(walk: Walk, real: RealPlaces, hours: number, jobRuns = true): Promise<void> {
  walk.now = new Date(walk.now.getTime() + hours * HOUR);
  real.setClock(walk.now);
  if (!jobRuns) return;
  const due = walk.model.due(walk.now);
  for (const id of due) walk.model.step({ act: 'expire', id }, walk.now);
  expect(await real.expire()).toBe(due.length);
}

/** Every act on the places of a run; what others build on comes more often. */
export const placeCommands: fc.Arbitrary<Command>[] = [
  ...[bookings, bookings],
  aboutSomebody('cancel by person', open, (id) => ({ act: 'cancel', id, by: 'person' })),
  aboutSomebody('cancel by staff', ['CONFIRMED', 'REQUESTED'], (id) => ({ act: 'cancel', id, by: 'staff' })),
  aboutSomebody('approve', undecided, (id) => ({ act: 'approve', id })),
  aboutSomebody('reject', undecided, (id) => ({ act: 'reject', id })),
  aboutSomebody('accept', asked, (id) => ({ act: 'accept', id })),
  aboutSomebody('accept', asked, (id) => ({ act: 'accept', id })),
  aboutSomebody('accept', asked, (id) => ({ act: 'accept', id })),
  aboutSomebody('decline', asked, (id) => ({ act: 'decline', id })),
  fc.boolean().chain((approved) => aboutSomebody('step back', ['REQUESTED'], (id) => ({ act: 'step back', id, approved }))),
  fc
    .integer({ min: 1, max: 4 })
    .chain((position) => aboutSomebody(`to place ${position}`, ['WAITLISTED'], (id) => ({ act: 'reorder', id, position }))),
  fc
    .nat(PEOPLE)
    .map(String)
    .map((person) => new ActCommand(`overbook ${person}`, ({ ids }) => ({ act: 'overbook', id: String(ids.length), person }))),
  fc.constantFrom<Act>({ act: 'pause' }, { act: 'resume' }, { act: 'resume' }).map(aboutTheRun),
  fc.integer({ min: 1, max: 4 }).map((to) => aboutTheRun({ act: 'capacity', to })),
  fc
    .record({ organisation, seats: fc.constantFrom(0, 0, 1, 1, 2) })
    .map((quota) => aboutTheRun(quota.seats > 0 ? { act: 'hold', ...quota } : { act: 'release', organisation: quota.organisation })),
  fc.record({ hours: fc.constantFrom(1, 26, 73), jobRuns: fc.boolean() }).map(({ hours, jobRuns }) => new LaterCommand(hours, jobRuns)),
];
