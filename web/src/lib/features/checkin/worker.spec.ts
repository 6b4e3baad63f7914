import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';

const source = readFileSync(path.join(import.meta.dirname, '../../../../static/checkin/worker.js'), 'utf8');
const DOOR = '/checkin/00000000-0000-7000-8000-000000000001';

/** Opens a page with the worker in between. */
async function open(server: () => Promise<Response>, kept: Record<string, string>): Promise<string> {
  const listeners = new Map<string, (event: object) => void>();
  const cache = {
    match: (of: string) => Promise.resolve(kept[of] === undefined ? undefined : new Response(kept[of])),
    keys: () => Promise.resolve([]),
  };
  const self = {
    location: { origin: 'https://kurse.example' },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  };
  runInNewContext(source, { self, caches: { open: () => Promise.resolve(cache) }, fetch: server, AbortSignal, Response, URL });
  return new Promise((resolve, reject) => {
    const request = { method: 'GET', mode: 'navigate', url: `https://kurse.example${DOOR}` };
    const respondWith = (answer: Promise<Response>) => answer.then((page) => page.text()).then(resolve, reject);
    listeners.get('fetch')?.({ request, respondWith });
  });
}

describe('pain 35: the page of a door', () => {
  const answer = (status: number) => () => Promise.resolve(new Response(`from the server, ${status}`, { status }));

  it('comes from the server, also when the door is over', async () => {
    expect(await open(answer(200), { [DOOR]: 'kept' })).toBe('from the server, 200');
    expect(await open(answer(404), { [DOOR]: 'kept' })).toBe('from the server, 404');
  });

  it.each([[502], [503]])('is the one that was kept while a proxy says %s of a server that is down', async (status) => {
    expect(await open(answer(status), { [DOOR]: 'kept' })).toBe('kept');
    expect(await open(answer(status), {})).toBe(`from the server, ${status}`);
  });

  it('is the one that was kept without a network', async () => {
    expect(await open(() => Promise.reject(new Error('no network')), { [DOOR]: 'kept' })).toBe('kept');
  });
});
