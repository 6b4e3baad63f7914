// `npm run bench`: our speed as ratios to the bare limit, measured in one run on one machine. Prints, never fails a build.
import { randomUUID } from 'node:crypto';
import { type Call, load, type Measure } from './load.ts';
import { build, type World } from './world.ts';

const CONCURRENCY = [1, 8, 32];
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const prefix = process.env.MARIADB_PREFIX ?? '';

let visitor = 0;
const booking = (runId: string): Call => ({
  method: 'POST',
  path: `/api/v1/runs/${runId}/bookings`,
  headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify({ name: `Besucherin ${++visitor}`, email: `b${visitor}@example.org`, language: 'de' }),
});
const get = (path: string) => (): Call => ({ method: 'GET', path });

const row = (name: string, n: number, ours: Measure, limit: Measure): void => {
  const ratio = ((100 * ours.perSecond) / limit.perSecond).toFixed(0).padStart(4);
  const failed = ours.failed + limit.failed > 0 ? `  FAILED ${ours.failed}/${limit.failed}` : '';
  process.stdout.write(
    `${name.padEnd(26)} ${String(n).padStart(3)} ${ours.perSecond.toFixed(0).padStart(7)}/s ${limit.perSecond.toFixed(0).padStart(7)}/s ${ratio} %  ` +
      `p95 ${ours.p95.toFixed(1).padStart(6)} ms  CPU ${ours.cpu.toFixed(2)} ms (bare ${limit.cpu.toFixed(2)})${failed}\n`,
  );
};

async function compare(world: World, name: string, ours: () => Call, bare: () => Call): Promise<void> {
  for (const n of CONCURRENCY) {
    const limit = await load(world.bare.origin, world.bare.pid, n, SECONDS, bare);
    row(name, n, await load(world.ours.origin, world.ours.pid, n, SECONDS, ours), limit);
  }
}

async function transactionsAlone(world: World): Promise<void> {
  for (const [name, runs] of [['one run', world.runs.slice(0, 1)], ['200 runs', world.runs]] as const) {
    for (const n of CONCURRENCY) {
      const answer = await fetch(`${world.bare.origin}/transactions?n=${n}&seconds=${SECONDS}&runs=${runs.join(',')}`);
      const { perSecond } = (await answer.json()) as { perSecond: number };
      process.stdout.write(`${`bare transaction, ${name}`.padEnd(26)} ${String(n).padStart(3)} ${perSecond.toFixed(0).padStart(7)}/s\n`);
    }
  }
}

const world = await build(prefix);
try {
  process.stdout.write('what                         n      ours      limit  ratio\n');
  const hot = world.runs[0] ?? '';
  const at = (i: number): string => world.runs[i % world.runs.length] ?? '';
  let turn = 0;
  await compare(world, 'catalogue API', get('/api/v1/runs'), get('/catalogue'));
  await compare(world, 'catalogue page / 10 kB', get('/angebote'), get('/10kb'));
  await compare(world, 'run page / 10 kB', get('/angebote/b-1'), get('/10kb'));
  await compare(world, 'booking, one run', () => booking(hot), () => ({ method: 'POST', path: `/runs/${at(1)}/bookings` }));
  await compare(world, 'booking, 200 runs', () => booking(at(turn++)), () => ({ method: 'POST', path: `/runs/${at(turn++)}/bookings` }));
  await transactionsAlone(world);
} finally {
  await world.stop();
}
