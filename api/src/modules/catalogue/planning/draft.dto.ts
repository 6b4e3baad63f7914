import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TextBlock, TextLine } from '../../../http/text-field.js';
import { type DeliveryFormat, formats } from '../domain/run.js';
import { ClockSpanDto, DateOnly, ROOM_OF_DATE } from './planned-date.js';

const MOST_DATES = 100;
type Nullable =
  | 'promise'
  | 'town'
  | 'territoryId'
  | 'roomId'
  | 'contactPersonId'
  | 'fundingProgrammeId'
  | 'minParticipants'
  | 'registrationUntil'
  | 'cancellationUntil'
  | 'decisionDate';
const isGiven = (field: Nullable) => ValidateIf((dto: RunContentDto) => dto[field] !== null);

export class PlannedSessionDto extends ClockSpanDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Of a date that there is already' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @ApiProperty({ format: 'date' })
  @DateOnly()
  date: string;

  @ApiProperty({ type: Number, nullable: true, description: 'In halves; suggested from the clock where it is left out' })
  @ValidateIf((dto: PlannedSessionDto) => dto.teachingUnits !== null)
  @IsNumber()
  @Min(0)
  @Max(24)
  teachingUnits: number | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: ROOM_OF_DATE })
  @IsOptional()
  @IsUUID()
  roomId?: string | null;
}

export class RunContentDto {
  @ApiProperty({ maxLength: 240 })
  @TextLine({ max: 240 })
  title: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 300, description: 'For the card; the first sentences of the text without it' })
  @isGiven('promise')
  @TextLine({ max: 300 })
  promise: string | null;

  @ApiProperty({ maxLength: 5000 })
  @TextBlock({ max: 5000 })
  description: string;

  @ApiProperty({ enum: formats, enumName: 'DeliveryFormat' })
  @IsIn(formats)
  format: DeliveryFormat;

  @ApiProperty({ type: String, nullable: true, maxLength: 80, description: 'That of the room without it' })
  @isGiven('town')
  @TextLine({ max: 80 })
  town: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'That of the room without it' })
  @isGiven('territoryId')
  @IsUUID()
  territoryId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @isGiven('roomId')
  @IsUUID()
  roomId: string | null;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organiserId: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @isGiven('contactPersonId')
  @IsUUID()
  contactPersonId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @isGiven('fundingProgrammeId')
  @IsUUID()
  fundingProgrammeId: string | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'In the order in which they are named' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  trainerIds: string[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^\w{1,40}$/, { each: true })
  flags: string[];

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  capacity: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'That of the settings without it' })
  @isGiven('minParticipants')
  @IsInt()
  @Min(0)
  @Max(10_000)
  minParticipants: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'As the settings say without it; so are the next two' })
  @isGiven('registrationUntil')
  @DateOnly()
  registrationUntil: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @isGiven('cancellationUntil')
  @DateOnly()
  cancellationUntil: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @isGiven('decisionDate')
  @DateOnly()
  decisionDate: string | null;

  @ApiProperty({ type: [PlannedSessionDto], description: 'In the order of time; errors are told by this order' })
  @IsArray()
  @ArrayMaxSize(MOST_DATES)
  @ValidateNested({ each: true })
  @Type(() => PlannedSessionDto)
  sessions: PlannedSessionDto[];
}

export class NewRunDto extends RunContentDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  offeringId: string;

  @ApiPropertyOptional({ maxLength: 32, description: 'The next one of its kind and year without it' })
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,31}$/)
  code?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Takes over the rules for signing up; of the latest course of the offering without it',
  })
  @IsOptional()
  @IsUUID()
  likeRunId?: string;
}

export class NewRunCreatedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
}

export class ChangeDraftDto extends RunContentDto {
  @ApiProperty({ type: 'integer', description: 'Of the run, as it was seen: two people never overwrite each other' })
  @IsInt()
  @Min(0)
  revision: number;
}
