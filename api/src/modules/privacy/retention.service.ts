import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type RetentionRule, retentionRules } from './retention-rules.js';
import { SilentPeopleStore } from './silent-people.store.js';

/** Rows that have run out by one rule. */
export interface Expired {
  readonly name: string;
  readonly table: string;
  readonly rows: number;
}

/** The same before it happens. */
export interface Due extends Expired {
  /** What is older has run out. */
  readonly before: LocalDate;
}

const AT_ONCE = 1_000;
const MOST_ROUNDS = 20;
/** Whoever cleans for longer has failed. */
const LONGEST = 15 * 60_000;

/** Deletes what was promised to go. What it would do can be asked without doing it. */
@Injectable()
export class RetentionService {
  private readonly log = new Logger('retention');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly silent: SilentPeopleStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * A rule that fails holds up no other one, and fails aloud once the others are done.
   * @returns what went, rules without anything left out
   */
  async run(): Promise<Expired[]> {
    const gone: Expired[] = [];
    const failures: unknown[] = [];
    for (const rule of await this.rules()) {
      try {
        const rows = await this.carryOut(rule);
        if (rows > 0) gone.push({ name: rule.name, table: rule.table, rows });
      } catch (error) {
        this.log.error(`${rule.table} is cleaned another time`, error instanceof Error ? error.stack : String(error));
        failures.push(error);
      }
    }
    if (gone.length > 0) this.log.log(`gone: ${lineOf(gone)}`);
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of the rules could not be carried out`);
    return gone;
  }

  /** When the last clean-up began that did not carry out every rule; null when all is well. */
  async failedAt(): Promise<Date | null> {
    const [row] = await this.database.query<{ startedAt: Date; finishedAt: Date | null }[]>(
      `SELECT started_at AS startedAt, finished_at AS finishedAt FROM job_run WHERE name = 'clean-up' AND started_at < ? ORDER BY slot DESC LIMIT 1`,
      [new Date(this.clock.now().getTime() - LONGEST)],
    );
    return row && !row.finishedAt ? row.startedAt : null;
  }

  /** The dry run: what would go now, every rule with its number. */
  async preview(): Promise<Due[]> {
    const due: Due[] = [];
    for (const { name, table, where, params } of await this.rules()) {
      const [row] = await this.database.query<{ count: number }[]>(`SELECT COUNT(*) AS count FROM ${table} WHERE ${where}`, params);
      const [limit = this.clock.now()] = params;
      due.push({ name, table, rows: row?.count ?? 0, before: limit instanceof Date ? berlinDate(limit) : limit });
    }
    return [...due, ...(await this.people())];
  }

  /** People who are to be forgotten are another job's, and stand in the same list. */
  private async people(): Promise<Due[]> {
    const days = await this.silent.days();
    const { toTell, due, untold } = await this.silent.counts(days);
    const table = 'person';
    return [
      { name: 'silent', table, rows: toTell, before: days.since },
      { name: 'forgotten', table, rows: due, before: days.today },
      { name: 'untold', table, rows: untold, before: days.since },
    ];
  }

  private async rules(): Promise<RetentionRule[]> {
    const now = this.clock.now();
    return retentionRules(now, await this.settings.on(berlinDate(now)));
  }

  /** Some rows at a time, each time in a transaction of its own: a backlog holds nobody up. */
  private async carryOut(rule: RetentionRule): Promise<number> {
    let rows = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const done = await this.round(rule);
      rows += done;
      if (done < AT_ONCE) break;
    }
    return rows;
  }

  /** Looked for without locks and changed by name, so that rows which stay are not held. */
  private async round({ table, key, where, params, set }: RetentionRule): Promise<number> {
    const found = await this.database.query(`SELECT ${key} FROM ${table} WHERE ${where} LIMIT ${AT_ONCE}`, params);
    if (found.length === 0) return 0;
    const act = set === undefined ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${set}`;
    const names = found.map((row) => Object.values(row) as string[]);
    const { affectedRows } = await this.transactions.run((tx) => tx.execute(`${act} WHERE (${key}) IN (?)`, [names]));
    return affectedRows;
  }
}

const lineOf = (gone: readonly Expired[]): string => gone.map(({ table, rows }) => `${table} ${rows}`).join(', ');
