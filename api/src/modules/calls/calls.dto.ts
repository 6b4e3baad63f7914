import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { MOST_CALLS } from './calls.store.js';

export class CallsQuery {
  @ApiPropertyOptional({ description: 'Beginnings of words of a name or organisation, however they are spelled, or of the number' })
  @IsOptional()
  @TextLine({ max: 100 })
  q?: string;

  @ApiPropertyOptional({ description: 'Code of a run' })
  @IsOptional()
  @TextLine({ max: 36 })
  run?: string;
}

class CallNewsDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Several where the same was said anew' }) ids: string[];
  @ApiProperty({ description: 'Which mail it would have been', example: 'run.confirmed' }) kind: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [String], description: 'Others of the party whom it is about as well' }) companions: string[];
  @ApiProperty({ description: 'Language of the person', example: 'de' }) language: string;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
  @ApiProperty() runCode: string;
  @ApiProperty() title: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The date it is about, or the next one; null where they do not come to it',
  })
  date: string | null;
  @ApiProperty({ type: String, nullable: true, example: '17:30' }) start: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Their address, which takes no mail; null where there is none' })
  refused: string | null;
}

export class CallDto {
  @ApiProperty({ type: String, nullable: true, description: 'Of their members an organisation knows the number itself' })
  phone: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when; null where nothing hangs on a day' })
  by: string | null;
  @ApiProperty({ format: 'date-time' }) since: string;
  @ApiProperty({ type: 'integer', description: 'How often nobody answered' }) tries: number;
  @ApiProperty({ type: [CallNewsDto], description: 'All that is said in this call' }) news: CallNewsDto[];
}

export class NoteCallDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'The news that the call was about' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_CALLS)
  @IsUUID(undefined, { each: true })
  news: string[];

  @ApiProperty({ description: 'False: nobody answered' }) @IsBoolean() reached: boolean;
}
