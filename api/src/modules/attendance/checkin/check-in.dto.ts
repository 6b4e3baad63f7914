import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsISO8601, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { AskedAboutDto, bookingLanguages } from '../../booking/index.js';
import { PersonFieldsDto } from '../../people/index.js';
import type { Outcome, Shown, Way } from './domain/door-book.js';

/** More than any door sees in a day. */
const MOST_EVENTS = 500;
const ways = ['CODE', 'NAME', 'TAKEN_IN'] as const satisfies readonly Way[];
const shown = ['WELCOME', 'AGAIN'] as const satisfies readonly Shown[];
const outcomes = ['HERE', 'NO_PLACE', 'UNKNOWN', 'OTHER_DAY', 'TOO_LATE', 'UNDONE'] as const satisfies readonly Outcome[];

/** As browsers write a moment. ISO 8601 knows weeks and other forms of which no clock reads a moment. */
const DeviceMoment = () =>
  applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/));

export class DoorPersonDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ example: 'K7-42Q9X' }) number: string;
  @ApiProperty({ description: 'First name and a letter of the last; nothing else leaves the house', example: 'Ayşe Ö.' }) name: string;
  @ApiProperty({ type: [String], description: 'The same as people type it' }) find: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Hash of the code on the slip' }) slip: string | null;
  @ApiProperty() here: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) at: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Door at which they were seen' }) door: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What was noted there first, for taking it back' }) seenId: string | null;
}

export class DoorListDto {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() n: number;
  @ApiProperty() of: number;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:30' }) start: string;
  @ApiProperty({ type: String, nullable: true, description: 'None where the date is online' }) town: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Room and house' }) place: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of this door; null for staff' }) door: string | null;
  @ApiProperty({ format: 'date-time', description: 'How old the list is' }) at: string;
  @ApiProperty({ format: 'date-time', description: 'When a device forgets the list' }) wipeAt: string;
  @ApiProperty({ type: [DoorPersonDto] }) people: DoorPersonDto[];
}

export class SeenPersonDto {
  @ApiProperty({ format: 'uuid', description: 'Made by the device: sent twice, it is one' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  bookingId: string;

  @ApiProperty({ format: 'date-time', description: 'By the clock of the device' })
  @DeviceMoment()
  at: string;

  @ApiProperty({ enum: ways })
  @IsIn(ways)
  way: Way;

  @ApiProperty({ enum: shown, description: 'What the device said; it stays, whatever is known later' })
  @IsIn(shown)
  shown: Shown;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'When it was taken back, by the clock of the device' })
  @IsOptional()
  @DeviceMoment()
  undoneAt?: string;
}

export class SeenPeopleDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  device: string;

  @ApiProperty({ format: 'date-time', description: 'Now, by the clock of the device' })
  @DeviceMoment()
  sentAt: string;

  @ApiProperty({ type: [SeenPersonDto], minItems: 1, maxItems: MOST_EVENTS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_EVENTS)
  @ValidateNested({ each: true })
  @Type(() => SeenPersonDto)
  events: SeenPersonDto[];
}

export class NotedPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: outcomes, description: 'Never a refusal of what happened: NO_PLACE is noted too, and staff see it' })
  outcome: Outcome;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the person was first seen, at any door' }) firstAt:
    string | null;
}

export class NotedPeopleDto {
  @ApiProperty({ type: [NotedPersonDto] }) events: NotedPersonDto[];
}

export class LookedUpDto {
  @ApiProperty({ enum: ['HERE', 'OTHER_COURSE', 'NO_PLACE', 'UNKNOWN'] }) verdict: 'HERE' | 'OTHER_COURSE' | 'NO_PLACE' | 'UNKNOWN';
  @ApiProperty({ type: String, nullable: true }) bookingId: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) date: string | null;
  @ApiProperty({ type: String, nullable: true }) start: string | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
}

export class CodeDto {
  @ApiProperty({ description: 'Number of a booking, or the code of a slip', maxLength: 40 })
  @TextLine({ max: 40 })
  code: string;
}

/** Somebody who comes without having booked. */
export class WalkInDto extends IntersectionType(PersonFieldsDto, AskedAboutDto) {
  @ApiProperty({ enum: bookingLanguages })
  @IsIn(bookingLanguages)
  language: (typeof bookingLanguages)[number];
}

export class TakenInDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'False where staff have to decide about the booking first' }) hasPlace: boolean;
}

/** Somebody who came without having booked while a device had no network. Whatever was said at the door is taken: it happened. */
export class LateWalkInDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  name: string;

  @ApiPropertyOptional({ maxLength: 254, description: 'A telephone number or an address' })
  @IsOptional()
  @TextLine({ max: 254 })
  contact?: string;

  @ApiProperty({ enum: bookingLanguages })
  @IsIn(bookingLanguages)
  language: (typeof bookingLanguages)[number];

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  device: string;

  @ApiProperty({ format: 'date-time', description: 'When they came, by the clock of the device' })
  @DeviceMoment()
  at: string;

  @ApiProperty({ format: 'date-time', description: 'Now, by the clock of the device' })
  @DeviceMoment()
  sentAt: string;
}

const verdicts = ['HERE', 'ASKED', 'TO_SETTLE', 'TOO_LATE'] as const;

export class LetInDto {
  @ApiProperty({ enum: verdicts, description: 'ASKED: staff decide about the booking. TO_SETTLE: there is none, the person stays noted' })
  verdict: (typeof verdicts)[number];
  @ApiProperty() name: string;
}
