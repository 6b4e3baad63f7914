import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

export class ExcuseDto {
  @ApiProperty({ description: 'False takes it back' })
  @IsBoolean()
  excused: boolean;

  @ApiProperty({ description: 'Where and when the person saw it to be' })
  @IsString()
  @MaxLength(80)
  seen: string;
}

export class SessionAnswerDto {
  @ApiProperty({ description: 'Whether the person can come on the new date; no excuses them' })
  @IsBoolean()
  canCome: boolean;

  @ApiProperty({ description: 'Where and when the person saw it to be' })
  @IsString()
  @MaxLength(80)
  seen: string;
}

export class LeaveDto {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which they are not expected; null: they come after all',
  })
  @ValidateIf((dto: LeaveDto) => dto.since !== null)
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  since: string | null;
}

export class MissedSessionDto {
  @ApiProperty() excused: boolean;
  @ApiProperty({ description: 'Until the date begins' }) canExcuse: boolean;
  @ApiProperty({ description: 'Units the person attended or still can, without this date' }) attainable: number;
  @ApiProperty({ description: 'Units that have to be attended' }) threshold: number;
  @ApiProperty({ description: 'Whether the document of the course stays in reach without this date' }) inReach: boolean;
}
