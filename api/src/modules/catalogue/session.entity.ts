import { Entity, Index, Unique } from 'typeorm';
import {
  DateColumn,
  DecimalColumn,
  Id,
  InstantColumn,
  References,
  SmallIntColumn,
  TextColumn,
  TimeColumn,
  UuidColumn,
} from '../../database/columns.js';
import { CourseRunEntity } from './course-run.entity.js';
import { RoomEntity } from './room.entity.js';
import type { LocalDate } from '../../time/berlin.js';

/** One date of a run: the Berlin wall clock as entered, and the instants derived from it. */
@Entity('session')
@Unique('uq_session_run_n', ['courseRunId', 'n'])
@Index('ix_session_starts_at', ['startsAt'])
@Index('ix_session_room', ['roomId'])
export class SessionEntity {
  @Id()
  id: string;

  @References(() => CourseRunEntity, 'fk_session_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @SmallIntColumn('n')
  n: number;

  @DateColumn('date')
  date: LocalDate;

  @TimeColumn('start_time')
  startTime: string;

  @TimeColumn('end_time')
  endTime: string;

  @SmallIntColumn('break_minutes')
  breakMinutes: number;

  @DecimalColumn('teaching_units', 4, 1)
  teachingUnits: number;

  @InstantColumn('starts_at')
  startsAt: Date;

  @InstantColumn('ends_at')
  endsAt: Date;

  @References(() => RoomEntity, 'fk_session_room')
  @UuidColumn('room_id', { nullable: true })
  roomId: string | null;

  /** Where it meets online, if not where the run does. */
  @TextColumn('meeting_url', 500, { nullable: true })
  meetingUrl: string | null;

  @TextColumn('meeting_dial_in', 200, { nullable: true })
  meetingDialIn: string | null;

  @TextColumn('state', 12)
  state: string;

  /** Since when it alone does not take place; null for what a run that ended early has left. */
  @InstantColumn('fell_out_at', { nullable: true })
  fellOutAt: Date | null;

  @DateColumn('moved_from_date', { nullable: true })
  movedFromDate: LocalDate | null;

  @TimeColumn('moved_from_time', { nullable: true })
  movedFromTime: string | null;
}
