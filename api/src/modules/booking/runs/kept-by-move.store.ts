import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinDate, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import { unitsOver, unitsToLookAt } from '../../catalogue/index.js';
import type { SessionMovePreviewDto } from './session-moves.dto.js';

interface MovedDate {
  readonly id: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly units: number;
}

/** What a move leaves as it is although it no longer fits: said, never in the way. */
@Injectable()
export class KeptByMove {
  constructor(private readonly database: Database) {}

  async of(
    runId: string,
    moved: readonly MovedDate[],
    staying: readonly { readonly date: LocalDate }[],
  ): Promise<Pick<SessionMovePreviewDto, 'units' | 'afterStart'>> {
    return { units: await this.units(runId, moved), afterStart: await this.days(runId, [...moved, ...staying]) };
  }

  /** Of one more date: its own units, and the days of the course. */
  async ofAdded(
    runId: string,
    { n, breakMinutes, ...date }: Omit<MovedDate, 'id'> & { readonly breakMinutes: number },
    staying: readonly { readonly date: LocalDate }[],
  ): Promise<Pick<SessionMovePreviewDto, 'units' | 'afterStart'>> {
    const over = unitsOver([{ ...date, n, breakMinutes }]);
    return { units: over.map(({ units, fits }) => ({ n, units, fits })), afterStart: await this.days(runId, [date, ...staying]) };
  }

  private async units(runId: string, moved: readonly MovedDate[]): Promise<SessionMovePreviewDto['units']> {
    const stored = await this.database.query<{ id: string; breakMinutes: number; start: LocalTime; end: LocalTime }[]>(
      `SELECT id, break_minutes AS breakMinutes, TIME_FORMAT(start_time, '%H:%i') AS start, TIME_FORMAT(end_time, '%H:%i') AS end
       FROM session WHERE course_run_id = ?`,
      [runId],
    );
    return moved.flatMap(({ id, n, units, ...to }) => {
      const from = stored.find((one) => one.id === id);
      const fits = from ? unitsToLookAt({ units, breakMinutes: from.breakMinutes }, from, to) : null;
      return fits === null ? [] : [{ n, units, fits }];
    });
  }

  /** Only where the course begins earlier than it did: later bookings may have been wanted. */
  private async days(runId: string, dates: readonly { readonly date: LocalDate }[]): Promise<SessionMovePreviewDto['afterStart']> {
    const [run] = await this.database.query<{ first: LocalDate; decision: LocalDate; until: Date }[]>(
      'SELECT first_date AS first, decision_date AS decision, registration_deadline AS until FROM course_run WHERE id = ?',
      [runId],
    );
    const first = dates.map(({ date }) => date).toSorted()[0];
    if (!run || first === undefined || first >= run.first) return { decision: null, registration: null };
    const after = (day: LocalDate): LocalDate | null => (day > first ? day : null);
    return { decision: after(run.decision), registration: after(berlinDate(run.until)) };
  }
}
