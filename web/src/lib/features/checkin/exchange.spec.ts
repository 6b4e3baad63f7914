import { afterEach, expect, it } from '@jest/globals';
import type { Device } from './device.ts';
import { exchange } from './exchange.ts';
import type { WalkIn } from './seen.ts';

const SESSION = '00000000-0000-7000-8000-000000000001';
const { fetch } = globalThis;

afterEach(() => {
  globalThis.fetch = fetch;
});

const letIn = (id: string): WalkIn => ({
  ...{ id, session: SESSION, name: id, at: '2027-02-06T07:45:00.000Z', verdict: null },
  said: { name: id, contact: '', language: 'de' },
});

it('whoever is taken back while another one is sent is not sent', async () => {
  const held = new Map(['Petro', 'Amal'].map((id) => [id, letIn(id)]));
  const sent: string[] = [];
  const device: Partial<Device> = {
    name: () => Promise.resolve('phone'),
    sessions: () => Promise.resolve([SESSION]),
    events: () => Promise.resolve([]),
    walkIns: () => Promise.resolve([...held.values()]),
    walkIn: (id) => Promise.resolve(held.get(id)),
    answerWalkIn: (one) => Promise.resolve(void held.set(one.id, one)),
    keepList: () => Promise.resolve(),
  };
  globalThis.fetch = (path, init) => {
    if (init?.method !== 'POST')
      return Promise.resolve(Response.json({ people: [], at: '2027-02-06T07:46:00Z', wipeAt: '2027-02-07T15:00:00Z' }));
    sent.push(String(path), (JSON.parse(String(init.body)) as { name: string }).name);
    held.delete('Amal');
    return Promise.resolve(Response.json({ verdict: 'HERE', name: 'Petro' }));
  };
  expect(await exchange(device as Device, SESSION)).toBe('ON');
  expect(sent).toEqual([`/api/v1/check-in/${SESSION}/late-walk-ins`, 'Petro']);
});
