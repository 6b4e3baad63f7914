import { Entity } from 'typeorm';
import { DateColumn, Id, InstantColumn, IntColumn, TextColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';

/** Whom to call about a run; shown in public only from the day of consent on. */
@Entity('contact_person')
export class ContactPersonEntity {
  @Id()
  id: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('phone', 40, { nullable: true })
  phone: string | null;

  @TextColumn('email', 254, { nullable: true })
  email: string | null;

  @TextColumn('hours', 120, { nullable: true })
  hours: string | null;

  @DateColumn('public_since', { nullable: true })
  publicSince: LocalDate | null;

  /** No longer offered to choose; what uses it keeps it. */
  @InstantColumn('retired_at', { nullable: true })
  retiredAt: Date | null;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
