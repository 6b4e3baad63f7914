import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { SqlValue, Tx } from '../../database/tx.js';
import { type LawName, questionOf } from './laws.js';

/** One case that breaks a law now. */
export interface BrokenCase {
  readonly subject: string;
  readonly runId: string | null;
  /** The numbers that show it. */
  readonly found: Readonly<Record<string, SqlValue>>;
}

export interface CheckedLaw {
  readonly law: LawName;
  readonly cases: readonly BrokenCase[];
  /** Not all cases are here, so one that is missing is not mended. */
  readonly isCut: boolean;
}

export interface FinishedCheck {
  readonly startedAt: Date;
  readonly milliseconds: number;
  readonly laws: number;
  readonly broken: number;
  /** Null when the schedule asked. */
  readonly startedBy: string | null;
}

/** One broken thing can break a law for every booking; so many cases are enough to see it. */
const MOST_CASES = 200;

/** The laws as questions to the database, and what came of them. */
@Injectable()
export class IntegrityStore {
  constructor(private readonly database: Database) {}

  async check(law: LawName, now: Date): Promise<CheckedLaw> {
    const { sql, params } = questionOf(law, now);
    const rows = await this.database.query<(Record<string, SqlValue> & { subject: string; runId: string | null })[]>(
      `SELECT * FROM (${sql}) broken LIMIT ${MOST_CASES + 1}`,
      params,
    );
    const cases = rows.slice(0, MOST_CASES).map(({ subject, runId, ...found }) => ({ subject, runId, found }));
    return { law, cases, isCut: rows.length > MOST_CASES };
  }

  /** Notes a case that stands; one that is known keeps the moment when it was first seen. */
  keep(tx: Tx, law: LawName, { subject, runId, found }: BrokenCase, at: Date): void {
    tx.write(
      `INSERT INTO integrity_finding (id, law, subject, course_run_id, found, first_seen_at, last_seen_at) VALUES (?)
       ON DUPLICATE KEY UPDATE found = VALUES(found), last_seen_at = VALUES(last_seen_at)`,
      [[newId(), law, subject, runId, JSON.stringify(found), at, at]],
    );
  }

  /** Of a law's cases that stood, all that are not among these have gone. */
  closeOthers(tx: Tx, law: LawName, standing: readonly string[], at: Date): void {
    tx.write(`UPDATE integrity_finding SET gone_since = ? WHERE law = ? AND is_open = 1 AND subject NOT IN (?)`, [
      at,
      law,
      standing.length > 0 ? standing : [''],
    ]);
  }

  addRun(tx: Tx, run: FinishedCheck): void {
    tx.write('INSERT INTO integrity_run (id, started_at, milliseconds, laws, broken, started_by) VALUES (?)', [
      [newId(), run.startedAt, run.milliseconds, run.laws, run.broken, run.startedBy],
    ]);
  }
}
