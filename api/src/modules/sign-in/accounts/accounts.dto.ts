import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, IsInt, MaxLength, Min } from 'class-validator';
import { HasNoLink, TextLine } from '../../../http/text-field.js';
import { type Division, divisions, type Role } from '../../access/index.js';

/** Roles of people who work here. Who enrols for an organisation, or teaches, gets in by another door. */
export const staffRoles = ['STAFF', 'STAFF_LEAD', 'REPORTING', 'AUDITOR', 'ADMIN'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

const lowerCase = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim().normalize('NFC').toLowerCase() : value;

export class NewAccountDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  @HasNoLink()
  name: string;

  @ApiProperty({ format: 'email', maxLength: 254, description: 'The codes for signing in go there' })
  @Transform(lowerCase)
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty({ isArray: true, enum: staffRoles, enumName: 'StaffRole' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(staffRoles, { each: true })
  roles: StaffRole[];

  @ApiProperty({ isArray: true, enum: divisions, enumName: 'Division', description: 'None: a house that does not divide its work' })
  @IsArray()
  @ArrayUnique()
  @IsIn(divisions, { each: true })
  divisions: Division[];
}

export class AccountWishDto extends NewAccountDto {
  @ApiProperty({ description: 'Without it nobody can sign in with this account' })
  @IsBoolean()
  isActive: boolean;

  @ApiProperty({ type: 'integer', description: 'As it was seen: two people never overwrite each other' })
  @IsInt()
  @Min(0)
  revision: number;
}

class LastChangeOfAccountDto {
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class StaffAccountDto extends AccountWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'It is the account of who asks' }) isOwn: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When somebody last signed in' })
  lastSignIn: string | null;
  @ApiProperty({ type: LastChangeOfAccountDto, nullable: true }) lastChange: LastChangeOfAccountDto | null;
}

export class NewAccountCreatedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}
