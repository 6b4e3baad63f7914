import { Entity, Index } from 'typeorm';
import { InstantColumn, JsonColumn, TextColumn } from '../database/columns.js';

/** An answer that was given to a key, so that a repeated request gets it again. */
@Entity('idempotency_key')
@Index('ix_idempotency_key_created_at', ['createdAt'])
export class IdempotencyKeyEntity {
  @TextColumn('scope', 60, { primary: true })
  scope: string;

  @TextColumn('idempotency_key', 64, { primary: true })
  idempotencyKey: string;

  @TextColumn('request_hash', 64)
  requestHash: string;

  @JsonColumn('answer')
  answer: unknown;

  @InstantColumn('created_at')
  createdAt: Date;
}
