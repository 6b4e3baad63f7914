import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { type AllocationRule, allocationRules } from '../domain/fair-allocation.js';

export class TicketDto {
  @ApiProperty({ description: 'Booking number; only the person knows whose it is' }) number: string;
  @ApiProperty({ description: 'Rank, from 1' }) place: number;
  @ApiProperty({ description: 'What the rule looks at before the lot; smaller comes first' }) stage: number;
  @ApiProperty({ description: 'SHA-256 of seed, colon and booking number; smaller comes first' }) ticket: string;
  @ApiProperty() hasSeat: boolean;
}

/** How the seats of a run are given; after the draw with everything needed to draw again. */
export class AllocationDto {
  @ApiProperty({ enum: allocationRules, enumName: 'AllocationRule' }) rule: AllocationRule;
  @ApiProperty({ format: 'date-time', description: 'Until when wishes are collected' }) closesAt: string;
  @ApiProperty({ description: 'SHA-256 of the seed, known from the beginning' }) seedHash: string;
  @ApiProperty({ type: String, nullable: true, description: 'Known after the draw' }) seed: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) drawnAt: string | null;
  @ApiProperty({ type: [TicketDto] }) tickets: TicketDto[];
}

export class SetAllocationDto {
  @ApiProperty({ enum: allocationRules, enumName: 'AllocationRule', nullable: true, description: 'Null for first come, first served' })
  @IsOptional()
  @IsIn(allocationRules)
  rule: AllocationRule | null;

  @ApiProperty({ format: 'date', description: 'Last day on which wishes are collected' })
  @IsDateString({ strict: true })
  @TextLine({ max: 10 })
  closesOn: string;
}
