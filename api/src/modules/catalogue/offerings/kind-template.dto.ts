import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { TextBlock, TextLine } from '../../../http/text-field.js';
import { type CertificateType, certificateTypes } from '../domain/promised-certificate.js';
import { type Audience, audiences, type GermanLevel, germanLevels, type Kind, kinds } from '../domain/run.js';
import { OfferingModuleDto } from './offering.dto.js';

const MOST_MODULES = 30;
const MOST_CONDITIONS = 30;
const MOST_PLACES = 10_000;

type Nullable = 'unitsMin' | 'unitsMax' | 'thresholdPercent' | 'minAge' | 'germanLevel';
const isGiven = (field: Nullable) => ValidateIf((dto: KindTemplateContentDto) => dto[field] !== null);

export class KindTemplateContentDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Units that the programme provides for, at least' })
  @isGiven('unitsMin')
  @IsNumber()
  @Min(0)
  @Max(9999)
  unitsMin: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'At most' })
  @isGiven('unitsMax')
  @IsNumber()
  @Min(0)
  @Max(9999)
  unitsMax: number | null;

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(MOST_PLACES)
  capacity: number;

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(MOST_PLACES)
  minParticipants: number;

  @ApiProperty({ enum: certificateTypes, enumName: 'CertificateType' })
  @IsIn(certificateTypes)
  certificate: CertificateType;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The one of the programme without it' })
  @isGiven('thresholdPercent')
  @IsInt()
  @Min(1)
  @Max(100)
  thresholdPercent: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  @isGiven('minAge')
  @IsInt()
  @Min(0)
  @Max(99)
  minAge: number | null;

  @ApiProperty({ enum: germanLevels, enumName: 'GermanLevel', nullable: true })
  @isGiven('germanLevel')
  @IsIn(germanLevels)
  germanLevel: GermanLevel | null;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MOST_CONDITIONS)
  @Matches(/^\w{1,60}$/, { each: true })
  prerequisites: string[];

  @ApiProperty({ maxLength: 300 })
  @TextLine({ min: 0, max: 300 })
  promise: string;

  @ApiProperty({ maxLength: 5000 })
  @TextBlock({ min: 0, max: 5000 })
  description: string;

  @ApiProperty({ type: [OfferingModuleDto] })
  @IsArray()
  @ArrayMaxSize(MOST_MODULES)
  @ValidateNested({ each: true })
  @Type(() => OfferingModuleDto)
  modules: OfferingModuleDto[];
}

export class SetKindTemplateDto extends KindTemplateContentDto {
  @ApiProperty({ maxLength: 300, description: 'Where the values come from' })
  @TextLine({ max: 300 })
  source: string;
}

export class KindTemplateDto extends SetKindTemplateDto {
  @ApiProperty({ example: 'basic_qualification' }) name: string;
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty({ enum: audiences, enumName: 'Audience', description: 'For whom offerings of the kind mostly are' }) audience: Audience;
  @ApiProperty({ format: 'date', description: 'Since when it holds' }) validFrom: string;
}
