import type { MigrationInterface } from 'typeorm';
import { Foundation1700000000001 } from './0001-foundation.js';
import { MailAndCalendar1700000000002 } from './0002-mail-and-calendar.js';
import { AttendanceAndCertificates1700000000003 } from './0003-attendance-and-certificates.js';
import { Settings1700000000004 } from './0004-settings.js';
import { Territories1700000000005 } from './0005-territories.js';
import { SeatOffers1700000000006 } from './0006-seat-offers.js';
import { Places1700000000007 } from './0007-places.js';
import { Eligibility1700000000008 } from './0008-eligibility.js';
import { OrganisationDesk1700000000009 } from './0009-organisation-desk.js';
import { Changes1700000000010 } from './0010-changes.js';
import { FairAllocation1700000000011 } from './0011-fair-allocation.js';
import { Merge1700000000012 } from './0012-merge.js';
import { Parties1700000000013 } from './0013-parties.js';
import { OwnData1700000000014 } from './0014-own-data.js';
import { DeskRights1700000000015 } from './0015-desk-rights.js';
import { StaffSide1700000000016 } from './0016-staff-side.js';
import { RenewedSlips1700000000017 } from './0017-renewed-slips.js';
import { ReplacedBy1700000000018 } from './0018-replaced-by.js';
import { RoleWishReasons1700000000020 } from './0020-role-wish-reasons.js';
import { MeetingLinks1700000000021 } from './0021-meeting-links.js';
import { SchoolHolidays1700000000022 } from './0022-school-holidays.js';
import { MasterData1700000000023 } from './0023-master-data.js';
import { Trainers1700000000025 } from './0025-trainers.js';
import { Offerings1700000000026 } from './0026-offerings.js';
import { Planner1700000000027 } from './0027-planner.js';
import { CheckIn1700000000028 } from './0028-check-in.js';
import { StaffHelp1700000000032 } from './0032-staff-help.js';
import { StaffJobs1700000000033 } from './0033-staff-jobs.js';
import { CourseEditor1700000000034 } from './0034-course-editor.js';
import { WalkIns1700000000035 } from './0035-walk-ins.js';
import { MoveNotices1700000000036 } from './0036-move-notices.js';
import { KeptPlan1700000000037 } from './0037-kept-plan.js';
import { Calls1700000000038 } from './0038-calls.js';
import { WorkThatCannotGoOn1700000000039 } from './0039-work-that-cannot-go-on.js';
import { Reminders1700000000042 } from './0042-reminders.js';
import { Office1700000000046 } from './0046-office.js';
import { OpenDaysOff1700000000050 } from './0050-open-days-off.js';
import { SeenToSettle1700000000051 } from './0051-seen-to-settle.js';
import { EndedEarly1700000000052 } from './0052-ended-early.js';
import { SoundNames1700000000053 } from './0053-sound-names.js';
import { DatesThatFallOut1700000000054 } from './0054-dates-that-fall-out.js';
import { LawDaysOnce1700000000056 } from './0056-law-days-once.js';
import { ClosedRooms1700000000058 } from './0058-closed-rooms.js';
import { MovesNobodyHeardOf1700000000061 } from './0061-moves-nobody-heard-of.js';
import { SettledWalkIns1700000000065 } from './0065-settled-walk-ins.js';

/** Every change of the schema, in the order in which it happened. The list only grows. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Foundation1700000000001,
  MailAndCalendar1700000000002,
  AttendanceAndCertificates1700000000003,
  Settings1700000000004,
  Territories1700000000005,
  SeatOffers1700000000006,
  Places1700000000007,
  Eligibility1700000000008,
  OrganisationDesk1700000000009,
  Changes1700000000010,
  FairAllocation1700000000011,
  Merge1700000000012,
  Parties1700000000013,
  OwnData1700000000014,
  DeskRights1700000000015,
  StaffSide1700000000016,
  RenewedSlips1700000000017,
  ReplacedBy1700000000018,
  RoleWishReasons1700000000020,
  MeetingLinks1700000000021,
  SchoolHolidays1700000000022,
  MasterData1700000000023,
  Trainers1700000000025,
  Offerings1700000000026,
  Planner1700000000027,
  CheckIn1700000000028,
  StaffHelp1700000000032,
  StaffJobs1700000000033,
  CourseEditor1700000000034,
  WalkIns1700000000035,
  MoveNotices1700000000036,
  KeptPlan1700000000037,
  Calls1700000000038,
  WorkThatCannotGoOn1700000000039,
  Reminders1700000000042,
  Office1700000000046,
  OpenDaysOff1700000000050,
  SeenToSettle1700000000051,
  EndedEarly1700000000052,
  SoundNames1700000000053,
  DatesThatFallOut1700000000054,
  LawDaysOnce1700000000056,
  ClosedRooms1700000000058,
  MovesNobodyHeardOf1700000000061,
  SettledWalkIns1700000000065,
];
