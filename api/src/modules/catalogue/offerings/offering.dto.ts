import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNumber, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { TextBlock, TextLine } from '../../../http/text-field.js';
import { type CertificateType, certificateTypes } from '../domain/promised-certificate.js';
import { type Audience, audiences, type Division, divisions, type GermanLevel, germanLevels, type Kind, kinds } from '../domain/run.js';

const MOST_MODULES = 30;
const MOST_CONDITIONS = 30;

type Nullable = 'shortTitle' | 'promise' | 'minAge' | 'germanLevel' | 'certificate' | 'thresholdPercent';
const isGiven = (field: Nullable) => ValidateIf((dto: OfferingContentDto) => dto[field] !== null);

export class OfferingModuleDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  title: string;

  @ApiProperty({ type: Number, nullable: true, description: 'In halves' })
  @ValidateIf((dto: OfferingModuleDto) => dto.units !== null)
  @IsNumber()
  @Min(0)
  @Max(999)
  units: number | null;
}

export class OfferingContentDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  title: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 60, description: 'For lists and plans' })
  @isGiven('shortTitle')
  @TextLine({ max: 60 })
  shortTitle: string | null;

  @ApiProperty({ enum: divisions, enumName: 'Division' })
  @IsIn(divisions)
  division: Division;

  @ApiProperty({ enum: audiences, enumName: 'Audience' })
  @IsIn(audiences)
  audience: Audience;

  @ApiProperty({ example: 'de', description: 'In which language it is held (BCP 47)' })
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/)
  contentLanguage: string;

  @ApiProperty({ type: String, nullable: true, maxLength: 300 })
  @isGiven('promise')
  @TextLine({ max: 300 })
  promise: string | null;

  @ApiProperty({ maxLength: 5000 })
  @TextBlock({ min: 0, max: 5000 })
  description: string;

  @ApiProperty({ type: [OfferingModuleDto] })
  @IsArray()
  @ArrayMaxSize(MOST_MODULES)
  @ValidateNested({ each: true })
  @Type(() => OfferingModuleDto)
  modules: OfferingModuleDto[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MOST_CONDITIONS)
  @Matches(/^\w{1,60}$/, { each: true })
  prerequisites: string[];

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

  @ApiProperty({ enum: certificateTypes, enumName: 'CertificateType', nullable: true, description: 'As usual for its kind without it' })
  @isGiven('certificate')
  @IsIn(certificateTypes)
  certificate: CertificateType | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Share of the units for the document; the one of the programme without it' })
  @isGiven('thresholdPercent')
  @IsInt()
  @Min(1)
  @Max(100)
  thresholdPercent: number | null;
}

export class NewOfferingDto extends OfferingContentDto {
  @ApiProperty({ enum: kinds, enumName: 'Kind' })
  @IsIn(kinds)
  kind: Kind;
}

export class NewOfferingCreatedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
}

export class ChangeOfferingDto extends OfferingContentDto {
  @ApiProperty({ type: 'integer', description: 'Of the offering, as it was seen: two people never overwrite each other' })
  @IsInt()
  @Min(0)
  revision: number;
}

export class OfferingRowDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty({ enum: audiences, enumName: 'Audience' }) audience: Audience;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) shortTitle: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of all its modules together' }) units: number | null;
  @ApiProperty({ type: 'integer' }) runs: number;
  @ApiProperty({ description: 'No new course is made of it' }) retired: boolean;
}

/** How the document at the end is for an offering that says nothing of its own. */
export class UsualCertificateDto {
  @ApiProperty({ enum: certificateTypes, enumName: 'CertificateType' }) type: CertificateType;
  @ApiProperty({ type: 'integer', description: 'Share of the units for a Zertifikat, as in the programme' }) certificatePercent: number;
  @ApiProperty({ type: 'integer', description: 'Share for a confirmation of attendance' }) attendancePercent: number;
}

export class OfferingDto extends ChangeOfferingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty() retired: boolean;
  @ApiProperty({ type: 'integer' }) runs: number;
  @ApiProperty({ description: 'People have seen a course of it: what they were promised can no longer change' }) promised: boolean;
  @ApiProperty({ type: UsualCertificateDto }) usual: UsualCertificateDto;
}
