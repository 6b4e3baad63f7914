import { checkInApi, type DoorList } from '#lib/api/check-in.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { Device } from './device.ts';
import { answered, type SeenEvent, told } from './seen.ts';

export type Net = 'ON' | 'OFF' | 'SIGNED_OUT' | 'ENDED';

export interface Exchanged {
  readonly net: Net;
  readonly list: DoorList | null;
}

/** Longer than that a person at the door does not wait for a network that is none. */
const PATIENCE = 8_000;

const inTime: typeof fetch = (path, init) => fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE) });
const api = checkInApi(inTime);

/** Sends what waits, then asks for the list. What a door saw before it ended still arrives; then it is forgotten. */
export async function exchange(device: Device, session: string): Promise<Exchanged> {
  try {
    await send(device, session);
    const list = await api.list(session);
    await device.keepList(list);
    return { net: 'ON', list };
  } catch (problem) {
    const net = netAfter(problem);
    if (net === 'ENDED') await device.forget(session);
    return { net, list: null };
  }
}

async function send(device: Device, session: string): Promise<void> {
  const waiting = (await device.events(session)).filter(({ sent }) => !sent);
  if (waiting.length === 0) return;
  const { events } = await api.note(session, { device: await device.name(), sentAt: nowInstant(), events: waiting.map(told) });
  const now = new Map((await device.events(session)).map((event) => [event.id, event]));
  await device.keep(
    ...waiting.flatMap((sent): SeenEvent[] => {
      const [known, answer] = [now.get(sent.id), events.find(({ id }) => id === sent.id)];
      return known && answer ? [answered(known, sent, answer.outcome)] : [];
    }),
  );
}

/** @returns null for whoever has no network to ask */
export async function lookUp(session: string, code: string): ReturnType<typeof api.lookUp> {
  return api.lookUp(session, code);
}

function netAfter(problem: unknown): Net {
  if (!(problem instanceof ApiProblem)) return 'OFF';
  if (problem.code.startsWith('door.')) return 'ENDED';
  return problem.status === 401 ? 'SIGNED_OUT' : 'OFF';
}
