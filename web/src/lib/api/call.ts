import { problemOf } from './problem.ts';

export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** Adds what is set; empty values do not appear in the address. */
export function withQuery(path: string, query: Record<string, QueryValue>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** JSON over the API; everything that is not a success is thrown as an `ApiProblem`. */
export function callWith(fetch: typeof globalThis.fetch) {
  const call = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(path, init);
    if (!response.ok) throw await problemOf(response);
    // Some acts succeed without a word: 204, and 202 for what happens later.
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const send =
    (method: 'POST' | 'PUT' | 'PATCH') =>
    <T>(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<T> =>
      call(path, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return {
    get: <T>(path: string, query: Record<string, QueryValue> = {}) => call<T>(withQuery(path, query)),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: <T>(path: string) => call<T>(path, { method: 'DELETE', headers: { 'content-type': 'application/json' } }),
  };
}
