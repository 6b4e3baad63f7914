import { Column, Entity, Unique } from 'typeorm';
import { Id, InstantColumn, IntColumn, JsonColumn, SmallIntColumn, TextColumn } from '../../database/columns.js';
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

  /** For lists and plans, where the title is too long. */
  @TextColumn('short_title', 60, { nullable: true })
  shortTitle: string | null;

  /** What a course of it is written with at first; so are the next five. */
  @TextColumn('promise', 300, { nullable: true })
  promise: string | null;

  @Column({ name: 'description', type: 'text', default: '' })
  description: string;

  @Column({ name: 'prerequisites', type: 'json', default: '[]' })
  prerequisites: string[];

  @SmallIntColumn('min_age', { nullable: true })
  minAge: number | null;

  @TextColumn('german_level', 12, { nullable: true })
  germanLevel: string | null;

  /** Null where it is as usual for its kind. */
  @TextColumn('certificate', 12, { nullable: true })
  certificate: string | null;

  /** Null where it is the one of the programme. */
  @SmallIntColumn('threshold_percent', { nullable: true })
  thresholdPercent: number | null;

  /** From then on no new course is made of it. */
  @InstantColumn('retired_at', { nullable: true })
  retiredAt: Date | null;

  @IntColumn('revision', { default: 0 })
  revision: number;

  @InstantColumn('created_at')
  createdAt: Date;
}
