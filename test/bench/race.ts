import { HttpClient } from './http-client.ts';
import { type Side, warmUp } from './load.ts';
import { line } from './report.ts';
import { book, bookBare } from './wishes.ts';
import type { World } from './world.ts';
import type { Call } from './http-client.ts';

const PEOPLE = 200;
const PLACES = 30;
/** The first is not measured. */
const ROUNDS = 6;

/** 200 people want one of 30 places in the same moment: how many get one, and how long the slowest wait for their answer. */
export async function measureRace(world: World): Promise<void> {
  const [other = ''] = world.runs;
  await warmUp(world, { ours: () => book(other), bare: () => bookBare(other) });
  const times = { ours: [] as number[], bare: [] as number[] };
  const won: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ourRun = '', bareRun = ''] = world.runs.slice(100 + 2 * round);
    await world.database.query('UPDATE seat_ledger SET capacity = taken + ? WHERE course_run_id IN (?)', [PLACES, [ourRun, bareRun]]);
    const bare = await race(world.bare, () => bookBare(bareRun));
    const ours = await race(world.ours, () => book(ourRun));
    won.push(ours.won);
    // In the first round refusals are as cold as bookings were before the warm-up.
    if (round === 0) continue;
    times.bare.push(...bare.times);
    times.ours.push(...ours.times);
  }
  const [ours, bare] = [p95(times.ours), p95(times.bare)];
  line(`race of ${PEOPLE} for ${PLACES} places`, `${won.join(', ')} places given`);
  line('p95 of the answers', `${ours.toFixed(0)} ms, bare ${bare.toFixed(0)} ms: ${((100 * ours) / bare).toFixed(0)} %`);
}

async function race(side: Side, next: () => Call): Promise<{ times: number[]; won: number }> {
  const clients = await Promise.all(Array.from({ length: PEOPLE }, () => HttpClient.open(side.origin)));
  const started = performance.now();
  const answers = await Promise.all(
    clients.map(async (client) => {
      const status = await client.send(next());
      return { status, time: performance.now() - started };
    }),
  );
  for (const client of clients) client.close();
  return { times: answers.map((one) => one.time), won: answers.filter((one) => one.status === 201).length };
}

const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
