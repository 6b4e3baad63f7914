import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsUUID, Min, ValidateIf } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';

/** Who can organise courses, the Kompetenzzentrum first. */
export const organiserTypes = [
  'COMPETENCE_CENTRE',
  'DIVERSITY_CENTRE',
  'MUNICIPALITY',
  'MUNICIPAL_ALLIANCE',
  'CHURCH',
  'NON_PROFIT',
  'MIGRANT_ORG',
  'ASSOCIATION',
  'VOLUNTEER_AGENCY',
  'EDUCATION_PROVIDER',
  'AUTHORITY',
] as const;
export type OrganiserType = (typeof organiserTypes)[number];

export class OrganiserWishDto {
  @ApiProperty({ maxLength: 200, description: 'As it stands on pages and papers' })
  @TextLine({ max: 200 })
  name: string;

  @ApiProperty({ enum: organiserTypes, enumName: 'OrganiserType' })
  @IsIn(organiserTypes)
  type: OrganiserType;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'District or city' })
  @ValidateIf((dto: OrganiserWishDto) => dto.territoryId !== null)
  @IsUUID()
  territoryId: string | null;

  @ApiProperty({ description: 'Can be chosen for courses, and have a desk' })
  @IsBoolean()
  isActive: boolean;

  @ApiProperty({ type: 'integer', description: 'As it was seen; 0 for a new one' })
  @IsInt()
  @Min(0)
  revision: number;
}

class OrganiserChangeDto {
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class OrganiserDto extends OrganiserWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) territory: string | null;
  @ApiProperty({ type: 'integer', description: 'Courses that it organises and that are not over' }) runs: number;
  @ApiProperty({ description: 'Somebody acts for it' }) hasDesk: boolean;
  @ApiProperty({ type: OrganiserChangeDto, nullable: true }) lastChange: OrganiserChangeDto | null;
}

export class OrganiserWrittenDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}
