import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../time/clock.js';
import type { OpenOfferDto } from './waitlist.dto.js';

interface OfferRow extends Omit<OpenOfferDto, 'expiresAt' | 'holdsSeat' | 'companions' | 'isRefused'> {
  readonly isRefused: number;
  readonly expiresAt: Date;
  readonly holdsSeat: number;
  readonly companions: string | null;
}

/** Who answers for a party: the same as `speakerOf`. */
const SPEAKER = `(SELECT s.id FROM booking s WHERE s.party_id = b.party_id AND s.state = b.state AND s.waits_alone = 0
  ORDER BY s.id = s.party_id DESC, s.ledger_version LIMIT 1)`;

/** Never after the start, wherever the date was moved meanwhile (pain 7). */
const OVER_AT = `LEAST(o.expires_at, COALESCE((SELECT MIN(t.starts_at) FROM session t WHERE t.course_run_id = r.id AND t.state = 'PLANNED'), o.expires_at))`;

/** The mail server would not take the mail about it for this mailbox: writing does not help. */
const REFUSED = `EXISTS (SELECT 1 FROM outbox u WHERE u.booking_id = b.id AND u.kind = 'offer.open' AND u.state = 'DEAD'
  AND NOT EXISTS (SELECT 1 FROM outbox v WHERE v.booking_id = b.id AND v.kind = 'offer.open' AND v.created_at > u.created_at))`;

/** Offered seats of all runs, for staff: whoever has no e-mail, or one that takes no mail, is called (E03, E05). */
@Injectable()
export class OpenOffersQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Who cannot be written to comes first, and of those the next deadline. The few open offers are read first, whatever the
   * database believes of its tables: with old figures it began with all people.
   */
  async list(): Promise<OpenOfferDto[]> {
    const rows = await this.database.query<OfferRow[]>(
      `SELECT b.id AS bookingId, b.number, p.name, p.call_name AS callName, COALESCE(g.name, b.organisation_name) AS organisation,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL' ORDER BY c.id LIMIT 1) AS email,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE' ORDER BY c.id LIMIT 1) AS phone, ${REFUSED} AS isRefused,
              (SELECT GROUP_CONCAT(mp.name ORDER BY m.ledger_version SEPARATOR '\n') FROM booking m STRAIGHT_JOIN person mp FORCE INDEX (PRIMARY) ON mp.id = m.person_id
               WHERE m.party_id = b.party_id AND m.id <> b.id AND m.state = b.state AND m.waits_alone = 0 AND b.waits_alone = 0) AS companions,
              r.id AS runId, r.code AS runCode, r.title, r.first_date AS firstDate, ${OVER_AT} AS expiresAt, o.holds_seat AS holdsSeat
       FROM seat_offer o STRAIGHT_JOIN booking b ON b.id = o.booking_id STRAIGHT_JOIN person p FORCE INDEX (PRIMARY) ON p.id = b.person_id
       JOIN course_run r ON r.id = b.course_run_id LEFT JOIN organisation g ON g.id = b.organisation_id
       WHERE o.state = 'OPEN' AND ${OVER_AT} > ? AND (b.party_id IS NULL OR b.waits_alone = 1 OR b.id = ${SPEAKER}) ORDER BY email IS NOT NULL AND NOT isRefused, expiresAt, o.id LIMIT 500`,
      [this.clock.now()],
    );
    return rows.map((row) => ({
      ...row,
      expiresAt: row.expiresAt.toISOString(),
      isRefused: row.isRefused === 1,
      holdsSeat: row.holdsSeat === 1,
      companions: row.companions?.split('\n') ?? [],
    }));
  }
}
