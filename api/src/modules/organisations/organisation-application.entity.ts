import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { OrganisationEntity } from './organisation.entity.js';

/** An organisation asks for a desk of its own; staff look at it first. */
@Entity('organisation_application')
@Index('ix_organisation_application_state', ['state', 'createdAt'])
@Index('ix_organisation_application_organisation', ['organisationId'])
@Index('ix_organisation_application_decided_by', ['decidedBy'])
export class OrganisationApplicationEntity {
  @Id()
  id: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('town', 80)
  town: string;

  @FlagColumn('is_registered_association')
  isRegisteredAssociation: boolean;

  @FlagColumn('is_non_profit')
  isNonProfit: boolean;

  @TextColumn('contact_name', 200)
  contactName: string;

  @TextColumn('email', 254)
  email: string;

  @TextColumn('phone', 40, { nullable: true })
  phone: string | null;

  @TextColumn('language', 16)
  language: string;

  @TextColumn('state', 12)
  state: 'OPEN' | 'VERIFIED' | 'DECLINED';

  @References(() => OrganisationEntity, 'fk_organisation_application_organisation')
  @UuidColumn('organisation_id', { nullable: true })
  organisationId: string | null;

  @References('StaffAccountEntity', 'fk_organisation_application_decided_by')
  @UuidColumn('decided_by', { nullable: true })
  decidedBy: string | null;

  @InstantColumn('decided_at', { nullable: true })
  decidedAt: Date | null;

  @TextColumn('decline_reason', 500, { nullable: true })
  declineReason: string | null;

  @InstantColumn('created_at')
  createdAt: Date;
}
