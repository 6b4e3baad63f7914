import type { Snapshot } from './places-acts.js';
import type { World } from './world.js';

export interface StoredBooking {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly email: string;
  readonly state: string;
  readonly version: number;
}

export interface LogLine {
  readonly seq: number;
  readonly verb: string;
  /** Null for what concerns the run. */
  readonly id: string | null;
  readonly data: {
    readonly state?: string;
    readonly version?: number;
    readonly to?: number;
    readonly approved?: boolean;
    readonly seats?: number;
    readonly organisationId?: string;
  };
}

export interface StoredOffer {
  readonly id: string;
  readonly state: string;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
}

/** The places of one run as they are stored. */
export interface Places extends Pick<Snapshot, 'ledger' | 'extras'> {
  readonly bookings: readonly StoredBooking[];
  readonly offers: readonly StoredOffer[];
}

/** Everything the database says about one run after the storm. */
export interface Facts extends Places {
  /** In the order in which it was written. */
  readonly log: readonly LogLine[];
  /** Which wish was answered with which booking. */
  readonly answers: readonly { readonly key: string; readonly id: string }[];
  readonly mails: readonly { readonly id: string | null; readonly kind: string }[];
  /** People without any booking: left by a wish that came to nothing. */
  readonly strangers: readonly string[];
}

/** Who sits, who waits and what is offered in one run. */
export async function readPlaces(world: World, runId: string): Promise<Places> {
  const [[ledger], bookings, offers, extras] = await Promise.all([
    world.rows<Facts['ledger']>('SELECT capacity, taken, held, waiting, overbooked FROM seat_ledger WHERE course_run_id = ?', [runId]),
    world.rows<StoredBooking>(
      `SELECT b.id, b.number, b.person_id AS personId, b.state, b.ledger_version AS version,
              COALESCE((SELECT MIN(c.value) FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL'), '') AS email
       FROM booking b WHERE b.course_run_id = ? ORDER BY b.ledger_version`,
      [runId],
    ),
    world.rows<StoredOffer>(
      'SELECT booking_id AS id, state, expires_at AS expiresAt, answered_at AS answeredAt FROM seat_offer WHERE course_run_id = ? ORDER BY id',
      [runId],
    ),
    world.rows<{ kind: string; taken: number }>('SELECT kind, taken FROM extra_ledger WHERE course_run_id = ?', [runId]),
  ]);
  if (!ledger) throw new Error(`run ${runId} has no ledger`);
  return { ledger, bookings, offers, extras: Object.fromEntries(extras.map(({ kind, taken }) => [kind, taken])) };
}

export async function readFacts(world: World, runId: string): Promise<Facts> {
  return {
    ...(await readPlaces(world, runId)),
    log: await readLog(world, runId),
    answers: await world.rows(
      `SELECT idempotency_key AS \`key\`, JSON_VALUE(answer, '$.booking.id') AS id FROM idempotency_key WHERE scope = ?`,
      [`book:${runId}`],
    ),
    mails: await world.rows('SELECT booking_id AS id, kind FROM outbox ORDER BY id'),
    strangers: (
      await world.rows<{ id: string }>('SELECT id FROM person p WHERE NOT EXISTS (SELECT 1 FROM booking b WHERE b.person_id = p.id)')
    ).map((row) => row.id),
  };
}

async function readLog(world: World, runId: string): Promise<LogLine[]> {
  const rows = await world.rows<{ seq: number; verb: string; id: string; isBooking: number; data: string | null }>(
    `SELECT seq, verb, subject_id AS id, subject_type = 'booking' AS isBooking, data FROM audit_entry
     WHERE (subject_type = 'booking' AND JSON_VALUE(data, '$.runId') = ?) OR (subject_type = 'course_run' AND subject_id = ?) ORDER BY seq`,
    [runId, runId],
  );
  return rows.map((row) => ({
    seq: row.seq,
    verb: row.verb,
    id: row.isBooking === 1 ? row.id : null,
    data: JSON.parse(row.data ?? '{}') as LogLine['data'],
  }));
}
