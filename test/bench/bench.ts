// `npm run bench`: our speed as ratios to the bare limit, measured in one run on one machine. Prints, never fails a build.
// `npm run bench -- page` measures only what has "page" in its name.
import { measureCertificates } from './certificates.ts';
import { measureCheckIn } from './checkin.ts';
import type { Call } from './http-client.ts';
import { load, Measure, warmUp } from './load.ts';
import { measureMails } from './mails.ts';
import { measureDesk } from './desk.ts';
import { measureParticipants } from './participants.ts';
import { measurePlanner } from './planner.ts';
import { measureRace } from './race.ts';
import { headings, line, machine, row } from './report.ts';
import { measureScale } from './scale.ts';
import { book, bookBare, get, page } from './wishes.ts';
import { build, type World } from './world.ts';

const CONCURRENCY = [1, 8, 32];
/** The sides take turns, so that whatever else the machine does meets both. */
const ROUNDS = 4;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1.5);
const only = process.argv[2] ?? '';

interface Comparison {
  readonly name: string;
  readonly ours: () => Call;
  readonly bare: () => Call;
}

function comparisons({ runs }: World): Comparison[] {
  const [hot = '', hotBare = ''] = runs;
  let turn = 0;
  const next = (): string => runs[turn++ % runs.length] ?? '';
  return [
    { name: 'catalogue API / query', ours: get('/api/v1/runs'), bare: get('/catalogue') },
    { name: 'catalogue page / 10 kB', ours: page('/angebote'), bare: get('/10kb') },
    { name: 'run page / 10 kB', ours: page('/angebote/b-1'), bare: get('/10kb') },
    { name: 'booking, one run', ours: () => book(hot), bare: () => bookBare(hotBare) },
    { name: 'booking, 200 runs', ours: () => book(next()), bare: () => bookBare(next()) },
  ];
}

async function compare(world: World, { name, ...calls }: Comparison): Promise<void> {
  await warmUp(world, calls);
  for (const concurrency of CONCURRENCY) {
    const pair = { ours: new Measure(), bare: new Measure(), ratios: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const [ours, bare] = [new Measure(), new Measure()];
      await load(world.bare, concurrency, SECONDS, calls.bare, bare);
      await load(world.ours, concurrency, SECONDS, calls.ours, ours);
      pair.ratios.push(ours.perSecond / bare.perSecond);
      pair.bare.add(bare);
      pair.ours.add(ours);
    }
    row(name, concurrency, pair);
  }
}

/** The bare transaction without HTTP around it. */
async function transactionsAlone({ bare, runs }: World): Promise<void> {
  const targets = { 'one run': runs.slice(0, 1), '200 runs': runs };
  for (const [name, of] of Object.entries(targets)) {
    for (const n of CONCURRENCY) {
      const body = JSON.stringify({ n, seconds: SECONDS * 2, runs: of });
      const answer = await fetch(`${bare.origin}/transactions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const { perSecond } = (await answer.json()) as { perSecond: number };
      line(`bare transaction, ${name}, ${n} at once`, `${perSecond.toFixed(0)}/s`);
    }
  }
}

machine();
// Two databases of its own and a million bookings: only when asked for.
if (only === 'scale') {
  await measureScale(process.env.MARIADB_PREFIX ?? '');
  process.exit();
}
const world = await build(process.env.MARIADB_PREFIX ?? '');
try {
  headings();
  for (const comparison of comparisons(world)) if (comparison.name.includes(only)) await compare(world, comparison);
  line('', '');
  if ('bare transaction'.includes(only)) await transactionsAlone(world);
  if ('race'.includes(only)) await measureRace(world);
  if ('desk'.includes(only)) await measureDesk(world);
  if ('participants'.includes(only)) await measureParticipants(world);
  if ('planner'.includes(only)) await measurePlanner(world);
  if ('checkin'.includes(only)) await measureCheckIn(world);
  if ('booking with its mail'.includes(only)) await measureMails(world);
} finally {
  await world.stop();
}
if ('certificate'.includes(only)) await measureCertificates();
