import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional } from 'class-validator';
import { HasNoLink, IsPhone, TextLine } from '../../http/text-field.js';

/** How a person is called; forms that ask for it add what else they ask. */
export class NameFieldsDto {
  @ApiProperty({ maxLength: 200, description: 'Full name, as it will stand on the certificate; any script, one word is enough' })
  @TextLine({ max: 200 })
  @HasNoLink()
  name: string;
}

/** How a person is called and reached. */
export class PersonFieldsDto extends NameFieldsDto {
  @ApiPropertyOptional({ maxLength: 254 })
  @IsOptional()
  @TextLine({ max: 254 })
  @IsEmail()
  email?: string;

  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @TextLine({ max: 40 })
  @IsPhone()
  phone?: string;
}
