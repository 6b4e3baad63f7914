import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { conflict, type DomainError } from '../../../errors/domain-error.js';
import { type Actor, actorId } from '../../access/index.js';
import { PlanningStore } from './planning.store.js';

/** Two people never overwrite each other (E35): whoever is late reads who was faster. */
@Injectable()
export class Overtaken {
  constructor(private readonly store: PlanningStore) {}

  async by(tx: Tx, actor: Actor, runId: string): Promise<DomainError> {
    const last = await this.store.lastChange(tx, runId);
    if (!last) return conflict('run.changed_meanwhile');
    return last.accountId === actorId(actor) ? conflict('run.changed_elsewhere') : conflict('run.changed_by', { name: last.name });
  }
}
