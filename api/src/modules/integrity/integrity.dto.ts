import { ApiProperty } from '@nestjs/swagger';
import { type LawName, lawNames } from './laws.js';

export class IntegrityCheckDto {
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ description: 'How long it took' }) milliseconds: number;
  @ApiProperty({ description: 'How many laws were checked' }) laws: number;
  @ApiProperty({ description: 'How many cases broke one' }) broken: number;
  @ApiProperty({ type: String, nullable: true, description: 'Who asked for it; null: the schedule' }) by: string | null;
}

class ConcernedRunDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
}

export class IntegrityFindingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: lawNames, enumName: 'LawName' }) law: LawName;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The numbers that show it' })
  found: Record<string, string | number | null>;
  @ApiProperty({ type: ConcernedRunDto, nullable: true }) run: ConcernedRunDto | null;
  @ApiProperty({ format: 'date-time' }) firstSeenAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) goneSince: string | null;
}

export class IntegrityDto {
  @ApiProperty({ type: [IntegrityCheckDto], description: 'The last checks, the newest first' }) checks: IntegrityCheckDto[];
  @ApiProperty({ type: [IntegrityFindingDto], description: 'What stands, and what has gone in the last 30 days' })
  findings: IntegrityFindingDto[];
}

export class IntegrityCheckedDto {
  @ApiProperty({ description: 'How many cases break a law now' }) broken: number;
}
