import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinDate, berlinTime } from '../../../time/berlin.js';
import { isDecided } from '../domain/deadlines.js';
import type { StaffRunDeadlinesDto } from './deadlines.dto.js';
import { DeadlinesStore } from './deadlines.store.js';
import { mayChange } from './set-deadlines.service.js';

/** What staff see of the days of a run. */
@Injectable()
export class DeadlinesQueries {
  constructor(
    private readonly database: Database,
    private readonly deadlines: DeadlinesStore,
  ) {}

  /** @throws DomainError `run.unknown` */
  async ofRun(runId: string): Promise<StaffRunDeadlinesDto> {
    const known = await this.deadlines.find(this.database, runId);
    const { state, registrationOpensAt: opensAt, decisionExtensions: _extensions, ...days } = known;
    const opens = { opensOn: opensAt && berlinDate(opensAt), opensTime: opensAt && berlinTime(opensAt) };
    const lateEntryUntil = known.lateEntryUntil && berlinDate(known.lateEntryUntil);
    return { ...days, ...opens, lateEntryUntil, decided: isDecided(known), editable: mayChange(state) };
  }
}
