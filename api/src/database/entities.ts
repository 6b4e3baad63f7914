import { IdempotencyKeyEntity } from '../http/idempotency-key.entity.js';
import { RateLimitEntity } from '../http/rate-limit.entity.js';
import { JobRunEntity } from '../jobs/job-run.entity.js';
import { OrganisationRoleEntity } from '../modules/access/organisation-role.entity.js';
import { SignInCodeEntity } from '../modules/access/sign-in-code.entity.js';
import { StaffAccountEntity } from '../modules/access/staff-account.entity.js';
import { StaffSessionEntity } from '../modules/access/staff-session.entity.js';
import { AttendanceRevisionEntity } from '../modules/attendance/attendance-revision.entity.js';
import { AttendanceEntity } from '../modules/attendance/attendance.entity.js';
import { CheckInEntity } from '../modules/attendance/checkin/check-in.entity.js';
import { DoorLinkEntity } from '../modules/attendance/checkin/door-link.entity.js';
import { WalkInEntity } from '../modules/attendance/checkin/walk-in.entity.js';
import { SessionAnswerEntity } from '../modules/attendance/session-answer.entity.js';
import { AuditEntryEntity } from '../modules/audit/audit-entry.entity.js';
import { AllocationTicketEntity } from '../modules/booking/allocation/allocation-ticket.entity.js';
import { RunAllocationEntity } from '../modules/booking/allocation/run-allocation.entity.js';
import { BookingExtraEntity } from '../modules/booking/places/booking-extra.entity.js';
import { BookingEntity } from '../modules/booking/booking.entity.js';
import { ExtraLedgerEntity } from '../modules/booking/places/extra-ledger.entity.js';
import { GuardianEntity } from '../modules/booking/eligibility/guardian.entity.js';
import { QuotaEntity } from '../modules/booking/places/quota.entity.js';
import { SeatLedgerEntity } from '../modules/booking/places/seat-ledger.entity.js';
import { SeatOfferEntity } from '../modules/booking/waitlist/seat-offer.entity.js';
import { SupportNeedEntity } from '../modules/booking/support-need.entity.js';
import { CalendarObjectEntity } from '../modules/calendar/calendar-object.entity.js';
import { CatalogueStampEntity } from '../modules/catalogue/catalogue-stamp.entity.js';
import { ContactPersonEntity } from '../modules/catalogue/contact-person.entity.js';
import { CourseRunEntity } from '../modules/catalogue/course-run.entity.js';
import { DayOffEntity } from '../modules/catalogue/day-off.entity.js';
import { FundingProgrammeEntity } from '../modules/catalogue/funding-programme.entity.js';
import { OfferingEntity } from '../modules/catalogue/offering.entity.js';
import { RoomEntity } from '../modules/catalogue/room.entity.js';
import { RunInvitationEntity } from '../modules/catalogue/run-invitation.entity.js';
import { RunTranslationEntity } from '../modules/catalogue/texts/run-translation.entity.js';
import { RunTrainerEntity } from '../modules/catalogue/run-trainer.entity.js';
import { MoveNoticeEntity } from '../modules/catalogue/move-notice.entity.js';
import { SessionEntity } from '../modules/catalogue/session.entity.js';
import { TrainerAbsenceEntity } from '../modules/catalogue/trainer-absence.entity.js';
import { TrainerEntity } from '../modules/catalogue/trainer.entity.js';
import { VenueEntity } from '../modules/catalogue/venue.entity.js';
import { CertificateBatchItemEntity } from '../modules/certificates/certificate-batch-item.entity.js';
import { CertificateBatchEntity } from '../modules/certificates/certificate-batch.entity.js';
import { CertificateConsentEntity } from '../modules/certificates/certificate-consent.entity.js';
import { CertificateSequenceEntity } from '../modules/certificates/certificate-sequence.entity.js';
import { CertificateEntity } from '../modules/certificates/certificate.entity.js';
import { DuplicatePairEntity } from '../modules/duplicates/duplicate-pair.entity.js';
import { PersonMergeRowEntity } from '../modules/duplicates/person-merge-row.entity.js';
import { PersonMergeEntity } from '../modules/duplicates/person-merge.entity.js';
import { IntegrityFindingEntity } from '../modules/integrity/integrity-finding.entity.js';
import { IntegrityRunEntity } from '../modules/integrity/integrity-run.entity.js';
import { BookingSlipEntity } from '../modules/enrolment/booking-slip.entity.js';
import { EnrolmentBatchEntity } from '../modules/enrolment/enrolment-batch.entity.js';
import { EnrolmentItemEntity } from '../modules/enrolment/enrolment-item.entity.js';
import { MemberImportEntity } from '../modules/enrolment/member-import.entity.js';
import { OutboxEntity } from '../modules/mail/outbox.entity.js';
import { MembershipEntity } from '../modules/organisations/membership.entity.js';
import { OrganisationApplicationEntity } from '../modules/organisations/organisation-application.entity.js';
import { OrganisationEntity } from '../modules/organisations/organisation.entity.js';
import { RoleWishEntity } from '../modules/organisations/role-wish.entity.js';
import { TerritoryEntity } from '../modules/organisations/territory.entity.js';
import { AddressChangeEntity } from '../modules/people/address-change.entity.js';
import { ConsentEntity } from '../modules/people/consent.entity.js';
import { ContactChannelEntity } from '../modules/people/contact-channel.entity.js';
import { PersonEntity } from '../modules/people/person.entity.js';
import { DocumentCheckEntity } from '../modules/people/document-check.entity.js';
import { VolunteerProfileEntity } from '../modules/people/volunteer-profile.entity.js';
import { OfficeEntity } from '../settings/office.entity.js';
import { SettingEntity } from '../settings/setting.entity.js';
import { StaffJobItemEntity } from '../modules/staff-jobs/staff-job-item.entity.js';
import { StaffJobEntity } from '../modules/staff-jobs/staff-job.entity.js';
import { SavedViewEntity } from '../modules/workplace/saved-view.entity.js';

/** Every table, by the room that owns it. A guard test compares them with what the migrations build. */
export const entities = [
  IdempotencyKeyEntity,
  RateLimitEntity,
  JobRunEntity,
  OrganisationRoleEntity,
  SignInCodeEntity,
  StaffAccountEntity,
  StaffSessionEntity,
  AuditEntryEntity,
  AttendanceEntity,
  AttendanceRevisionEntity,
  CheckInEntity,
  DoorLinkEntity,
  WalkInEntity,
  SessionAnswerEntity,
  BookingEntity,
  AllocationTicketEntity,
  RunAllocationEntity,
  BookingExtraEntity,
  ExtraLedgerEntity,
  GuardianEntity,
  QuotaEntity,
  SeatLedgerEntity,
  SeatOfferEntity,
  SupportNeedEntity,
  CalendarObjectEntity,
  CatalogueStampEntity,
  ContactPersonEntity,
  CourseRunEntity,
  DayOffEntity,
  FundingProgrammeEntity,
  OfferingEntity,
  RoomEntity,
  RunInvitationEntity,
  RunTrainerEntity,
  RunTranslationEntity,
  SessionEntity,
  MoveNoticeEntity,
  TrainerEntity,
  TrainerAbsenceEntity,
  VenueEntity,
  CertificateEntity,
  CertificateBatchEntity,
  CertificateBatchItemEntity,
  CertificateConsentEntity,
  CertificateSequenceEntity,
  DuplicatePairEntity,
  PersonMergeEntity,
  PersonMergeRowEntity,
  IntegrityFindingEntity,
  IntegrityRunEntity,
  BookingSlipEntity,
  EnrolmentBatchEntity,
  EnrolmentItemEntity,
  MemberImportEntity,
  OutboxEntity,
  MembershipEntity,
  OrganisationApplicationEntity,
  RoleWishEntity,
  OrganisationEntity,
  TerritoryEntity,
  AddressChangeEntity,
  ConsentEntity,
  ContactChannelEntity,
  PersonEntity,
  DocumentCheckEntity,
  VolunteerProfileEntity,
  SavedViewEntity,
  StaffJobEntity,
  StaffJobItemEntity,
  OfficeEntity,
  SettingEntity,
];
