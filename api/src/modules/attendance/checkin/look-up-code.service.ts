import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { RateLimiter } from '../../../http/rate-limiter.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import { actorId } from '../../access/index.js';
import { typedSlipCode } from '../../booking/index.js';
import { sessionRoom, sessionTown } from '../../mail/index.js';
import { CheckInAccess } from './check-in-access.service.js';
import type { LookedUpDto } from './check-in.dto.js';
import { CheckInStore } from './check-in.store.js';
import { doorName, type Named } from './domain/door-name.js';

interface Found extends Named {
  readonly bookingId: string;
  readonly runId: string;
  readonly state: string;
  readonly title: string;
  readonly date: LocalDate | null;
  readonly start: LocalTime | null;
  readonly place: string | null;
}

const MINUTE = 60;
const NOBODY: LookedUpDto = { verdict: 'UNKNOWN', bookingId: null, name: null, title: null, date: null, start: null, place: null };

/** A code that is not on the list of this door: whose it is, and where they are expected instead. */
@Injectable()
export class LookUpCode {
  constructor(
    private readonly access: CheckInAccess,
    private readonly store: CheckInStore,
    private readonly database: Database,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws DomainError as `CheckInAccess.toRead`, `session.unknown` */
  async run(cookies: string | undefined, sessionId: string, typed: string): Promise<LookedUpDto> {
    const { actor } = await this.access.toRead(cookies, sessionId);
    await this.limiter.hit(`door-lookup:${actorId(actor) ?? ''}`, 30, MINUTE);
    const { runId, date } = await this.store.head(sessionId);
    const found = await this.find(typed, date);
    if (!found) return NOBODY;
    const { bookingId, title, start, place } = found;
    const known = { bookingId: null, name: doorName(found), title, date: found.date, start, place };
    if (found.runId === runId) {
      return found.state === 'CONFIRMED' ? { ...known, verdict: 'HERE', bookingId } : { ...known, verdict: 'NO_PLACE' };
    }
    // Only a place leads to another course; that somebody once asked for one is nobody's business at this door.
    return found.state === 'CONFIRMED' ? { ...known, verdict: 'OTHER_COURSE' } : NOBODY;
  }

  /** With the date of that course which is next from this day on. Whoever moved still shows the code of before. */
  private async find(typed: string, day: LocalDate): Promise<Found | null> {
    const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
    const number = letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
    const [row] = await this.database.query<Found[]>(
      `WITH RECURSIVE moved AS (
         SELECT x.id, x.moved_to_id FROM booking x WHERE x.number = ? OR x.id = (SELECT z.booking_id FROM booking_slip z WHERE z.code = ?)
         UNION SELECT x.id, x.moved_to_id FROM moved JOIN booking x ON x.id = moved.moved_to_id)
       SELECT b.id AS bookingId, b.course_run_id AS runId, b.state, r.title, p.name, p.call_name AS callName, p.latin_name AS latinName,
              s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, NULLIF(CONCAT_WS(', ', ro.name, v.name, COALESCE(v.town, ${sessionTown})), '') AS place
       FROM moved JOIN booking b ON b.id = moved.id AND moved.moved_to_id IS NULL JOIN person p ON p.id = b.person_id JOIN course_run r ON r.id = b.course_run_id
       LEFT JOIN session s ON s.id = (SELECT x.id FROM session x WHERE x.course_run_id = r.id AND x.state = 'PLANNED' AND x.date >= ? ORDER BY x.starts_at LIMIT 1)
       ${sessionRoom}`,
      [`${number.slice(0, 2)}-${number.slice(2)}`, typedSlipCode(typed), day],
    );
    return row ?? null;
  }
}
