import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, References, TextColumn, TimeColumn, UuidColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';
import { CourseRunEntity } from './course-run.entity.js';
import { SessionEntity } from './session.entity.js';

/** A date that was moved and of which nobody has heard yet: where people know it to be. */
@Entity('move_notice')
@Index('ix_move_notice_run', ['courseRunId'])
export class MoveNoticeEntity {
  @References(() => SessionEntity, 'fk_move_notice_session')
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: string;

  @References(() => CourseRunEntity, 'fk_move_notice_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @DateColumn('known_date')
  knownDate: LocalDate;

  @TimeColumn('known_start')
  knownStart: string;

  @TimeColumn('known_end')
  knownEnd: string;

  /** It may be gone by then: what counts is whether the date is somewhere else now. */
  @UuidColumn('known_room_id', { nullable: true })
  knownRoomId: string | null;

  @TextColumn('reason', 500)
  reason: string;

  /** Who booked before, and after the move before, knows it there. */
  @PrimaryColumn('datetime', { name: 'created_at', precision: 3 })
  createdAt: Date;
}
