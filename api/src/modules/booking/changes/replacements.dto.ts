import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsPhone, TextLine } from '../../../http/text-field.js';
import type { BasicQualification } from '../domain/eligibility.js';

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
