import { Entity, Index } from 'typeorm';
import { InstantColumn, IntColumn, TextColumn } from '../database/columns.js';

/** How often a bucket was hit in a window of time. */
@Entity('rate_limit')
@Index('ix_rate_limit_window_start', ['windowStart'])
export class RateLimitEntity {
  @TextColumn('bucket', 80, { primary: true })
  bucket: string;

  @InstantColumn('window_start', { primary: true })
  windowStart: Date;

  @IntColumn('hits')
  hits: number;
}
