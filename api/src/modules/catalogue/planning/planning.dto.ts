import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Audience, audiences, type Kind, kinds } from '../domain/run.js';
import { dayReasons } from '../domain/series.js';
import { DateConflictDto } from './date-conflict.dto.js';
import { PlannedSessionDto, RunContentDto } from './draft.dto.js';
import { ClockSpanDto, DateOnly, DateTimesDto, ROOM_OF_DATE } from './planned-date.js';

const MOST_DATES = 100;

export class PlanningChoiceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

class PlanningTrainerDto extends PlanningChoiceDto {
  @ApiProperty({ type: [String] }) topics: string[];
  @ApiProperty({ type: [String] }) languages: string[];
  @ApiProperty({ type: String, nullable: true, description: 'When they can usually teach, in words' }) availability: string | null;
}

class PlanningRoomDto extends PlanningChoiceDto {
  @ApiProperty() seats: number;
}

export class PlanningListsDto {
  @ApiProperty({ type: [PlanningRoomDto] }) rooms: PlanningRoomDto[];
  @ApiProperty({ type: [PlanningTrainerDto] }) trainers: PlanningTrainerDto[];
  @ApiProperty({ type: [PlanningChoiceDto] }) contacts: PlanningChoiceDto[];
  @ApiProperty({ type: [PlanningChoiceDto] }) organisers: PlanningChoiceDto[];
  @ApiProperty({ type: [PlanningChoiceDto] }) territories: PlanningChoiceDto[];
  @ApiProperty({ type: [PlanningChoiceDto] }) programmes: PlanningChoiceDto[];
}

export class PlanningOfferingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty({ enum: audiences, enumName: 'Audience' }) audience: Audience;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true, description: 'For lists and plans' }) shortTitle: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of all its modules together' }) units: number | null;
  @ApiProperty({ type: 'integer', description: 'How many courses there are of it' }) runs: number;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the latest of them' }) lastCode: string | null;
}

export class UnitSpanDto {
  @ApiProperty({ type: Number, nullable: true }) min: number | null;
  @ApiProperty({ type: Number, nullable: true }) max: number | null;
}

class PlanDefaultsDto {
  @ApiProperty({ description: 'Registration closes so many days before the first date' }) registrationDays: number;
  @ApiProperty() cancellationDays: number;
  @ApiProperty() decisionDays: number;
  @ApiProperty() minParticipants: number;
}

class CertificateRuleDto {
  @ApiProperty({ enum: ['CERTIFICATE', 'ATTENDANCE', 'NONE'] }) type: 'CERTIFICATE' | 'ATTENDANCE' | 'NONE';
  @ApiProperty({ type: Number, nullable: true, description: 'Share of the units one must attend for it' }) percent: number | null;
}

/** What a course of this offering is planned with. */
export class PlanningFrameDto {
  @ApiProperty({ type: PlanningOfferingDto }) offering: PlanningOfferingDto;
  @ApiProperty({ type: UnitSpanDto, nullable: true, description: 'Units that the programme provides for' }) span: UnitSpanDto | null;
  @ApiProperty({ type: CertificateRuleDto }) certificate: CertificateRuleDto;
  @ApiProperty({ type: PlanDefaultsDto }) defaults: PlanDefaultsDto;
  @ApiProperty({ type: PlanningListsDto }) lists: PlanningListsDto;
}

export class SeriesPatternDto {
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: [Number], description: '1 is Monday' }) weekdays: number[];
  @ApiProperty({ type: 'integer', description: '2 is every other week' }) everyWeeks: number;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ example: '17:00' }) start: string;
  @ApiProperty({ example: '19:30' }) end: string;
  @ApiProperty({ type: 'integer' }) breakMinutes: number;
}

class TakenOverDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
}

class NextCodeDto {
  @ApiProperty({ example: '2027' }) year: string;
  @ApiProperty({ example: 'BQ-2027-04' }) code: string;
}

/** A course as it would be made like the latest one, for staff to change. */
export class RunTemplateDto extends PlanningFrameDto {
  @ApiProperty({ type: RunContentDto, description: 'An empty title or organiser, or no places, means: to be filled in' })
  content: RunContentDto;
  @ApiProperty({ type: SeriesPatternDto }) series: SeriesPatternDto;
  @ApiProperty({ type: TakenOverDto, nullable: true, description: 'The course it is like; its rules for signing up hold for this one too' })
  like: TakenOverDto | null;
  @ApiProperty({ description: 'A room of the course it is like is no longer to choose, so this one begins without it' }) roomGone: boolean;
  @ApiProperty({ type: [NextCodeDto], description: 'The number it gets when nobody chooses one, by the year in which it begins' })
  nextCodes: readonly NextCodeDto[];
}

export class TemplateQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'A course like the latest of this offering' })
  @ValidateIf((dto: TemplateQueryDto) => dto.run === undefined)
  @IsUUID()
  offering?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The same course again, a semester later' })
  @IsOptional()
  @IsUUID()
  run?: string;
}

export class SeriesWishDto extends ClockSpanDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Days on which its house is closed are left out' })
  @IsOptional()
  @IsUUID()
  roomId?: string | null;

  @ApiProperty({ format: 'date' })
  @DateOnly()
  from: string;

  @ApiProperty({ type: [Number], description: '1 is Monday' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays: number[];

  @ApiProperty({ type: 'integer', description: '2 is every other week' })
  @IsInt()
  @Min(1)
  @Max(8)
  everyWeeks: number;

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(MOST_DATES)
  count: number;

  @ApiProperty()
  @IsBoolean()
  skipPublicHolidays: boolean;

  @ApiProperty()
  @IsBoolean()
  skipSchoolHolidays: boolean;

  @ApiProperty({ type: [String], format: 'date', description: 'Days that staff have taken out' })
  @IsArray()
  @ArrayMaxSize(MOST_DATES * 2)
  @IsISO8601({ strict: true }, { each: true })
  @Matches(/^\d{4}-\d\d-\d\d$/, { each: true })
  without: string[];

  @ApiProperty({ type: [String], format: 'date', description: 'Days that staff have put back' })
  @IsArray()
  @ArrayMaxSize(MOST_DATES * 2)
  @IsISO8601({ strict: true }, { each: true })
  @Matches(/^\d{4}-\d\d-\d\d$/, { each: true })
  including: string[];
}

class SpecialDayDto {
  @ApiProperty({ enum: dayReasons, enumName: 'DayReason' }) reason: (typeof dayReasons)[number];
  @ApiProperty({ type: String, nullable: true, example: 'easter_monday' }) name: string | null;
}

class SeriesDateDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty() takesPlace: boolean;
  @ApiProperty({ type: SpecialDayDto, nullable: true, description: 'Why it is left out, or what is special about it' })
  special: SpecialDayDto | null;
}

export class SeriesDto {
  @ApiProperty({ type: [SeriesDateDto] }) dates: readonly SeriesDateDto[];
  @ApiProperty({ description: 'Teaching units that fit into one date; a suggestion' }) unitsEach: number;
}

export class PlannedDatesDto {
  @ApiProperty({ type: [PlannedSessionDto] })
  @IsArray()
  @ArrayMaxSize(MOST_DATES)
  @ValidateNested({ each: true })
  @Type(() => PlannedSessionDto)
  sessions: PlannedSessionDto[];

  @ApiPropertyOptional({ format: 'uuid', description: 'Of a draft, whose dates may have passed meanwhile' })
  @IsOptional()
  @IsUUID()
  runId?: string;
}

class DateToCheckDto extends DateTimesDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: ROOM_OF_DATE })
  @IsOptional()
  @IsUUID()
  roomId?: string | null;
}

export class PlanCheckDto {
  @ApiProperty({ type: [DateToCheckDto] })
  @IsArray()
  @ArrayMaxSize(MOST_DATES)
  @ValidateNested({ each: true })
  @Type(() => DateToCheckDto)
  dates: DateToCheckDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((dto: PlanCheckDto) => dto.roomId !== null)
  @IsUUID()
  roomId: string | null;

  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  trainerIds: string[];

  @ApiPropertyOptional({ type: 'integer', description: 'For how many people; left out, no room is too small' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  places?: number;

  @ApiPropertyOptional({ type: [String], description: 'What the course promises, for example `step_free`' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  flags?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'The course itself, which is never in its own way' })
  @IsOptional()
  @IsUUID()
  runId?: string;
}

export class PlanFindingDto extends DateConflictDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:00', description: 'Of the date; there can be two on one day' }) start: string;
}
