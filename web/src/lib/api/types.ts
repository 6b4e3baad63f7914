/** The shapes of the public API under the names the pages use. They come from the contract, never from here. */
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Kind = Schemas['Kind'];
export type SeatState = Schemas['SeatState'];
export type RunCard = Schemas['RunCardDto'];
export type RunList = Schemas['RunPageDto'];
export type RunDates = Schemas['RunDatesDto'];
export type RunDate = Schemas['RunDateDto'];
export type Town = Schemas['TownDto'];
export type RunSession = Schemas['RunSessionDto'];
export type RunDetail = Schemas['RunDetailDto'];
export type FormattedBlock = Schemas['FormattedBlockDto'];
export type Venue = Schemas['RunVenueDto'];
export type ContactPerson = Schemas['RunContactDto'];

export type Reason = Schemas['ReasonOfRuleDto'];
export type Eligibility = Schemas['EligibilityDto'];

export type BookingRequest = Schemas['BookDto'];
export type BookingReceipt = Schemas['BookingReceiptDto'];
export type Need = NonNullable<BookingRequest['needs']>[number];
export type BasicQualification = NonNullable<BookingRequest['basicQualification']>;
export type AttendMode = NonNullable<BookingRequest['mode']>;
export type CallTime = NonNullable<BookingRequest['callTime']>;

/** In the order in which the form offers them. */
export const needs = [
  'INTERPRETER',
  'WHEELCHAIR',
  'ASSISTANT',
  'LARGE_PRINT',
  'CHILDCARE',
  'SIGN_LANGUAGE',
  'MEAL_VEGETARIAN',
  'MEAL_VEGAN',
  'MEAL_HALAL',
  'CALL_ME',
] as const satisfies readonly Need[];
export const isMeal = (need: string): boolean => need.startsWith('MEAL_');
export const basicQualifications = ['HERE', 'ELSEWHERE', 'NONE'] as const satisfies readonly BasicQualification[];
export const attendModes = ['ON_SITE', 'ONLINE'] as const satisfies readonly AttendMode[];
export const callTimes = ['morning', 'afternoon', 'evening'] as const satisfies readonly CallTime[];

export type Allocation = Schemas['AllocationDto'];
export type MyPage = Schemas['MyPageDto'];
export type MyBooking = Schemas['MyBookingDto'];
export type MyParty = NonNullable<MyBooking['party']>;
export type MyCertificate = Schemas['MyCertificateDto'];
export type MySession = MyBooking['sessions'][number];
export type MissedSession = Schemas['MissedSessionDto'];
export type MovedBooking = Schemas['MovedBookingDto'];
export type RenewedLink = Schemas['RenewedLinkDto'];
export type Verification = Schemas['VerificationDto'];
