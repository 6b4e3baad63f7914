import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import type { UnitsOfDate } from './domain/teaching-units.js';
import type { PlaceOfCourse, PublicationFacts } from './domain/publication.js';
import type { AccessFact, Audience, Kind } from './domain/run.js';
import type { CourseText } from './domain/text-languages.js';
import { PLACES_IN_ROOM } from './places-in-room.js';

type Reader = Pick<Tx, 'query'>;

/** What stands in the tables about a run before everybody sees it. */
export type StoredFacts = Omit<PublicationFacts, 'conflicts' | 'sameEyes' | 'unitsOver' | 'unitSpan' | 'needsAllUnits' | 'translations'> & {
  readonly revision: number;
  readonly kind: Kind;
  readonly audience: Audience;
  /** In which the original is. */
  readonly language: string;
  readonly original: CourseText;
};
type FactsRow = {
  [K in keyof Omit<StoredFacts, 'rooms' | 'flags' | 'original'>]: StoredFacts[K] extends boolean ? number : StoredFacts[K];
} & {
  readonly flags: string;
} & CourseText;

/** That it is to be shown at a moment, and by whose decision. */
export interface PlannedPublication {
  readonly at: Date | null;
  readonly by: string | null;
  readonly byName: string | null;
  readonly refusedAt: Date | null;
  /** It is no longer the course for which that was decided. */
  readonly changed: boolean;
  /** What was known to speak against its dates, by their signs. */
  readonly accepted: readonly string[];
}

/** A decision about a moment. */
export interface PublicationPlan {
  readonly at: Date;
  readonly by: string | null;
  readonly accepted: readonly string[];
}

type PlannedRow = Omit<PlannedPublication, 'changed' | 'accepted'> & { readonly changed: number; readonly accepted: string | null };

export interface LastEditor {
  readonly kind: string;
  readonly accountId: string | null;
  /** Of the staff. */
  readonly name: string | null;
}

/** Who does this is no editor: these acts change nothing about the course. */
const NO_EDITS = [
  ...['run.published', 'run.publication_planned', 'run.publication_unplanned', 'run.publication_refused'],
  ...['door.made', 'door.ended', 'participants.exported'],
] as const;

/** SQL: where the log of a run begins. */
const BEGUN = "SELECT MIN(b.seq) FROM audit_entry b WHERE b.subject_type = 'course_run' AND b.subject_id = ?";

/** SQL of publishing. */
@Injectable()
export class PublicationStore {
  /** @throws DomainError `run.unknown` */
  async facts(reader: Reader, runId: string): Promise<StoredFacts> {
    const [row] = await reader.query<FactsRow[]>(
      `SELECT r.state, r.revision, r.format, r.teaching_units AS teachingUnits,
              r.registration_opens_at AS registrationOpensAt, r.registration_deadline AS registrationDeadline,
              r.decision_date AS decisionDate, r.flags, r.title, r.promise, r.description, o.kind, o.audience, o.content_language AS language,
              (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED') AS firstStart,
              r.room_id IS NOT NULL AS hasRoom, r.contact_person_id IS NOT NULL AS hasContact,
              EXISTS (SELECT 1 FROM run_trainer t WHERE t.course_run_id = r.id) AS hasTrainer,
              ${PLACES_IN_ROOM} AS placesInRoom, (SELECT m.seats FROM room m WHERE m.id = r.room_id) AS roomSeats
       FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    const { flags, title, promise, description, ...rest } = row;
    return {
      ...{ ...rest, hasRoom: row.hasRoom === 1, hasContact: row.hasContact === 1, hasTrainer: row.hasTrainer === 1 },
      ...{ flags: JSON.parse(flags) as string[], rooms: await this.rooms(reader, runId), original: { title, promise, description } },
    };
  }

  private async rooms(reader: Reader, runId: string): Promise<PlaceOfCourse[]> {
    const rows = await reader.query<{ name: string; access: string }[]>(
      `SELECT CONCAT_WS(', ', v.name, m.name) AS name, m.access FROM room m JOIN venue v ON v.id = m.venue_id
       WHERE m.id IN (SELECT s.room_id FROM session s WHERE s.course_run_id = ? AND s.state = 'PLANNED') ORDER BY name, m.id`,
      [runId],
    );
    return rows.map(({ name, access }) => ({ name, access: JSON.parse(access) as AccessFact[] }));
  }

  /** The dates that take place, with what is written down about their time. */
  times(reader: Reader, runId: string): Promise<UnitsOfDate[]> {
    return reader.query(
      `SELECT n, date, TIME_FORMAT(start_time, '%H:%i') AS start, TIME_FORMAT(end_time, '%H:%i') AS end,
              break_minutes AS breakMinutes, teaching_units AS units
       FROM session WHERE course_run_id = ? AND state = 'PLANNED' ORDER BY starts_at`,
      [runId],
    );
  }

  /** Where its dates take place. */
  async roomIds(reader: Reader, runId: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }[]>(
      `SELECT DISTINCT room_id AS id FROM session WHERE course_run_id = ? AND state = 'PLANNED' AND room_id IS NOT NULL`,
      [runId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Who of the staff changed the course last, or what its offering says since there is the course, or who made it; null where the
   * log does not tell.
   */
  async lastEditor(reader: Reader, runId: string): Promise<LastEditor | null> {
    const [row] = await reader.query<LastEditor[]>(
      `SELECT e.actor_kind AS kind, e.actor_id AS accountId, a.name FROM audit_entry e LEFT JOIN staff_account a ON a.id = e.actor_id
       WHERE (e.subject_type = 'course_run' AND e.subject_id = ? AND e.verb NOT IN (?))
         OR (e.subject_type = 'offering' AND e.verb = 'offering.changed' AND e.seq > (${BEGUN})
             AND e.subject_id = (SELECT r.offering_id FROM course_run r WHERE r.id = ?))
       ORDER BY e.actor_kind = 'staff' DESC, e.seq DESC LIMIT 1`,
      [runId, NO_EDITS, runId, runId],
    );
    return row ?? null;
  }

  async planned(reader: Reader, runId: string): Promise<PlannedPublication> {
    const [row] = await reader.query<PlannedRow[]>(
      `SELECT r.publish_at AS at, r.publish_by AS \`by\`, a.name AS byName, r.publish_refused_at AS refusedAt,
              NOT r.revision <=> r.publish_revision AS changed, r.publish_accepted AS accepted
       FROM course_run r LEFT JOIN staff_account a ON a.id = r.publish_by WHERE r.id = ?`,
      [runId],
    );
    if (!row?.at) return { at: null, by: null, byName: null, refusedAt: null, changed: false, accepted: [] };
    return { ...row, changed: row.changed === 1, accepted: JSON.parse(row.accepted ?? '[]') as string[] };
  }

  /** For the course as it is now. */
  plan(tx: Tx, runId: string, { at, by, accepted }: PublicationPlan): void {
    tx.write(
      `UPDATE course_run SET publish_at = ?, publish_by = ?, publish_accepted = ?, publish_revision = revision, publish_refused_at = NULL
       WHERE id = ?`,
      [at, by, JSON.stringify(accepted), runId],
    );
  }

  unplan(tx: Tx, runId: string): void {
    tx.write(
      `UPDATE course_run SET publish_at = NULL, publish_by = NULL, publish_accepted = NULL, publish_revision = NULL, publish_refused_at = NULL
       WHERE id = ?`,
      [runId],
    );
  }

  refuse(tx: Tx, runId: string, at: Date): void {
    tx.write('UPDATE course_run SET publish_refused_at = ? WHERE id = ?', [at, runId]);
  }

  async due(reader: Reader, now: Date): Promise<string[]> {
    const rows = await reader.query<{ id: string }[]>(
      'SELECT id FROM course_run WHERE publish_at <= ? AND publish_refused_at IS NULL ORDER BY publish_at LIMIT 100',
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
