import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { type FilteredList, filteredLists } from './domain/list-filter.js';

export class SavedViewDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: filteredLists, enumName: 'FilteredList' }) list: FilteredList;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'As it stands in an address, without the question mark' }) query: string;
  @ApiProperty({ description: 'Colleagues see it too' }) isShared: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Whose it is; null when it is one’s own' }) owner: string | null;
}

export class NewSavedViewDto {
  @ApiProperty({ enum: filteredLists, enumName: 'FilteredList' })
  @IsIn(filteredLists)
  list: FilteredList;

  @ApiProperty({ maxLength: 60 })
  @TextLine({ max: 60 })
  name: string;

  @ApiProperty({ maxLength: 2000, description: 'The query of the list’s address; only what filters is kept' })
  @IsString()
  @MaxLength(2000)
  query: string;

  @ApiProperty()
  @IsBoolean()
  isShared: boolean;
}

export class ChangedViewDto {
  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @TextLine({ max: 60 })
  name?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  isShared?: boolean;
}
