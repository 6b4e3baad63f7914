import { createHash } from 'node:crypto';
import type { RowDataPacket } from 'mysql2/promise';
import { v7 } from 'uuid';
import { cpuMilliseconds } from './load.ts';
import { line } from './report.ts';
import type { World } from './world.ts';

const PEOPLE = 2_000;
const TURNS = 30;
/** The compiler has done its work by then. */
const UNMEASURED = 10;
const TOKEN = 'bench-token-of-staff-at-the-participants';

/** A course with 2,000 people as its staff open it, search it, read one person, and take it as a file. */
export async function measureParticipants(world: World): Promise<void> {
  const run = await crowdedRun(world);
  await signedIn(world);
  const page = `/verwaltung/kurse/${run.code}/teilnehmende`;
  const file = `/api/v1/staff/runs/${run.id}/participants-file`;
  const wishes: readonly (readonly [name: string, path: string])[] = [
    ['participants page', page],
    ['participants page, a search', `${page}?q=Person+17`],
    ['participants page, the last hundred', `${page}?seite=20`],
    ['page of one participant', `${page}/${run.booking}`],
    ['participants as CSV', `${file}?format=csv`],
    ['participants with contacts as CSV', `${file}?format=csv&contacts=yes`],
    ['participants as XLSX', `${file}?format=xlsx`],
    ['participants with contacts as XLSX', `${file}?format=xlsx&contacts=yes`],
  ];
  for (const [name, path] of wishes) await timed(world, `${PEOPLE} people: ${name}`, path);
}

async function timed({ ours }: World, name: string, path: string): Promise<void> {
  const times: number[] = [];
  let cpu = 0;
  for (let turn = 0; turn < UNMEASURED + TURNS; turn++) {
    if (turn === UNMEASURED) cpu = cpuMilliseconds(ours.pid);
    const started = performance.now();
    const answer = await fetch(`${ours.origin}${path}`, { headers: { cookie: `sid=${TOKEN}`, origin: ours.origin } });
    const size = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok || size < 1000) throw new Error(`${path}: ${answer.status}, ${size} bytes`);
    if (turn >= UNMEASURED) times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
  line(name, `median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${((cpuMilliseconds(ours.pid) - cpu) / TURNS).toFixed(0)} CPU ms`);
}

async function crowdedRun({ database, runs }: World): Promise<{ id: string; code: string; booking: string }> {
  const id = runs.at(-1) ?? '';
  const now = new Date();
  const people = Array.from({ length: PEOPLE }, (_, nth) => ({ id: v7(), booking: v7(), nth, name: `Person ${nth} Müller-Öztürk` }));
  await database.query('INSERT INTO person (id, name, sort_name, language, link_nonce, created_at) VALUES ?', [
    people.map((one) => [one.id, one.name, one.name.toLowerCase(), 'de', one.id.slice(-12), now]),
  ]);
  await database.query('INSERT INTO contact_channel (id, person_id, kind, value, is_preferred, created_at) VALUES ?', [
    people.flatMap((one) => [
      [v7(), one.id, 'EMAIL', `crowd-${one.nth}@example.org`, 1, now],
      [v7(), one.id, 'PHONE', `+49 561 ${one.nth}`, 0, now],
    ]),
  ]);
  const columns = 'id, number, course_run_id, person_id, state, language, link_nonce, ledger_version, created_at, organisation_name';
  await database.query(`INSERT INTO booking (${columns}) VALUES ?`, [
    people.map((one) => {
      const number = `Q${String(one.nth).padStart(6, '0')}`;
      return [one.booking, number, id, one.id, 'CONFIRMED', 'de', one.id.slice(-12), one.nth + 1, now, `Verein ${one.nth % 40}`];
    }),
  ]);
  await database.query('UPDATE seat_ledger SET taken = taken + ?, version = version + ? WHERE course_run_id = ?', [PEOPLE, PEOPLE, id]);
  const [[row]] = await database.query<RowDataPacket[]>('SELECT code FROM course_run WHERE id = ?', [id]);
  return { id, code: String(row?.code), booking: people[1_000]?.booking ?? '' };
}

/** An account with an open session, as the product would write it. */
async function signedIn({ database }: World): Promise<void> {
  const [accountId, now] = [v7(), new Date()];
  await database.query('INSERT INTO staff_account (id, name, email, roles, divisions, language, is_active, created_at) VALUES (?)', [
    [accountId, 'Zeynep', 'crowd@example.org', '["STAFF"]', '[]', 'de', 1, now],
  ]);
  const hash = createHash('sha256').update(TOKEN).digest('hex');
  const end = new Date(now.getTime() + 3_600_000);
  await database.query('INSERT INTO staff_session (id, account_id, token_hash, created_at, seen_at, expires_at) VALUES (?)', [
    [v7(), accountId, hash, now, now, end],
  ]);
}
