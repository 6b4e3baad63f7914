import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RowDataPacket } from 'mysql2/promise';
import { addArchive, archivedPerson } from './archive.ts';
import type { Call } from './http-client.ts';
import { load, Measure } from './load.ts';
import { line } from './report.ts';
import { book, get, page } from './wishes.ts';
import { build, SECRET_KEY, type World } from './world.ts';

const CONCURRENCY = 8;
const SECONDS = 3;
/** Beside the runs that can be booked, which are as many in both. */
const small = { runs: 800, each: 10, persons: 2_000 };
const large = { runs: 99_800, each: 10, persons: 200_000 };

/**
 * The same questions to a database with 1,000 runs and to one with 100,000 runs and a million bookings. Both have the
 * same runs to book; what differs is the past, which must cost nothing.
 */
export async function measureScale(prefix: string): Promise<void> {
  const few = await p95s(prefix, small);
  const many = await p95s(prefix, large);
  for (const [name, before] of few) {
    const after = many.get(name) ?? 0;
    line(
      `p95 of ${name}`,
      `${before.toFixed(1)} ms with 1,000 runs, ${after.toFixed(1)} ms with 100,000: ${((100 * after) / before).toFixed(0)} %`,
    );
  }
}

async function p95s(prefix: string, size: typeof small): Promise<Map<string, number>> {
  const world = await build(prefix);
  try {
    const started = performance.now();
    await addArchive(world.database, size);
    line(`${size.runs * size.each} bookings of the past`, `${((performance.now() - started) / 1000).toFixed(0)} s to write`);
    await settled(world);
    await firstAnswer(world);
    const measured = new Map<string, number>();
    for (const [name, next] of Object.entries(questions(world))) {
      await load(world.ours, CONCURRENCY, 1, next, new Measure());
      const measure = new Measure();
      await load(world.ours, CONCURRENCY, SECONDS, next, measure);
      if (measure.failed > 0) line(`FAILED ${name}`, String(measure.failed));
      measured.set(name, measure.p95);
    }
    return measured;
  } finally {
    await world.stop();
  }
}

function questions({ runs }: World): Record<string, () => Call> {
  let turn = 0;
  const next = (): string => runs[turn++ % runs.length] ?? '';
  return {
    catalogue: get('/api/v1/runs'),
    'catalogue page': page('/angebote'),
    'run page': page('/angebote/b-1'),
    booking: () => book(next()),
    'my bookings': get(`/api/v1/my/${personalToken()}`),
  };
}

/** As `PersonalTokens` issues it. */
function personalToken(): string {
  const { id, linkNonce } = archivedPerson;
  const mac = createHmac('sha256', Buffer.from(SECRET_KEY, 'hex')).update(`person\n${id}\n${linkNonce}`).digest().subarray(0, 16);
  return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), mac]).toString('base64url');
}

/** The catalogue is read into memory once. */
async function firstAnswer({ ours }: World): Promise<void> {
  const { status } = await fetch(`${ours.origin}/api/v1/runs`);
  if (status !== 200) throw new Error(`the catalogue answers ${status}`);
}

const QUIET_PAGES = 200;
const MOST_SECONDS = 45;

/** Waits while the server, left alone, writes the past to disk: that work is not part of any answer. */
async function settled({ database }: World): Promise<void> {
  for (let second = 0; second < MOST_SECONDS; second += 1) {
    const [[row]] = await database.query<RowDataPacket[]>(`SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'`);
    if (Number(row?.Value) < QUIET_PAGES) break;
    await pause(1000);
  }
}
