import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { HasNoLink, TextLine } from '../../http/text-field.js';
import type { OrganisationRole } from '../access/index.js';

export class RoleWishedDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ min: 2, max: 200 })
  @HasNoLink()
  name: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @TextLine({ max: 254 })
  @IsEmail()
  email: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of the role' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  endsOn?: string;
}

export class RoleEndWishedDto {
  @ApiProperty({ format: 'uuid', description: 'Whose access is to end' })
  @IsUUID()
  accountId: string;
}

export class RoleWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['ADD', 'END'] }) kind: 'ADD' | 'END';
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ description: 'Who of the organisation asks' }) askedBy: string;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
}

export class OwnRoleDto {
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: ['CONTACT', 'DEPUTY'] }) role: OrganisationRole;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ description: 'It is who asks' }) isMe: boolean;
}

export class OwnRolesDto {
  @ApiProperty({ type: [OwnRoleDto] }) roles: OwnRoleDto[];
  @ApiProperty({ type: [RoleWishDto], description: 'What staff have not looked at yet' }) wishes: RoleWishDto[];
}
