import { Injectable } from '@nestjs/common';
import { type Actor, actorId, permissions, rolesAllow, rolesOf } from '../access/index.js';
import { WaitingCount } from '../today/index.js';
import { JobsStore } from './jobs.store.js';
import type { StaffDeskDto } from './workplace.dto.js';

/** What stands at the edge of every page of the staff area. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly waiting: WaitingCount,
    private readonly jobs: JobsStore,
  ) {}

  async of(actor: Actor): Promise<StaffDeskDto> {
    const roles = rolesOf(actor);
    const may = permissions.filter((permission) => rolesAllow(roles, permission));
    const [waiting, jobs] = await Promise.all([
      may.includes('today.read') ? this.waiting.of(actor) : null,
      this.jobs.counts(actorId(actor) ?? ''),
    ]);
    return { may, waiting, jobs };
  }
}
