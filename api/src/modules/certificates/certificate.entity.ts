import { Column, Entity, Index, Unique } from 'typeorm';
import { DateColumn, Id, InstantColumn, JsonColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import type { CertificateSnapshot } from '../../documents/certificate-snapshot.js';
import type { LocalDate } from '../../time/berlin.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';
import { BookingEntity } from '../booking/booking.entity.js';
import { CourseRunEntity } from '../catalogue/course-run.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A document that was issued, with all it says frozen in the snapshot. */
@Entity('certificate')
@Unique('uq_certificate_number', ['number'])
@Unique('uq_certificate_code', ['code'])
@Unique('uq_certificate_booking_active', ['bookingId', 'active'])
@Index('ix_certificate_person', ['personId'])
@Index('ix_certificate_course_run', ['courseRunId'])
@Index('ix_certificate_issued_by', ['issuedBy'])
@Index('ix_certificate_replaces', ['replacesId'])
export class CertificateEntity {
  @Id()
  id: string;

  @TextColumn('number', 24)
  number: string;

  @TextColumn('code', 16)
  code: string;

  @References(() => BookingEntity, 'fk_certificate_booking')
  @UuidColumn('booking_id')
  bookingId: string;

  @References(() => PersonEntity, 'fk_certificate_person')
  @UuidColumn('person_id')
  personId: string;

  @References(() => CourseRunEntity, 'fk_certificate_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @TextColumn('type', 12)
  type: string;

  @TextColumn('state', 12)
  state: string;

  /** 1 unless revoked: the unique key over it allows one valid certificate for a booking. */
  @Column({
    type: 'tinyint',
    generatedType: 'STORED',
    asExpression: "case when state <> 'REVOKED' then 1 end",
    nullable: true,
    insert: false,
    update: false,
  })
  active: 1 | null;

  @JsonColumn('snapshot')
  snapshot: CertificateSnapshot;

  @TextColumn('snapshot_hash', 64)
  snapshotHash: string;

  @DateColumn('issued_on')
  issuedOn: LocalDate;

  @References(() => StaffAccountEntity, 'fk_certificate_issued_by')
  @UuidColumn('issued_by', { nullable: true })
  issuedBy: string | null;

  @DateColumn('handed_over_on', { nullable: true })
  handedOverOn: LocalDate | null;

  @InstantColumn('revoked_at', { nullable: true })
  revokedAt: Date | null;

  @TextColumn('revoke_reason', 500, { nullable: true })
  revokeReason: string | null;

  @References(() => CertificateEntity, 'fk_certificate_replaces')
  @UuidColumn('replaces_id', { nullable: true })
  replacesId: string | null;
}
