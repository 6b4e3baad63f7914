import { randomUUID } from 'node:crypto';
import type { Call } from './http-client.ts';

let visitors = 0;

export const get =
  (path: string, headers: Call['headers'] = {}) =>
  (): Call => ({ method: 'GET', path, headers });

/** A page as browsers ask for it. */
export const page = (path: string): (() => Call) =>
  get(path, { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'de' });

/** Everybody is a new person with a wish of their own. */
function booking(path: string): Call {
  visitors += 1;
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ name: `Besucherin ${visitors}`, email: `b${visitors}@example.org`, language: 'de' }),
  };
}

export const book = (runId: string): Call => booking(`/api/v1/runs/${runId}/bookings`);
export const bookBare = (runId: string): Call => booking(`/runs/${runId}/bookings`);
