import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import { berlinDate, endOfDay, type LocalDate } from '../../../time/berlin.js';
import type { Deadlines, DeadlinesOfRun } from '../domain/deadlines.js';

/** The days of a course with what they are judged by. */
export interface KnownDeadlines extends DeadlinesOfRun {
  readonly cancellationUntil: LocalDate;
  readonly revision: number;
  /** Until when people come in late, where they may (E31). */
  readonly lateEntryUntil: Date | null;
}

interface Row extends Omit<KnownDeadlines, 'registrationUntil' | 'cancellationUntil'> {
  readonly registrationDeadline: Date;
  readonly cancellationDeadline: Date;
}

/** SQL of the days until which people sign up and staff decide. */
@Injectable()
export class DeadlinesStore {
  /** @throws DomainError `run.unknown` */
  async find(reader: Pick<Tx, 'query'>, runId: string): Promise<KnownDeadlines> {
    const [row] = await reader.query<Row[]>(
      `SELECT state, revision, first_date AS firstDate, registration_opens_at AS registrationOpensAt, decision_date AS decisionDate,
              registration_deadline AS registrationDeadline, cancellation_deadline AS cancellationDeadline,
              decision_extensions AS decisionExtensions, late_entry_until AS lateEntryUntil
       FROM course_run WHERE id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    const { registrationDeadline, cancellationDeadline, ...known } = row;
    return { ...known, registrationUntil: berlinDate(registrationDeadline), cancellationUntil: berlinDate(cancellationDeadline) };
  }

  save(tx: Tx, runId: string, { registrationOpensAt, registrationUntil, decisionDate }: Deadlines): void {
    tx.write('UPDATE course_run SET registration_opens_at = ?, registration_deadline = ?, decision_date = ? WHERE id = ?', [
      ...[registrationOpensAt, endOfDay(registrationUntil), decisionDate, runId],
    ]);
  }
}
