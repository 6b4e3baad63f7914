import type { LocalDate, LocalTime } from '../../../time/berlin.js';

export interface PlaceFacts {
  readonly name: string;
  readonly room: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

/** Where an online date meets. */
export interface MeetingFacts {
  readonly url: string;
  readonly dialIn: string | null;
}

export interface SessionFacts {
  readonly id: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly cancelled: boolean;
  /** It fell out by itself, and not with the end of its course. */
  readonly fellOutAlone: boolean;
  readonly endsAt: Date;
  /** Null when it is online or its room is not known yet. */
  readonly place: PlaceFacts | null;
  /** Null when it is online. */
  readonly town: string | null;
  /** Null for whoever has no place, goes to a room, or where no link is known yet. */
  readonly meeting: MeetingFacts | null;
}

export interface ContactFacts {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hours: string | null;
}

/** A place besides the seat: for a child, or of one way to take part in a hybrid run. */
export type ExtraName = 'CHILDCARE' | 'ONLINE' | 'ON_SITE';

/** Another run, named in a mail. */
export interface OtherRunFacts {
  readonly title: string;
  /** Null when it is online. */
  readonly town: string | null;
  readonly firstDate: LocalDate;
}

export interface RunFacts {
  readonly title: string;
  readonly slug: string;
  /** Null when it is online. */
  readonly town: string | null;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  /** Until this day a place can be given back on the personal page. */
  readonly cancelUntil: LocalDate;
  readonly cancellationDeadline: Date;
  readonly cancelReason: string | null;
  /** On which staff decide whether it takes place. */
  readonly decisionDate: LocalDate;
  /** All of them, also those before the person came in. */
  readonly sessionCount: number;
  /** What is offered instead of a cancelled run. */
  readonly alternative: (OtherRunFacts & { readonly slug: string }) | null;
  readonly place: PlaceFacts | null;
  readonly contact: ContactFacts | null;
}

/** Somebody else of the same party. */
export interface CompanionFacts {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly state: string;
  /** The act that the mail tells of was about them too. */
  readonly isMeant: boolean;
  /** Null for whoever reads mails elsewhere: their page is for nobody but them. */
  readonly person: { readonly id: string; readonly linkNonce: string } | null;
}

/** Everything a mail about a booking may need, as it stands now. */
export interface BookingFacts {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly callTime: string | null;
  /** What staff or the person wrote when the booking ended. */
  readonly endReason: string | null;
  /** The organisation that booked for the person; null when they did so themselves (Art. 14 GDPR: they must know). */
  readonly enrolledBy: string | null;
  /** Where the seats of the run are given by a rule: when, and which rank the person has drawn. */
  readonly allocation: { readonly closesAt: Date; readonly place: number | null; readonly of: number } | null;
  /** A seat that waits for the person's answer. */
  readonly offer: { readonly expiresAt: Date; readonly holdsSeat: boolean } | null;
  /** The booking whose place this one took. */
  readonly movedFrom: (OtherRunFacts & { readonly number: string; readonly reason: string | null }) | null;
  /** How the person takes part, where the run counts both ways. Online there is no town and no room for them. */
  readonly mode: 'ONLINE' | 'ON_SITE' | null;
  /** Wished for, and none was left; the seat is not touched by it (E25). */
  readonly unmet: readonly ExtraName[];
  /** Who was booked together with them, whatever became of it. */
  readonly party: readonly CompanionFacts[];
  /** Place in the queue, counted from 1; who waits together has one. 0 when there is none. */
  readonly position: number;
  readonly person: {
    readonly id: string;
    readonly name: string;
    /** How the person wishes to be addressed. */
    readonly callName: string;
    readonly email: string | null;
    readonly hasPhone: boolean;
    readonly linkNonce: string;
  };
  readonly run: RunFacts;
  /** Those the person comes to, in order of their dates: who came in late was not there before (E31). */
  readonly sessions: readonly SessionFacts[];
}
