import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { type PublicationPoint, pointStates, publicationPoints } from './domain/publication.js';
import { DateConflictDto } from './planning/date-conflict.dto.js';

class CheckedPointDto {
  @ApiProperty({ enum: publicationPoints, enumName: 'PublicationPoint' }) point: PublicationPoint;
  @ApiProperty({
    enum: pointStates,
    enumName: 'PointState',
    description: 'Fine, worth a look, in the way until somebody says "all the same", or in the way',
  })
  state: (typeof pointStates)[number];
}

class RunConflictDto extends DateConflictDto {
  @ApiProperty() n: number;
  @ApiProperty({ format: 'date' }) date: string;
}

export class PublicationDto {
  @ApiProperty() canPublish: boolean;
  @ApiProperty({ type: [CheckedPointDto] }) points: readonly CheckedPointDto[];
  @ApiProperty({ type: [RunConflictDto], description: 'What speaks against its dates' }) conflicts: readonly RunConflictDto[];
}

export class PublishDto {
  @ApiPropertyOptional({ description: 'Whoever publishes knows what is asked about, and does it all the same' })
  @IsOptional()
  @IsBoolean()
  despite?: boolean;
}
