import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsPhone, TextLine } from '../../../http/text-field.js';
import type { BasicQualification } from '../domain/eligibility.js';
import { ReasonOfRuleDto } from '../eligibility/eligibility.dto.js';

const basicQualifications = ['HERE', 'ELSEWHERE', 'NONE'] as const satisfies readonly BasicQualification[];

class AgreedDto {
  @ApiPropertyOptional({ description: 'Whoever has the place wants it too; needed once they have left the organisation' })
  @IsOptional()
  @IsBoolean()
  agreed?: boolean;

  @ApiPropertyOptional({ enum: basicQualifications })
  @IsOptional()
  @IsIn(basicQualifications)
  basicQualification?: BasicQualification;
}

export class ReplaceMemberDto extends AgreedDto {
  @ApiProperty({ format: 'uuid', description: 'The member who takes the place' })
  @IsUUID()
  personId: string;
}

export class ReplacePersonDto extends AgreedDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  name: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsEmail()
  email?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ minimum: 1900, maximum: 2100 })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  birthYear?: number;
}

export class ReplacedDto {
  @ApiProperty({ format: 'uuid', description: 'The new booking' }) bookingId: string;
  @ApiProperty() number: string;
  @ApiProperty({ enum: ['CONFIRMED', 'REQUESTED'] }) state: string;
}

export class ReplacementsQuery {
  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a name' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  q?: string;
}

const candidateOutcomes = ['CONFIRMED', 'REQUESTED', 'REFUSED', 'WAITS', 'KNOWN'] as const;

export class ReplacementCandidateDto {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({
    enum: candidateOutcomes,
    description:
      'How the place would stand; KNOWN: is booked here already; WAITS: the organisation has put them on the waiting list, where their turn ends',
  })
  outcome: (typeof candidateOutcomes)[number];
  @ApiProperty({ description: 'It would go if the organisation says that the basic qualification was done somewhere else' })
  mayDeclareBasic: boolean;
  @ApiProperty({ type: [ReasonOfRuleDto] }) reasons: readonly ReasonOfRuleDto[];
}

export class ReplacementChoicesDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty() number: string;
  @ApiProperty({ description: 'Who has the place now' }) name: string;
  @ApiProperty({ description: 'The organisation can do it itself; afterwards staff can' }) isOpen: boolean;
  @ApiProperty({ format: 'date', description: 'Last day on which the organisation can do it itself' }) until: string;
  @ApiProperty({ description: 'Members there are; the first of them are shown' }) total: number;
  @ApiProperty({ type: [ReplacementCandidateDto] }) candidates: ReplacementCandidateDto[];
}
