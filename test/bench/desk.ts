import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RowDataPacket } from 'mysql2/promise';
import { v7 } from 'uuid';
import { cpuMilliseconds } from './load.ts';
import { line } from './report.ts';
import { openSession } from './staff-session.ts';
import type { World } from './world.ts';

const ENROLLED = 500;
const LINES = 5_000;
const TOKEN = 'bench-token-of-the-organisation-desk';

/** The desk of an organisation: a list of 500 members enrolled in one act, and a list of 5,000 lines read and checked. */
export async function measureDesk(world: World): Promise<void> {
  const desk = await openDesk(world);
  const [, , , run = ''] = world.runs;
  const small = await desk.timed('POST', 'imports', { run, text: members(ENROLLED, 'a') });
  const { noticeVersion } = await desk.json<{ noticeVersion: string }>(`imports/${small.id}`);
  const enrolled = await desk.timed('POST', `imports/${small.id}/enrolment`, { notice: noticeVersion });
  const [[row]] = await world.database.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS n FROM booking WHERE course_run_id = ? AND organisation_id = ?',
    [run, desk.organisationId],
  );
  line(
    `${ENROLLED} members enrolled in one act`,
    `${enrolled.seconds.toFixed(2)} s, ${enrolled.cpu.toFixed(0)} CPU ms, ${String(row?.n)} bookings`,
  );
  const large = await desk.timed('POST', 'imports', { run, text: members(LINES, 'b') });
  const shown = await desk.timed('GET', `imports/${large.id}`);
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${world.ours.pid}/status`, 'utf8'))?.[1];
  line(
    `${LINES} lines read and checked`,
    `${(large.seconds + shown.seconds).toFixed(2)} s with the first page; peak memory ${(Number(peak) / 1024).toFixed(0)} MiB`,
  );
}

function members(count: number, prefix: string): string {
  const rows = Array.from({ length: count }, (_, nth) => `Mitglied ${prefix}${nth}\t${prefix}${nth}@verein.example.org\t198${nth % 10}`);
  return ['Name\tE-Mail\tGeburtsjahr', ...rows].join('\n');
}

interface Desk {
  readonly organisationId: string;
  json<T>(path: string): Promise<T>;
  timed(method: string, path: string, body?: object): Promise<{ id: string; seconds: number; cpu: number }>;
}

/** An account with an open session, as the product would write it. */
async function openDesk({ database, ours }: World): Promise<Desk> {
  const [organisationId, now] = [v7(), new Date()];
  await database.query(
    'INSERT INTO organisation (id, code, name, type, status, is_non_profit, is_registered_association, created_at) VALUES (?)',
    [[organisationId, 'DESK', 'Verein am Schalter', 'ASSOCIATION', 'ACTIVE', 1, 1, now]],
  );
  const accountId = await openSession(database, TOKEN, ['ORG_ENROLLER']);
  await database.query('INSERT INTO organisation_role (id, account_id, organisation_id, role, starts_on, created_at) VALUES (?)', [
    [v7(), accountId, organisationId, 'CONTACT', '2020-01-01', now],
  ]);
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const headers = { cookie: `sid=${TOKEN}`, origin: ours.origin, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const address = `${ours.origin}/api/v1/organisations/${organisationId}/${path}`;
    const response = await fetch(address, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    organisationId,
    json: async <T>(path: string) => (await (await ask('GET', path)).json()) as T,
    timed: async (method, path, body) => {
      const [started, cpu] = [performance.now(), cpuMilliseconds(ours.pid)];
      const { id } = (await (await ask(method, path, body)).json()) as { id: string };
      return { id, seconds: (performance.now() - started) / 1000, cpu: cpuMilliseconds(ours.pid) - cpu };
    },
  };
}
