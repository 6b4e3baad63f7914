import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { mayChange } from './change-facts.service.js';
import type { StaffRunFactsDto } from './facts.dto.js';
import { FactsStore } from './facts.store.js';

/** What staff see of who stands behind a course. */
@Injectable()
export class FactsQueries {
  constructor(
    private readonly database: Database,
    private readonly store: FactsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown` */
  async ofRun(runId: string): Promise<StaffRunFactsDto> {
    const known = await this.store.find(this.database, runId);
    const { contactPersonId, organiserId, fundingProgrammeId, flags, revision, state } = known;
    return {
      ...{ contactPersonId, organiserId, fundingProgrammeId, flags: [...flags], revision, editable: mayChange(state) },
      ...(await this.store.choices(this.database, known, berlinDate(this.clock.now()))),
    };
  }
}
