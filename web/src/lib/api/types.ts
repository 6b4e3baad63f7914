/** The shapes the public API speaks. */
import type { Kind } from '#lib/mosaic/kinds.ts';

export type { Kind };

export type SeatState = 'free' | 'few' | 'waitlist' | 'full' | 'drop_in' | 'members' | 'closed' | 'not_open' | 'cancelled' | 'past';

export interface Seats {
  state: SeatState;
  /** Exact only when five or fewer are left. */
  left: number | null;
  capacity: number;
}

export type RunFormat = 'PRESENCE' | 'ONLINE' | 'HYBRID';

export interface RunCard {
  id: string;
  code: string;
  slug: string;
  kind: Kind;
  title: string;
  titleShort: string;
  promise: string;
  town: string | null;
  ags: string | null;
  format: RunFormat;
  firstDate: string;
  lastDate: string;
  startTime: string;
  endTime: string;
  sessionCount: number;
  teachingUnits: number;
  germanLevel: string | null;
  flags: string[];
  audience: string;
  state: string;
  seats: Seats;
  registrationDeadline: string;
  language: string;
}

export type NearestReason = 'later' | 'online' | 'elsewhere' | null;

export interface RunList {
  total: number;
  page: number;
  pageSize: number;
  runs: RunCard[];
  facets: { kinds: Partial<Record<Kind, number>>; online: number; onSite: number };
  nearest: RunCard[];
  nearestReason: NearestReason;
}

export interface RunSession {
  id: string;
  n: number;
  date: string;
  start: string;
  end: string;
  teachingUnits: number;
  venue?: string | null;
  cancelled: boolean;
  movedFrom?: { date: string; start: string } | null;
}

export interface Venue {
  name: string;
  room: string;
  street: string;
  postcode: string;
  town: string;
  transit: string | null;
  access: { key: string; yes: boolean }[];
}

export interface ContactPerson {
  name: string;
  phone: string | null;
  email: string | null;
  hours: string | null;
}

export interface RunDetail extends RunCard {
  description: string;
  modules: { title: string; units: number }[];
  sessions: RunSession[];
  prerequisites: string[];
  minAge: number | null;
  venue: Venue | null;
  trainers: string[];
  contact: ContactPerson | null;
  certificate: { type: 'CERTIFICATE' | 'ATTENDANCE' | 'NONE'; thresholdUnits: number | null };
  cancellationDeadline: string;
  organiser: string;
  fundingProgramme: string;
  siblings: RunCard[];
  confirmBy: 'auto' | 'interview' | 'staff' | 'organisation';
  asksBirthYear: boolean;
  cancelReason?: string | null;
}

export const needs = ['INTERPRETER', 'WHEELCHAIR', 'ASSISTANT', 'LARGE_PRINT', 'CHILDCARE', 'SIGN_LANGUAGE', 'CALL_ME'] as const;
export type Need = (typeof needs)[number];

export const callTimes = ['morning', 'afternoon', 'evening'] as const;
export type CallTime = (typeof callTimes)[number];

export interface BookingRequest {
  name: string;
  callName?: string;
  email?: string;
  phone?: string;
  organisation?: string;
  callTime?: CallTime;
  birthYear?: number;
  needs?: Need[];
  newsletter?: boolean;
  language: string;
  waitlist?: boolean;
}

export type BookingState = 'CONFIRMED' | 'REQUESTED' | 'WAITLISTED' | (string & {});

export interface BookingReceipt {
  id: string;
  number: string;
  state: BookingState;
  position: number | null;
  token: string;
  run: RunCard;
  person: { name: string; callName: string | null };
  contact: { email: string | null; phone: string | null; organisation: string | null };
}

export interface MySession {
  id: string;
  n: number;
  date: string;
  start: string;
  end: string;
  teachingUnits: number;
  cancelled: boolean;
}

export interface MyBooking {
  id: string;
  number: string;
  state: BookingState;
  position: number | null;
  waiting: number | null;
  run: RunCard;
  sessions: MySession[];
  canCancel: boolean;
  late: boolean;
  cancelDeadline: string;
  cancelledAt: string | null;
}

export type CertificateType = 'CERTIFICATE' | 'ATTENDANCE';

export interface MyCertificate {
  id: string;
  number: string;
  type: CertificateType;
  title: string;
  issuedOn: string;
  units: number;
  code: string;
}

export interface MyPage {
  scope: 'booking' | 'person';
  person: { name: string; callName: string | null; language: string };
  bookings: MyBooking[];
  feedUrl: string;
  certificates: MyCertificate[];
}

export interface Verification {
  status: 'VALID' | 'REVOKED';
  number: string;
  type: CertificateType;
  holder: string;
  title: string;
  kind: Kind;
  period: { from: string; to: string };
  place: string;
  units: { attended: number; total: number };
  issuedOn: string;
  issuer: string;
  replacedBy: string | null;
}
