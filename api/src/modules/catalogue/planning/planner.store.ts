import { Injectable } from '@nestjs/common';
import { addDays, berlinInstant, type LocalDate } from '../../../time/berlin.js';
import type { DateSpan } from '../../../time/holidays.js';
import type { AccessFact } from '../domain/run.js';
import type { Reader } from './date-conflicts.store.js';
import type { PlannerDto } from './planner.dto.js';

/** The rows of a planner. */
@Injectable()
export class PlannerStore {
  /** Those to choose from, and those where something is planned in these days. */
  async rooms(reader: Reader, { from, to }: DateSpan): Promise<PlannerDto['rooms']> {
    const rows = await reader.query<(Omit<PlannerDto['rooms'][number], 'stepFree'> & { access: string })[]>(
      `SELECT m.id, CONCAT_WS(', ', v.name, m.name) AS name, v.town, m.seats, m.access
       FROM room m JOIN venue v ON v.id = m.venue_id
       WHERE (m.retired_at IS NULL AND v.retired_at IS NULL) OR EXISTS (
         SELECT 1 FROM session s JOIN course_run r ON r.id = s.course_run_id
         WHERE s.room_id = m.id AND s.state = 'PLANNED' AND r.state <> 'CANCELLED' AND s.starts_at >= ? AND s.starts_at < ?)
       ORDER BY v.town, v.name, m.name, m.id`,
      [berlinInstant(from, '00:00'), berlinInstant(addDays(to, 1), '00:00')],
    );
    return rows.map(({ access, ...room }) => ({
      ...room,
      stepFree: (JSON.parse(access) as AccessFact[]).find(({ key }) => key === 'step_free')?.yes ?? null,
    }));
  }

  /** The first day after this one on which a date takes place. */
  async nextDay(reader: Reader, day: LocalDate): Promise<LocalDate | null> {
    const [row] = await reader.query<{ date: LocalDate }[]>(
      `SELECT s.date FROM session s JOIN course_run r ON r.id = s.course_run_id
       WHERE s.state = 'PLANNED' AND r.state <> 'CANCELLED' AND s.starts_at >= ? ORDER BY s.starts_at LIMIT 1`,
      [berlinInstant(addDays(day, 1), '00:00')],
    );
    return row?.date ?? null;
  }

  trainers(reader: Reader): Promise<PlannerDto['trainers']> {
    return reader.query('SELECT id, name FROM trainer WHERE retired_at IS NULL ORDER BY name, id');
  }
}
