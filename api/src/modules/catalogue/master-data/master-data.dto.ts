import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsPhone, TextLine } from '../../../http/text-field.js';
import { type AccessKey, accessKeys } from '../domain/access.js';
import { type DayOffKind, dayOffKinds } from '../../../time/holidays.js';
import { DateOnly } from '../planning/planned-date.js';

const isGiven = (field: string) => ValidateIf((dto: Record<string, unknown>) => dto[field] !== null);

/** Of a row as it was seen: two people never overwrite each other. */
export class SeenDto {
  @ApiProperty({ type: 'integer', description: 'As it was seen; 0 for something new' })
  @IsInt()
  @Min(0)
  revision: number;
}

/** The same in an address. */
export class SeenQueryDto extends SeenDto {
  @Type(() => Number)
  declare revision: number;
}

class RetirableDto extends SeenDto {
  @ApiProperty({ description: 'No longer offered to choose; what uses it keeps it' })
  @IsBoolean()
  retired: boolean;
}

export class VenueWishDto extends RetirableDto {
  @ApiProperty({ maxLength: 160 })
  @TextLine({ max: 160 })
  name: string;

  @ApiProperty({ maxLength: 160 })
  @TextLine({ max: 160 })
  street: string;

  @ApiProperty({ pattern: '^[0-9]{5}$' })
  @Matches(/^\d{5}$/)
  postcode: string;

  @ApiProperty({ maxLength: 80 })
  @TextLine({ max: 80 })
  town: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'District or city' })
  @isGiven('territoryId')
  @IsUUID()
  territoryId: string | null;

  @ApiProperty({ type: String, nullable: true, maxLength: 300, description: 'How to get there by bus and train, in words' })
  @isGiven('transit')
  @TextLine({ max: 300 })
  transit: string | null;
}

export class RoomAccessDto {
  @ApiProperty({ enum: accessKeys, enumName: 'AccessKey' })
  @IsIn(accessKeys)
  key: AccessKey;

  @ApiProperty()
  @IsBoolean()
  yes: boolean;
}

export class RoomWishDto extends RetirableDto {
  @ApiProperty({ maxLength: 120 })
  @TextLine({ max: 120 })
  name: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 2000 })
  @IsInt()
  @Min(1)
  @Max(2000)
  seats: number;

  @ApiProperty({ type: [RoomAccessDto], description: 'What is not known is not in the list' })
  @IsArray()
  @ArrayMaxSize(accessKeys.length)
  @ArrayUnique(({ key }: RoomAccessDto) => key)
  @ValidateNested({ each: true })
  @Type(() => RoomAccessDto)
  access: RoomAccessDto[];
}

export class ContactWishDto extends RetirableDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  name: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 40 })
  @isGiven('phone')
  @MaxLength(40)
  @IsPhone()
  phone: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'email', maxLength: 254 })
  @isGiven('email')
  @IsEmail()
  @MaxLength(254)
  email: string | null;

  @ApiProperty({ type: String, nullable: true, maxLength: 120, description: 'When they can be reached, in words' })
  @isGiven('hours')
  @TextLine({ max: 120 })
  hours: string | null;

  @ApiProperty({ description: 'They agree that everybody may see them' })
  @IsBoolean()
  isPublic: boolean;
}

export class ProgrammeWishDto extends SeenDto {
  @ApiProperty({ pattern: '^[A-Z0-9][A-Z0-9-]{0,19}$' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{0,19}$/)
  code: string;

  @ApiProperty({ maxLength: 120 })
  @TextLine({ max: 120 })
  name: string;

  @ApiProperty({ maxLength: 300, description: 'The sentence about who pays, as it must stand on pages and papers' })
  @TextLine({ max: 300 })
  notice: string;

  @ApiProperty({ format: 'date' })
  @DateOnly()
  validFrom: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day' })
  @isGiven('validTo')
  @DateOnly()
  validTo: string | null;
}

export class DayOffWishDto extends SeenDto {
  @ApiProperty({ enum: dayOffKinds, enumName: 'DayOffKind' })
  @IsIn(dayOffKinds)
  kind: DayOffKind;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The house that is closed; null is everywhere' })
  @isGiven('venueId')
  @IsUUID()
  venueId: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'The one room of that house that is closed' })
  @IsOptional()
  @IsUUID()
  roomId?: string | null;

  @ApiProperty({ format: 'date' })
  @DateOnly()
  firstDate: string;

  @ApiProperty({ format: 'date' })
  @DateOnly()
  lastDate: string;

  @ApiProperty({
    maxLength: 120,
    description: 'Key of the school holidays, or of a computed holiday that the law no longer knows; else in words',
  })
  @TextLine({ max: 120 })
  name: string;
}

export class WrittenDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}
