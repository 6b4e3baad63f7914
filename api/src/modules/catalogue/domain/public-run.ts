import type { OwnCertificate } from './promised-certificate.js';
import type { CourseTranslation } from './text-languages.js';
import { type LocalDate, type LocalTime, weekday } from '../../../time/berlin.js';
import type { Point } from './places.js';
import type { AccessFact, Audience, CourseModule, DeliveryFormat, GermanLevel, Kind } from './run.js';
import type { SeatCount, SeatRules } from './seats.js';

/** When a session lies in the day and the week, as people look for it. */
export type DayPart = 'morning' | 'daytime' | 'evening' | 'saturday';

export interface PublicSession {
  readonly id: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly teachingUnits: number;
  readonly cancelled: boolean;
  readonly movedFrom: { readonly date: LocalDate; readonly start: LocalTime } | null;
  /** Set when the session is not where the run is. */
  readonly venue: string | null;
  /** One date online, of a run that has a room. */
  readonly online: boolean;
}

export interface PublicVenue {
  readonly name: string;
  readonly room: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly transit: string | null;
  readonly access: readonly AccessFact[];
}

export interface PublicContact {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hours: string | null;
}

/** Everything the public may know of a run; what depends on the hour is worked out when it is shown. */
export interface PublicRun extends SeatRules {
  readonly id: string;
  readonly offeringId: string;
  readonly code: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly title: string;
  readonly titleShort: string;
  readonly promise: string;
  readonly description: string;
  readonly language: string;
  /** The same in other languages. */
  readonly translations: readonly (CourseTranslation & { readonly titleShort: string })[];
  readonly audience: Audience;
  /** What its offering says about the document at the end. */
  readonly ownCertificate: OwnCertificate;
  readonly format: DeliveryFormat;
  readonly town: string | null;
  readonly ags: string | null;
  readonly territory: string | null;
  readonly at: Point | null;
  readonly germanLevel: GermanLevel | null;
  readonly minAge: number | null;
  readonly teachingUnits: number;
  readonly modules: readonly CourseModule[];
  readonly sessions: readonly PublicSession[];
  readonly dayParts: ReadonlySet<DayPart>;
  readonly startsAt: Date;
  readonly lastDate: LocalDate;
  readonly cancellationDeadline: Date;
  readonly cancelReason: string | null;
  readonly publishedAt: Date;
  readonly cancelledAt: Date | null;
  readonly venue: PublicVenue | null;
  readonly trainers: readonly string[];
  readonly contact: PublicContact | null;
  readonly organiser: string;
  readonly fundingProgramme: string;
  readonly searchText: string;
  readonly compactText: string;
  readonly revision: number;
  readonly seats: SeatCount;
}

/** When something was said of it last that people should hear of. */
export const announcedAt = (run: PublicRun): Date => run.cancelledAt ?? run.publishedAt;

/** Saturdays are a part of their own, whatever the hour. */
export function dayPartOf(session: Pick<PublicSession, 'date' | 'start' | 'end'>): DayPart {
  if (weekday(session.date) === 6) return 'saturday';
  if (session.start >= '16:00') return 'evening';
  return session.end <= '13:00' ? 'morning' : 'daytime';
}

/** The next time one can go there; of a run that is over, when it began. */
export function nextStart(run: PublicRun, now: Date): Date {
  return run.sessions.find((session) => !session.cancelled && session.startsAt >= now)?.startsAt ?? run.startsAt;
}
