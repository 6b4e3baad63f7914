import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { isPlanned } from '../domain/planned-run.js';
import type { StaffRunRulesDto } from './run-rules.dto.js';
import { RunRulesStore } from './run-rules.store.js';

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
      `SELECT id, name FROM organisation WHERE status = 'ACTIVE' OR id IN (SELECT organisation_id FROM run_invitation WHERE course_run_id = ?)
       ORDER BY name, id LIMIT ${MOST_ORGANISATIONS}`,
      [runId],
    );
    return { ...rules, prerequisites: [...rules.prerequisites], invited: [...rules.invited], editable: isPlanned(state), organisations };
  }
}
