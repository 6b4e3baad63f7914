import { Injectable } from '@nestjs/common';
import { type Actor, permissions, rolesAllow, rolesOf } from '../access/index.js';
import { WaitingCount } from '../today/index.js';
import type { StaffDeskDto } from './workplace.dto.js';

/** What stands at the edge of every page of the staff area. */
@Injectable()
export class DeskQueries {
  constructor(private readonly waiting: WaitingCount) {}

  async of(actor: Actor): Promise<StaffDeskDto> {
    const roles = rolesOf(actor);
    const may = permissions.filter((permission) => rolesAllow(roles, permission));
    return { may, waiting: may.includes('today.read') ? await this.waiting.of(actor) : null };
  }
}
