import { Injectable } from '@nestjs/common';
import type { PoolConnection } from 'mysql2';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { runQuery } from '../database/packet.js';
import type { Tx } from '../database/tx.js';

const SEED = 'demo.seed';
const LOCK_SECONDS = 120;

export interface SeedMark {
  /** The "now" of the demo's story; a seeding that was killed goes on from the same one. */
  readonly now: Date;
  readonly finished: boolean;
}

/** Where the demo notes that it has been put in, and what it must look up to put nothing in twice. */
@Injectable()
export class DemoStore {
  constructor(
    private readonly source: DataSource,
    private readonly database: Database,
  ) {}

  findMark(): Promise<SeedMark | null> {
    return findSeedMark(this.database);
  }

  async begin(tx: Tx, now: Date): Promise<void> {
    await tx.execute('INSERT INTO job_run (name, slot, started_at) VALUES (?, ?, ?)', [SEED, now, now]);
  }

  async finish(tx: Tx, now: Date): Promise<void> {
    await tx.execute('UPDATE job_run SET finished_at = ? WHERE name = ?', [now, SEED]);
  }

  /** Instances that start at the same moment wait here for the one that seeds. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const connection = (await runner.connect()) as PoolConnection;
    const lock = `CONCAT(DATABASE(), ':demo')`;
    await runQuery(connection, `SELECT GET_LOCK(${lock}, ?)`, [LOCK_SECONDS]);
    try {
      return await work();
    } finally {
      await runQuery(connection, `SELECT RELEASE_LOCK(${lock})`, []);
      await runner.release();
    }
  }

  async hasRuns(): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM course_run LIMIT 1');
    return rows.length > 0;
  }

  async findRun(code: string): Promise<{ id: string; state: string } | null> {
    const [row] = await this.database.query<{ id: string; state: string }[]>('SELECT id, state FROM course_run WHERE code = ?', [code]);
    return row ?? null;
  }

  async bookingState(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ state: string }[]>('SELECT state FROM booking WHERE id = ?', [id]);
    return row?.state ?? null;
  }

  /** Ids of a run's sessions, in order. */
  async sessionIds(runId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>('SELECT id FROM session WHERE course_run_id = ? ORDER BY n', [runId]);
    return rows.map((row) => row.id);
  }

  async findApplication(email: string): Promise<{ id: string; state: string } | null> {
    const [row] = await this.database.query<{ id: string; state: string }[]>(
      'SELECT id, state FROM organisation_application WHERE email = ?',
      [email],
    );
    return row ?? null;
  }

  async bookingsByName(runId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ name: string; id: string }[]>(
      'SELECT p.name, b.id FROM booking b JOIN person p ON p.id = b.person_id WHERE b.course_run_id = ?',
      [runId],
    );
    return new Map(rows.map((row) => [row.name, row.id]));
  }

  async hasCertificates(runId: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM certificate_batch WHERE course_run_id = ? LIMIT 1', [runId]);
    return rows.length > 0;
  }

  /** Nobody gets mail about things that never happened; what a visitor does later is mailed as usual. */
  async quietMails(tx: Tx): Promise<void> {
    await tx.execute(`UPDATE outbox SET state = 'OBSOLETE', last_error = 'demo' WHERE state = 'QUEUED'`);
  }
}

export async function findSeedMark(database: Pick<Database, 'query'>): Promise<SeedMark | null> {
  const [row] = await database.query<{ slot: Date; finished_at: Date | null }[]>('SELECT slot, finished_at FROM job_run WHERE name = ?', [
    SEED,
  ]);
  return row ? { now: row.slot, finished: row.finished_at !== null } : null;
}
