import { Injectable } from '@nestjs/common';
import { notFound } from '../../../errors/domain-error.js';
import type { AllocationDto } from './allocation.dto.js';
import { AllocationStore } from './allocation.store.js';

/** What anybody may know about how the seats of a run are given. */
@Injectable()
export class AllocationQueries {
  constructor(private readonly store: AllocationStore) {}

  /** @throws DomainError `allocation.unknown` when the run has none */
  async ofRun(runId: string): Promise<AllocationDto> {
    const allocation = await this.store.find(runId);
    if (!allocation) throw notFound('allocation.unknown');
    const { rule, closesAt, seed, seedHash, drawnAt } = allocation;
    return {
      ...{ rule, seedHash, closesAt: closesAt.toISOString(), drawnAt: drawnAt?.toISOString() ?? null },
      seed: drawnAt ? seed : null,
      tickets: drawnAt ? await this.store.tickets(runId) : [],
    };
  }
}
