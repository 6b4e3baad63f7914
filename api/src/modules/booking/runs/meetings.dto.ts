import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { DateTimesDto } from '../../catalogue/index.js';
import { PersonToCallDto } from './session-moves.dto.js';

export class MeetingDto {
  @ApiProperty({ format: 'uri' }) url: string;
  @ApiProperty({ type: String, nullable: true, description: 'How to take part by telephone, as people without e-mail read it' })
  dialIn: string | null;
}

const isGiven = (field: 'url' | 'dialIn') => ValidateIf((dto: SetMeetingDto) => dto[field] !== null);

export class SetMeetingDto {
  @ApiProperty({ type: String, nullable: true, maxLength: 500, description: 'Always https; null takes the link back' })
  @isGiven('url')
  @TextLine({ min: 0, max: 500 })
  url: string | null;

  @ApiProperty({ type: String, nullable: true, maxLength: 200, example: '069 1234-56, PIN 8412#' })
  @isGiven('dialIn')
  @TextLine({ min: 0, max: 200 })
  dialIn: string | null;
}

class OnlineDateDto extends DateTimesDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ type: MeetingDto, nullable: true, description: 'Only where it is not that of the run' }) own: MeetingDto | null;
}

export class StaffMeetingDto {
  @ApiProperty({ type: MeetingDto, nullable: true, description: 'Of the run' }) ofRun: MeetingDto | null;
  @ApiProperty({ type: [OnlineDateDto], description: 'Dates to come that are online for all or for some' }) dates: OnlineDateDto[];
  @ApiProperty({ description: 'The link can still be changed' }) open: boolean;
  @ApiProperty({ description: 'How many people hear of a change' }) people: number;
  @ApiProperty({ description: 'How many of them by mail' }) byMail: number;
  @ApiProperty({ type: [PersonToCallDto], description: 'Whom no mail reaches' }) toCall: PersonToCallDto[];
}
