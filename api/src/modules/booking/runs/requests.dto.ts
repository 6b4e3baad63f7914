import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { ParticipantDto } from './staff-runs.dto.js';

export class RequestsQuery {
  @ApiPropertyOptional({ description: 'Beginnings of words of name, organisation or booking number, however they are spelled' })
  @IsOptional()
  @TextLine({ max: 100 })
  q?: string;

  @ApiPropertyOptional({ description: 'Code of a run' })
  @IsOptional()
  @TextLine({ max: 36 })
  run?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 1000, description: 'From 1' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  page?: number;
}

export class RequestedRunDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() kind: string;
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  @ApiProperty() taken: number;
  @ApiProperty() capacity: number;
  @ApiProperty() waiting: number;
}

class RunWithRequestsDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() count: number;
}

export class RequestDto extends ParticipantDto {
  @ApiProperty({ type: RequestedRunDto }) run: RequestedRunDto;
  @ApiProperty({ description: 'Another record may be of the same person; staff have not looked yet' }) maybeDouble: boolean;
}

export class RequestsDto {
  @ApiProperty({ type: 'integer', description: 'Requests of all runs' }) total: number;
  @ApiProperty({ type: 'integer', description: 'How many of them were found, on all pages' }) found: number;
  @ApiProperty({ type: [RunWithRequestsDto], description: 'The next run first' }) runs: RunWithRequestsDto[];
  @ApiProperty({ type: [RequestDto], description: 'Who has waited longest for an answer comes first' }) rows: RequestDto[];
}

export class NeedCountDto {
  @ApiProperty() need: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

class InterpretersDto {
  @ApiProperty({ description: 'Language tag of the people' }) language: string;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class NeedsDto {
  @ApiProperty({ type: 'integer', description: 'People with a place' }) people: number;
  @ApiProperty({ type: 'integer', description: 'How many of them need something' }) withNeeds: number;
  @ApiProperty({ type: [NeedCountDto] }) needs: NeedCountDto[];
  @ApiProperty({ type: [InterpretersDto], description: 'Who asks for an interpreter, by the language of their letters' })
  interpreters: InterpretersDto[];
  @ApiProperty({ type: [NeedCountDto], description: 'What people need whose request is not decided' }) undecided: NeedCountDto[];
}
