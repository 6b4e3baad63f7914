import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsUUID, Min, ValidateIf } from 'class-validator';
import { TextBlock, TextLine } from '../../../http/text-field.js';
import { FormattedBlockDto } from '../formatted-block.dto.js';
import { type TextField, textFields, type TextLanguage, textLanguages } from '../domain/text-languages.js';

export class CourseTextDto {
  @ApiProperty({ maxLength: 240 })
  @TextLine({ max: 240 })
  title: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 300, description: 'The first sentences of the text without it' })
  @ValidateIf((dto: CourseTextDto) => dto.promise !== null)
  @TextLine({ max: 300 })
  promise: string | null;

  @ApiProperty({ maxLength: 5000, description: 'With **bold**, *italic*, lists, headings and links' })
  @TextBlock({ max: 5000 })
  description: string;
}

export class ChangeTextsDto extends CourseTextDto {
  @ApiProperty({ type: 'integer', description: 'Of the run, as it was seen' })
  @IsInt()
  @Min(0)
  revision: number;
}

export class TextLanguageParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ enum: textLanguages, enumName: 'TextLanguage' })
  @IsIn(textLanguages)
  language: TextLanguage;
}

class OutdatedDto {
  @ApiProperty({ enum: textFields, enumName: 'TextField' }) field: TextField;
  @ApiProperty({ description: 'The original when it was translated' }) was: string;
  @ApiProperty({ description: 'The original now' }) is: string;
}

class ShownTextDto {
  @ApiProperty({ example: 'de', description: 'BCP 47' }) language: string;
  @ApiProperty() title: string;
  @ApiProperty() promise: string;
  @ApiProperty({ description: 'As it was typed' }) description: string;
  @ApiProperty({ type: [FormattedBlockDto], description: 'The same to be shown' }) body: readonly FormattedBlockDto[];
}

export class TranslationDto extends ShownTextDto {
  @ApiProperty({ type: [OutdatedDto], description: 'Where the original says something else since' }) outdated: OutdatedDto[];
  @ApiProperty({ type: String, nullable: true }) by: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class RunTextsDto {
  @ApiProperty({ type: ShownTextDto }) original: ShownTextDto;
  @ApiProperty({ type: [TranslationDto] }) translations: TranslationDto[];
  @ApiProperty({ enum: textLanguages, enumName: 'TextLanguage', isArray: true, description: 'In which it can still be written' })
  possible: TextLanguage[];
  @ApiProperty({ type: 'integer' }) revision: number;
  @ApiProperty({ description: 'Until the course is over or called off' }) editable: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Who of the staff changed something at the course last' })
  lastChangeBy: string | null;
}
