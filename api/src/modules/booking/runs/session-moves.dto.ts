import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsUUID, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { DateConflictDto, DatePlaceDto, type MoveScope, moveScopes } from '../../catalogue/index.js';
import { StaffSessionDto } from './staff-runs.dto.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class NewSessionTimeDto {
  @ApiProperty({ format: 'date' })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  date: string;

  @ApiProperty({ example: '17:30', description: 'Wall clock in Germany' })
  @Matches(TIME)
  start: string;

  @ApiProperty({ example: '20:45' })
  @Matches(TIME)
  end: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null for no room; left out, the room stays' })
  @IsOptional()
  @ValidateIf((dto: NewSessionTimeDto) => dto.roomId !== null)
  @IsUUID()
  roomId?: string | null;

  @ApiPropertyOptional({
    enum: moveScopes,
    enumName: 'MoveScope',
    description: 'Which dates go along, by as many days and minutes: none without it, all after it, or all that are still to come',
  })
  @IsOptional()
  @IsIn(moveScopes)
  scope?: MoveScope;
}

export class MoveSessionDto extends NewSessionTimeDto {
  @ApiProperty({ maxLength: 500, description: 'The people concerned read it' })
  @TextLine({ max: 500 })
  reason: string;

  @ApiPropertyOptional({
    type: DatePlaceDto,
    description: 'Where the date was when staff decided; refused if a colleague has moved it meanwhile',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DatePlaceDto)
  seen?: DatePlaceDto;

  @ApiPropertyOptional({ description: 'The date moves now, and nobody is told yet: it becomes something to settle' })
  @IsOptional()
  @IsBoolean()
  later?: boolean;
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
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ format: 'date', description: 'Where it is now' }) from: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:30' }) start: string;
  @ApiProperty({ example: '20:45' }) end: string;
  @ApiProperty({ type: [DateConflictDto], description: 'What speaks against its new time or place' }) conflicts: DateConflictDto[];
}

class UnitsOverDto {
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ description: 'Teaching units as they are written down' }) units: number;
  @ApiProperty({ type: 'integer', description: 'How many fit into the new time' }) fits: number;
}

class DaysAfterStartDto {
  @ApiProperty({ type: String, format: 'date', nullable: true }) decision: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) registration: string | null;
}

export class SessionMovePreviewDto {
  @ApiProperty({ type: [UnitsOverDto], description: 'Dates that become too short for their units, which stay as they are' })
  units: UnitsOverDto[];
  @ApiProperty({ type: DaysAfterStartDto, description: 'Days of the course that would lie after its new start' })
  afterStart: DaysAfterStartDto;
  @ApiProperty({ description: 'How many people hear of it' }) people: number;
  @ApiProperty({ description: 'How many of them by mail' }) byMail: number;
  @ApiProperty({ type: [PersonToCallDto], description: 'Whom no mail reaches' }) toCall: PersonToCallDto[];
  @ApiProperty({ type: [OverlapOfPersonDto], description: 'Who has another course with us at that time: told, never settled for them' })
  overlaps: OverlapOfPersonDto[];
  @ApiProperty({ type: [DateConflictDto], description: 'What speaks against the new time or place' }) conflicts: DateConflictDto[];
  @ApiProperty({ type: [MovedAlongDto], description: 'The other dates that go along with it' }) along: MovedAlongDto[];
}

class UntoldDateDto {
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ type: DatePlaceDto, description: 'Where people know it to be' }) known: DatePlaceDto;
  @ApiProperty({ type: DatePlaceDto }) now: DatePlaceDto;
}

export class MoveNoticeDto {
  @ApiProperty({ type: [UntoldDateDto], description: 'Dates of which nobody has heard yet' }) dates: UntoldDateDto[];
  @ApiProperty({ description: 'What was given as the reason last' }) reason: string;
  @ApiProperty({ description: 'How many people hear of it' }) people: number;
  @ApiProperty() byMail: number;
  @ApiProperty({ type: [PersonToCallDto], description: 'Whom no mail reaches' }) toCall: PersonToCallDto[];
}
