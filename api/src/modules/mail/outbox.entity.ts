import { Column, Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, JsonColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';

/** A mail that is to be sent, is being sent or has ended. Its words are made when it is sent and are not kept. */
@Entity('outbox')
@Unique('uq_outbox_dedup_key', ['dedupKey'])
@Index('ix_outbox_due', ['state', 'dueAt'])
@Index('ix_outbox_order', ['orderKey', 'state', 'createdAt'])
@Index('ix_outbox_person', ['personId'])
@Index('ix_outbox_booking', ['bookingId'])
@Index('ix_outbox_session', ['sessionId'])
export class OutboxEntity {
  @Id()
  id: string;

  @TextColumn('kind', 40)
  kind: string;

  @References('person', 'fk_outbox_person')
  @UuidColumn('person_id', { nullable: true })
  personId: string | null;

  @References('booking', 'fk_outbox_booking')
  @UuidColumn('booking_id', { nullable: true })
  bookingId: string | null;

  @References('session', 'fk_outbox_session')
  @UuidColumn('session_id', { nullable: true })
  sessionId: string | null;

  @TextColumn('language', 16)
  language: string;

  @TextColumn('recipient', 254, { nullable: true })
  recipient: string | null;

  @JsonColumn('params')
  params: Readonly<Record<string, unknown>>;

  @TextColumn('dedup_key', 160)
  dedupKey: string;

  @TextColumn('order_key', 80)
  orderKey: string;

  @TextColumn('state', 10)
  state: 'QUEUED' | 'LEASED' | 'SENT' | 'DEAD' | 'OBSOLETE' | 'CALL' | 'CALLED';

  @Column({ name: 'created_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  createdAt: Date;

  @Column({ name: 'due_at', type: 'datetime', precision: 3, default: () => 'CURRENT_TIMESTAMP(3)' })
  dueAt: Date;

  @UuidColumn('lease_token', { nullable: true })
  leaseToken: string | null;

  @InstantColumn('lease_until', { nullable: true })
  leaseUntil: Date | null;

  @SmallIntColumn('tries', { default: 0 })
  tries: number;

  @InstantColumn('first_tried_at', { nullable: true })
  firstTriedAt: Date | null;

  @TextColumn('last_error', 500, { nullable: true })
  lastError: string | null;

  @TextColumn('message_id', 160)
  messageId: string;

  @InstantColumn('sent_at', { nullable: true })
  sentAt: Date | null;

  @InstantColumn('call_since', { nullable: true })
  callSince: Date | null;

  @SmallIntColumn('call_tries', { default: 0 })
  callTries: number;
}
