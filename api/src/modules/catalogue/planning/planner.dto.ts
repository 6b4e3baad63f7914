import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { type Kind, kinds } from '../domain/run.js';
import { type MoveScope, moveScopes } from '../domain/series-move.js';
import { DateConflictDto } from './date-conflict.dto.js';
import { DatePlaceDto } from './date-place.dto.js';
import { ClockTime, DateOnly } from './planned-date.js';

export class PlannerQueryDto {
  @ApiProperty({ format: 'date' })
  @DateOnly()
  from: string;

  @ApiProperty({ format: 'date', description: 'Inclusive; at most 62 days' })
  @DateOnly()
  to: string;
}

export class FitsQueryDto extends PlannerQueryDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  run: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  session: string;

  @ApiProperty({ example: '17:00' })
  @ClockTime()
  start: string;

  @ApiProperty({ example: '19:30' })
  @ClockTime()
  end: string;
}

class PlannerRoomDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Haus der Vielfalt, Saal 1' }) name: string;
  @ApiProperty() town: string;
  @ApiProperty() seats: number;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null where nobody has written it down' }) stepFree: boolean | null;
}

class PlannerTrainerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class PlannerSessionDto extends DatePlaceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) runId: string;
  @ApiProperty() n: number;
  @ApiProperty({ description: 'How many dates the course has' }) of: number;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty({ description: 'Only staff see the course: its dates move at once, and nobody is told' }) tentative: boolean;
  @ApiProperty({ description: 'It lies ahead and its course goes on' }) movable: boolean;
  @ApiProperty() teachingUnits: number;
  @ApiProperty({ type: [String], format: 'uuid' }) trainerIds: readonly string[];
  @ApiProperty({ description: 'For how many people the course is' }) places: number;
  @ApiProperty() taken: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day that was announced first' }) movedFrom: string | null;
  @ApiProperty({ type: [DateConflictDto] }) conflicts: readonly DateConflictDto[];
}

export const closedReasons = ['public_holiday', 'school_holiday', 'trainer_absent', 'closed'] as const;

/** Days on which nothing, or not this trainer, or not in this house, can be planned without a word. */
export class ClosedDaysDto {
  @ApiProperty({ enum: closedReasons, enumName: 'ClosedReason' }) reason: (typeof closedReasons)[number];
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) to: string;
  @ApiProperty({ description: 'Key of the holiday, name of the trainer, or why a house is closed' }) name: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) trainerId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The house that is closed; null where it is no house alone' }) house:
    string | null;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Its rooms' }) roomIds: string[];
}

export class PlannerDto {
  @ApiProperty({ type: [PlannerRoomDto] }) rooms: PlannerRoomDto[];
  @ApiProperty({ type: [PlannerTrainerDto] }) trainers: PlannerTrainerDto[];
  @ApiProperty({ type: [PlannerSessionDto] }) sessions: PlannerSessionDto[];
  @ApiProperty({ type: [ClosedDaysDto] }) closed: ClosedDaysDto[];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The next day with a date, where these days have none' })
  next: string | null;
}

export class MisfitDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roomId: string | null;
  @ApiProperty({ type: [DateConflictDto] }) conflicts: readonly DateConflictDto[];
}

export class ArrangeDateDto {
  @ApiProperty({ type: DatePlaceDto })
  @ValidateNested()
  @Type(() => DatePlaceDto)
  to: DatePlaceDto;

  @ApiProperty({ type: DatePlaceDto, description: 'Where the date was when staff decided; refused if a colleague has moved it meanwhile' })
  @ValidateNested()
  @Type(() => DatePlaceDto)
  seen: DatePlaceDto;

  @ApiPropertyOptional({
    enum: moveScopes,
    enumName: 'MoveScope',
    description: 'Which dates go along, by as many days and minutes: none without it, all after it, or all that are still to come',
  })
  @IsOptional()
  @IsIn(moveScopes)
  scope?: MoveScope;
}

export class CopiedDateDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null if it is gone again already' }) id: string | null;
}
