import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { PersonEntity } from './person.entity.js';

/** What a person agreed to, in which wording, and until when. */
@Entity('consent')
@Index('ix_consent_person', ['personId'])
export class ConsentEntity {
  @Id()
  id: string;

  @References(() => PersonEntity, 'fk_consent_person')
  @UuidColumn('person_id')
  personId: string;

  @TextColumn('purpose', 24)
  purpose: string;

  @TextColumn('text_version', 20)
  textVersion: string;

  @InstantColumn('given_at')
  givenAt: Date;

  @InstantColumn('withdrawn_at', { nullable: true })
  withdrawnAt: Date | null;
}
