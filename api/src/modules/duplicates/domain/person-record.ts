import type { LocalDate } from '../../../time/berlin.js';
import type { BookingState } from '../../booking/domain/booking-moves.js';

/** Everything that hangs on a person, as far as it decides what becomes of two records. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly callName: string | null;
  readonly birthYear: number | null;
  readonly createdAt: Date;
  readonly mergedIntoId: string | null;
  readonly remindersOffAt: Date | null;
  readonly contacts: readonly ContactRecord[];
  readonly bookings: readonly BookingRecord[];
  readonly memberships: readonly MembershipRecord[];
  readonly profiles: readonly ProfileRecord[];
  readonly certificates: readonly CertificateRecord[];
  readonly consents: readonly ConsentRecord[];
}

export interface ContactRecord {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly organisationId: string | null;
  /** Name of that organisation. */
  readonly organisation: string | null;
  readonly isPreferred: boolean;
}

export interface BookingRecord {
  readonly id: string;
  readonly number: string;
  readonly runId: string;
  readonly title: string;
  readonly firstDate: LocalDate;
  readonly state: BookingState;
  /** Orders the bookings of a run. */
  readonly turn: number;
}

export interface MembershipRecord {
  readonly id: string;
  readonly organisation: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface ProfileRecord {
  readonly id: string;
  readonly kind: string;
  readonly organisationId: string | null;
  readonly territoryId: string | null;
  readonly languages: readonly string[];
  readonly qualifiedOn: LocalDate | null;
  readonly activeFrom: LocalDate | null;
  readonly activeTo: LocalDate | null;
}

export interface CertificateRecord {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

export interface ConsentRecord {
  readonly id: string;
  readonly purpose: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}
