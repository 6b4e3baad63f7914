import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator';
import { type Audience, audiences, type GermanLevel, germanLevels, type Kind, kinds } from '../../catalogue/index.js';

const MOST_CONDITIONS = 30;
const MOST_INVITED = 500;
const isGiven = (field: 'minAge' | 'germanLevel' | 'maxPerOrganisation') => ValidateIf((dto: RunRulesDto) => dto[field] !== null);

export class RunRulesDto {
  @ApiProperty({ type: 'integer', nullable: true })
  @isGiven('minAge')
  @IsInt()
  @Min(0)
  @Max(120)
  minAge: number | null;

  @ApiProperty({ enum: germanLevels, enumName: 'GermanLevel', nullable: true })
  @isGiven('germanLevel')
  @IsIn(germanLevels)
  germanLevel: GermanLevel | null;

  @ApiProperty({ type: [String], description: 'What the run asks of people; the German level stands in its own field' })
  @IsArray()
  @ArrayMaxSize(MOST_CONDITIONS)
  @Matches(/^\w{1,60}$/, { each: true })
  prerequisites: string[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'So many members of one organisation at most' })
  @isGiven('maxPerOrganisation')
  @IsInt()
  @Min(0)
  @Max(10_000)
  maxPerOrganisation: number | null;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Organisations whose people it is for' })
  @IsArray()
  @ArrayMaxSize(MOST_INVITED)
  @IsUUID(undefined, { each: true })
  invited: string[];

  @ApiProperty({ type: 'integer', description: 'How many may wait; 0 for no waiting list' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  waitlistSize: number;

  @ApiProperty({ type: 'integer', description: 'Of the run, as it was seen: two people never overwrite each other' })
  @IsInt()
  @Min(0)
  revision: number;
}

class InvitableOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class StaffRunRulesDto extends RunRulesDto {
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty({ enum: audiences, enumName: 'Audience', description: 'Of the offering; it is the same for all its runs' })
  audience: Audience;
  @ApiProperty({ description: 'False once the run has begun, is over or called off' }) editable: boolean;
  @ApiProperty({ type: [InvitableOrganisationDto], description: 'Whom one can invite' }) organisations: InvitableOrganisationDto[];
}
