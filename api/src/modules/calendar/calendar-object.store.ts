import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { SentFacts, SentState } from './domain/sent-state.js';

export interface CalendarObject extends SentState {
  readonly uid: string;
  readonly recipient: string;
}

export interface CalendarKey {
  readonly bookingId: string;
  readonly sessionId: string;
}

interface ObjectRow {
  readonly uid: string;
  readonly sequence: number;
  readonly state: 'SENT' | 'CANCELLED';
  readonly recipient: string;
  readonly sent: string;
}

/** What was sent into people's calendars. */
@Injectable()
export class CalendarObjectStore {
  constructor(private readonly database: Database) {}

  /** Locks the row until the transaction ends: two senders of one entry must not give out the same number for different dates. */
  async lock(tx: Tx, { bookingId, sessionId }: CalendarKey): Promise<CalendarObject | null> {
    const [row] = await tx.query<ObjectRow[]>(
      'SELECT uid, sequence, state, recipient, sent FROM calendar_object WHERE booking_id = ? AND session_id = ? FOR UPDATE',
      [bookingId, sessionId],
    );
    return row ? objectOf(row) : null;
  }

  async save(tx: Tx, key: CalendarKey, object: CalendarObject, at: Date): Promise<void> {
    await tx.execute(
      `INSERT INTO calendar_object (id, booking_id, session_id, uid, sequence, state, recipient, sent, last_sent_at) VALUES (?)
       ON DUPLICATE KEY UPDATE sequence = VALUES(sequence), state = VALUES(state), recipient = VALUES(recipient), sent = VALUES(sent), last_sent_at = VALUES(last_sent_at)`,
      [
        [
          newId(),
          key.bookingId,
          key.sessionId,
          object.uid,
          object.sequence,
          object.state,
          object.recipient,
          JSON.stringify(object.facts),
          at,
        ],
      ],
    );
  }

  /**
   * Sessions of the booking that stand in the person's calendar now, and all of them while a mail about the booking is
   * still on its way: what it carries is known only when it has ended.
   */
  async sessionsSent(tx: Tx, bookingId: string): Promise<string[]> {
    const rows = await tx.query<{ sessionId: string }[]>(
      `SELECT s.id AS sessionId FROM booking b JOIN session s ON s.course_run_id = b.course_run_id
       LEFT JOIN calendar_object o ON o.booking_id = b.id AND o.session_id = s.id
       WHERE b.id = ? AND (o.state = 'SENT'
         OR o.id IS NULL AND EXISTS (SELECT 1 FROM outbox m WHERE m.booking_id = b.id AND m.state IN ('QUEUED', 'LEASED')))
       ORDER BY s.starts_at, s.n`,
      [bookingId],
    );
    return rows.map((row) => row.sessionId);
  }

  async isSent({ bookingId, sessionId }: CalendarKey): Promise<boolean> {
    const rows = await this.database.query(`SELECT 1 FROM calendar_object WHERE booking_id = ? AND session_id = ? AND state = 'SENT'`, [
      bookingId,
      sessionId,
    ]);
    return rows.length > 0;
  }
}

function objectOf({ uid, sequence, state, recipient, sent }: ObjectRow): CalendarObject {
  return { uid, sequence, state, recipient, facts: JSON.parse(sent) as SentFacts };
}
