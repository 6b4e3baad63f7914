import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { MOST_IN_PARTY } from '../domain/party.js';

class PartyMemberDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty() state: string;
  @ApiProperty({ description: 'It is the booking that the page is about' }) isOwn: boolean;
  @ApiProperty() canCancel: boolean;
}

export class MyPartyDto {
  @ApiProperty({ description: 'This booking answers and cancels for all' }) speaks: boolean;
  @ApiProperty({ description: 'They wait, or are asked, as one entry of the list' }) waitsTogether: boolean;
  @ApiProperty({ type: [PartyMemberDto], description: 'Who booked for all comes first' }) members: PartyMemberDto[];
}

export class PartyCancellationDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Ids of the bookings of those who do not come' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_IN_PARTY)
  @IsUUID(undefined, { each: true })
  bookings: string[];

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @TextLine({ max: 500 })
  reason?: string;
}
