import { checkInApi } from '#lib/api/check-in.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { Device } from './device.ts';
import { answered, byOwnClock, isWaiting, type SeenEvent, told } from './seen.ts';

export type Net = 'ON' | 'OFF' | 'SIGNED_OUT' | 'ELSEWHERE' | 'ENDED';

/** Longer than that a person at the door does not wait for a network that is none. */
const PATIENCE = 8_000;

const inTime: typeof fetch = (path, init) => fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE) });
const api = checkInApi(inTime);

/** More than that at once is more than a weak network carries, and than the server takes. */
const AT_ONCE = 200;

/** Tells the server of this door, and of the others that this device holds: each is sent with the right that its own PIN gave. */
export async function exchange(device: Device, session: string): Promise<Net> {
  const net = await exchangeOne(device, session);
  if (net === 'OFF') return net;
  for (const other of await device.sessions()) if (other !== session) await exchangeOne(device, other);
  return net;
}

/** On a page of the check-in that belongs to no door: what waits is sent, then the names go that are too old, and those of a door that is over. */
export async function tidy(device: Device): Promise<void> {
  for (const session of await device.sessions()) await exchangeOne(device, session);
  await device.forgetOld(nowInstant());
}

/** Sends what waits, then asks for the list. What a door saw before it ended still arrives; then it is forgotten. */
async function exchangeOne(device: Device, session: string): Promise<Net> {
  try {
    await send(device, session);
    await letIn(device, session);
  } catch (problem) {
    return netAfter(problem);
  }
  try {
    await device.keepList(byOwnClock(await api.list(session), nowInstant()));
    return 'ON';
  } catch (problem) {
    const net = netAfter(problem);
    if (net !== 'ENDED') return net;
    // Somebody was seen while the server was asked: that too arrives before anything goes.
    if ((await device.countWaiting(session)) > 0) return exchangeOne(device, session);
    await device.forget(session);
    return net;
  }
}

async function send(device: Device, session: string): Promise<void> {
  const waiting = (await device.events(session)).filter(isWaiting).slice(0, AT_ONCE);
  if (waiting.length === 0) return;
  const { events } = await api.note(session, { device: await device.name(), sentAt: nowInstant(), events: waiting.map(told) });
  const now = new Map((await device.events(session)).map((event) => [event.id, event]));
  await device.keep(
    ...waiting.flatMap((sent): SeenEvent[] => {
      const [known, answer] = [now.get(sent.id), events.find(({ id }) => id === sent.id)];
      return known && answer ? [answered(known, sent, answer.outcome)] : [];
    }),
  );
  if (waiting.length === AT_ONCE) await send(device, session);
}

/** One after the other: what is wrong about one stops no other, and is asked again. */
async function letIn(device: Device, session: string): Promise<void> {
  let failure: unknown;
  for (const { id } of await device.walkIns(session)) {
    // Whoever was taken back while another one was sent is booked nowhere.
    const one = await device.walkIn(id);
    if (!one?.said) continue;
    const { name, contact, language } = one.said;
    const person = { name, language, device: await device.name(), at: one.at, sentAt: nowInstant(), ...(contact && { contact }) };
    try {
      const { verdict } = await api.letIn(session, person, one.id);
      await device.answerWalkIn({ ...one, said: null, verdict });
    } catch (problem) {
      if (isForGood(problem))
        await device.answerWalkIn({ ...one, name: [name, contact].filter(Boolean).join(', '), said: null, verdict: 'REFUSED' });
      else failure = problem;
    }
  }
  if (failure) throw failure as Error;
}

/** What is said of somebody is not what the server takes; sent again it would be no better. */
const isForGood = (problem: unknown): boolean => problem instanceof ApiProblem && (problem.status === 400 || problem.status === 422);

/** Fails for whoever has no network to ask. */
export async function lookUp(session: string, code: string): ReturnType<typeof api.lookUp> {
  return api.lookUp(session, code);
}

/** A door that is over is forgotten; that this device has no right to it (any more) says nothing about what it saw there. */
function netAfter(problem: unknown): Net {
  if (!(problem instanceof ApiProblem)) return 'OFF';
  if (problem.code === 'door.elsewhere') return 'ELSEWHERE';
  if (problem.code.startsWith('door.') || problem.status === 404) return 'ENDED';
  return problem.status === 401 ? 'SIGNED_OUT' : 'OFF';
}
