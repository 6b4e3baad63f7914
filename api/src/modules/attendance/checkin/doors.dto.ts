import { ApiProperty } from '@nestjs/swagger';
import { TextLine } from '../../../http/text-field.js';
import type { SeenRow } from './check-in.store.js';
import type { LinkState } from './domain/door.js';
import type { Way } from './domain/door-book.js';
import type { WalkInRow } from './walk-ins.store.js';

const states = ['NOT_YET', 'OPEN', 'LOCKED', 'ENDED'] as const satisfies readonly LinkState[];

/** What the link of a door says without its PIN. */
export class DoorDto {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: states }) state: LinkState;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:30' }) start: string;
}

export class DoorPinDto {
  @ApiProperty({ pattern: '^[0-9]{6}$', description: 'Blanks do not matter' })
  @TextLine({ max: 20 })
  pin: string;
}

export class DoorOpenedDto {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
}

export class NewDoorDto {
  @ApiProperty({ maxLength: 60, example: 'Eingang 1' })
  @TextLine({ max: 60 })
  name: string;
}

export class StaffDoorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: states }) state: LinkState;
  @ApiProperty({ type: String, nullable: true }) link: string | null;
  @ApiProperty({ type: String, nullable: true }) pin: string | null;
}

export class SeenAtDoorDto implements SeenRow {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() number: string;
  @ApiProperty({ description: 'State of the booking today' }) state: string;
  @ApiProperty({ type: String, format: 'date-time' }) happenedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', description: 'Later than it happened where a device had no network' }) receivedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'Door or person of staff' }) by: string | null;
  @ApiProperty({ enum: ['CODE', 'NAME', 'TAKEN_IN'] }) way: Way;
}

export class WalkInToSettleDto implements WalkInRow {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the booking, where there is one' }) number: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'A telephone number or an address, as it was said at the door' }) contact:
    string | null;
  @ApiProperty() language: string;
  @ApiProperty({ description: 'Why there was no place, or no line in the attendance' }) refusal: string;
  @ApiProperty({ type: String, format: 'date-time' }) happenedAt: Date;
  @ApiProperty({ type: String, nullable: true }) by: string | null;
}

export class SessionDoorsDto {
  @ApiProperty({ type: [StaffDoorDto] }) doors: StaffDoorDto[];
  @ApiProperty({
    type: [WalkInToSettleDto],
    description: 'Were let in without a booking and could not be booked, or were seen and stand on no sheet for it',
  })
  toSettle: WalkInToSettleDto[];
  @ApiProperty({ type: [SeenAtDoorDto] }) seen: SeenAtDoorDto[];
}

export class DateTodayDto {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ example: '17:30' }) start: string;
  @ApiProperty({ type: String, nullable: true, description: 'None where the date is online' }) town: string | null;
}

export class DatesTodayDto {
  @ApiProperty({ description: 'Every date, because staff ask; a device sees those that let it in' }) asStaff: boolean;
  @ApiProperty({ type: [DateTodayDto] }) dates: DateTodayDto[];
}
