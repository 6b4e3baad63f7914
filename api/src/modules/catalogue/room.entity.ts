import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, JsonColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { VenueEntity } from './venue.entity.js';
import type { AccessFact } from './domain/run.js';

/** A room in a house, with its seats and what is known about access. */
@Entity('room')
@Index('ix_room_venue', ['venueId'])
export class RoomEntity {
  @Id()
  id: string;

  @References(() => VenueEntity, 'fk_room_venue')
  @UuidColumn('venue_id')
  venueId: string;

  @TextColumn('name', 120)
  name: string;

  @IntColumn('seats')
  seats: number;

  @JsonColumn('access')
  access: AccessFact[];

  /** No longer offered to choose; what uses it keeps it. */
  @InstantColumn('retired_at', { nullable: true })
  retiredAt: Date | null;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
