import type { Snapshot } from './places-acts.js';
import type { World } from './world.js';

export interface StoredBooking {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly state: string;
  readonly version: number;
  /** The booking of who booked for all of a party. */
  readonly partyId: string | null;
}

export interface LogLine {
  readonly seq: number;
  readonly verb: string;
  /** Null for what concerns people and no run. */
  readonly runId: string | null;
  /** Of the booking or the person; null for what concerns the run. */
  readonly id: string | null;
  readonly data: {
    readonly state?: string;
    readonly version?: number;
    readonly to?: number | string;
    readonly toRunId?: string;
    readonly from?: string;
    readonly approved?: boolean;
    readonly holds?: boolean;
    readonly seats?: number;
    readonly organisationId?: string;
    readonly mergeId?: string;
    /** Numbers of bookings that a merge has ended. */
    readonly ended?: readonly string[];
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

export interface RunPlaces extends Places {
  readonly runId: string;
}

/** What an organisation has enrolled in one act. */
export interface StoredBatch {
  readonly id: string;
  readonly key: string | null;
  readonly isUndone: boolean;
  readonly bookings: readonly string[];
}

export interface StoredMerge {
  readonly id: string;
  readonly keeps: string;
  readonly goes: string;
  readonly isUndone: boolean;
}

export interface StoredMail {
  /** Of the booking it goes to. */
  readonly id: string | null;
  readonly kind: string;
  /** Further bookings it names. */
  readonly about?: readonly string[];
}

/** Everything the database says about the dates of a course after the storm. */
export interface Facts {
  readonly runs: readonly RunPlaces[];
  /** In the order in which it was written. */
  readonly log: readonly LogLine[];
  /** Which wish was answered with which booking, and those of whoever came along. */
  readonly answers: readonly { readonly key: string; readonly id: string; readonly others?: readonly string[] }[];
  readonly mails: readonly StoredMail[];
  /** People without any booking: left by a wish that came to nothing. */
  readonly strangers: readonly string[];
  /** Who is reached where. */
  readonly contacts: readonly { readonly personId: string; readonly email: string }[];
  readonly batches: readonly StoredBatch[];
  readonly merges: readonly StoredMerge[];
  /** Whose a booking was before records became one; only of those that went along. */
  readonly firstOwners: ReadonlyMap<string, string>;
}

/** Who sits, who waits and what is offered in one run. */
export async function readPlaces(world: World, runId: string): Promise<Places> {
  const [[ledger], bookings, offers, extras] = await Promise.all([
    world.rows<Places['ledger']>('SELECT capacity, taken, held, waiting, overbooked FROM seat_ledger WHERE course_run_id = ?', [runId]),
    world.rows<StoredBooking>(
      `SELECT id, number, person_id AS personId, state, ledger_version AS version, party_id AS partyId
       FROM booking WHERE course_run_id = ? ORDER BY ledger_version`,
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

export async function readFacts(world: World, runIds: readonly string[]): Promise<Facts> {
  return {
    runs: await Promise.all(runIds.map(async (runId) => ({ runId, ...(await readPlaces(world, runId)) }))),
    log: await readLog(world, runIds),
    answers: await readAnswers(world, runIds),
    mails: await readMails(world),
    strangers: (
      await world.rows<{ id: string }>(
        'SELECT id FROM person p WHERE merged_into_id IS NULL AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.person_id = p.id)',
      )
    ).map((row) => row.id),
    contacts: await world.rows(`SELECT person_id AS personId, value AS email FROM contact_channel WHERE kind = 'EMAIL'`),
    batches: await readBatches(world),
    merges: (
      await world.rows<Omit<StoredMerge, 'isUndone'> & { isUndone: number }>(
        'SELECT id, surviving_id AS keeps, merged_id AS goes, undone_at IS NOT NULL AS isUndone FROM person_merge ORDER BY id',
      )
    ).map((row) => ({ ...row, isUndone: row.isUndone === 1 })),
    firstOwners: await readFirstOwners(world),
  };
}

async function readMails(world: World): Promise<StoredMail[]> {
  const rows = await world.rows<{ id: string | null; kind: string; about: string[] | null }>(
    `SELECT booking_id AS id, kind, JSON_EXTRACT(params, '$.about') AS about FROM outbox ORDER BY id`,
  );
  return rows.map(({ about, ...row }) => ({ ...row, about: about ?? [] }));
}

async function readAnswers(world: World, runIds: readonly string[]): Promise<Facts['answers']> {
  const rows = await world.rows<{ key: string; id: string; others: string[] | null }>(
    `SELECT idempotency_key AS \`key\`, JSON_VALUE(answer, '$.booking.id') AS id, JSON_EXTRACT(answer, '$.companions[*].id') AS others
     FROM idempotency_key WHERE scope IN (?)`,
    [runIds.map((runId) => `book:${runId}`)],
  );
  return rows.map(({ others, ...row }) => ({ ...row, others: others ?? [] }));
}

async function readBatches(world: World): Promise<StoredBatch[]> {
  const rows = await world.rows<{ id: string; key: string | null; isUndone: number; bookings: string | null }>(
    `SELECT b.id, b.undone_at IS NOT NULL AS isUndone, k.idempotency_key AS \`key\`,
            (SELECT GROUP_CONCAT(i.booking_id ORDER BY i.n) FROM enrolment_item i WHERE i.batch_id = b.id) AS bookings
     FROM enrolment_batch b LEFT JOIN idempotency_key k ON k.scope = CONCAT('enrol:', b.import_id) AND JSON_VALUE(k.answer, '$.id') = b.id
     ORDER BY b.id`,
  );
  return rows.map((row) => ({ ...row, isUndone: row.isUndone === 1, bookings: row.bookings?.split(',') ?? [] }));
}

async function readFirstOwners(world: World): Promise<Map<string, string>> {
  const rows = await world.rows<{ id: string; personId: string }>(
    `SELECT row_id AS id, JSON_VALUE(was, '$.person_id') AS personId FROM person_merge_row
     WHERE table_name = 'booking' AND JSON_VALUE(was, '$.person_id') IS NOT NULL ORDER BY merge_id DESC, n DESC`,
  );
  return new Map(rows.map(({ id, personId }) => [id, personId]));
}

async function readLog(world: World, runIds: readonly string[]): Promise<LogLine[]> {
  const rows = await world.rows<{ seq: number; verb: string; id: string; type: string; data: string | null }>(
    `SELECT seq, verb, subject_id AS id, subject_type AS type, data FROM audit_entry
     WHERE (subject_type = 'booking' AND JSON_VALUE(data, '$.runId') IN (?)) OR (subject_type = 'course_run' AND subject_id IN (?))
       OR (subject_type = 'person' AND verb IN ('person.merged', 'person.merge_undone')) ORDER BY seq`,
    [runIds, runIds],
  );
  return rows.map(({ seq, verb, id, type, data: json }) => {
    const data = JSON.parse(json ?? '{}') as LogLine['data'] & { readonly runId?: string };
    const runId = type === 'person' ? null : type === 'booking' ? (data.runId ?? null) : id;
    return { seq, verb, id: type === 'course_run' ? null : id, runId, data };
  });
}
