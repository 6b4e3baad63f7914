import type { BookingReceipt, BookingRequest, MyBooking, MyPage, RunDetail, RunList, Verification } from './types.ts';
import { problemOf } from './problem.ts';

export type QueryValue = string | number | boolean | readonly string[] | undefined;

export interface BookingCall {
  runId: string;
  idempotencyKey: string;
  body: BookingRequest;
}

function withQuery(path: string, query: Record<string, QueryValue>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const part = encodeURIComponent;

/** The public API, typed. Everything that is not a success is thrown as an `ApiProblem`. */
export function api(fetch: typeof globalThis.fetch) {
  const call = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(path, init);
    if (!response.ok) throw await problemOf(response);
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  };
  const post = <T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  return {
    runs: (query: Record<string, QueryValue>) => call<RunList>(withQuery('/api/v1/runs', query)),
    run: (idOrSlug: string) => call<RunDetail>(`/api/v1/runs/${part(idOrSlug)}`),
    book: ({ runId, idempotencyKey, body }: BookingCall) =>
      post<BookingReceipt>(`/api/v1/runs/${part(runId)}/bookings`, body, { 'idempotency-key': idempotencyKey }),
    myPage: (token: string) => call<MyPage>(`/api/v1/my/${part(token)}`),
    cancelBooking: (token: string, bookingId: string, reason: string) =>
      post<MyBooking>(`/api/v1/my/${part(token)}/bookings/${part(bookingId)}/cancellation`, reason === '' ? {} : { reason }),
    verify: (code: string) => call<Verification>(`/api/v1/certificates/${part(code)}/verification`),
    sendLinksAgain: (email: string) => post<void>('/api/v1/my-links', { email }),
    requestSignInCode: (email: string) => post<void>('/api/v1/sign-in/codes', { email }),
    signIn: (email: string, code: string) => post<void>('/api/v1/sign-in/sessions', { email, code }),
  };
}

/** Addresses the browser opens itself. */
export const apiUrls = {
  runCalendar: (runId: string) => `/api/v1/runs/${part(runId)}/calendar.ics`,
  sessionCalendar: (runId: string, sessionId: string) => `/api/v1/runs/${part(runId)}/sessions/${part(sessionId)}/calendar.ics`,
  shareImage: (runId: string) => `/api/v1/runs/${part(runId)}/share-image.png`,
  myCalendar: (token: string) => `/api/v1/my/${part(token)}/calendar.ics`,
  myCertificate: (token: string, id: string) => `/api/v1/my/${part(token)}/certificates/${part(id)}.pdf`,
};
