import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { PersonEntity } from './person.entity.js';

/** A mail address that a person wishes to have, until somebody who reads its mails has confirmed it. */
@Entity('address_change')
@Index('ix_address_change_person', ['personId'])
@Index('ix_address_change_expires_at', ['expiresAt'])
export class AddressChangeEntity {
  @Id()
  id: string;

  @References(() => PersonEntity, 'fk_address_change_person')
  @UuidColumn('person_id')
  personId: string;

  @TextColumn('address', 254)
  address: string;

  /** Whom the platform wrote to until then; it is told. */
  @TextColumn('former', 254, { nullable: true })
  former: string | null;

  @TextColumn('nonce', 24)
  nonce: string;

  @InstantColumn('created_at')
  createdAt: Date;

  @InstantColumn('expires_at')
  expiresAt: Date;

  @InstantColumn('confirmed_at', { nullable: true })
  confirmedAt: Date | null;
}
