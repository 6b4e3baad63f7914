import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import type { PublicationFacts } from './domain/publication.js';

type Reader = Pick<Tx, 'query'>;

/** What stands in the tables about a run before everybody sees it. */
export type StoredFacts = Omit<PublicationFacts, 'conflicts' | 'sameEyes'>;
type FactsRow = { [K in keyof StoredFacts]: StoredFacts[K] extends boolean ? number : StoredFacts[K] };

/** That it is to be shown at a moment, and by whose decision. */
export interface PlannedPublication {
  readonly at: Date | null;
  readonly by: string | null;
  readonly byName: string | null;
  readonly refusedAt: Date | null;
}

/** Who does this is no editor: these acts change nothing about the course. */
const NO_EDITS = [
  ...['run.published', 'run.publication_planned', 'run.publication_unplanned', 'run.publication_refused'],
  ...['door.made', 'door.ended', 'participants.exported'],
] as const;

/** SQL of publishing. */
@Injectable()
export class PublicationStore {
  /** @throws DomainError `run.unknown` */
  async facts(reader: Reader, runId: string): Promise<StoredFacts> {
    const [row] = await reader.query<FactsRow[]>(
      `SELECT r.state, r.format, r.teaching_units AS teachingUnits, r.registration_deadline AS registrationDeadline,
              (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED') AS firstStart,
              r.room_id IS NOT NULL AS hasRoom, r.contact_person_id IS NOT NULL AS hasContact,
              EXISTS (SELECT 1 FROM run_trainer t WHERE t.course_run_id = r.id) AS hasTrainer,
              l.capacity, (SELECT m.seats FROM room m WHERE m.id = r.room_id) AS roomSeats
       FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return { ...row, hasRoom: row.hasRoom === 1, hasContact: row.hasContact === 1, hasTrainer: row.hasTrainer === 1 };
  }

  /** Who of the staff changed the course last. */
  async lastEditor(reader: Reader, runId: string): Promise<string | null> {
    const [row] = await reader.query<{ accountId: string }[]>(
      `SELECT actor_id AS accountId FROM audit_entry
       WHERE subject_type = 'course_run' AND subject_id = ? AND actor_kind = 'staff' AND verb NOT IN (?) ORDER BY seq DESC LIMIT 1`,
      [runId, NO_EDITS],
    );
    return row?.accountId ?? null;
  }

  async planned(reader: Reader, runId: string): Promise<PlannedPublication> {
    const [row] = await reader.query<PlannedPublication[]>(
      `SELECT r.publish_at AS at, r.publish_by AS \`by\`, a.name AS byName, r.publish_refused_at AS refusedAt
       FROM course_run r LEFT JOIN staff_account a ON a.id = r.publish_by WHERE r.id = ?`,
      [runId],
    );
    return row ?? { at: null, by: null, byName: null, refusedAt: null };
  }

  plan(tx: Tx, runId: string, at: Date | null, by: string | null): void {
    tx.write('UPDATE course_run SET publish_at = ?, publish_by = ?, publish_refused_at = NULL WHERE id = ?', [at, by, runId]);
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
