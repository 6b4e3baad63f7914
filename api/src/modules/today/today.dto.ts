import { ApiProperty } from '@nestjs/swagger';
import { type DayOffKind, dayOffKinds } from '../../time/holidays.js';
import { type TodayKind, todayKinds, type Urgency, urgencies } from './domain/urgency.js';

class TodayRunDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  @ApiProperty({ format: 'date' }) firstDate: string;
}

class TodayClashDto {
  @ApiProperty({ format: 'date', description: 'The first day on which it is so' }) date: string;
  @ApiProperty({ description: 'Number of the other course' }) other: string;
}

class TodayDayOffDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: dayOffKinds, enumName: 'DayOffKind' }) kind: DayOffKind;
}

export class TodayRowDto {
  @ApiProperty({ enum: todayKinds, enumName: 'TodayKind' }) kind: TodayKind;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when' }) due: string | null;
  @ApiProperty({ description: 'The deadline is a day; its time says nothing' }) dueAllDay: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it waits' }) since: string | null;
  @ApiProperty({ type: 'integer', description: 'How many people, dates or cases' }) count: number;
  @ApiProperty({ type: TodayRunDto, nullable: true }) run: TodayRunDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whom it is about, where it is about one' }) name: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The person, where it is settled on their page' })
  personId: string | null;
  @ApiProperty({ type: TodayClashDto, nullable: true, description: 'Where two courses need the same thing at once' })
  clash: TodayClashDto | null;
  @ApiProperty({ type: TodayDayOffDto, nullable: true, description: 'Days off that were written after courses were published' })
  dayOff: TodayDayOffDto | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'Numbers for its sentence' })
  numbers: Record<string, number>;
}

class TodayGroupDto {
  @ApiProperty({ enum: urgencies, enumName: 'Urgency' }) urgency: Urgency;
  @ApiProperty({ type: [TodayRowDto] }) rows: TodayRowDto[];
}

export class SessionOfTodayDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  @ApiProperty({ example: '17:30' }) start: string;
  @ApiProperty({ type: 'integer', description: 'People with a place' }) expected: number;
  @ApiProperty({ type: 'integer', description: 'Of whom it is noted that they came' }) present: number;
}

export class TodayDto {
  @ApiProperty({ type: 'integer', description: 'Rows of all groups' }) total: number;
  @ApiProperty({ type: [TodayGroupDto], description: 'All three, also empty ones' }) groups: TodayGroupDto[];
  @ApiProperty({ type: [SessionOfTodayDto] }) sessions: SessionOfTodayDto[];
}
