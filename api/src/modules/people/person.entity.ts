import { Entity, Index } from 'typeorm';
import { DateColumn, Id, InstantColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';

/** A human being. The id is the identity; name and contact ways may change, repeat or be missing. */
@Entity('person')
@Index('ix_person_sort_name', ['sortName'])
@Index('ix_person_sound_name', ['soundName'])
@Index('ix_person_name', ['name'])
@Index('ix_person_latin_name', ['latinName'])
@Index('ix_person_merged_into', ['mergedIntoId'])
@Index('ix_person_retain_until', ['retainUntil'])
@Index('ix_person_forget_on', ['forgetOn'])
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

  /** By what the name is found across scripts; null until it is worked out, and for whoever is erased. */
  @TextColumn('sound_name', 600, { nullable: true })
  soundName: string | null;

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

  /** Since when nothing in here says who it was; the row stays because others refer to it. */
  @InstantColumn('erased_at', { nullable: true })
  erasedAt: Date | null;

  /** Until when the proof of use needs what is left; null when nothing is. */
  @DateColumn('retain_until', { nullable: true })
  retainUntil: LocalDate | null;

  /** Day on which somebody who has not been heard of is forgotten, unless they are heard of until then. */
  @DateColumn('forget_on', { nullable: true })
  forgetOn: LocalDate | null;

  /** When they last said that they wish to stay. */
  @InstantColumn('kept_at', { nullable: true })
  keptAt: Date | null;

  /** Since when they want no reminders of their dates; null for whoever gets them. */
  @InstantColumn('reminders_off_at', { nullable: true })
  remindersOffAt: Date | null;
}
