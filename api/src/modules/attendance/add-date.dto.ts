import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsNumber, IsOptional, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { DaysAfterStartDto, OverlapOfPersonDto, UnitsToLookAtDto } from '../booking/index.js';
import { type ConflictWeight, conflictWeights, DateConflictDto, DateTimesDto } from '../catalogue/index.js';
import { DatesPreviewDto } from './date-falls-out.dto.js';

export class LookAtNewDateDto extends DateTimesDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null for no room' })
  @ValidateIf((dto: LookAtNewDateDto) => dto.roomId !== null)
  @IsUUID()
  roomId: string | null;

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(600)
  breakMinutes: number;

  @ApiProperty({ description: 'In halves' })
  @IsNumber()
  @Min(0)
  @Max(24)
  teachingUnits: number;

  @ApiPropertyOptional({ maxLength: 500, description: 'The people concerned read it' })
  @IsOptional()
  @TextLine({ min: 0, max: 500 })
  reason?: string;
}

export class NewDateDto extends LookAtNewDateDto {
  @ApiPropertyOptional({ description: 'Whoever adds it knows what is asked about, and does it all the same' })
  @IsOptional()
  @IsBoolean()
  despite?: boolean;
}

export class NewDatePreviewDto extends DatesPreviewDto {
  @ApiProperty({ type: [OverlapOfPersonDto], description: 'Who has another course with us at that time: told, never settled for them' })
  overlaps: OverlapOfPersonDto[];
  @ApiProperty({ type: [DateConflictDto], description: 'What speaks against it' }) conflicts: DateConflictDto[];
  @ApiProperty({
    enum: conflictWeights,
    enumName: 'ConflictWeight',
    nullable: true,
    description: 'The hardest of that which is not so for the other dates: added all the same where it asks, never where it blocks',
  })
  brings: ConflictWeight | null;
  @ApiProperty({ type: [UnitsToLookAtDto], description: 'Whether it has more units than fit into its time' }) unitsOver: UnitsToLookAtDto[];
  @ApiProperty({ type: DaysAfterStartDto, description: 'Days of the course that would lie after its new start' })
  afterStart: DaysAfterStartDto;
}
