import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { type Kind, kinds } from './domain/run.js';
import { type TextLanguage, textLanguages } from './domain/text-languages.js';

const dayParts = ['vormittags', 'abends', 'samstags'] as const;
export type DayPartWord = (typeof dayParts)[number];

/** A form without script sends its empty fields too: they ask for nothing. */
const MayBeEmpty = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value)),
    IsOptional(),
  );

/** One value or several of the same name. */
const ListOf = (values: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ enum: values, isArray: true }),
    Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat().filter((one) => one !== ''))),
    IsOptional(),
    IsArray(),
    IsIn(values, { each: true }),
  );

const Day = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ format: 'date', description }),
    MayBeEmpty(),
    Matches(/^\d{4}-\d\d-\d\d$/),
    IsISO8601({ strict: true }),
  );

const Whole = (min: number, max: number, description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: min, maximum: max, description }),
    MayBeEmpty(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value)),
    IsInt(),
    Min(min),
    Max(max),
  );

const Choice = (values: readonly string[], description: string): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ enum: values, description }), MayBeEmpty(), IsIn(values));

const Tick = (description: string): PropertyDecorator => Choice(['1'], description);

/** The filters as they stand in the address of the catalogue; German words, because people read and share them. */
export class RunsFilterDto {
  @ApiPropertyOptional({ maxLength: 200, description: 'Words to look for; umlauts and blanks do not matter' })
  @MayBeEmpty()
  @TextLine({ min: 0, max: 200 })
  q?: string;

  @ApiPropertyOptional({ maxLength: 80, description: 'Town, territory or postcode' })
  @MayBeEmpty()
  @TextLine({ min: 0, max: 80 })
  ort?: string;

  @Whole(1, 300, 'Kilometres around the town') umkreis?: number;
  @Day('First day') ab?: string;
  @Day('Last day') bis?: string;
  @ListOf(kinds) art?: Kind[];
  @Choice(['a2', 'b1'], 'Highest level of German that is needed') niveau?: 'a2' | 'b1';
  @Choice(['online', 'vor-ort'], 'Delivery') format?: 'online' | 'vor-ort';
  @ListOf(dayParts) zeit?: DayPartWord[];
  @Tick('Step-free') stufenlos?: '1';
  @Tick('Childcare') kinderbetreuung?: '1';
  @Tick('Interpreting on request') dolmetschen?: '1';
  @Tick('Only where a place can be taken') frei?: '1';
}

export class RunsQueryDto extends RunsFilterDto {
  @Choice(
    ['termin', 'neu', 'entfernung'],
    'By date, newest first, or nearest to `ort` first; without it nearest first where `umkreis` is given',
  )
  sortierung?: 'termin' | 'neu' | 'entfernung';

  @Choice(textLanguages, 'Texts in this language where there are any; German without it') lang?: TextLanguage;
  @Whole(1, 10_000, 'Page, from 1') seite?: number;
  @Whole(1, 100, 'Runs on a page') proSeite?: number;
}

export class RunDatesQueryDto extends RunsFilterDto {
  @ApiPropertyOptional({ example: '2027-02', description: 'Month; without it the first one that has a date' })
  @MayBeEmpty()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/)
  monat?: string;

  @Choice(textLanguages, 'Texts in this language where there are any; German without it') lang?: TextLanguage;
}

/** In which language the texts of a course are wanted. */
export class TextQueryDto {
  @Choice(textLanguages, 'Texts in this language where there are any; German without it') lang?: TextLanguage;
}

export class RunFeedQueryDto extends RunsFilterDto {
  @Choice(['de', 'en'], 'Language of the frame; what a course says of itself stays in its own') lang?: 'de' | 'en';
}
