import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsISO8601, Matches, Max, Min } from 'class-validator';

/** A calendar day, `YYYY-MM-DD`. */
export const DateOnly = (): PropertyDecorator => applyDecorators(IsISO8601({ strict: true }), Matches(/^\d{4}-\d\d-\d\d$/));

/** A clock on the wall, `HH:MM`. */
export const ClockTime = (): PropertyDecorator => applyDecorators(Matches(/^([01]\d|2[0-3]):[0-5]\d$/));

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
