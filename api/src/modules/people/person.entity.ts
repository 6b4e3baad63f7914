import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';

/** A human being. The id is the identity; name and contact ways may change, repeat or be missing. */
@Entity('person')
@Index('ix_person_sort_name', ['sortName'])
@Index('ix_person_merged_into', ['mergedIntoId'])
export class PersonEntity {
  @Id()
  id: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('latin_name', 200, { nullable: true })
  latinName: string | null;

  @TextColumn('call_name', 100, { nullable: true })
  callName: string | null;

  @TextColumn('sort_name', 300)
  sortName: string;

  @SmallIntColumn('birth_year', { nullable: true })
  birthYear: number | null;

  @TextColumn('language', 16)
  language: string;

  @TextColumn('link_nonce', 24)
  linkNonce: string;

  @InstantColumn('created_at')
  createdAt: Date;

  /** The record that this one went into because both are of one person; never a record that went into another itself. */
  @References('PersonEntity', 'fk_person_merged_into')
  @UuidColumn('merged_into_id', { nullable: true })
  mergedIntoId: string | null;
}
