import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../time/clock.js';
import type { StaffSessionDto } from './staff-runs.dto.js';

interface Row extends Omit<StaffSessionDto, 'cancelled' | 'begun' | 'attended' | 'movedFrom' | 'answers'> {
  readonly state: string;
  readonly begun: number;
  readonly attended: number;
  readonly movedFromDate: string | null;
  readonly movedFromTime: string | null;
  readonly can: number;
  readonly cannot: number;
  readonly open: number;
}

const said = (canCome: string): string =>
  `(SELECT COUNT(*) FROM booking b
    LEFT JOIN session_answer q ON q.booking_id = b.id AND q.session_id = s.id AND q.starts_at = s.starts_at
    WHERE b.course_run_id = s.course_run_id AND b.state = 'CONFIRMED' AND b.left_on IS NULL AND s.moved_from_date IS NOT NULL AND q.can_come ${canCome})`;

/** The dates of one run as staff see them. */
@Injectable()
export class RunSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofRun(runId: string): Promise<StaffSessionDto[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT s.id, s.n, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end,
              s.teaching_units AS teachingUnits, s.state, s.room_id AS roomId, s.starts_at <= ? AS begun,
              EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id AND a.state IN ('PRESENT', 'PARTIAL')) AS attended,
              IF(s.room_id <=> r.room_id, NULL, COALESCE(CONCAT(v.name, ', ', m.name), 'online')) AS elsewhere,
              s.moved_from_date AS movedFromDate, TIME_FORMAT(s.moved_from_time, '%H:%i') AS movedFromTime,
              ${said('= 1')} AS can, ${said('= 0')} AS cannot, ${said('IS NULL')} AS open
       FROM session s JOIN course_run r ON r.id = s.course_run_id
       LEFT JOIN room m ON m.id = s.room_id LEFT JOIN venue v ON v.id = m.venue_id
       WHERE s.course_run_id = ? ORDER BY s.starts_at, s.n`,
      [this.clock.now(), runId],
    );
    return rows.map(shape);
  }
}

function shape({ state, begun, attended, movedFromDate, movedFromTime, can, cannot, open, ...session }: Row): StaffSessionDto {
  const movedFrom = movedFromDate && movedFromTime ? { date: movedFromDate, start: movedFromTime } : null;
  return {
    ...{ ...session, cancelled: state === 'CANCELLED', begun: begun === 1, attended: attended === 1, movedFrom },
    answers: movedFrom && { can, cannot, open },
  };
}
