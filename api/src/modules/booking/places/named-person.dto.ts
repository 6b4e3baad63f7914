import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { PersonFieldsDto } from '../../people/index.js';
import { AskedAboutDto } from '../asked-person.dto.js';
import { bookingLanguages } from '../booking.dto.js';

/** Somebody on the phone, whom staff book by name. */
export class NamedPersonDto extends IntersectionType(PersonFieldsDto, AskedAboutDto) {
  @ApiProperty({ maxLength: 500, description: 'Why staff book for this person; kept in the log' })
  @TextLine({ min: 3, max: 500 })
  reason: string;

  @ApiProperty({ enum: bookingLanguages })
  @IsIn(bookingLanguages)
  language: (typeof bookingLanguages)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'Their booking that staff ended: what it says of organisation and needs goes along' })
  @IsOptional()
  @IsUUID()
  again?: string;
}

export class NamedBookingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty({ enum: ['CONFIRMED', 'REQUESTED'] }) state: string;
}
