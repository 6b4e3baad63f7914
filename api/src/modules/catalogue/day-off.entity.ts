import { Column, Entity, Index } from 'typeorm';
import { DateColumn, Id, InstantColumn, IntColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';
import type { DayOffKind } from '../../time/holidays.js';
import { RoomEntity } from './room.entity.js';
import { VenueEntity } from './venue.entity.js';

/** Days on which nobody teaches: school holidays, or a room or house is closed, or all of them. The statutory ones are computed; what the law adds or takes away is a row. */
@Entity('day_off')
@Index('ix_day_off_last_date', ['lastDate'])
@Index('ix_day_off_venue', ['venueId'])
@Index('ix_day_off_room', ['roomId'])
@Index('uq_day_off_law', ['firstDate', 'law'], { unique: true })
export class DayOffEntity {
  @Id()
  id: string;

  @TextColumn('kind', 16)
  kind: DayOffKind;

  /** The house that is closed; null is everywhere. */
  @References(() => VenueEntity, 'fk_day_off_venue')
  @UuidColumn('venue_id', { nullable: true })
  venueId: string | null;

  /** The one room of that house that is closed; null is the whole house. */
  @References(() => RoomEntity, 'fk_day_off_room')
  @UuidColumn('room_id', { nullable: true })
  roomId: string | null;

  @DateColumn('first_date')
  firstDate: LocalDate;

  @DateColumn('last_date')
  lastDate: LocalDate;

  /** Key of the school holidays or of the computed holiday; else in words. */
  @TextColumn('name', 120)
  name: string;

  /** When its days were written; null once staff have decided about the dates that were published before, or for days from the start. */
  @InstantColumn('open_since', { nullable: true })
  openSince: Date | null;

  @IntColumn('revision', { default: 0 })
  revision: number;

  /** What the law says of a day, added or computed: the unique key over it keeps one row for each. */
  @Column({
    name: 'law',
    type: 'tinyint',
    generatedType: 'STORED',
    asExpression: "case when kind = 'PUBLIC_HOLIDAY' then 1 when kind in ('NO_HOLIDAY','HOLIDAY_AGAIN') then 0 end",
    nullable: true,
    insert: false,
    update: false,
  })
  law: 0 | 1 | null;
}
