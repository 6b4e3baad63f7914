import { Entity, Index } from 'typeorm';
import { DateColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';
import { PersonEntity } from './person.entity.js';

/** A paper that staff have seen. No copy is kept, and nothing of what it says. */
@Entity('document_check')
@Index('ix_document_check_person', ['personId', 'kind'])
@Index('ix_document_check_seen_by', ['seenBy'])
export class DocumentCheckEntity {
  @Id()
  id: string;

  @References(() => PersonEntity, 'fk_document_check_person')
  @UuidColumn('person_id')
  personId: string;

  /** As a run's prerequisites call it, for example police_certificate_seen. */
  @TextColumn('kind', 40)
  kind: string;

  @DateColumn('seen_on')
  seenOn: LocalDate;

  /** Last day on which it counts; null where it does not age. */
  @DateColumn('valid_until', { nullable: true })
  validUntil: LocalDate | null;

  @References('StaffAccountEntity', 'fk_document_check_seen_by')
  @UuidColumn('seen_by')
  seenBy: string;

  @InstantColumn('created_at')
  createdAt: Date;
}
