import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { RulesOfRun, RunRules } from '../domain/run-rules.js';

/** The rules of a run with what they are judged by. */
export interface KnownRules extends RunRules, RulesOfRun {
  readonly state: string;
  readonly revision: number;
}

type Row = Omit<KnownRules, 'prerequisites' | 'invited'> & { readonly prerequisites: string; readonly invited: string | null };

/** SQL of the rules of a run. */
@Injectable()
export class RunRulesStore {
  /** @throws DomainError `run.unknown` */
  async find(reader: Pick<Tx, 'query'>, runId: string): Promise<KnownRules> {
    const [row] = await reader.query<Row[]>(
      `SELECT r.state, r.revision, o.kind, o.audience, l.capacity, l.waiting, r.min_age AS minAge, r.german_level AS germanLevel,
              r.prerequisites, r.max_per_organisation AS maxPerOrganisation, r.waitlist_size AS waitlistSize,
              (SELECT GROUP_CONCAT(i.organisation_id) FROM run_invitation i WHERE i.course_run_id = r.id) AS invited
       FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return { ...row, prerequisites: JSON.parse(row.prerequisites) as string[], invited: row.invited?.split(',') ?? [] };
  }

  save(tx: Tx, runId: string, rules: RunRules): void {
    tx.write(
      `UPDATE course_run SET min_age = ?, german_level = ?, prerequisites = ?, max_per_organisation = ?, waitlist_size = ? WHERE id = ?`,
      [rules.minAge, rules.germanLevel, JSON.stringify(rules.prerequisites), rules.maxPerOrganisation, rules.waitlistSize, runId],
    );
    tx.write('DELETE FROM run_invitation WHERE course_run_id = ?', [runId]);
    if (rules.invited.length > 0) {
      tx.write('INSERT INTO run_invitation (course_run_id, organisation_id) VALUES ?', [rules.invited.map((id) => [runId, id])]);
    }
  }

  /** @returns how many of these organisations there are */
  async countOrganisations(tx: Tx, ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const [row] = await tx.query<{ count: number }[]>('SELECT COUNT(*) AS count FROM organisation WHERE id IN (?)', [ids]);
    return Number(row?.count);
  }
}
