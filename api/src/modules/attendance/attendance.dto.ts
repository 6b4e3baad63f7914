import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { ClockTime } from '../catalogue/index.js';
import { type Outcome, outcomes } from './domain/completion.js';
import { type AttendanceState, attendanceStates } from './domain/units.js';

/** A class of 40 over 75 dates, typed at once. */
const MOST_ENTRIES = 3_000;

export class AttendanceSessionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Number of the date within the run, from 1' })
  n: number;

  @ApiProperty({ format: 'date', example: '2027-01-20' })
  date: string;

  @ApiProperty({ description: 'Teaching units of 45 minutes', example: 4 })
  units: number;

  @ApiProperty({ example: '17:30' })
  start: string;

  @ApiProperty({ example: '20:45' })
  end: string;
}

export class AttendanceMarkDto {
  @ApiProperty({ enum: attendanceStates, enumName: 'AttendanceState' })
  state: AttendanceState;

  @ApiProperty({ example: 3.5 })
  units: number;

  @ApiProperty({ type: String, nullable: true, example: '17:45', description: 'On the wall clock; null where nobody wrote it down' })
  arrivedAt: string | null;

  @ApiProperty({ type: String, nullable: true, example: '20:00' })
  leftAt: string | null;
}

export class AttendanceRowDto {
  @ApiProperty({ format: 'uuid' })
  bookingId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({
    type: 'object',
    description: 'By id of the date; a date without an entry has not been recorded',
    additionalProperties: { $ref: '#/components/schemas/AttendanceMarkDto' },
  })
  entries: Record<string, AttendanceMarkDto>;

  @ApiProperty({ type: [String], description: 'Ids of dates before the person came in, or after they left' })
  notExpected: string[];

  @ApiProperty({ type: [String], description: 'Those of them that were going on when the person came in: they may have been there' })
  optional: string[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First date, missed without a word: the seat can be freed' })
  missedOn: string | null;

  @ApiProperty({ example: 34 })
  attended: number;

  @ApiProperty({ example: 36 })
  total: number;

  @ApiProperty({ description: 'Units that this person has to attend: fewer for who came in late', example: 29 })
  thresholdUnits: number;

  @ApiProperty({ enum: outcomes, enumName: 'Outcome', description: 'What closing the run makes, or made, of what is recorded' })
  outcome: Outcome;
}

export class AttendanceDto {
  @ApiProperty({ type: [AttendanceSessionDto] })
  sessions: AttendanceSessionDto[];

  @ApiProperty({ type: [AttendanceRowDto] })
  rows: AttendanceRowDto[];

  @ApiProperty({ description: 'Units that have to be attended', example: 29 })
  thresholdUnits: number;

  @ApiProperty({ description: 'Units that the course had promised and not held when it ended early; its Zertifikat still asks for them' })
  owedUnits: number;

  @ApiProperty({ description: 'False once the run is closed' })
  editable: boolean;

  @ApiProperty({ description: 'Send it back with changes: they are refused when somebody else was faster' })
  version: number;
}

export class AttendanceEntryDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  bookingId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  sessionId: string;

  @ApiProperty({ enum: attendanceStates, enumName: 'AttendanceState', nullable: true, description: 'Null takes the entry back' })
  @ValidateIf((entry: AttendanceEntryDto) => entry.state !== null)
  @IsIn(attendanceStates)
  state: AttendanceState | null;

  @ApiPropertyOptional({ minimum: 0, maximum: 99, multipleOf: 0.5, description: 'Needed for PARTIAL without a time' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(99)
  units?: number;

  @ApiPropertyOptional({ type: String, nullable: true, example: '17:45', description: 'Gives the units; null takes the time back' })
  @IsOptional()
  @ClockTime()
  arrivedAt?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '20:00' })
  @IsOptional()
  @ClockTime()
  leftAt?: string | null;
}

export class RecordAttendanceDto {
  @ApiPropertyOptional({ minimum: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  version?: number;

  @ApiProperty({ type: [AttendanceEntryDto], minItems: 1, maxItems: MOST_ENTRIES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => AttendanceEntryDto)
  entries: AttendanceEntryDto[];
}

export class ReopeningDto {
  @ApiProperty({ maxLength: 500, description: 'For the log; nobody outside sees it' })
  @TextLine({ max: 500 })
  reason: string;
}

export class EarlyEndDto {
  @ApiProperty({ maxLength: 500, description: 'The people concerned read it' })
  @TextLine({ max: 500 })
  reason: string;

  @ApiPropertyOptional({ description: 'Id or code of the run that they are offered', maxLength: 36 })
  @IsOptional()
  @TextLine({ max: 36 })
  alternative?: string;
}

export class CompletionDto {
  @ApiProperty({ description: 'Participants who reached the threshold' })
  completed: number;

  @ApiProperty({ description: 'Participants who came, but not for long enough' })
  incomplete: number;

  @ApiProperty({ description: 'Participants who never came' })
  noShow: number;
}
