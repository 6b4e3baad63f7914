import { ApiProperty } from '@nestjs/swagger';
import { TextLine } from '../../../http/text-field.js';
import { MyBookingDto } from '../my-page/my-page.dto.js';

export class MoveDto {
  @ApiProperty({ description: 'Id or slug of the run to move to', maxLength: 160 })
  @TextLine({ max: 160 })
  run: string;
}

export class MovedBookingDto {
  @ApiProperty({ description: 'Personal link that opens the new booking' }) token: string;
  @ApiProperty({ type: MyBookingDto, description: 'The new booking' }) booking: MyBookingDto;
}

export class MovedByStaffDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty() number: string;
  @ApiProperty({ format: 'uuid' }) runId: string;
}
