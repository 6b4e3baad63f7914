import type {
  AttendMode,
  Allocation,
  BookingReceipt,
  BookingRequest,
  Eligibility,
  MyBooking,
  MyPage,
  Reason,
  MissedSession,
  MovedBooking,
  RunCard,
  RunDates,
  RunDetail,
  RunList,
  RenewedLink,
  Town,
  Verification,
} from './types.ts';
import { callWith, type QueryValue, withQuery } from './call.ts';

export interface BookingCall {
  runId: string;
  idempotencyKey: string;
  body: BookingRequest;
}

const part = encodeURIComponent;

/** What a personal link opens: the person's bookings and what they can do with them. */
function ownPage({ get, post, put }: ReturnType<typeof callWith>) {
  return {
    myPage: (token: string) => get<MyPage>(`/api/v1/my/${part(token)}`),
    cancelBooking: (token: string, bookingId: string, reason: string) =>
      post<MyBooking>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/cancellation`, reason === '' ? {} : { reason }),
    cancelParty: (token: string, bookingId: string, bookings: string[], reason: string) =>
      post<MyBooking>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/party/cancellation`, { bookings, ...(reason && { reason }) }),
    separateParty: (token: string, bookingId: string) =>
      post<MyBooking>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/party/separation`),
    switchMode: (token: string, bookingId: string, mode: AttendMode) =>
      post<MyBooking>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/mode`, { mode }),
    answerOffer: (token: string, bookingId: string, accept: boolean) =>
      post<MyBooking>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/offer`, { accept }),
    missedSession: (token: string, bookingId: string, sessionId: string) =>
      get<MissedSession>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/sessions/${part(sessionId)}/excuse`),
    excuse: (token: string, bookingId: string, sessionId: string, wish: { excused: boolean; seen: string }) =>
      post<MissedSession>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/sessions/${part(sessionId)}/excuse`, wish),
    answerSession: (token: string, bookingId: string, sessionId: string, answer: { canCome: boolean; seen: string }) =>
      post<MissedSession>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/sessions/${part(sessionId)}/answer`, answer),
    otherRuns: (token: string, bookingId: string) => get<RunCard[]>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/other-runs`),
    moveBooking: (token: string, bookingId: string, run: string) =>
      post<MovedBooking>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/move`, { run }),
    shareCertificate: (token: string, bookingId: string, isShared: boolean) =>
      put<void>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/certificate-sharing`, { isShared }),
    renewLink: (token: string) => post<RenewedLink>(`/api/v1/my/${part(token)}/link-renewal`),
  };
}

/** The public API, typed. Everything that is not a success is thrown as an `ApiProblem`. */
export function api(fetch: typeof globalThis.fetch) {
  const calls = callWith(fetch);
  const { get, post } = calls;
  return {
    runs: (query: Record<string, QueryValue>) => get<RunList>('/api/v1/runs', query),
    runDates: (query: Record<string, QueryValue>) => get<RunDates>('/api/v1/runs/dates', query),
    towns: () => get<Town[]>('/api/v1/towns'),
    run: (idOrSlug: string, query: { lang?: string } = {}) => get<RunDetail>(`/api/v1/runs/${part(idOrSlug)}`, query),
    book: ({ runId, idempotencyKey, body }: BookingCall) =>
      post<BookingReceipt>(`/api/v1/runs/${part(runId)}/bookings`, body, { 'idempotency-key': idempotencyKey }),
    eligibility: (runId: string, body: BookingRequest) => post<Eligibility>(`/api/v1/runs/${part(runId)}/eligibility`, body),
    reasonsOf: (token: string, bookingId: string) => get<Reason[]>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/reasons`),
    allocation: (runId: string) => get<Allocation>(`/api/v1/runs/${part(runId)}/allocation`),
    ...ownPage(calls),
    verify: (code: string) => get<Verification>(`/api/v1/certificates/${part(code)}/verification`),
    sendLinksAgain: (email: string) => post<void>('/api/v1/my-links', { email }),
    requestSignInCode: (email: string) => post<void>('/api/v1/sign-in/codes', { email }),
    signIn: (email: string, code: string) => post<void>('/api/v1/sign-in/sessions', { email, code }),
  };
}

/** Addresses the browser opens itself. */
export const apiUrls = {
  matchingDates: (query: Record<string, QueryValue>) => withQuery('/api/v1/runs.ics', query),
  matchingNews: (query: Record<string, QueryValue>) => withQuery('/api/v1/runs.atom', query),
  allocation: (runId: string) => `/api/v1/runs/${part(runId)}/allocation`,
  runCalendar: (runId: string) => `/api/v1/runs/${part(runId)}/calendar.ics`,
  sessionCalendar: (runId: string, sessionId: string) => `/api/v1/runs/${part(runId)}/sessions/${part(sessionId)}/calendar.ics`,
  shareImage: (runId: string) => `/api/v1/runs/${part(runId)}/share-image.png`,
  myCalendar: (token: string) => `/api/v1/my/${part(token)}/calendar.ics`,
  myCertificate: (token: string, id: string) => `/api/v1/my/${part(token)}/certificates/${part(id)}.pdf`,
};
