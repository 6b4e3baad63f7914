import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { isPlanned } from '../domain/planned-run.js';
import type { StaffRunRulesDto } from './run-rules.dto.js';
import { RunRulesStore } from './run-rules.store.js';

/** Those that are invited come first: whoever is not in the list would be invited no longer once it is saved. */
const MOST_ORGANISATIONS = 500;

/** What staff see of the rules of a run. */
@Injectable()
export class RunRulesQueries {
  constructor(
    private readonly database: Database,
    private readonly rules: RunRulesStore,
  ) {}

  /** @throws DomainError `run.unknown` */
  async ofRun(runId: string): Promise<StaffRunRulesDto> {
    const { state, capacity: _capacity, waiting: _waiting, ...rules } = await this.rules.find(this.database, runId);
    const organisations = await this.database.query<StaffRunRulesDto['organisations']>(
      `SELECT o.id, o.name FROM organisation o LEFT JOIN run_invitation i ON i.organisation_id = o.id AND i.course_run_id = ?
       WHERE o.status = 'ACTIVE' OR i.organisation_id IS NOT NULL
       ORDER BY i.organisation_id IS NULL, o.name, o.id LIMIT ${MOST_ORGANISATIONS}`,
      [runId],
    );
    return { ...rules, prerequisites: [...rules.prerequisites], invited: [...rules.invited], editable: isPlanned(state), organisations };
  }
}
