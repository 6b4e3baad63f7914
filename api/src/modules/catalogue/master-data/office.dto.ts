import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, MaxLength } from 'class-validator';
import { IsPhone, TextLine } from '../../../http/text-field.js';
import { LastChangeOfRowDto } from './master-data-view.dto.js';
import { SeenDto } from './master-data.dto.js';

export class OfficeDto {
  @ApiProperty() phone: string;
  @ApiProperty({ format: 'email' }) email: string;
  @ApiProperty({ description: 'In German words that every language of the platform knows' }) hours: string;
}

export class OfficeWishDto extends SeenDto {
  @ApiProperty({ maxLength: 40 })
  @MaxLength(40)
  @IsPhone()
  phone: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty({ maxLength: 120, description: 'Days and hours in German, such as "Montag bis Freitag, 9–16 Uhr"' })
  @TextLine({ max: 120 })
  hours: string;
}

export class SeenOfficeDto extends OfficeWishDto {
  @ApiProperty({ type: LastChangeOfRowDto, nullable: true }) lastChange: LastChangeOfRowDto | null;
}
