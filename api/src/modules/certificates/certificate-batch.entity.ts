import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';
import { CourseRunEntity } from '../catalogue/course-run.entity.js';

/** One order to issue the documents of a run. */
@Entity('certificate_batch')
@Index('ix_certificate_batch_course_run', ['courseRunId', 'orderedAt'])
@Index('ix_certificate_batch_ordered_by', ['orderedBy', 'seenAt'])
@Index('ix_certificate_batch_ordered_at', ['orderedAt'])
export class CertificateBatchEntity {
  @Id()
  id: string;

  @References(() => CourseRunEntity, 'fk_certificate_batch_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @References(() => StaffAccountEntity, 'fk_certificate_batch_ordered_by')
  @UuidColumn('ordered_by', { nullable: true })
  orderedBy: string | null;

  @InstantColumn('ordered_at')
  orderedAt: Date;

  /** When whoever ordered it had seen how it ended. */
  @InstantColumn('seen_at', { nullable: true })
  seenAt: Date | null;
}
