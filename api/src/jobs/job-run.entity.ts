import { Entity } from 'typeorm';
import { InstantColumn, TextColumn } from '../database/columns.js';

/** That a recurring job ran in its slot: the primary key lets only one instance do it. */
@Entity('job_run')
export class JobRunEntity {
  @TextColumn('name', 60, { primary: true })
  name: string;

  @InstantColumn('slot', { primary: true })
  slot: Date;

  @InstantColumn('started_at')
  startedAt: Date;

  @InstantColumn('finished_at', { nullable: true })
  finishedAt: Date | null;
}
