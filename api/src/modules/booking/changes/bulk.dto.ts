import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import type { ErrorParams } from '../../../errors/domain-error.js';
import { TextLine } from '../../../http/text-field.js';
import { type BulkAct, bulkActs } from '../domain/bulk.js';
import { ParticipantDto } from '../runs/staff-runs.dto.js';

/** As many as stand on one page. */
const MOST_AT_ONCE = 100;

export class BulkChoiceDto {
  @ApiProperty({ enum: bulkActs, enumName: 'BulkAct' })
  @IsIn(bulkActs)
  act: BulkAct;

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  bookingIds: string[];
}

export class BulkActDto extends BulkChoiceDto {
  @ApiPropertyOptional({ maxLength: 500, description: 'Needed to reject and to cancel: the people read it' })
  @ValidateIf(({ act, reason }: BulkActDto) => act === 'reject' || act === 'cancel' || reason !== undefined)
  @TextLine({ min: 3, max: 500 })
  reason?: string;

  @ApiPropertyOptional({ description: 'With `waitlist`: staff have said yes already, the next seat is theirs without another look' })
  @IsOptional()
  @IsBoolean()
  approved?: boolean;
}

class RefusalDto {
  @ApiProperty({ example: 'booking.not_a_request' }) code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: ErrorParams;
}

class RunOfBookingDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) firstDate: string;
}

export class BulkRowDto extends ParticipantDto {
  @ApiProperty({ type: RunOfBookingDto }) run: RunOfBookingDto;
  @ApiProperty({ type: RefusalDto, nullable: true, description: 'Null when the act is possible' }) refusal: RefusalDto | null;
}

export class BulkPreviewDto {
  @ApiProperty({ type: [BulkRowDto], description: 'In the order of the ids; an unknown one is left out' }) rows: BulkRowDto[];
}

export class BulkResultDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ type: RefusalDto, nullable: true, description: 'Null when it is done' }) refusal: RefusalDto | null;
}

export class BulkResultsDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Set when there are so many that it goes on by itself' })
  jobId: string | null;
  @ApiProperty({ type: [BulkResultDto], description: 'In the order of the ids' }) results: BulkResultDto[];
}

export class BulkJobDto {
  @ApiProperty({ enum: bulkActs, enumName: 'BulkAct' }) act: BulkAct;
  @ApiProperty({ type: [BulkRowDto], description: 'Whom it has reached so far' }) rows: BulkRowDto[];
  @ApiProperty({ type: [BulkResultDto] }) results: BulkResultDto[];
}
