import { Entity, Index } from 'typeorm';
import { DateColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';
import { OrganisationEntity } from './organisation.entity.js';

/** An organisation asks for another person at its desk, or for the end of one; staff look at it. */
@Entity('role_wish')
@Index('ix_role_wish_organisation', ['organisationId', 'state'])
@Index('ix_role_wish_state', ['state', 'createdAt'])
@Index('ix_role_wish_asked_by', ['askedBy'])
@Index('ix_role_wish_account', ['accountId'])
@Index('ix_role_wish_decided_by', ['decidedBy'])
export class RoleWishEntity {
  @Id()
  id: string;

  @References(() => OrganisationEntity, 'fk_role_wish_organisation')
  @UuidColumn('organisation_id')
  organisationId: string;

  @References('StaffAccountEntity', 'fk_role_wish_asked_by')
  @UuidColumn('asked_by')
  askedBy: string;

  @TextColumn('kind', 12)
  kind: 'ADD' | 'END';

  @TextColumn('name', 200)
  name: string;

  @TextColumn('email', 254)
  email: string;

  @DateColumn('ends_on', { nullable: true })
  endsOn: LocalDate | null;

  /** Whose access is to end. */
  @References('StaffAccountEntity', 'fk_role_wish_account')
  @UuidColumn('account_id', { nullable: true })
  accountId: string | null;

  @TextColumn('state', 12)
  state: 'OPEN' | 'DONE' | 'DECLINED';

  @InstantColumn('created_at')
  createdAt: Date;

  @References('StaffAccountEntity', 'fk_role_wish_decided_by')
  @UuidColumn('decided_by', { nullable: true })
  decidedBy: string | null;

  @InstantColumn('decided_at', { nullable: true })
  decidedAt: Date | null;

  /** Who asked reads it. */
  @TextColumn('decline_reason', 500, { nullable: true })
  declineReason: string | null;
}
