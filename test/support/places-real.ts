import { newId } from '../../api/src/database/ids.js';
import { Transactions } from '../../api/src/database/transactions.js';
import { DomainError } from '../../api/src/errors/domain-error.js';
import type { Actor } from '../../api/src/modules/access/index.js';
import { BookPlaceService } from '../../api/src/modules/booking/book-place.service.js';
import { CancelBookingService } from '../../api/src/modules/booking/changes/cancel-booking.service.js';
import { DecideRequestService } from '../../api/src/modules/booking/changes/decide-request.service.js';
import { MoveBookingService } from '../../api/src/modules/booking/changes/move-booking.service.js';
import { ReplacePersonService } from '../../api/src/modules/booking/changes/replace-person.service.js';
import { SwitchModeService } from '../../api/src/modules/booking/changes/switch-mode.service.js';
import { nothingDeclared } from '../../api/src/modules/booking/eligibility/eligibility.service.js';
import { EnrolMembersService } from '../../api/src/modules/booking/enrol-members.service.js';
import { BookPartyService } from '../../api/src/modules/booking/parties/book-party.service.js';
import { SeparatePartyService } from '../../api/src/modules/booking/parties/separate-party.service.js';
import { ChangeCapacityService } from '../../api/src/modules/booking/places/change-capacity.service.js';
import { OverbookService } from '../../api/src/modules/booking/places/overbook.service.js';
import { ReleaseQuotasService } from '../../api/src/modules/booking/places/release-quotas.service.js';
import { SetExtraPlacesService } from '../../api/src/modules/booking/places/set-extra-places.service.js';
import { SetQuotaService } from '../../api/src/modules/booking/places/set-quota.service.js';
import { UndoEnrolmentService } from '../../api/src/modules/booking/undo-enrolment.service.js';
import { AnswerOfferService } from '../../api/src/modules/booking/waitlist/answer-offer.service.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import { StepBackService } from '../../api/src/modules/booking/waitlist/step-back.service.js';
import { WaitlistService } from '../../api/src/modules/booking/waitlist/waitlist.service.js';
import { MergePeopleService } from '../../api/src/modules/duplicates/merge-people.service.js';
import { UndoMergeService } from '../../api/src/modules/duplicates/undo-merge.service.js';
import { MembersStore, NOTICE_VERSION, type OrganisationActor } from '../../api/src/modules/organisations/index.js';
import { addDays, berlinDate } from '../../api/src/time/berlin.js';
import type { TestApp } from './app.js';
import { snapshotOf } from './history-replay.js';
import { readPlaces } from './history-facts.js';
import type { Act, CourseAct, Snapshot, Wish } from './places-acts.js';
import type { WorldRun } from './usual-run.js';

/** The product's side of a walk: which row is which of the model's. */
export interface RealWalk {
  readonly runs: readonly WorldRun[];
  readonly organisations: readonly string[];
  readonly staff: Actor;
  /** Somebody at the desk of an organisation. */
  readonly accountId: string;
  /** Real ids by the order in which bookings were made; the model calls the first `0`. */
  readonly ids: string[];
  /** Records of people by the model's name for them. */
  readonly people: Map<string, string>;
  mergeId: string | null;
}

/** The product: use cases on the real database. */
export class RealPlaces {
  /** How often each act ended how, over all sequences. */
  readonly outcomes: Record<string, number> = {};

  constructor(private readonly app: TestApp) {}

  /** @returns `ok` or the code of the refusal, as the model says it */
  async step(walk: RealWalk, act: Act | CourseAct, at = 0): Promise<string> {
    const outcome = await this.outcomeOf(() => (isOfCourse(act) ? this.doForAll(walk, act) : this.do(walk, run(walk, at), act)));
    const name = `${act.act}: ${outcome}`;
    this.outcomes[name] = (this.outcomes[name] ?? 0) + 1;
    return outcome;
  }

  private async outcomeOf(act: () => Promise<unknown>): Promise<string> {
    try {
      await act();
      return 'ok';
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  snapshots({ runs, ids }: RealWalk): Promise<Snapshot[]> {
    const named = <T extends { id: string }>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, id: String(ids.indexOf(row.id)) }));
    return Promise.all(
      runs.map(async ({ id }) => {
        const { bookings, offers, ...counted } = await readPlaces(this.app.world, id);
        return snapshotOf({ ...counted, bookings: named(bookings), offers: named(offers) });
      }),
    );
  }

  setClock(now: Date): void {
    this.app.clock.set(now);
  }

  /** Everything whose time is up. */
  expire(): Promise<number> {
    return this.app.get(ExpireOffersService).run();
  }

  private async do(walk: RealWalk, run: WorldRun, act: Act): Promise<unknown> {
    const { app } = this;
    const { ids, staff, organisations } = walk;
    const id = 'id' in act ? (ids[Number(act.id)] ?? newId()) : '';
    const organisation = 'organisation' in act ? (organisations[Number(act.organisation)] ?? '') : '';
    switch (act.act) {
      case 'book':
        return this.book(walk, run, act);
      case 'overbook':
        return this.overbook(walk, run, act.person);
      case 'book together':
        return this.bookTogether(walk, run, act);
      case 'cancel': {
        const others = (act.others ?? []).map((one) => ids[Number(one)] ?? newId());
        return app.get(CancelBookingService).several(act.by === 'staff' ? staff : guest, [id, ...others], null);
      }
      case 'separate':
        return app.get(SeparatePartyService).run(guest, id);
      case 'keep':
        return app.get(WaitlistService).holdForParties(staff, run.id, act.forParties);
      case 'approve':
        return app.get(DecideRequestService).run(staff, id, { accept: true });
      case 'reject':
        return app.get(DecideRequestService).run(staff, id, { accept: false, reason: 'Passt nicht' });
      case 'accept':
      case 'decline':
        return app.get(AnswerOfferService).run(guest, id, act.act === 'accept');
      case 'step back':
        return app.get(StepBackService).run(staff, id, act.approved);
      case 'reorder':
        return app.get(WaitlistService).reorder(staff, id, act.position, 'Beginnt früher');
      case 'switch':
        return app.get(SwitchModeService).run(guest, id, act.mode);
      case 'pause':
      case 'resume':
        return app.get(WaitlistService).pause(staff, run.id, act.act === 'pause');
      case 'capacity':
        return app.get(ChangeCapacityService).run(staff, run.id, { capacity: act.to, from: await this.capacity(run) });
      case 'extras':
        return app.get(SetExtraPlacesService).run(staff, run.id, act.kind, act.to);
      case 'hold':
        return app.get(SetQuotaService).run(staff, run.id, organisation, { seats: act.seats, releaseOn: addDays(run.firstDate, -1) });
      case 'release':
        return app.get(ReleaseQuotasService).run(staff, run.id, organisation);
      case 'enrol':
        return this.enrol(walk, run, act, organisation);
      case 'undo':
        return this.undo(walk, run, act.ids, organisations[0] ?? '');
      case 'replace':
        return this.replace(walk, id, act.person, organisation);
      case 'expire':
        throw new Error('offers expire by themselves');
    }
  }

  private async doForAll(walk: RealWalk, act: CourseAct): Promise<unknown> {
    if (act.act === 'merge') return this.merge(walk, act);
    if (act.act === 'part') return this.app.get(UndoMergeService).run(walk.staff, walk.mergeId ?? newId());
    const to = run(walk, act.to);
    const { id } = await this.app.get(MoveBookingService).run(guest, walk.ids[Number(act.id)] ?? newId(), to.id);
    if (!walk.ids.includes(id)) walk.ids.push(id);
    return id;
  }

  private async book(walk: RealWalk, run: WorldRun, { person, waits, ...wish }: Extract<Act, { act: 'book' }>): Promise<void> {
    const { booking } = await this.app.get(BookPlaceService).run(guest, run.id, wishOf(walk, person, waits, wish), newId());
    await this.remember(walk, person, booking.id);
  }

  private async bookTogether(walk: RealWalk, run: WorldRun, { people, waits }: Extract<Act, { act: 'book together' }>): Promise<void> {
    const [first, ...others] = people.map((person) => wishOf(walk, person, waits));
    if (!first) return;
    const { booking, companions } = await this.app.get(BookPartyService).run(guest, run.id, [first, ...others], newId());
    for (const [at, { id }] of [booking, ...companions].entries()) await this.remember(walk, people[at] ?? '', id);
  }

  private async overbook(walk: RealWalk, run: WorldRun, person: string): Promise<void> {
    const wish = { ...somebody(walk, person), reason: 'Dolmetscht für die Gruppe' };
    const { id } = await this.app.get(OverbookService).run(walk.staff, run.id, wish, newId());
    await this.remember(walk, person, id);
  }

  /** The record of somebody is known from their first booking on. */
  private async remember({ ids, people }: RealWalk, person: string, bookingId: string): Promise<void> {
    ids.push(bookingId);
    if (people.has(person)) return;
    const [row] = await this.app.world.rows<{ id: string }>('SELECT person_id AS id FROM booking WHERE id = ?', [bookingId]);
    people.set(person, row?.id ?? '');
  }

  private async enrol(walk: RealWalk, { id: runId }: WorldRun, act: Extract<Act, { act: 'enrol' }>, organisationId: string): Promise<void> {
    const enrol = this.app.get(EnrolMembersService);
    const wishes = act.people.map((name) => ({
      ...{ personId: walk.people.get(name) ?? null, basicQualification: null, needs: [] },
      person: member(name),
    }));
    const enrolled = await this.app.get(Transactions).run(async (tx) => {
      const version = await enrol.begin(tx, runId);
      const order = { runId, organisationId, wishes };
      const now = this.app.clock.now();
      const members = await enrol.run(tx, desk(walk, organisationId), order, { version, mailsAt: now });
      const newcomers = members.flatMap(({ booking, personId }, at) => (booking && personId && !wishes[at]?.personId ? [personId] : []));
      this.app.get(MembersStore).add(tx, organisationId, newcomers, berlinDate(now), { version: NOTICE_VERSION, at: now });
      return members;
    });
    for (const [at, { booking, personId }] of enrolled.entries()) {
      if (booking) walk.ids.push(booking.id);
      if (personId) walk.people.set(act.people[at] ?? '', personId);
    }
  }

  private undo(walk: RealWalk, { id: runId }: WorldRun, numbers: readonly string[], organisationId: string): Promise<unknown> {
    const bookingIds = numbers.flatMap((one) => walk.ids[Number(one)] ?? []);
    const undo = this.app.get(UndoEnrolmentService);
    return this.app
      .get(Transactions)
      .run((tx) => undo.run(tx, desk(walk, organisationId), { runId, bookingIds }, () => Promise.resolve(true)));
  }

  private async replace(walk: RealWalk, id: string, name: string, organisationId: string): Promise<void> {
    const personId = walk.people.get(name);
    const next = personId === undefined ? { personId: null, person: member(name) } : { personId, person: null };
    const wish = { ...next, basicQualification: null, agreed: true };
    const booking = await this.app.get(ReplacePersonService).run(desk(walk, organisationId), id, wish);
    if (!walk.ids.includes(booking.id)) walk.ids.push(booking.id);
    walk.people.set(name, booking.personId);
  }

  /** As if the search had found the two. */
  private async merge(walk: RealWalk, { keeps, goes }: Extract<CourseAct, { act: 'merge' }>): Promise<void> {
    const [keepId = '', goesId = ''] = [walk.people.get(keeps), walk.people.get(goes)];
    const [first = '', second = ''] = [keepId, goesId].sort();
    await this.app.source.query(
      `INSERT INTO duplicate_pair (id, first_id, second_id, score, grounds, state, found_at) VALUES (?, ?, ?, 90, '[]', 'OPEN', NOW(3))
       ON DUPLICATE KEY UPDATE state = 'OPEN'`,
      [newId(), first, second],
    );
    const [pair] = await this.app.world.rows<{ id: string }>('SELECT id FROM duplicate_pair WHERE first_id = ? AND second_id = ?', [
      ...[first, second],
    ]);
    walk.mergeId = await this.app.get(MergePeopleService).run(walk.staff, pair?.id ?? '', keepId);
  }

  private async capacity(run: WorldRun): Promise<number> {
    const [row] = await this.app.world.rows<{ capacity: number }>('SELECT capacity FROM seat_ledger WHERE course_run_id = ?', [run.id]);
    return row?.capacity ?? -1;
  }
}

const guest: Actor = { kind: 'guest' };

const isOfCourse = (act: Act | CourseAct): act is CourseAct => ['move', 'merge', 'part'].includes(act.act);

function run({ runs }: RealWalk, at: number): WorldRun {
  const found = runs[at];
  if (!found) throw new Error(`there is no run ${at}`);
  return found;
}

const desk = ({ accountId }: RealWalk, organisationId: string): OrganisationActor => ({
  ...{ kind: 'organisation', accountId, organisationIds: [organisationId] },
});

const somebody = ({ runs }: RealWalk, person: string) => ({
  ...{ name: `Gast Nummer ${person}`, callName: null, email: `gast-${person}@${runs[0]?.slug}.example`, phone: null },
  ...{ birthYear: null, organisationId: null, language: 'de' },
});

const member = (name: string) => ({ name: `Mitglied ${name}`, email: null, phone: null, birthYear: null, language: 'de' });

const wishOf = (walk: RealWalk, person: string, waitlist: boolean, { childcare, mode }: Wish = {}) => ({
  ...somebody(walk, person),
  ...{ organisationName: null, callTime: null, newsletter: false, waitlist, declared: nothingDeclared },
  ...{ needs: childcare ? ['CHILDCARE'] : [], mode: mode ?? null },
});
