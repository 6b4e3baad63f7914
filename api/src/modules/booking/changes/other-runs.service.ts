import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type RunCardDto, RunCards } from '../../catalogue/index.js';

/** Enough to choose from on one page. */
const MOST_SHOWN = 20;

/** Other dates of the same course: open for everybody, with a place that nobody waits for. */
const OTHERS = `FROM course_run mine
  JOIN course_run r ON r.offering_id = mine.offering_id AND r.id <> mine.id
  JOIN seat_ledger l ON l.course_run_id = r.id
  WHERE mine.id IN (?) AND r.state IN ('PUBLISHED', 'CONFIRMED') AND r.first_date >= ? AND r.registration_deadline >= ?
    AND (r.registration_opens_at IS NULL OR r.registration_opens_at <= ?) AND l.taken + l.held < l.capacity AND l.waiting = 0`;

/** Where somebody may move to. */
@Injectable()
export class OtherRuns {
  constructor(
    private readonly database: Database,
    private readonly cards: RunCards,
    private readonly clock: Clock,
  ) {}

  /** Those of these runs that have another date with a free place. */
  async withFreePlaces(runIds: readonly string[]): Promise<Set<string>> {
    if (runIds.length === 0) return new Set();
    const now = this.clock.now();
    const rows = await this.database.query<{ id: string }[]>(`SELECT DISTINCT mine.id ${OTHERS}`, [runIds, berlinDate(now), now, now]);
    return new Set(rows.map(({ id }) => id));
  }

  /** The next one first. */
  async of(runId: string): Promise<RunCardDto[]> {
    const now = this.clock.now();
    const rows = await this.database.query<{ id: string }[]>(`SELECT r.id ${OTHERS} ORDER BY r.first_date, r.id LIMIT ${MOST_SHOWN}`, [
      ...[[runId], berlinDate(now), now, now],
    ]);
    const cards = await this.cards.of(rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => cards.get(id) ?? []);
  }
}
