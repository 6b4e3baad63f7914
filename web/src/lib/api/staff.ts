import { callWith } from './call.ts';
import type { Account, OpenOffer, Participant, Participants, ParticipantTab, RunState, StaffRun, StaffRunRow } from './staff-types.ts';

const part = encodeURIComponent;

/** What staff may ask of the API; the session cookie travels with the page's own request. */
export function staffApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  return {
    me: () => get<Account>('/api/v1/me'),
    signOut: () => remove<void>('/api/v1/sign-in/session'),
    runs: (query: { state?: RunState; q?: string } = {}) => get<StaffRunRow[]>('/api/v1/staff/runs', { ...query }),
    run: (idOrCode: string) => get<StaffRun>(`/api/v1/staff/runs/${part(idOrCode)}`),
    participants: (runId: string, query: { state?: ParticipantTab; q?: string; page?: number } = {}) =>
      get<Participants>(`/api/v1/staff/runs/${part(runId)}/participants`, { ...query }),
    participant: (runId: string, bookingId: string) =>
      get<Participant>(`/api/v1/staff/runs/${part(runId)}/participants/${part(bookingId)}`),
    approve: (bookingId: string) => post<void>(`/api/v1/staff/bookings/${part(bookingId)}/approval`),
    reject: (bookingId: string, reason: string) => post<void>(`/api/v1/staff/bookings/${part(bookingId)}/rejection`, { reason }),
    cancelBooking: (bookingId: string, reason: string) => post<void>(`/api/v1/staff/bookings/${part(bookingId)}/cancellation`, { reason }),
    offers: () => get<OpenOffer[]>('/api/v1/staff/offers'),
    answerOffer: (bookingId: string, accept: boolean) => post<void>(`/api/v1/staff/bookings/${part(bookingId)}/offer`, { accept }),
    extendOffer: (bookingId: string, wish: { date: string; time: string; reason: string }) =>
      post<void>(`/api/v1/staff/bookings/${part(bookingId)}/offer-deadline`, wish),
    pauseWaitlist: (runId: string, pause: boolean) =>
      post<void>(`/api/v1/staff/runs/${part(runId)}/waitlist/${pause ? 'pause' : 'resume'}`),
    holdForParties: (runId: string, holds: boolean) => post<void>(`/api/v1/staff/runs/${part(runId)}/waitlist/party-rule`, { holds }),
    putOnWaitlist: (bookingId: string, approved: boolean) => post<void>(`/api/v1/staff/bookings/${part(bookingId)}/waitlist`, { approved }),
    setAllocation: (runId: string, rule: string | null, closesOn: string) =>
      put<void>(`/api/v1/staff/runs/${part(runId)}/allocation`, { rule, closesOn }),
    moveInQueue: (bookingId: string, position: number, reason: string) =>
      post<void>(`/api/v1/staff/bookings/${part(bookingId)}/queue-position`, { position, reason }),
    cancelRun: (runId: string, reason: string, alternative: string, takeAlong: boolean) =>
      post<void>(`/api/v1/staff/runs/${part(runId)}/cancellation`, { reason, takeAlong, ...(alternative !== '' && { alternative }) }),
  };
}

/** Where the browser goes itself for the people of a list as a file. */
export const participantsFile = (runId: string): string => `/api/v1/staff/runs/${part(runId)}/participants-file`;
