import { setTimeout as pause } from 'node:timers/promises';
import type { TestApp } from './app.js';

const PATIENCE = 20_000;

/** Transactions of a process that is gone are rolled back by the server a moment later. */
export function untilDatabaseRests(app: TestApp): Promise<void> {
  return until('no open transaction', async () => (await openTransactions(app)).length === 0);
}

export function untilSomebodyWaits(app: TestApp, howMany = 1): Promise<void> {
  const waiting = async (): Promise<number> => (await openTransactions(app)).filter((one) => one.includes('LOCK WAIT')).length;
  return until('somebody waits for a lock', async () => (await waiting()) >= howMany);
}

/** For a table that somebody holds as a whole. */
export function untilSomebodyWaitsForTable(app: TestApp): Promise<void> {
  const sql = `SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND state LIKE 'Waiting for table%'`;
  return until('somebody waits for a table', async () => (await app.world.rows(sql)).length > 0);
}

/** Waits for a condition and not for a time. @param wish what is waited for, for whoever waits in vain */
async function until(wish: string, isMet: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isMet())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${wish}`);
    await pause(5);
  }
}

/**
 * As the server describes them; only those in this test's database, for others work on the same server. Not read from
 * information_schema.innodb_trx: whoever asks it again within 100 ms gets the answer from before.
 */
async function openTransactions(app: TestApp): Promise<string[]> {
  const [status] = await app.world.rows<{ Status: string }>('SHOW ENGINE INNODB STATUS');
  const ours = await app.world.rows<{ id: number }>('SELECT id FROM information_schema.processlist WHERE db = DATABASE()');
  const threads = new Set(ours.map((row) => row.id));
  const threadOf = (transaction: string): number => Number(/thread id (\d+)/.exec(transaction)?.[1]);
  const transactions = (status?.Status ?? '').split('---TRANSACTION ').slice(1);
  return transactions.filter((one) => one.includes(' ACTIVE ') && threads.has(threadOf(one)));
}
