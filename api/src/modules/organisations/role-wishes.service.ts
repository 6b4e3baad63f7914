import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import { contactEmail } from '../people/index.js';
import { DeskRoles } from './desk-roles.service.js';
import { actorOf } from './own-organisation.js';
import { type LockedRoleWish, type RoleWish, RoleWishStore } from './role-wish.store.js';
import type { OwnRolesDto, RoleWishedDto } from './roles.dto.js';

const MOST_OPEN = 10;

type Asked = Omit<RoleWish, 'id' | 'organisationId'>;

/** Who acts for an organisation is given by staff (journey S11); the organisation sees who it is, and asks for what it needs. */
@Injectable()
export class RoleWishes {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: RoleWishStore,
    private readonly desk: DeskRoles,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, organisationId: string): Promise<OwnRolesDto> {
    const { accountId } = actorOf(actor, organisationId);
    const today = berlinDate(this.clock.now());
    const [roles, wishes] = await Promise.all([this.store.roles(organisationId, accountId, today), this.store.open(organisationId)]);
    return { roles, wishes: wishes.map(({ organisationId: _, ...wish }) => wish) };
  }

  /** Asked twice is asked once. @throws DomainError `organisation.role_known`, `organisation.role_day_over`, `organisation.many_wishes` */
  async add(actor: Actor, organisationId: string, { name, ...dto }: RoleWishedDto): Promise<void> {
    const endsOn = dto.endsOn ?? null;
    const email = contactEmail(dto.email);
    const { roles } = await this.list(actor, organisationId);
    if (roles.some((role) => role.email === email)) throw conflict('organisation.role_known', { name });
    if (endsOn && endsOn < berlinDate(this.clock.now())) {
      throw invalid('request.invalid', {}, [{ field: 'endsOn', code: 'organisation.role_day_over', params: {} }]);
    }
    await this.ask(actor, organisationId, { kind: 'ADD', name, email, endsOn, accountId: null });
  }

  /** @throws DomainError `organisation.role_unknown`, `organisation.many_wishes` */
  async end(actor: Actor, organisationId: string, accountId: string): Promise<void> {
    const { roles } = await this.list(actor, organisationId);
    const role = roles.find((one) => one.accountId === accountId.toLowerCase());
    if (!role) throw notFound('organisation.role_unknown');
    await this.ask(actor, organisationId, { kind: 'END', name: role.name, email: role.email, endsOn: null, accountId: role.accountId });
  }

  /** Staff do what was asked. @throws DomainError `organisation.wish_unknown`, `organisation.address_of_staff`, `organisation.role_unknown` */
  async fulfil(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { organisationId, name, email, endsOn, accountId } = await this.lock(tx, id);
      if (accountId) await this.desk.endIn(tx, actor, organisationId, accountId);
      else await this.desk.giveIn(tx, actor, organisationId, { name, email, ...(endsOn && { endsOn }) });
      this.store.close(tx, id, { state: 'DONE', by: actorId(actor), at: this.clock.now() });
    });
  }

  /** Who asked is told why, and what they can do. @throws DomainError `organisation.wish_unknown` */
  async decline(actor: Actor, id: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { organisationId, askedBy, language } = await this.lock(tx, id);
      this.store.close(tx, id, { state: 'DECLINED', by: actorId(actor), at: this.clock.now(), reason });
      await this.audit.append(tx, actor, 'organisation.role_declined', { type: 'organisation', id: organisationId }, { wishId: id });
      const kind = 'organisation.role_declined';
      await this.outbox.add(tx, { kind, language, params: { wishId: id }, dedupKey: `${kind}:${id}`, orderKey: `account:${askedBy}` });
    });
  }

  private async lock(tx: Tx, id: string): Promise<LockedRoleWish> {
    const wish = await this.store.lockOpen(tx, id);
    if (!wish) throw notFound('organisation.wish_unknown');
    return wish;
  }

  private async ask(actor: Actor, organisationId: string, wish: Asked): Promise<void> {
    const { accountId: askedBy } = actorOf(actor, organisationId);
    await this.transactions.run(async (tx) => {
      await this.store.lockOrganisation(tx, organisationId);
      const open = await this.store.open(organisationId, tx);
      if (open.some((one) => one.kind === wish.kind && one.email === wish.email)) return;
      if (open.length >= MOST_OPEN) throw conflict('organisation.many_wishes');
      const id = this.store.insert(tx, { ...wish, organisationId, askedBy, at: this.clock.now() });
      const facts = { wishId: id, kind: wish.kind };
      await this.audit.append(tx, actor, 'organisation.role_wished', { type: 'organisation', id: organisationId }, facts);
    });
  }
}
