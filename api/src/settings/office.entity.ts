import { Entity } from 'typeorm';
import { Id, IntColumn, TextColumn } from '../database/columns.js';

/** How the office is reached: one row, which staff write. */
@Entity('office')
export class OfficeEntity {
  @Id()
  id: string;

  @TextColumn('phone', 40)
  phone: string;

  @TextColumn('email', 254)
  email: string;

  /** In German, of words that every language of the platform knows. */
  @TextColumn('hours', 120)
  hours: string;

  /** 0 until somebody has written it: the migration's values reach nobody. */
  @IntColumn('revision', { default: 0 })
  revision: number;
}
