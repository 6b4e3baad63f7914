import { Entity, Unique } from 'typeorm';
import { Id, InstantColumn, JsonColumn, TextColumn } from '../../database/columns.js';
import type { CourseModule } from './domain/run.js';

/** What is published again and again; its dated instances are course runs. */
@Entity('offering')
@Unique('uq_offering_code', ['code'])
export class OfferingEntity {
  @Id()
  id: string;

  @TextColumn('code', 32)
  code: string;

  @TextColumn('kind', 32)
  kind: string;

  @TextColumn('division', 16)
  division: string;

  @TextColumn('title', 200)
  title: string;

  @TextColumn('audience', 24)
  audience: string;

  @TextColumn('content_language', 16)
  contentLanguage: string;

  @JsonColumn('modules')
  modules: CourseModule[];

  @InstantColumn('created_at')
  createdAt: Date;
}
