import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';
import { type TableFormat, tableFormats } from '../../../documents/table-file.js';
import { TextLine } from '../../../http/text-field.js';
import { DateTimesDto, type DeliveryFormat, formats } from '../../catalogue/index.js';
import { attendModes, type AttendMode } from '../domain/extra-places.js';
import { ReasonOfRuleDto } from '../eligibility/eligibility.dto.js';

export const runStates = [
  'DRAFT',
  'IN_REVIEW',
  'PUBLISHED',
  'CLOSED_FOR_REGISTRATION',
  'CONFIRMED',
  'RUNNING',
  'COMPLETED',
  'SETTLED',
  'CANCELLED',
  'POSTPONED',
] as const;
export const participantTabs = ['seated', 'requested', 'waiting', 'cancelled', 'absent'] as const;
export type ParticipantTab = (typeof participantTabs)[number];

/** As many as one reads and ticks on one page. */
export const PEOPLE_ON_A_PAGE = 100;

export class StaffRunsQuery {
  @ApiPropertyOptional({ enum: runStates })
  @IsOptional()
  @IsIn(runStates)
  state?: (typeof runStates)[number];

  @ApiPropertyOptional({ description: 'Words of title, town or code' })
  @IsOptional()
  @TextLine({ max: 100 })
  q?: string;
}

export class ParticipantsQuery {
  @ApiPropertyOptional({ enum: participantTabs })
  @IsOptional()
  @IsIn(participantTabs)
  state?: ParticipantTab;

  @ApiPropertyOptional({ description: 'Beginnings of words of name, organisation or booking number, however they are spelled' })
  @IsOptional()
  @TextLine({ max: 100 })
  q?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 1000, description: `From 1, ${PEOPLE_ON_A_PAGE} people each; everybody when left out` })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  page?: number;
}

export class ParticipantsFileQuery extends OmitType(ParticipantsQuery, ['page']) {
  @ApiProperty({ enum: tableFormats })
  @IsIn(tableFormats)
  format: TableFormat;

  @ApiPropertyOptional({ enum: ['yes', 'no'], description: 'With e-mail and phone, for who has to reach them' })
  @IsOptional()
  @IsIn(['yes', 'no'])
  contacts?: 'yes' | 'no';

  @ApiPropertyOptional({ enum: ['de', 'en'], description: 'Of the heads of the columns' })
  @IsOptional()
  @IsIn(['de', 'en'])
  language?: 'de' | 'en';
}

export class StaffRunRowDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() slug: string;
  @ApiProperty() title: string;
  @ApiProperty() kind: string;
  @ApiProperty({ enum: runStates }) state: (typeof runStates)[number];
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ format: 'date' }) lastDate: string;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  @ApiProperty({ enum: formats, enumName: 'DeliveryFormat' }) format: DeliveryFormat;
  @ApiProperty() teachingUnits: number;
  @ApiProperty() taken: number;
  @ApiProperty() capacity: number;
  @ApiProperty() min: number;
  @ApiProperty() waiting: number;
  @ApiProperty({ description: 'Seats that were offered and wait for an answer' }) offered: number;
  @ApiProperty({ description: 'Requests that wait for a decision' }) requested: number;
  @ApiProperty({ format: 'date', description: 'Day on which people hear whether the run takes place' }) decisionDate: string;
}

class SessionMovedFromDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:30' }) start: string;
}

class AnswerCountsDto {
  @ApiProperty() can: number;
  @ApiProperty() cannot: number;
  @ApiProperty() open: number;
}

export class StaffSessionDto extends DateTimesDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() n: number;
  @ApiProperty() teachingUnits: number;
  @ApiProperty() cancelled: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roomId: string | null;
  @ApiProperty({ description: 'It has started, so it moves no more' }) begun: boolean;
  @ApiProperty({ description: 'Somebody was there, so it cannot fall out' }) attended: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Where it is when that is not the room of the run; "online" for none' })
  elsewhere: string | null;
  @ApiProperty({ type: SessionMovedFromDto, nullable: true, description: 'Where it was announced, if it was moved' })
  movedFrom: SessionMovedFromDto | null;
  @ApiProperty({ type: AnswerCountsDto, nullable: true, description: 'What people answered to its new time' })
  answers: AnswerCountsDto | null;
}

export class StaffRunDto extends StaffRunRowDto {
  @ApiProperty({ type: [StaffSessionDto] }) sessions: StaffSessionDto[];
  @ApiProperty({ type: [String] }) trainers: string[];
  @ApiProperty({ type: String, nullable: true }) venue: string | null;
  @ApiProperty({ type: 'integer', description: 'Dates to come that somebody can attend online' }) onlineDates: number;
  @ApiProperty({ type: 'integer', description: 'How many of them have no link yet' }) datesWithoutLink: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'From when people can sign up; null for at once' })
  registrationOpensAt: string | null;
  @ApiProperty({ format: 'date', description: 'Last day on which people can sign up' }) registrationUntil: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was called off, or ended early' }) cancelReason: string | null;
  @ApiProperty({ description: 'Somebody has attended: it can be ended early, and is not called off any more' }) attended: boolean;
  @ApiProperty({ description: 'It ended before its last planned date' }) endedEarly: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the run that is offered instead of this one' }) alternative:
    string | null;
  @ApiProperty({ description: 'How often the day of the decision was put off' }) decisionExtensions: number;
  @ApiProperty({ description: 'How often it may be put off' }) mostExtensions: number;
  @ApiProperty({ description: 'Wishes are collected; the places are given later, by a rule' }) collecting: boolean;
  @ApiProperty({ description: 'No seat is offered to the waiting list by itself' }) waitlistPaused: boolean;
  @ApiProperty({ description: 'Free seats are kept back until a party that waits together fits in' }) holdsForParties: boolean;
}

export class CallOffDto {
  @ApiProperty({ maxLength: 500, description: 'The people concerned read it' })
  @TextLine({ max: 500 })
  reason: string;

  @ApiPropertyOptional({ description: 'Id or code of the run that is offered instead', maxLength: 36 })
  @IsOptional()
  @TextLine({ max: 36 })
  alternative?: string;

  @ApiPropertyOptional({ description: 'Whoever has a place moves to the other run at once; it must be the same course' })
  @IsOptional()
  @IsBoolean()
  takeAlong?: boolean;
}

export class ExtendDecisionDto {
  @ApiProperty({ format: 'date' })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  until: string;
}

class ParticipantPartyDto {
  @ApiProperty({ type: [String], description: 'Names of the others' }) others: string[];
  @ApiProperty({ description: 'They wait, or are asked, as one entry of the list' }) waitsTogether: boolean;
}

class GuardianDto {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Phone or e-mail, as it was written' }) contact: string;
}

export class ParticipantDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) latinName: string | null;
  @ApiProperty({ type: String, nullable: true }) callName: string | null;
  @ApiProperty({ description: 'In which they booked' }) language: string;
  @ApiProperty() state: string;
  @ApiProperty({ description: 'An organisation booked the place' }) enrolled: boolean;
  @ApiProperty({ description: 'They cancelled after the deadline (E07)' }) late: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why the booking ended' }) endReason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the run to which they moved' }) movedTo: string | null;
  @ApiProperty({ type: [Number], description: 'Numbers of the dates for which they are excused' }) excused: number[];
  @ApiProperty({ type: [Number], description: 'Numbers of the dates that were moved and on which they said they can come' })
  comesMoved: number[];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Since when they no longer come' }) leftOn: string | null;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ enum: attendModes, enumName: 'AttendMode', nullable: true, description: 'Where a run counts places of each way' })
  mode: AttendMode | null;
  @ApiProperty({ type: [String] }) needs: string[];
  @ApiProperty({ description: 'Who asks works in the division of the run; else `needs` is empty, whatever the person needs' })
  seesNeeds: boolean;
  @ApiProperty({ format: 'date-time' }) bookedAt: string;
  @ApiProperty({ type: Number, nullable: true }) position: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when an offered seat waits for the answer' })
  offerUntil: string | null;
  @ApiProperty({ type: String, nullable: true }) callTime: string | null;
  @ApiProperty({ type: [ReasonOfRuleDto], description: 'Why there is something to decide, or why a waiting person is passed over' })
  reasons: readonly ReasonOfRuleDto[];
  @ApiProperty({ type: ParticipantPartyDto, nullable: true, description: 'Who was booked together with them' })
  party: ParticipantPartyDto | null;
  @ApiProperty({ description: 'Staff have said yes; it stays while the person waits' }) approved: boolean;
  @ApiProperty({ type: GuardianDto, nullable: true, description: 'Of a person under 18' }) guardian: GuardianDto | null;
}

export class ParticipantsDto {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'How many bookings each tab holds' })
  counts: Record<ParticipantTab, number>;
  @ApiProperty({ type: 'integer', description: 'How many of the tab were found, on all pages' }) found: number;
  @ApiProperty({ type: [ParticipantDto] }) rows: ParticipantDto[];
}
