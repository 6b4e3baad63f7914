import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsOptional, IsUUID, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import {
  type ConflictWeight,
  conflictWeights,
  DateConflictDto,
  DatePlaceDto,
  DateTimesDto,
  type MoveScope,
  moveScopes,
} from '../../catalogue/index.js';
import { StaffSessionDto } from './staff-runs.dto.js';

const Units = (): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, units) => units !== undefined),
    IsNumber(),
    Min(0),
    Max(24),
  );

export class NewSessionTimeDto extends DateTimesDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null for no room; left out, the room stays' })
  @IsOptional()
  @ValidateIf((dto: NewSessionTimeDto) => dto.roomId !== null)
  @IsUUID()
  roomId?: string | null;

  @ApiPropertyOptional({ description: 'In halves; left out, they stay. Of dates that go along those follow that have as many' })
  @Units()
  teachingUnits?: number;

  @ApiPropertyOptional({
    enum: moveScopes,
    enumName: 'MoveScope',
    description: 'Which dates go along, by as many days and minutes: none without it, all after it, or all that are still to come',
  })
  @IsOptional()
  @IsIn(moveScopes)
  scope?: MoveScope;
}

export class SeenDateDto extends DatePlaceDto {
  @ApiPropertyOptional()
  @Units()
  teachingUnits?: number;
}

export class LookAtMoveDto extends NewSessionTimeDto {
  @ApiPropertyOptional({ maxLength: 500, description: 'As it would stand in the mail' })
  @IsOptional()
  @TextLine({ min: 0, max: 500 })
  reason?: string;
}

export class MoveSessionDto extends NewSessionTimeDto {
  @ApiProperty({ maxLength: 500, description: 'The people concerned read it' })
  @TextLine({ max: 500 })
  reason: string;

  @ApiPropertyOptional({
    type: SeenDateDto,
    description: 'How the date was when staff decided; refused if a colleague has moved it meanwhile',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SeenDateDto)
  seen?: SeenDateDto;

  @ApiPropertyOptional({ description: 'The date moves now, and nobody is told yet: it becomes something to settle' })
  @IsOptional()
  @IsBoolean()
  later?: boolean;

  @ApiPropertyOptional({ description: 'Whoever moves it knows what is asked about, and does it all the same' })
  @IsOptional()
  @IsBoolean()
  despite?: boolean;
}

export class TellMoveDto {
  @ApiProperty({ maxLength: 500, description: 'The people concerned read it' })
  @TextLine({ max: 500 })
  reason: string;
}

export class RoomChoiceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Haus der Vielfalt, Saal 1, Kassel' }) name: string;
  @ApiProperty() seats: number;
}

export class SessionAnswersDto {
  @ApiProperty({ type: [String], description: 'Names of those who said they can come' }) can: string[];
  @ApiProperty({ type: [String], description: 'Names of those who cannot and are excused' }) cannot: string[];
  @ApiProperty({ type: [String], description: 'Names of those who have not answered' }) open: string[];
}

export class PersonToCallDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
}

export class StaffSessionPageDto {
  @ApiProperty({ type: StaffSessionDto }) session: StaffSessionDto;
  @ApiProperty({
    enum: ['ONLINE', 'UNKNOWN'],
    description: 'What a date without a room is: in a course that has no room itself, only not known yet',
  })
  withoutRoom: 'ONLINE' | 'UNKNOWN';
  @ApiProperty({ type: [RoomChoiceDto] }) rooms: RoomChoiceDto[];
  @ApiProperty({ description: 'How many people would hear of a change' }) people: number;
  @ApiProperty({ type: [PersonToCallDto], description: 'Of a session that was moved: whom no mail told, and who has not answered' })
  toCall: PersonToCallDto[];
  @ApiProperty({ type: SessionAnswersDto, description: 'To the new time of a session that was moved' }) answers: SessionAnswersDto;
}

export class OverlapOfPersonDto {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The other course at that time' }) title: string;
}

class MovedAlongDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ type: SeenDateDto, description: 'Where it is' }) from: SeenDateDto;
  @ApiProperty({ type: SeenDateDto, description: 'Where it would be' }) to: SeenDateDto;
  @ApiProperty({ type: [DateConflictDto], description: 'What speaks against its new time or place' }) conflicts: DateConflictDto[];
}

export class UnitsToLookAtDto {
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ description: 'Teaching units that the date would have' }) units: number;
  @ApiProperty({ type: 'integer', description: 'How many fit into the new time' }) fits: number;
}

export class DaysAfterStartDto {
  @ApiProperty({ type: String, format: 'date', nullable: true }) decision: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) registration: string | null;
}

export class MoveMailDto {
  @ApiProperty({ description: 'In which language it is read' }) language: string;
  @ApiProperty() subject: string;
  @ApiProperty({ description: 'Of nobody, and without what opens a page' }) text: string;
}

export class SessionMovePreviewDto {
  @ApiProperty({ type: [MoveMailDto], description: 'The mail, once for each language in which somebody reads it' }) mails: MoveMailDto[];
  @ApiProperty({
    type: [UnitsToLookAtDto],
    description: 'Dates whose units do not fit into the new time, or for which another number fits now',
  })
  units: UnitsToLookAtDto[];
  @ApiProperty({ type: DaysAfterStartDto, description: 'Days of the course that would lie after its new start' })
  afterStart: DaysAfterStartDto;
  @ApiProperty({ description: 'How many people hear of it' }) people: number;
  @ApiProperty({ description: 'How many of them by mail' }) byMail: number;
  @ApiProperty({ type: [PersonToCallDto], description: 'Whom no mail reaches' }) toCall: PersonToCallDto[];
  @ApiProperty({ type: [OverlapOfPersonDto], description: 'Who has another course with us at that time: told, never settled for them' })
  overlaps: OverlapOfPersonDto[];
  @ApiProperty({ type: [DateConflictDto], description: 'What speaks against the new time or place' }) conflicts: DateConflictDto[];
  @ApiProperty({
    enum: conflictWeights,
    enumName: 'ConflictWeight',
    nullable: true,
    description:
      'The hardest of that which the move itself brings, of all its dates: moved all the same where it asks, never where it blocks',
  })
  brings: ConflictWeight | null;
  @ApiProperty({ type: [MovedAlongDto], description: 'The other dates that go along with it' }) along: MovedAlongDto[];
}

class UntoldDateDto {
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ type: DatePlaceDto, description: 'Where people know it to be' }) known: DatePlaceDto;
  @ApiProperty({ type: DatePlaceDto }) now: DatePlaceDto;
}

export class MoveNoticeDto {
  @ApiProperty({ type: [MoveMailDto], description: 'The mail, once for each language in which somebody reads it' }) mails: MoveMailDto[];
  @ApiProperty({ type: [UntoldDateDto], description: 'Dates of which nobody has heard yet' }) dates: UntoldDateDto[];
  @ApiProperty({ description: 'What was given as the reason last' }) reason: string;
  @ApiProperty({ description: 'How many people hear of it' }) people: number;
  @ApiProperty() byMail: number;
  @ApiProperty({ type: [PersonToCallDto], description: 'Whom no mail reaches' }) toCall: PersonToCallDto[];
}
