import { Entity, Unique } from 'typeorm';
import { FlagColumn, Id, InstantColumn, IntColumn, JsonColumn, TextColumn } from '../../database/columns.js';
import type { Role } from './actor.js';

/** An account of the staff. */
@Entity('staff_account')
@Unique('uq_staff_account_email', ['email'])
export class StaffAccountEntity {
  @Id()
  id: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('email', 254)
  email: string;

  @JsonColumn('roles')
  roles: Role[];

  @JsonColumn('divisions')
  divisions: string[];

  @TextColumn('language', 16)
  language: string;

  @FlagColumn('is_active')
  isActive: boolean;

  @InstantColumn('created_at')
  createdAt: Date;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
