import type { Kind } from '#lib/mosaic/kinds.ts';

export type RunState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'CLOSED_FOR_REGISTRATION'
  | 'CONFIRMED'
  | 'RUNNING'
  | 'COMPLETED'
  | 'SETTLED'
  | 'CANCELLED'
  | 'POSTPONED';

export interface Account {
  name: string;
  roles: string[];
  divisions: string[];
}

export interface StaffRunRow {
  id: string;
  code: string;
  slug: string;
  title: string;
  kind: Kind;
  state: RunState;
  firstDate: string;
  lastDate: string;
  town: string | null;
  teachingUnits: number;
  taken: number;
  capacity: number;
  min: number;
  waiting: number;
  requested: number;
}

export interface StaffSession {
  id: string;
  n: number;
  date: string;
  start: string;
  end: string;
  teachingUnits: number;
  cancelled: boolean;
}

export interface StaffRun extends StaffRunRow {
  sessions: StaffSession[];
  trainers: string[];
  venue: string | null;
  cancelReason: string | null;
}

export const participantTabs = ['seated', 'requested', 'waiting', 'cancelled', 'absent'] as const;
export type ParticipantTab = (typeof participantTabs)[number];

export interface Participant {
  bookingId: string;
  personId: string;
  number: string;
  name: string;
  latinName: string | null;
  callName: string | null;
  state: string;
  organisation: string | null;
  email: string | null;
  phone: string | null;
  needs: string[];
  bookedAt: string;
  position: number | null;
  callTime: string | null;
}

export interface Participants {
  counts: Record<ParticipantTab, number>;
  rows: Participant[];
}
