import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import { berlinDate } from '../time/berlin.js';
import { type Actor, GUEST } from '../modules/access/index.js';
import { BookPlaceService, CancelBookingService, DecideRequestService, nothingDeclared, type PlaceWish } from '../modules/booking/index.js';
import { asksBasicQualification } from '../modules/catalogue/index.js';
import { DemoStore } from './demo.store.js';
import { idOf, type MasterData } from './master-data.store.js';
import type { PlannedBooking } from './participation.js';
import { birthYearOf } from './people-data.store.js';
import type { PlannedRun } from './programme.js';
import type { StagedRun, Step } from './step.js';

/** Any fixed UUID: the same booking has the same idempotency key in every try. */
const KEYS = '7e110000-0000-8000-8000-0000000de0f0';
/** Deutsch4U asks the age; of most people in the demo it does not matter. */
const ADULT_BORN_IN = 1988;
const HOUR = 3_600_000;
const DECIDED_AFTER = 26 * HOUR;
const CANCELLED_AFTER = 50 * HOUR;

/** Ids of the bookings made, by the person's key. */
export type BookingIds = Map<string, string>;

/** People book, staff decide about requests, a few people cancel. */
@Injectable()
export class BookingStory {
  constructor(
    private readonly bookPlace: BookPlaceService,
    private readonly decideRequest: DecideRequestService,
    private readonly cancelBooking: CancelBookingService,
    private readonly store: DemoStore,
  ) {}

  steps(staff: Actor, plan: PlannedRun, run: StagedRun, bookings: readonly PlannedBooking[], master: MasterData): Step[] {
    const ids: BookingIds = new Map();
    const from = plan.publishedAt.getTime();
    const until = plan.bookedUntil.getTime();
    return bookings.flatMap((booking, n) => {
      const at = from + ((until - from) * (n + 1)) / (bookings.length + 1);
      const then = (after: number): Date => new Date(Math.min(at + after, until));
      const steps = [{ at: new Date(at), act: () => this.book(run, booking, ids, wishOf(booking, master, plan)) }];
      if (booking.fate === 'seated') steps.push({ at: then(DECIDED_AFTER), act: () => this.accept(staff, ids, booking) });
      if (booking.fate === 'cancelled') steps.push({ at: then(CANCELLED_AFTER), act: () => this.cancel(ids, booking) });
      return steps;
    });
  }

  private async book(run: StagedRun, { key }: PlannedBooking, ids: BookingIds, wish: PlaceWish): Promise<void> {
    const { booking } = await this.bookPlace.run(GUEST, run.id, wish, v5(`${run.code} ${key}`, KEYS));
    ids.set(key, booking.id);
  }

  /** Most runs confirm at once; then there is nothing to decide. */
  private async accept(staff: Actor, ids: BookingIds, { key }: PlannedBooking): Promise<void> {
    const id = idOf(ids, key);
    if ((await this.store.bookingState(id)) === 'REQUESTED') await this.decideRequest.run(staff, id, { accept: true });
  }

  private async cancel(ids: BookingIds, { key }: PlannedBooking): Promise<void> {
    const id = idOf(ids, key);
    const isOpen = ['REQUESTED', 'CONFIRMED'].includes((await this.store.bookingState(id)) ?? '');
    if (isOpen) await this.cancelBooking.run(GUEST, id, null);
  }
}

function wishOf(
  { person, needs, organisation, callTime }: PlannedBooking,
  { organisations }: MasterData,
  { input, publishedAt }: PlannedRun,
): PlaceWish {
  // Nobody's papers are on file in a fresh installation: who needs the qualification says that it was done elsewhere.
  const basicQualification = asksBasicQualification(input.prerequisites) ? 'ELSEWHERE' : null;
  return {
    name: person.name,
    callName: person.callName ?? null,
    email: person.email ?? null,
    phone: person.phone ?? null,
    organisationId: organisation ? idOf(organisations, organisation) : null,
    organisationName: null,
    birthYear: birthYearOf(person, berlinDate(publishedAt)) ?? (input.kind === 'DEUTSCH4U' ? ADULT_BORN_IN : null),
    language: person.language ?? 'de',
    callTime,
    needs,
    newsletter: false,
    waitlist: true,
    declared: { ...nothingDeclared, basicQualification, guardian: person.guardian ?? null },
  };
}
