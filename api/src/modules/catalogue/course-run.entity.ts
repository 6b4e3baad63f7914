import { Entity, Index, Unique } from 'typeorm';
import {
  DateColumn,
  DecimalColumn,
  FlagColumn,
  Id,
  InstantColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  References,
  SmallIntColumn,
  TextColumn,
  UuidColumn,
} from '../../database/columns.js';
import { ContactPersonEntity } from './contact-person.entity.js';
import { FundingProgrammeEntity } from './funding-programme.entity.js';
import { OfferingEntity } from './offering.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { RoomEntity } from './room.entity.js';
import { TerritoryEntity } from '../organisations/territory.entity.js';
import type { LocalDate } from '../../time/berlin.js';

/** A dated run of an offering. */
@Entity('course_run')
@Unique('uq_course_run_code', ['code'])
@Unique('uq_course_run_slug', ['slug'])
@Index('ix_course_run_offering', ['offeringId'])
@Index('ix_course_run_last_date', ['lastDate', 'state'])
@Index('ix_course_run_territory', ['territoryId'])
@Index('ix_course_run_room', ['roomId'])
@Index('ix_course_run_funded_via', ['fundedViaId'])
@Index('ix_course_run_organiser', ['organiserId'])
@Index('ix_course_run_host', ['hostId'])
@Index('ix_course_run_funding_programme', ['fundingProgrammeId'])
@Index('ix_course_run_contact_person', ['contactPersonId'])
@Index('ix_course_run_alternative', ['alternativeRunId'])
@Index('ix_course_run_publish_at', ['publishAt'])
@Index('ix_course_run_publish_by', ['publishBy'])
export class CourseRunEntity {
  @Id()
  id: string;

  @References(() => OfferingEntity, 'fk_course_run_offering')
  @UuidColumn('offering_id')
  offeringId: string;

  @TextColumn('code', 32)
  code: string;

  @TextColumn('slug', 160)
  slug: string;

  @TextColumn('title', 240)
  title: string;

  @TextColumn('promise', 300)
  promise: string;

  @LongTextColumn('description')
  description: string;

  @TextColumn('state', 28)
  state: string;

  @TextColumn('format', 12)
  format: string;

  @TextColumn('town', 80, { nullable: true })
  town: string | null;

  @References(() => TerritoryEntity, 'fk_course_run_territory')
  @UuidColumn('territory_id', { nullable: true })
  territoryId: string | null;

  @References(() => RoomEntity, 'fk_course_run_room')
  @UuidColumn('room_id', { nullable: true })
  roomId: string | null;

  /** Where it meets online; for whoever has a place, never on public pages. */
  @TextColumn('meeting_url', 500, { nullable: true })
  meetingUrl: string | null;

  @TextColumn('meeting_dial_in', 200, { nullable: true })
  meetingDialIn: string | null;

  @TextColumn('german_level', 12, { nullable: true })
  germanLevel: string | null;

  @SmallIntColumn('min_age', { nullable: true })
  minAge: number | null;

  @JsonColumn('prerequisites')
  prerequisites: string[];

  @JsonColumn('flags')
  flags: string[];

  @DecimalColumn('teaching_units', 5, 1)
  teachingUnits: number;

  @IntColumn('min_participants')
  minParticipants: number;

  @IntColumn('waitlist_size')
  waitlistSize: number;

  /** Since when no seat is offered to the waiting list by itself. */
  @InstantColumn('waitlist_paused_at', { nullable: true })
  waitlistPausedAt: Date | null;

  /** Free seats are kept back until a party that waits together fits in; otherwise the next who waits gets them. */
  @FlagColumn('holds_for_parties', { default: 0 })
  holdsForParties: boolean;

  /** So many members of one organisation have a place at most; null where nobody counts. */
  @SmallIntColumn('max_per_organisation', { nullable: true })
  maxPerOrganisation: number | null;

  @DateColumn('first_date')
  firstDate: LocalDate;

  @DateColumn('last_date')
  lastDate: LocalDate;

  @InstantColumn('registration_opens_at', { nullable: true })
  registrationOpensAt: Date | null;

  @InstantColumn('registration_deadline')
  registrationDeadline: Date;

  /** Until when people may come in although the course has begun; null where they may not (E31). Follows from the sessions. */
  @InstantColumn('late_entry_until', { nullable: true })
  lateEntryUntil: Date | null;

  @InstantColumn('cancellation_deadline')
  cancellationDeadline: Date;

  @DateColumn('decision_date')
  decisionDate: LocalDate;

  @References(() => OrganisationEntity, 'fk_course_run_funded_via')
  @UuidColumn('funded_via_id', { nullable: true })
  fundedViaId: string | null;

  @References(() => OrganisationEntity, 'fk_course_run_organiser')
  @UuidColumn('organiser_id')
  organiserId: string;

  @References(() => OrganisationEntity, 'fk_course_run_host')
  @UuidColumn('host_id', { nullable: true })
  hostId: string | null;

  @References(() => FundingProgrammeEntity, 'fk_course_run_funding_programme')
  @UuidColumn('funding_programme_id', { nullable: true })
  fundingProgrammeId: string | null;

  @References(() => ContactPersonEntity, 'fk_course_run_contact_person')
  @UuidColumn('contact_person_id', { nullable: true })
  contactPersonId: string | null;

  @LongTextColumn('search_text')
  searchText: string;

  @InstantColumn('published_at', { nullable: true })
  publishedAt: Date | null;

  /** When it is to be shown to everybody, by whose decision, and since when that was refused. */
  @InstantColumn('publish_at', { nullable: true })
  publishAt: Date | null;

  @References('staff_account', 'fk_course_run_publish_by')
  @UuidColumn('publish_by', { nullable: true })
  publishBy: string | null;

  @InstantColumn('publish_refused_at', { nullable: true })
  publishRefusedAt: Date | null;

  /** For which revision that was decided, and what was known to speak against its dates. */
  @IntColumn('publish_revision', { nullable: true })
  publishRevision: number | null;

  @JsonColumn('publish_accepted', { nullable: true })
  publishAccepted: readonly string[] | null;

  @InstantColumn('cancelled_at', { nullable: true })
  cancelledAt: Date | null;

  /** Since when a course that had begun goes on no more; what was to come after it falls out. */
  @InstantColumn('ended_early_at', { nullable: true })
  endedEarlyAt: Date | null;

  /** Why it was called off, or ended early. */
  @TextColumn('cancel_reason', 500, { nullable: true })
  cancelReason: string | null;

  /** What people of a cancelled run are offered instead. */
  @References('CourseRunEntity', 'fk_course_run_alternative')
  @UuidColumn('alternative_run_id', { nullable: true })
  alternativeRunId: string | null;

  /** How often the day was put off on which staff decide whether the run takes place. */
  @SmallIntColumn('decision_extensions', { default: 0 })
  decisionExtensions: number;

  @InstantColumn('completed_at', { nullable: true })
  completedAt: Date | null;

  @IntColumn('revision')
  revision: number;

  @InstantColumn('created_at')
  createdAt: Date;
}
