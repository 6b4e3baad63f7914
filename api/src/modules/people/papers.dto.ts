import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { type PaperKind, paperKinds } from './domain/papers.js';

const DAY = /^\d{4}-\d\d-\d\d$/;

export class SeenPaperDto {
  @ApiProperty({ enum: paperKinds, enumName: 'PaperKind' })
  @IsIn(paperKinds)
  kind: PaperKind;

  @ApiProperty({ format: 'date' })
  @IsISO8601({ strict: true })
  @Matches(DAY)
  seenOn: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Last day on which it counts; left out where it does not age' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(DAY)
  validUntil?: string;
}

class StoredPaperDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() kind: string;
  @ApiProperty({ format: 'date' }) seenOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validUntil: string | null;
  @ApiProperty({ description: 'Name of the member of staff' }) seenBy: string;
  @ApiProperty({ description: 'Whether it counts today' }) counts: boolean;
}

export class PapersOfPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [StoredPaperDto] }) papers: StoredPaperDto[];
}
