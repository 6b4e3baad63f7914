import { Injectable } from '@nestjs/common';
import { notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import { CatalogueSnapshot } from './catalogue-snapshot.js';
import type { RunCardDto } from './catalogue.dto.js';
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
    const card = (await this.of([runId])).get(runId);
    if (!card) throw notFound('run.unknown');
    return card;
  }
}
