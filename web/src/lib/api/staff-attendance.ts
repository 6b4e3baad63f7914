import { callWith } from './call.ts';

export type AttendanceState = 'PRESENT' | 'PARTIAL' | 'EXCUSED' | 'ABSENT';

export interface AttendanceMark {
  state: AttendanceState;
  /** Teaching units credited, in halves */
  units: number;
  /** On the wall clock, 'HH:MM'; null where nobody wrote it down */
  arrivedAt?: string | null;
  leftAt?: string | null;
}

export interface AttendanceSession {
  id: string;
  n: number;
  date: string;
  start: string;
  end: string;
  units: number;
}

export interface AttendanceRow {
  bookingId: string;
  name: string;
  /** By id of the date; a date without an entry has not been recorded */
  entries: Record<string, AttendanceMark>;
  /** Dates before they came in, or after they left */
  notExpected: string[];
  /** Of these, dates that were going on when they came in: they may have been there */
  optional: string[];
  /** First date, missed without a word: the seat can be freed */
  missedOn: string | null;
  attended: number;
  total: number;
  /** What this person has to attend: fewer units for who came in late */
  thresholdUnits: number;
  /** What closing the course makes of what is recorded */
  outcome: 'COMPLETED' | 'INCOMPLETE' | 'NO_SHOW';
}

export interface AttendanceSheet {
  sessions: AttendanceSession[];
  rows: AttendanceRow[];
  thresholdUnits: number;
  /** Promised and not held by a course that ended early; the Zertifikat still asks for them */
  owedUnits: number;
  editable: boolean;
  version: number;
}

/** One cell to store; without a state the entry is taken back. */
export interface AttendanceEntry {
  bookingId: string;
  sessionId: string;
  state: AttendanceState | null;
  units?: number;
  /** Gives the units; null takes the time back */
  arrivedAt?: string | null;
  leftAt?: string | null;
}

const of = (runId: string): string => `/api/v1/staff/runs/${encodeURIComponent(runId)}`;

export function attendanceApi(fetch: typeof globalThis.fetch) {
  const { get, put, post, delete: remove } = callWith(fetch);
  return {
    sheet: (runId: string) => get<AttendanceSheet>(`${of(runId)}/attendance`),
    record: (runId: string, version: number, entries: AttendanceEntry[]) => put<void>(`${of(runId)}/attendance`, { version, entries }),
    complete: (runId: string) => post<void>(`${of(runId)}/completion`),
    endEarly: (runId: string, reason: string, alternative: string) =>
      post<void>(`${of(runId)}/early-end`, { reason, ...(alternative !== '' && { alternative }) }),
    settle: (runId: string) => put<void>(`${of(runId)}/settlement`, {}),
    undoSettlement: (runId: string) => remove<void>(`${of(runId)}/settlement`),
    reopen: (runId: string, reason: string) => post<void>(`${of(runId)}/reopening`, { reason }),
    freeSeat: (bookingId: string) => post<void>(`/api/v1/staff/bookings/${encodeURIComponent(bookingId)}/seat-release`),
  };
}

const ofSession = (runId: string, sessionId: string): string => `${of(runId)}/sessions/${encodeURIComponent(sessionId)}`;

/** Where the browser goes itself. */
export const attendanceUrls = {
  sheet: (runId: string, sessionId: string) => `${ofSession(runId, sessionId)}/attendance-sheet.pdf`,
  strips: (runId: string, sessionId: string) => `${ofSession(runId, sessionId)}/attendance-strips.pdf`,
  nameTags: (runId: string, sessionId: string) => `${ofSession(runId, sessionId)}/name-tags.pdf`,
  participantList: (runId: string, format: 'pdf' | 'xlsx' | 'csv') => `${of(runId)}/participant-list?format=${format}`,
};
