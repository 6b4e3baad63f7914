import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { meetingDialIn, meetingUrl } from '../mail/index.js';
import type { SentFacts, SentState } from './domain/sent-state.js';

export interface CalendarObject extends SentState {
  readonly uid: string;
  readonly recipient: string;
}

export interface CalendarKey {
  readonly bookingId: string;
  readonly sessionId: string;
}

export interface CalendarHeir {
  readonly bookingId: string;
  readonly personId: string;
  readonly language: string;
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
   * Sessions of the booking that stand in the person's calendar now, and all of them while a mail about the booking (and
   * not about the person) is still on its way: what it carries is known only when it has ended.
   */
  async sessionsSent(tx: Tx, bookingId: string): Promise<string[]> {
    const rows = await tx.query<{ sessionId: string }[]>(
      `SELECT s.id AS sessionId FROM booking b JOIN session s ON s.course_run_id = b.course_run_id
       LEFT JOIN calendar_object o ON o.booking_id = b.id AND o.session_id = s.id
       WHERE b.id = ? AND (o.state = 'SENT'
         OR o.id IS NULL AND EXISTS (SELECT 1 FROM outbox m
              WHERE m.booking_id = b.id AND m.state IN ('QUEUED', 'LEASED') AND m.kind NOT LIKE 'person.%'))
       ORDER BY s.starts_at, s.n`,
      [bookingId],
    );
    return rows.map((row) => row.sessionId);
  }

  /** Whether somebody of the same party has this session in the same calendar: one address, one entry (pain 11). */
  async isWithParty(tx: Tx, { bookingId, sessionId }: CalendarKey, recipient: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM booking b JOIN booking m ON m.party_id = b.party_id AND m.id <> b.id JOIN calendar_object o ON o.booking_id = m.id
       WHERE b.id = ? AND o.session_id = ? AND o.state = 'SENT' AND o.recipient = ?`,
      [bookingId, sessionId, recipient],
    );
    return rows.length > 0;
  }

  /** Who of the same party has a place, the same address and no entries of their own: they keep those of who leaves. */
  async heirOf(tx: Tx, bookingId: string): Promise<CalendarHeir | null> {
    const [heir] = await tx.query<CalendarHeir[]>(
      `SELECT h.id AS bookingId, h.person_id AS personId, h.language
       FROM booking b JOIN booking h ON h.party_id = b.party_id AND h.id <> b.id AND h.state = 'CONFIRMED'
       WHERE b.id = ? AND NOT EXISTS (SELECT 1 FROM calendar_object x WHERE x.booking_id = h.id AND x.state = 'SENT')
         AND EXISTS (SELECT 1 FROM contact_channel c JOIN contact_channel d ON d.value = c.value AND d.kind = 'EMAIL' AND d.person_id = h.person_id
                     WHERE c.person_id = b.person_id AND c.kind = 'EMAIL')
       ORDER BY h.ledger_version LIMIT 1`,
      [bookingId],
    );
    return heir ?? null;
  }

  /** The entries stay in the calendar, under the same UID, and are another booking's from now on. */
  handOver(tx: Tx, bookingId: string, { bookingId: heirId, personId }: CalendarHeir): void {
    tx.write(
      `UPDATE calendar_object SET booking_id = ? WHERE booking_id = ? AND state = 'SENT'
         AND recipient IN (SELECT c.value FROM contact_channel c WHERE c.person_id = ? AND c.kind = 'EMAIL')`,
      [heirId, bookingId, personId],
    );
  }

  /** Entries for what is ahead that stand in the calendar of an address which is not the person's any more. */
  elsewhere(tx: Tx, personId: string, now: Date): Promise<(CalendarKey & { readonly sequence: number })[]> {
    return tx.query<(CalendarKey & { readonly sequence: number })[]>(
      `SELECT o.booking_id AS bookingId, o.session_id AS sessionId, o.sequence
       FROM booking b JOIN calendar_object o ON o.booking_id = b.id JOIN session s ON s.id = o.session_id
       WHERE b.person_id = ? AND b.state = 'CONFIRMED' AND o.state = 'SENT' AND s.state = 'PLANNED' AND s.ends_at > ?
         AND NOT EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL' AND c.value = o.recipient)
       ORDER BY s.starts_at, s.n`,
      [personId, now],
    );
  }

  /** Bookings of the person with an entry in the calendar of an address. */
  async bookingsAt(tx: Tx, personId: string, address: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT b.id FROM booking b JOIN calendar_object o ON o.booking_id = b.id
       WHERE b.person_id = ? AND o.recipient = ? AND o.state = 'SENT'`,
      [personId, address],
    );
    return rows.map(({ id }) => id);
  }

  forgetAt(tx: Tx, personId: string, address: string): void {
    tx.write('DELETE o FROM calendar_object o JOIN booking b ON b.id = o.booking_id WHERE b.person_id = ? AND o.recipient = ?', [
      ...[personId, address],
    ]);
  }

  /** Entries of the booking for what is ahead, as they were sent last. */
  standing(tx: Tx, bookingId: string, now: Date): Promise<{ readonly sessionId: string; readonly sequence: number }[]> {
    return tx.query<{ readonly sessionId: string; readonly sequence: number }[]>(
      `SELECT o.session_id AS sessionId, o.sequence FROM calendar_object o JOIN session s ON s.id = o.session_id
       WHERE o.booking_id = ? AND o.state = 'SENT' AND s.state = 'PLANNED' AND s.ends_at > ? ORDER BY s.starts_at, s.n`,
      [bookingId, now],
    );
  }

  /** Entries for what is ahead that say another way in than there is now; in a link small letters are other letters than capital ones. */
  outdated(
    reader: Pick<Database, 'query'>,
    bookingIds: readonly string[],
    now: Date,
  ): Promise<{ readonly sessionId: string; readonly sequence: number }[]> {
    return reader.query<{ readonly sessionId: string; readonly sequence: number }[]>(
      `SELECT o.session_id AS sessionId, o.sequence FROM calendar_object o
       JOIN booking b ON b.id = o.booking_id JOIN session s ON s.id = o.session_id JOIN course_run r ON r.id = s.course_run_id
       WHERE o.booking_id IN (?) AND o.state = 'SENT' AND s.state = 'PLANNED' AND s.ends_at > ?
         AND NOT (JSON_VALUE(o.sent, '$.meeting.url') <=> ${meetingUrl} COLLATE utf8mb4_bin
           AND JSON_VALUE(o.sent, '$.meeting.dialIn') <=> ${meetingDialIn} COLLATE utf8mb4_bin)
       ORDER BY s.starts_at, s.n`,
      [bookingIds, now],
    );
  }

  /** Holds the person until the transaction ends: whoever is erased meanwhile must not have their address written down again. */
  async isKnown(tx: Tx, personId: string): Promise<boolean> {
    return (await tx.query('SELECT id FROM person WHERE id = ? AND erased_at IS NULL LOCK IN SHARE MODE', [personId])).length > 0;
  }

  /** Who of these bookings got the entry at an address, also where it was taken out again. */
  async sentTo(bookingIds: readonly string[], sessionId: string, recipient: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }[]>(
      `SELECT booking_id AS id FROM calendar_object WHERE booking_id IN (?) AND session_id = ? AND recipient = ?
       ORDER BY state = 'SENT' DESC, id LIMIT 1`,
      [bookingIds, sessionId, recipient],
    );
    return row?.id ?? null;
  }

  /** Which of these bookings has the session in a calendar. */
  async holderOf(bookingIds: readonly string[], sessionId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }[]>(
      `SELECT booking_id AS id FROM calendar_object WHERE booking_id IN (?) AND session_id = ? AND state = 'SENT' ORDER BY id LIMIT 1`,
      [bookingIds, sessionId],
    );
    return row?.id ?? null;
  }
}

function objectOf({ uid, sequence, state, recipient, sent }: ObjectRow): CalendarObject {
  return { uid, sequence, state, recipient, facts: JSON.parse(sent) as SentFacts };
}
