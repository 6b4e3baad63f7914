import type { MyBooking } from '#lib/api/types.ts';
import type { Tone } from '#lib/ui/tone.ts';

/** What a state of a booking means for the person: where it stands on the page and how it looks. */
type Group = 'upcoming' | 'waiting' | 'past' | 'cancelled';

const groups: Record<string, { group: Group; tone: Tone }> = {
  CONFIRMED: { group: 'upcoming', tone: 'ok' },
  REQUESTED: { group: 'upcoming', tone: 'open' },
  WAITLISTED: { group: 'waiting', tone: 'info' },
  OFFERED: { group: 'waiting', tone: 'open' },
  COMPLETED: { group: 'past', tone: 'ok' },
  INCOMPLETE: { group: 'past', tone: 'info' },
  NO_SHOW: { group: 'past', tone: 'info' },
};

const elsewhere = { group: 'cancelled', tone: 'stop' } as const;

export const toneOfState = (state: string): Tone => (groups[state] ?? elsewhere).tone;
export const toneOf = ({ state }: MyBooking): Tone => toneOfState(state);

/** How somebody waits, as the texts name it: on the list, or noted until the places are given out by rule. */
export function waitOf({ state, allocation }: Pick<MyBooking, 'state' | 'allocation'>): '' | 'Waitlist' | 'Entered' {
  if (state !== 'WAITLISTED') return '';
  return allocation && !allocation.drawn ? 'Entered' : 'Waitlist';
}

const givenUp = new Set(['CANCELLED_BY_PARTICIPANT', 'OFFER_DECLINED', 'OFFER_EXPIRED']);

export function isCancelled(booking: MyBooking): boolean {
  return groups[booking.state] === undefined;
}

/** The course as this person takes part: whoever is online goes to no town. */
export function runFor({ run, extras }: MyBooking): MyBooking['run'] {
  return extras.some(({ kind, held }) => kind === 'ONLINE' && held) ? { ...run, format: 'ONLINE' } : run;
}

/** The same on one date, which can be online in a course on site. */
export function runOn(booking: MyBooking, session: MyBooking['sessions'][number] | undefined): MyBooking['run'] {
  return session?.online ? { ...booking.run, format: 'ONLINE' } : runFor(booking);
}

/** What the person gave up themselves, while the course still takes people and they have not moved to another date. */
export function canBookAgain({ state, movedTo, run }: MyBooking): boolean {
  return givenUp.has(state) && !movedTo && ['free', 'few', 'waitlist'].includes(run.seats.state);
}

/** Ended bookings that still matter on the first page: something can be done, or the course is still to come. */
export function endedAhead(cancelled: MyBooking[], today: string): MyBooking[] {
  return cancelled.filter((booking) => booking.alternative !== null || (booking.run.lastDate >= today && !booking.movedTo));
}

/** The group by state; a course that is over is past, whatever its state says. */
export function groupOf(booking: MyBooking, today: string): Group {
  const { group } = groups[booking.state] ?? elsewhere;
  const isOver = (booking.sessions.at(-1)?.date ?? booking.run.lastDate) < today;
  return group === 'upcoming' && isOver ? 'past' : group;
}

/** The first session to which the person comes: who came in late was not there before (E31). */
export const firstSession = (booking: MyBooking): MyBooking['sessions'][number] | undefined =>
  booking.sessions.find((session) => !session.cancelled && !session.beforeEntry);

/** The next session that takes place and to which the person comes. */
export function nextSession(booking: MyBooking, today: string): MyBooking['sessions'][number] | undefined {
  const ahead = booking.sessions.filter((session) => !session.cancelled && !session.beforeEntry && session.date >= today);
  return ahead.find((session) => !session.excused) ?? ahead[0];
}

/** One of several dates can be missed; of a single one, the place is given back. */
export function hasDatesAhead(booking: MyBooking, today: string): boolean {
  return booking.state === 'CONFIRMED' && booking.sessions.length > 1 && nextSession(booking, today) !== undefined;
}

/** Dates that were moved and wait for an answer. */
export const movedDates = (bookings: MyBooking[]): { booking: MyBooking; session: MyBooking['sessions'][number] }[] =>
  bookings.flatMap((booking) =>
    booking.sessions.filter(({ moved, canExcuse }) => canExcuse && moved?.canCome === null).map((session) => ({ booking, session })),
  );

export interface GroupedBookings {
  next: MyBooking | null;
  upcoming: MyBooking[];
  waiting: MyBooking[];
  past: MyBooking[];
  cancelled: MyBooking[];
}

export function groupBookings(bookings: MyBooking[], today: string): GroupedBookings {
  const dateOf = (booking: MyBooking) => (nextSession(booking, today) ?? firstSession(booking))?.date ?? booking.run.firstDate;
  const inOrder = [...bookings].sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
  const of = (group: Group) => inOrder.filter((booking) => groupOf(booking, today) === group);
  const upcoming = of('upcoming');
  return { next: upcoming[0] ?? null, upcoming, waiting: of('waiting'), past: of('past').reverse(), cancelled: of('cancelled') };
}
