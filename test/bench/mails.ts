import type { RowDataPacket } from 'mysql2/promise';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuMilliseconds, load, Measure } from './load.ts';
import { line } from './report.ts';
import { book } from './wishes.ts';
import type { World } from './world.ts';

const BOOKING_SECONDS = 3;
const LOOK_EVERY = 100;

/**
 * A booking with everything that follows it: one process (ROLE=all) answers, writes the mail with its invitation and
 * hands it to an SMTP server that takes everything. Counted until the outbox is empty.
 */
export async function measureMails(world: World): Promise<void> {
  await world.database.query('DELETE FROM outbox');
  const mailing = await world.startMailing();
  const [warm, measured] = [new Measure(), new Measure()];
  await load(mailing, 1, 1, () => book(world.runs[2] ?? ''), warm);
  await emptied(world);
  const cpuBefore = cpuMilliseconds(mailing.pid);
  const started = performance.now();
  await load(mailing, 8, BOOKING_SECONDS, () => book(world.runs[2] ?? ''), measured);
  await emptied(world);
  const bookings = measured.times.length;
  const cpu = (cpuMilliseconds(mailing.pid) - cpuBefore) / bookings;
  const perSecond = (bookings * 1000) / (performance.now() - started);
  line('booking with its mail, 8 at once', `${cpu.toFixed(2)} CPU ms, ${perSecond.toFixed(0)}/s until the last mail has left`);
}

async function emptied({ database }: World): Promise<void> {
  for (;;) {
    const [rows] = await database.query<RowDataPacket[]>("SELECT id FROM outbox WHERE state IN ('QUEUED', 'LEASED') LIMIT 1");
    if (rows.length === 0) return;
    await pause(LOOK_EVERY);
  }
}
