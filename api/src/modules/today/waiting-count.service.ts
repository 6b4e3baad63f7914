import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../time/clock.js';
import { type Actor, rolesOf } from '../access/index.js';
import { TodayQueries } from './today.queries.service.js';

interface Counted {
  readonly newest: number | null;
  readonly minute: number;
  readonly count: number;
}

/**
 * How much waits, beside every page. Whatever changes it is an act with a line in the log, or time: so a count holds
 * while the newest line is the same and the minute lasts. What is asked each time is that line alone.
 */
@Injectable()
export class WaitingCount {
  private readonly kept = new Map<string, Counted>();

  constructor(
    private readonly database: Database,
    private readonly today: TodayQueries,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<number> {
    const roles = [...rolesOf(actor)].sort().join(' ');
    const [row] = await this.database.query<{ newest: number | null }[]>('SELECT MAX(seq) AS newest FROM audit_entry');
    const newest = row?.newest ?? null;
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    const kept = this.kept.get(roles);
    if (kept?.newest === newest && kept.minute === minute) return kept.count;
    const { total } = await this.today.of(actor);
    this.kept.set(roles, { newest, minute, count: total });
    return total;
  }
}
