import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';

export class QueueMoveDto {
  @ApiProperty({ minimum: 1, maximum: 1000, description: 'Wanted place in the waiting list, from 1' })
  @IsInt()
  @Min(1)
  @Max(1000)
  position: number;

  @ApiProperty({ maxLength: 500, description: 'For the log' })
  @TextLine({ min: 3, max: 500 })
  reason: string;
}

export class StepBackDto {
  @ApiPropertyOptional({ description: 'Staff have said yes already: the next seat is theirs without another look' })
  @IsOptional()
  @IsBoolean()
  approved?: boolean;
}

export class PartyRuleDto {
  @ApiProperty({ description: 'True keeps free seats back until the party fits in, false gives them to the next who waits' })
  @IsBoolean()
  holds: boolean;
}

export class ExtendOfferDto {
  @ApiProperty({ format: 'date', description: 'Last day for the answer' })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  date: string;

  @ApiProperty({ example: '18:00', description: 'Wall clock in Germany' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  time: string;

  @ApiProperty({ maxLength: 500, description: 'For the log' })
  @TextLine({ min: 3, max: 500 })
  reason: string;
}

/** An offered seat that waits for an answer. */
export class OpenOfferDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) callName: string | null;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null when nobody can be written to: somebody has to call' }) email:
    string | null;
  @ApiProperty({ description: 'The mail server took no mail for this address: somebody has to call' }) isRefused: boolean;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ format: 'uuid' }) runId: string;
  @ApiProperty() runCode: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ description: 'False when several people were asked and the first answer wins' }) holdsSeat: boolean;
  @ApiProperty({ type: [String], description: 'Names of those who are asked together with them' }) companions: string[];
}
