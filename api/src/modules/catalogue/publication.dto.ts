import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional } from 'class-validator';
import { type AccessKey, accessKeys } from './domain/access.js';
import { type PublicationPoint, pointStates, publicationPoints } from './domain/publication.js';
import { ClockTime, DateOnly } from './planning/planned-date.js';
import { ConflictOfDateDto } from './planning/date-conflict.dto.js';
import { UnitSpanDto } from './planning/planning.dto.js';

class CheckedPointDto {
  @ApiProperty({ enum: publicationPoints, enumName: 'PublicationPoint' }) point: PublicationPoint;
  @ApiProperty({
    enum: pointStates,
    enumName: 'PointState',
    description: 'Fine, worth a look, in the way until somebody says "all the same", or in the way',
  })
  state: (typeof pointStates)[number];
}

class UnitsOverOfDateDto {
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ description: 'Teaching units as they are written down' }) units: number;
  @ApiProperty({ type: 'integer', description: 'How many fit into its time' }) fits: number;
}

class AccessUnknownDto {
  @ApiProperty() room: string;
  @ApiProperty({ enum: accessKeys, enumName: 'AccessKey', isArray: true }) keys: AccessKey[];
}

class ReadableInDto {
  @ApiProperty({ example: 'de', description: 'BCP 47' }) language: string;
  @ApiProperty({ description: 'The original says something else since' }) outdated: boolean;
}

class PlannedPublicationDto {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who decided it' }) by: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when something was in its way' })
  refusedAt: string | null;
  @ApiProperty({ description: 'It is no longer the course for which that was decided: somebody has to decide again' })
  changed: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Who changed it last' }) changedBy: string | null;
}

export class PublicationDto {
  @ApiProperty() canPublish: boolean;
  @ApiProperty({ type: [CheckedPointDto] }) points: readonly CheckedPointDto[];
  @ApiProperty({ type: [ConflictOfDateDto], description: 'What speaks against its dates' }) conflicts: readonly ConflictOfDateDto[];
  @ApiProperty({ type: [UnitsOverOfDateDto], description: 'Dates with more units than fit into their time' })
  unitsOver: readonly UnitsOverOfDateDto[];
  @ApiProperty({ description: 'Teaching units of all dates together' }) units: number;
  @ApiProperty({ type: UnitSpanDto, nullable: true, description: 'How many the programme provides for' }) unitSpan: UnitSpanDto | null;
  @ApiProperty({ type: [AccessUnknownDto], description: 'What nobody has written down about its rooms' })
  accessUnknown: readonly AccessUnknownDto[];
  @ApiProperty({ type: [ReadableInDto], description: 'Its own language first' }) languages: readonly ReadableInDto[];
  @ApiProperty({ type: PlannedPublicationDto, nullable: true, description: 'When everybody is to see it' })
  planned: PlannedPublicationDto | null;
  @ApiProperty({ type: 'integer', description: 'Of the course for which this holds' }) revision: number;
}

export class PublishDto {
  @ApiPropertyOptional({ description: 'Whoever publishes knows what is asked about, and does it all the same' })
  @IsOptional()
  @IsBoolean()
  despite?: boolean;
}

export class PublishLaterDto extends PublishDto {
  @ApiProperty({ format: 'date' })
  @DateOnly()
  date: string;

  @ApiProperty({ example: '08:00', description: 'Wall clock in Germany' })
  @ClockTime()
  time: string;

  @ApiPropertyOptional({ type: 'integer', description: 'Of the course as it was seen: a later one is not planned unseen' })
  @IsOptional()
  @IsInt()
  revision?: number;
}
