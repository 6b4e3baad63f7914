import { Injectable } from '@nestjs/common';
import { notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import { CatalogueSnapshot } from './catalogue-snapshot.js';
import type { RunCardDto } from './catalogue.dto.js';
import type { RunPulse } from './public-run.store.js';
import { cardOf } from './run-shapes.js';

/** Cards of runs that another room shows: on a receipt, on a person's page. */
@Injectable()
export class RunCards {
  constructor(
    private readonly snapshot: CatalogueSnapshot,
    private readonly clock: Clock,
  ) {}

  /** By id; runs that do not exist are left out. */
  async of(runIds: readonly string[]): Promise<Map<string, RunCardDto>> {
    const now = this.clock.now();
    const runs = await this.snapshot.runs(runIds);
    return new Map(runs.map((run) => [run.id, cardOf(run, now)]));
  }

  /** @throws DomainError `run.unknown` */
  async one(runId: string): Promise<RunCardDto> {
    return (await this.of([runId])).get(runId) ?? unknown();
  }

  /** The card with seats as they were counted at this pulse. @throws DomainError `run.unknown` */
  async asOf(pulse: RunPulse): Promise<RunCardDto> {
    const [run] = await this.snapshot.asOf([pulse]);
    return run ? cardOf(run, this.clock.now()) : unknown();
  }
}

function unknown(): never {
  throw notFound('run.unknown');
}
