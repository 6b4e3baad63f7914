import { Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, JsonColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { Ground } from './domain/likeness.js';

/** Two records that may be of one person, and what staff have decided about them. */
@Entity('duplicate_pair')
@Unique('uq_duplicate_pair_people', ['firstId', 'secondId'])
@Index('ix_duplicate_pair_second', ['secondId'])
@Index('ix_duplicate_pair_state', ['state', 'score'])
@Index('ix_duplicate_pair_decided_by', ['decidedBy'])
export class DuplicatePairEntity {
  @Id()
  id: string;

  /** The smaller id of the two, so that a pair is one row. */
  @References(() => PersonEntity, 'fk_duplicate_pair_first')
  @UuidColumn('first_id')
  firstId: string;

  @References(() => PersonEntity, 'fk_duplicate_pair_second')
  @UuidColumn('second_id')
  secondId: string;

  @SmallIntColumn('score')
  score: number;

  @JsonColumn('grounds')
  grounds: Ground[];

  @TextColumn('state', 12)
  state: string;

  @InstantColumn('found_at')
  foundAt: Date;

  @References(() => StaffAccountEntity, 'fk_duplicate_pair_decided_by')
  @UuidColumn('decided_by', { nullable: true })
  decidedBy: string | null;

  @InstantColumn('decided_at', { nullable: true })
  decidedAt: Date | null;
}
