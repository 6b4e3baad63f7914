import { ApiProperty } from '@nestjs/swagger';
import { type PublicationPoint, pointStates, publicationPoints } from './domain/publication.js';

class CheckedPointDto {
  @ApiProperty({ enum: publicationPoints, enumName: 'PublicationPoint' }) point: PublicationPoint;
  @ApiProperty({ enum: pointStates, enumName: 'PointState', description: 'Fine, worth a look, or in the way' })
  state: (typeof pointStates)[number];
}

export class PublicationDto {
  @ApiProperty() canPublish: boolean;
  @ApiProperty({ type: [CheckedPointDto] }) points: readonly CheckedPointDto[];
}
