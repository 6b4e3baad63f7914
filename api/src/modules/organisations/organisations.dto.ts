import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { HasNoLink, IsPhone, TextLine } from '../../http/text-field.js';
import type { OrganisationRole } from '../access/index.js';
import { RoleWishDto } from './roles.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class ApplicationDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ min: 3, max: 200 })
  @HasNoLink()
  name: string;

  @ApiProperty({ maxLength: 80, description: 'Where the organisation has its seat' })
  @TextLine({ min: 2, max: 80 })
  @HasNoLink()
  town: string;

  @ApiProperty()
  @IsBoolean()
  isRegisteredAssociation: boolean;

  @ApiProperty()
  @IsBoolean()
  isNonProfit: boolean;

  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  @HasNoLink()
  contactName: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @TextLine({ max: 254 })
  @IsEmail()
  email: string;

  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @TextLine({ max: 40 })
  @IsPhone()
  phone?: string;

  @ApiProperty({ enum: ['de', 'en'] })
  @IsIn(['de', 'en'])
  language: string;
}

export class VerifyDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The organisation we know already; without it a new one is entered' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the contact person’s role' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  endsOn?: string;
}

export class NewRoleDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  @HasNoLink()
  name: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @TextLine({ max: 254 })
  @IsEmail()
  email: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the role' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  endsOn?: string;
}

export class DeclineDto {
  @ApiProperty({ maxLength: 500, description: 'Stands in the mail to the organisation' })
  @TextLine({ min: 3, max: 500 })
  reason: string;
}

class NamedOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class ApplicationRowDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() town: string;
  @ApiProperty() isRegisteredAssociation: boolean;
  @ApiProperty() isNonProfit: boolean;
  @ApiProperty() contactName: string;
  @ApiProperty() email: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ format: 'date-time' }) appliedAt: string;
  @ApiProperty({ type: [NamedOrganisationDto], description: 'Organisations we know that may be the same' }) similar: NamedOrganisationDto[];
}

export class DeskRoleDto {
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: ['CONTACT', 'DEPUTY'] }) role: OrganisationRole;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
}

export class DeskDto extends NamedOrganisationDto {
  @ApiProperty() members: number;
  @ApiProperty({ type: [DeskRoleDto] }) roles: DeskRoleDto[];
  @ApiProperty({ type: [RoleWishDto], description: 'What the organisation asks for' }) wishes: RoleWishDto[];
}

export class DesksDto {
  @ApiProperty({ type: [ApplicationRowDto] }) applications: ApplicationRowDto[];
  @ApiProperty({ type: [DeskDto] }) desks: DeskDto[];
}
