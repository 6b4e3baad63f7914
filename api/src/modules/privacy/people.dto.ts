import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsInt, IsOptional, IsUUID } from 'class-validator';
import type { LocalDate } from '../../time/berlin.js';
import { TextLine } from '../../http/text-field.js';
import { CorrectPersonDto, OwnDataDto } from './own-data.dto.js';

export class FoundPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: Number, nullable: true }) birthYear: number | null;
  @ApiProperty({ type: [String], description: 'Addresses and numbers' }) contacts: string[];
  @ApiProperty({ description: 'How many courses they have booked, past ones included' }) bookings: number;
}

export class FoundPeopleDto {
  @ApiProperty({ type: [FoundPersonDto], description: 'At most 20' }) people: FoundPersonDto[];
  @ApiProperty({ description: 'There are more: look for something longer' }) more: boolean;
}

export class UntoldPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: Number, nullable: true }) birthYear: number | null;
  @ApiProperty({ type: [String], description: 'Addresses, numbers and organisations' }) contacts: string[];
  @ApiProperty({ type: String, format: 'date', description: 'On which they were to be forgotten' }) forgetOn: LocalDate;
}

export class FormerAddressDto {
  @ApiProperty({ format: 'uuid', description: 'Names the change' }) changeId: string;
  @ApiProperty() email: string;
  @ApiProperty({ type: String, format: 'date', description: 'On which another one took its place' }) until: LocalDate;
}

export class StaffPersonDto extends OwnDataDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: [FormerAddressDto], description: 'To which the mails can be sent again, for 30 days; the latest first' })
  formerAddresses: FormerAddressDto[];
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When they were forgotten because nothing was heard of them; only the name in certificates is left',
  })
  forgottenOn: LocalDate | null;
}

export class ResetAddressDto {
  @ApiProperty({ format: 'uuid', description: 'The change that is taken back, with all that came after it' })
  @IsUUID()
  changeId: string;
}

/** What is left out stays. */
export class CorrectKnownPersonDto extends CorrectPersonDto {
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Null: not known' })
  @IsOptional()
  @IsInt()
  birthYear?: number | null;
}

export class RemoveEmailDto {
  @ApiProperty({ maxLength: 254 })
  @TextLine({ max: 254 })
  @IsEmail()
  email: string;
}

export class ErasePersonDto {
  @ApiProperty({ maxLength: 500, description: 'Why, without the name: it stays in the log' })
  @TextLine({ max: 500 })
  reason: string;
}
