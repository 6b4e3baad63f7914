import { ApiProperty } from '@nestjs/swagger';
import { RunContentDto } from './draft.dto.js';
import { PlanningFrameDto, SeriesPatternDto } from './planning.dto.js';

class LastChangeDto {
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** What the next saving of the same page is counted against. */
export class SavedDraftDto {
  @ApiProperty({ type: 'integer' }) revision: number;
}

/** A course that nobody sees yet, as staff change it. */
export class DraftDto extends PlanningFrameDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty({ description: 'False once it is published or called off' }) editable: boolean;
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ type: RunContentDto, description: 'Days that follow from the settings are null' }) content: RunContentDto;
  @ApiProperty({ type: SeriesPatternDto, description: 'How its dates lie' }) series: SeriesPatternDto;
  @ApiProperty({ type: LastChangeDto, nullable: true, description: 'Who of the staff changed something last' })
  lastChange: LastChangeDto | null;
}
