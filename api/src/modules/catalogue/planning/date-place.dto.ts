import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';
import { ClockTime, DateOnly } from './planned-date.js';

/** Where and when a date is. */
export class DatePlaceDto {
  @ApiProperty({ format: 'date' })
  @DateOnly()
  date: string;

  @ApiProperty({ example: '17:00', description: 'Wall clock in Germany' })
  @ClockTime()
  start: string;

  @ApiProperty({ example: '19:30' })
  @ClockTime()
  end: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for online, or not known yet' })
  @ValidateIf((dto: DatePlaceDto) => dto.roomId !== null)
  @IsUUID()
  roomId: string | null;
}
