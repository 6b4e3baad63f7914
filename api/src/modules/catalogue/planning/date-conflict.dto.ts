import { ApiProperty } from '@nestjs/swagger';
import { type ConflictKind, conflictKinds, type ConflictWeight, conflictWeights } from '../domain/date-conflicts.js';

class OtherCourseDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ example: '17:00' }) start: string;
  @ApiProperty({ example: '19:30' }) end: string;
}

export class DateConflictDto {
  @ApiProperty({ enum: conflictKinds, enumName: 'ConflictKind' }) kind: ConflictKind;
  @ApiProperty({
    enum: conflictWeights,
    enumName: 'ConflictWeight',
    description: 'A word of warning, in the way until somebody says "all the same", or in the way',
  })
  weight: ConflictWeight;
  @ApiProperty({ type: String, nullable: true, description: 'Of the room or the trainer; key of the holiday, or of what the room lacks' })
  name: string | null;
  @ApiProperty({ type: OtherCourseDto, nullable: true, description: 'The other course at that time' }) other: OtherCourseDto | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Seats of the room, or people' }) count: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day of an absence' }) until: string | null;
}

export class ConflictOfDateDto extends DateConflictDto {
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ format: 'date' }) date: string;
}
