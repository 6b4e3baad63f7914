import { Injectable } from '@nestjs/common';
import { unauthenticated } from '../../errors/domain-error.js';
import { AccessStore, type Actor, actorId, OrganisationRoles } from '../access/index.js';
import type { OwnAccount } from './sign-in.dto.js';

@Injectable()
export class AccountQueries {
  constructor(
    private readonly store: AccessStore,
    private readonly roles: OrganisationRoles,
  ) {}

  /** What the signed-in person's own screens need to know of them. */
  async own(actor: Actor): Promise<OwnAccount> {
    const account = await this.store.findAccount(actorId(actor) ?? '');
    if (!account) throw unauthenticated('access.signed_out');
    const organisations = actor.kind === 'organisation' ? await this.roles.today(account.id) : [];
    return { name: account.name, roles: [...account.roles], divisions: [...account.divisions], organisations };
  }
}
