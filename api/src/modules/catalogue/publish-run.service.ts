import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import type { LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { type DateConflict, heaviest } from './domain/date-conflicts.js';
import { canPublish, type CheckedPoint, checkPublication, type PublicationFacts } from './domain/publication.js';
import { assertMove } from './domain/run-moves.js';
import { DateConflicts } from './planning/date-conflicts.service.js';
import { RunStore } from './run.store.js';

type Stored = Omit<PublicationFacts, 'conflicts'>;
type FactsRow = { [K in keyof Stored]: Stored[K] extends boolean ? number : Stored[K] };

/** What speaks against one of the dates. */
type RunConflict = DateConflict & { readonly n: number; readonly date: LocalDate };

export interface Publication {
  readonly canPublish: boolean;
  readonly points: readonly CheckedPoint[];
  readonly conflicts: readonly RunConflict[];
}

/** Shows a run to everybody; also after it was postponed. */
@Injectable()
export class PublishRunService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly conflicts: DateConflicts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is fine, worth a look, or in the way. @throws DomainError `run.unknown` */
  async check(runId: string, reader: Pick<Tx, 'query'> = this.database): Promise<Publication> {
    const stored = await this.stored(reader, runId);
    const conflicts = await this.conflicts.ofRun(runId, reader);
    const facts = { ...stored, conflicts: heaviest(conflicts) };
    const points = checkPublication(facts, this.clock.now());
    return { canPublish: canPublish(facts, points), points, conflicts };
  }

  /**
   * @param despite whoever publishes knows what is asked about, and does it all the same
   * @throws DomainError `run.unknown`, `run.move_impossible`, `run.not_ready` with the points in the way, `run.conflicts_open`
   */
  async run(actor: Actor, runId: string, despite = false): Promise<void> {
    await this.transactions.run(async (tx) => {
      assertMove(await this.runs.lockState(tx, runId), 'PUBLISHED');
      const { points, conflicts } = await this.check(runId, tx);
      const stops = points.filter(({ state }) => state === 'stop').map(({ point }) => point);
      if (stops.length > 0) throw conflict('run.not_ready', { points: stops });
      const asked = conflicts.filter(({ weight }) => weight === 'ask').map(({ kind }) => kind);
      if (asked.length > 0 && !despite) throw conflict('run.conflicts_open');
      await this.runs.move(tx, runId, 'PUBLISHED', { publishedAt: this.clock.now() });
      const known = asked.length > 0 ? { despite: [...new Set(asked)] } : {};
      await this.audit.append(tx, actor, 'run.published', { type: 'course_run', id: runId }, known);
    });
  }

  private async stored(reader: Pick<Tx, 'query'>, runId: string): Promise<Stored> {
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
}
