import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { unauthenticated } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { rolesAllow, rolesOf, StaffSessions } from '../../access/index.js';
import { sessionRoom, sessionTown } from '../../mail/index.js';
import { DoorKeys } from './door-keys.js';
import { doorState } from './domain/door.js';
import type { DateTodayDto, DatesTodayDto } from './doors.dto.js';

/** Where one can check in today: staff at every date, a device at the doors that let it in. */
@Injectable()
export class TodaysDoors {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly keys: DoorKeys,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `checkin.signed_out` (401) */
  async run(cookies: string | undefined): Promise<DatesTodayDto> {
    const today = berlinDate(this.clock.now());
    const actor = await this.sessions.actorOf(cookies);
    if (actor && rolesAllow(rolesOf(actor), 'attendance.record')) return { asStaff: true, dates: await this.dates('s.date = ?', [today]) };
    const doors = await this.keys.ofDevice(cookies);
    if (doors.length === 0) throw unauthenticated('checkin.signed_out');
    const open = doors.filter((door) => doorState(door, this.clock.now()) === 'OPEN').map(({ sessionId }) => sessionId);
    return { asStaff: false, dates: open.length > 0 ? await this.dates('s.id IN (?)', [open]) : [] };
  }

  private dates(condition: string, params: readonly (string | string[])[]): Promise<DateTodayDto[]> {
    return this.database.query<DateTodayDto[]>(
      `SELECT s.id AS sessionId, r.code, r.title, TIME_FORMAT(s.start_time, '%H:%i') AS start, ${sessionTown} AS town
       FROM session s JOIN course_run r ON r.id = s.course_run_id ${sessionRoom}
       WHERE ${condition} AND s.state <> 'CANCELLED' AND r.state NOT IN ('DRAFT', 'CANCELLED') ORDER BY s.starts_at, r.code`,
      params,
    );
  }
}
