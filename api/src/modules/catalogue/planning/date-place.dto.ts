import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';
import { DateTimesDto } from './planned-date.js';

/** Where and when a date is. */
export class DatePlaceDto extends DateTimesDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for online, or not known yet' })
  @ValidateIf((dto: DatePlaceDto) => dto.roomId !== null)
  @IsUUID()
  roomId: string | null;
}
