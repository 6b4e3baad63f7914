import { Column, Entity } from 'typeorm';
import { Id, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../database/columns.js';

/** Someone who teaches, moderates or supervises. */
@Entity('trainer')
export class TrainerEntity {
  @Id()
  id: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('role', 16)
  role: string;

  @JsonColumn('languages')
  languages: string[];

  @JsonColumn('topics')
  topics: string[];

  @TextColumn('email', 254, { nullable: true })
  email: string | null;

  @TextColumn('phone', 40, { nullable: true })
  phone: string | null;

  /** When they can usually teach, in their own words. */
  @TextColumn('availability', 300, { nullable: true })
  availability: string | null;

  /** Of the links to their own page and feed; a new one revokes both. */
  @Column({ name: 'link_nonce', type: 'varchar', length: 24, default: '' })
  linkNonce: string;

  /** From then on nobody plans them in any more. */
  @InstantColumn('retired_at', { nullable: true })
  retiredAt: Date | null;

  /** What was said about them is gone; the courses they taught remain. */
  @InstantColumn('erased_at', { nullable: true })
  erasedAt: Date | null;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
