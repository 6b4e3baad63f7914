import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { MoveMailDto, PersonToCallDto } from '../booking/index.js';

export class LookAtFallingOutDto {
  @ApiPropertyOptional({ maxLength: 500, description: 'The people concerned read it' })
  @IsOptional()
  @TextLine({ min: 0, max: 500 })
  reason?: string;
}

export class FallsOutDto extends LookAtFallingOutDto {
  @ApiPropertyOptional({ description: 'Whoever does it knows that the programme asks for more units, and does it all the same' })
  @IsOptional()
  @IsBoolean()
  despite?: boolean;
}

class UnitsThenDto {
  @ApiProperty({ description: 'So far' }) from: number;
  @ApiProperty({ description: 'Without the date, or with it' }) to: number;
}

class ProgrammeUnitsDto {
  @ApiProperty({ type: Number, nullable: true, description: 'How many units the programme provides for at least' }) min: number | null;
  @ApiProperty({ type: Number, nullable: true }) max: number | null;
  @ApiProperty({ enum: ['ok', 'look', 'ask'], description: 'Ask: only with a word that it is known' }) state: 'ok' | 'look' | 'ask';
}

/** What comes of one date more or less. */
export class DatesPreviewDto {
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ type: UnitsThenDto, description: 'Teaching units of the whole course' }) units: UnitsThenDto;
  @ApiProperty({ type: UnitsThenDto, nullable: true, description: 'Units that its Zertifikat asks for' }) threshold: UnitsThenDto | null;
  @ApiProperty({ type: ProgrammeUnitsDto, description: 'What the programme says to the units then' })
  programme: ProgrammeUnitsDto;
  @ApiProperty({ description: 'How many people hear of it' }) people: number;
  @ApiProperty({ description: 'How many of them by mail' }) byMail: number;
  @ApiProperty({ type: [PersonToCallDto], description: 'Whom no mail reaches' }) toCall: PersonToCallDto[];
  @ApiProperty({ type: [MoveMailDto], description: 'The mail, once for each language in which somebody reads it' }) mails: MoveMailDto[];
}

export class FallsOutPreviewDto extends DatesPreviewDto {
  @ApiProperty({ description: 'It has begun already, and nobody was there' }) isOver: boolean;
}
