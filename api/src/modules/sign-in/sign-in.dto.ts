import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, Matches, MaxLength } from 'class-validator';
import type { OrganisationRole, Role } from '../access/index.js';

const lowerCase = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value);
const withoutBlanks = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.replaceAll(/\s/g, '') : value);

export class SignInAddress {
  @ApiProperty({ format: 'email', maxLength: 254, example: 'zeynep.arslan@example.org' })
  @Transform(lowerCase)
  @IsEmail()
  @MaxLength(254)
  email: string;
}

export class SignInAttempt extends SignInAddress {
  @ApiProperty({ pattern: '^[0-9]{6}$', example: '482716', description: 'The six digits of the mail; blanks between them do not matter' })
  @Transform(withoutBlanks)
  @Matches(/^[0-9]{6}$/)
  code: string;
}

export class OwnOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['CONTACT', 'DEPUTY'] }) role: OrganisationRole;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day of the role' }) endsOn: string | null;
}

export class OwnAccount {
  @ApiProperty({ example: 'Zeynep Arslan' })
  name: string;

  @ApiProperty({
    isArray: true,
    enum: ['ORG_ENROLLER', 'COORDINATOR', 'TRAINER', 'STAFF', 'STAFF_LEAD', 'REPORTING', 'ADMIN', 'AUDITOR'],
    enumName: 'Role',
  })
  roles: Role[];

  @ApiProperty({ type: [String], example: ['WIR_LOTSEN'] })
  divisions: string[];

  @ApiProperty({ type: [OwnOrganisationDto], description: 'Organisations for which the account may enrol today' })
  organisations: OwnOrganisationDto[];
}
