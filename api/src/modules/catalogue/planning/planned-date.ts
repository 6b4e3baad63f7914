import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsISO8601, Matches, Max, Min } from 'class-validator';

/** A calendar day, `YYYY-MM-DD`. */
export const DateOnly = (): PropertyDecorator => applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\d$/));

/** A clock on the wall, `HH:MM`. */
export const ClockTime = (): PropertyDecorator => applyDecorators(Matches(/^([01]\d|2[0-3]):[0-5]\d$/));

export const ROOM_OF_DATE = "Only where it is not the course's own room; null for online";

/** A day, and from when to when. */
export class DateTimesDto {
  @ApiProperty({ format: 'date' })
  @DateOnly()
  date: string;

  @ApiProperty({ example: '17:30', description: 'Wall clock in Germany' })
  @ClockTime()
  start: string;

  @ApiProperty({ example: '20:45' })
  @ClockTime()
  end: string;
}

/** From when to when on a day, and how long the breaks are. */
export class ClockSpanDto {
  @ApiProperty({ example: '17:00', description: 'Wall clock in Germany' })
  @ClockTime()
  start: string;

  @ApiProperty({ example: '19:30' })
  @ClockTime()
  end: string;

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(600)
  breakMinutes: number;
}
