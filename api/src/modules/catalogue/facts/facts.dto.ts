import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsUUID, Matches, Min, ValidateIf } from 'class-validator';
import { PlanningChoiceDto } from '../planning/planning.dto.js';

const isGiven = (field: 'contactPersonId' | 'fundingProgrammeId') => ValidateIf((dto: RunFactsDto) => dto[field] !== null);

export class RunFactsDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @isGiven('contactPersonId')
  @IsUUID()
  contactPersonId: string | null;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organiserId: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @isGiven('fundingProgrammeId')
  @IsUUID()
  fundingProgrammeId: string | null;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^\w{1,40}$/, { each: true })
  flags: string[];

  @ApiProperty({ type: 'integer', description: 'Of the run, as it was seen: two people never overwrite each other' })
  @IsInt()
  @Min(0)
  revision: number;
}

/** With what can be chosen; what the run has stays in the choices, also when it is no longer offered. */
export class StaffRunFactsDto extends RunFactsDto {
  @ApiProperty({ type: [PlanningChoiceDto] }) contacts: PlanningChoiceDto[];
  @ApiProperty({ type: [PlanningChoiceDto] }) organisers: PlanningChoiceDto[];
  @ApiProperty({ type: [PlanningChoiceDto] }) programmes: PlanningChoiceDto[];
  @ApiProperty({ description: 'False once the run is over or called off' }) editable: boolean;
}
