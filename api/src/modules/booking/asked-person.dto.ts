import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { BasicQualification } from './domain/eligibility.js';

export const basicQualifications = ['HERE', 'ELSEWHERE', 'NONE'] as const satisfies readonly BasicQualification[];

/** What the rules of a run may have to know about somebody, besides how they are called and reached. */
export class AskedAboutDto {
  @ApiPropertyOptional({ minimum: 1900, maximum: 2100, description: 'Asked only where the run needs it' })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  birthYear?: number;

  @ApiPropertyOptional({ enum: basicQualifications, description: 'Asked where a run needs it; what is on our file counts anyway' })
  @IsOptional()
  @IsIn(basicQualifications)
  basicQualification?: BasicQualification;

  @ApiPropertyOptional({ description: 'Asked only where a run is for women; not kept' })
  @IsOptional()
  @IsBoolean()
  isWoman?: boolean;
}
