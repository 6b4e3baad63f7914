import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { canPublish, type CheckedPoint, checkPublication, type PublicationFacts } from './domain/publication.js';
import { assertMove } from './domain/run-moves.js';
import { RunStore } from './run.store.js';

type FactsRow = { [K in keyof PublicationFacts]: PublicationFacts[K] extends boolean ? number : PublicationFacts[K] };

export interface Publication {
  readonly canPublish: boolean;
  readonly points: readonly CheckedPoint[];
}

/** Shows a run to everybody; also after it was postponed. */
@Injectable()
export class PublishRunService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is fine, worth a look, or in the way. @throws DomainError `run.unknown` */
  async check(runId: string, reader: Pick<Tx, 'query'> = this.database): Promise<Publication> {
    const facts = await this.facts(reader, runId);
    const points = checkPublication(facts, this.clock.now());
    return { canPublish: canPublish(facts, points), points };
  }

  /** @throws DomainError `run.unknown`, `run.move_impossible`, `run.not_ready` with the points in the way */
  async run(actor: Actor, runId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      assertMove(await this.runs.lockState(tx, runId), 'PUBLISHED');
      const stops = (await this.check(runId, tx)).points.filter(({ state }) => state === 'stop').map(({ point }) => point);
      if (stops.length > 0) throw conflict('run.not_ready', { points: stops });
      await this.runs.move(tx, runId, 'PUBLISHED', { publishedAt: this.clock.now() });
      await this.audit.append(tx, actor, 'run.published', { type: 'course_run', id: runId });
    });
  }

  private async facts(reader: Pick<Tx, 'query'>, runId: string): Promise<PublicationFacts> {
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
