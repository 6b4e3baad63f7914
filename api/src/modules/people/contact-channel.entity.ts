import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { PersonEntity } from './person.entity.js';

/** A way to reach a person: e-mail, phone, post. Families share them, so nothing here is unique. */
@Entity('contact_channel')
@Index('ix_contact_channel_person', ['personId'])
@Index('ix_contact_channel_value', ['value'])
@Index('ix_contact_channel_organisation', ['organisationId'])
export class ContactChannelEntity {
  @Id()
  id: string;

  @References(() => PersonEntity, 'fk_contact_channel_person')
  @UuidColumn('person_id')
  personId: string;

  @TextColumn('kind', 12)
  kind: string;

  @TextColumn('value', 254)
  value: string;

  @References('OrganisationEntity', 'fk_contact_channel_organisation')
  @UuidColumn('organisation_id', { nullable: true })
  organisationId: string | null;

  @FlagColumn('is_preferred')
  isPreferred: boolean;

  @InstantColumn('created_at')
  createdAt: Date;
}
