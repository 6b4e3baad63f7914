import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, Length } from 'class-validator';
import type { LocalDate } from '../../time/berlin.js';
import type { Light, LightCode } from './domain/pool.js';

const lights: readonly Light[] = ['green', 'yellow', 'red'];
const reasons: readonly LightCode[] = [
  ...(['reached', 'guides_missing', 'no_guides', 'population_unknown', 'too_large', 'not_registered', 'other_type'] as const),
];

export class PoolsQuery {
  @ApiProperty({ required: false, type: String, format: 'date', description: 'Day of the report; today when left out' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  date?: LocalDate;

  @ApiProperty({ required: false, enum: ['1'], description: 'Organisations without any volunteers too' })
  @IsOptional()
  @IsIn(['1'])
  all?: '1';
}

export class PoolDto {
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty() type: string;
  @ApiProperty({ type: String, nullable: true }) territory: string | null;
  @ApiProperty({ type: Number, nullable: true }) population: number | null;
  @ApiProperty({ description: 'May have the flat rate, if there are enough guides' }) entitled: boolean;
  @ApiProperty({ description: 'Active and qualified on the day' }) guides: number;
  @ApiProperty({ description: 'Of these, coordinating ones' }) coordinators: number;
  @ApiProperty({ enum: [...lights], enumName: 'PoolLight' }) light: Light;
  @ApiProperty({ enum: [...reasons], enumName: 'PoolReason' }) reason: LightCode;
  @ApiProperty({ description: 'Guides that are missing' }) missing: number;
  @ApiProperty({ description: 'Flat rate that can be had' }) euroPerYear: number;
  @ApiProperty() interpreters: number;
  @ApiProperty({ type: [String], description: 'Of the interpreters, German left out; BCP 47' }) languages: string[];
  @ApiProperty() interpretersReached: boolean;
  @ApiProperty() missingInterpreters: number;
  @ApiProperty() missingLanguages: number;
}

export class PoolTotalDto {
  @ApiProperty({ description: 'Each person once' }) guides: number;
  @ApiProperty({ description: 'Each person once' }) interpreters: number;
  @ApiProperty() languages: number;
  @ApiProperty({ description: 'Organisations that can have the flat rate' }) reached: number;
}

export class PoolsDto {
  @ApiProperty({ type: String, format: 'date' }) date: LocalDate;
  @ApiProperty({ description: 'Guides that make a pool' }) guidesNeeded: number;
  @ApiProperty({ type: [PoolDto] }) pools: PoolDto[];
  @ApiProperty({ type: PoolTotalDto }) total: PoolTotalDto;
}
