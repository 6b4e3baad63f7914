import { Column, Entity, Index, Unique } from 'typeorm';
import {
  DateColumn,
  FlagColumn,
  Id,
  InstantColumn,
  IntColumn,
  JsonColumn,
  References,
  TextColumn,
  UuidColumn,
} from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';
import { CourseRunEntity } from '../catalogue/course-run.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { Finding } from './domain/finding.js';
import { QuotaEntity } from './places/quota.entity.js';

/** A place of a person in a run, in whatever state. */
@Entity('booking')
@Unique('uq_booking_number', ['number'])
@Unique('uq_booking_active', ['courseRunId', 'personId', 'active'])
@Index('ix_booking_queue', ['courseRunId', 'state', 'ledgerVersion'])
@Index('ix_booking_person', ['personId'])
@Index('ix_booking_organisation', ['organisationId'])
@Index('ix_booking_enrolled_by', ['enrolledBy'])
@Index('ix_booking_quota', ['quotaId'])
@Index('ix_booking_moved_to', ['movedToId'])
@Index('ix_booking_replaced_by', ['replacedById'])
@Index('ix_booking_party', ['partyId'])
export class BookingEntity {
  @Id()
  id: string;

  @TextColumn('number', 12)
  number: string;

  @References(() => CourseRunEntity, 'fk_booking_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @References(() => PersonEntity, 'fk_booking_person')
  @UuidColumn('person_id')
  personId: string;

  @TextColumn('state', 28)
  state: string;

  /** 1 while the booking counts: the unique key over it allows one such booking of a person in a run. */
  @Column({
    type: 'tinyint',
    generatedType: 'STORED',
    asExpression: "case when state in ('REQUESTED','CONFIRMED','WAITLISTED','OFFERED','COMPLETED','INCOMPLETE','NO_SHOW') then 1 end",
    insert: false,
    update: false,
  })
  active: 1 | null;

  @References(() => OrganisationEntity, 'fk_booking_organisation')
  @UuidColumn('organisation_id', { nullable: true })
  organisationId: string | null;

  @TextColumn('organisation_name', 200, { nullable: true })
  organisationName: string | null;

  /** Who booked in the name of the organisation; without it the organisation is only a way to reach the person. */
  @References('StaffAccountEntity', 'fk_booking_enrolled_by')
  @UuidColumn('enrolled_by', { nullable: true })
  enrolledBy: string | null;

  @TextColumn('call_time', 12, { nullable: true })
  callTime: string | null;

  @TextColumn('language', 16)
  language: string;

  @TextColumn('link_nonce', 24)
  linkNonce: string;

  @IntColumn('ledger_version')
  ledgerVersion: number;

  @InstantColumn('created_at')
  createdAt: Date;

  @InstantColumn('decided_at', { nullable: true })
  decidedAt: Date | null;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: Date | null;

  @TextColumn('end_reason', 500, { nullable: true })
  endReason: string | null;

  /** What was found when the person booked and needs an eye on it: codes and data, see domain/eligibility.ts. */
  @JsonColumn('findings', { nullable: true })
  findings: Finding[] | null;

  /** When staff said yes; a yes stays, whatever happens to the places. */
  @InstantColumn('approved_at', { nullable: true })
  approvedAt: Date | null;

  @UuidColumn('approved_by', { nullable: true })
  approvedBy: string | null;

  @FlagColumn('is_late', { default: 0 })
  isLate: boolean;

  /** The quota whose seat this booking uses. */
  @References(() => QuotaEntity, 'fk_booking_quota')
  @UuidColumn('quota_id', { nullable: true })
  quotaId: string | null;

  /** The booking that took this one's place, in another run. */
  @References('BookingEntity', 'fk_booking_moved_to')
  @UuidColumn('moved_to_id', { nullable: true })
  movedToId: string | null;

  /** The booking of another person who took this place over. */
  @References('BookingEntity', 'fk_booking_replaced_by')
  @UuidColumn('replaced_by_id', { nullable: true })
  replacedById: string | null;

  /** When somebody came into a course that had begun; what was taught before asks nothing of them (E31). */
  @InstantColumn('entered_at', { nullable: true })
  enteredAt: Date | null;

  /** The booking of the one who booked for all of a party, in their own booking too; null for who booked for themselves. */
  @References('BookingEntity', 'fk_booking_party')
  @UuidColumn('party_id', { nullable: true })
  partyId: string | null;

  /** Booked with others, and yet waiting for a place on their own. */
  @FlagColumn('waits_alone', { default: 0 })
  waitsAlone: boolean;

  /** Since when the person no longer comes, although the course goes on; what they attended counts. */
  @DateColumn('left_on', { nullable: true })
  leftOn: LocalDate | null;
}
