import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { type Kind, kinds } from '../catalogue/index.js';
import type { CertificateState } from './domain/certificate-moves.js';

const documentTypes = ['CERTIFICATE', 'ATTENDANCE'] as const;
type DocumentType = (typeof documentTypes)[number];

export class ProblemDto {
  @ApiProperty({ example: 'certificate.latin_name_missing', description: 'Texts: errors.<code>' })
  code: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  params: Record<string, unknown>;
}

export class IssuedCertificateDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'KVH-2027-BQ-000123-0' })
  number: string;

  @ApiProperty({ enum: ['ISSUED', 'HANDED_OVER', 'REVOKED'], enumName: 'CertificateState' })
  state: CertificateState;

  @ApiProperty({ enum: documentTypes })
  type: DocumentType;

  @ApiProperty({ description: 'Units that it says' })
  units: number;

  @ApiProperty({ description: 'It says something else than the attendance says now' })
  isOutdated: boolean;
}

export class ReadyDocumentDto {
  @ApiProperty({ format: 'uuid' })
  bookingId: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ description: 'As the person wrote it' })
  name: string;

  @ApiProperty({ enum: [...documentTypes, 'NONE'], enumName: 'DocumentType' })
  type: DocumentType | 'NONE';

  @ApiProperty({ description: 'Units attended' })
  units: number;

  @ApiProperty()
  total: number;

  @ApiProperty({ type: ProblemDto, nullable: true, description: 'Why the document is held back' })
  problem: ProblemDto | null;

  @ApiProperty({ type: IssuedCertificateDto, nullable: true })
  certificate: IssuedCertificateDto | null;
}

export class BatchItemDto {
  @ApiProperty({ format: 'uuid' })
  bookingId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['WAITING', 'WORKING', 'DONE', 'FAILED'], enumName: 'BatchItemState' })
  state: 'WAITING' | 'WORKING' | 'DONE' | 'FAILED';

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  certificateId: string | null;

  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  @ApiProperty({ type: ProblemDto, nullable: true })
  problem: ProblemDto | null;
}

export class CertificateBatchDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['RUNNING', 'DONE'], enumName: 'BatchState' })
  state: 'RUNNING' | 'DONE';

  @ApiProperty()
  total: number;

  @ApiProperty()
  done: number;

  @ApiProperty()
  failed: number;

  @ApiProperty({ type: [BatchItemDto] })
  items: BatchItemDto[];
}

export class RunCertificatesDto {
  @ApiProperty({ type: [ReadyDocumentDto] })
  ready: ReadyDocumentDto[];

  @ApiProperty({ type: CertificateBatchDto, nullable: true, description: 'The latest order' })
  batch: CertificateBatchDto | null;

  @ApiProperty()
  canIssue: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why not, as a code' })
  reason: string | null;
}

export class RevocationDto {
  @ApiProperty({ maxLength: 500, description: 'For the log; nobody outside sees it' })
  @TextLine({ max: 500 })
  reason: string;
}

export class LatinNameDto {
  @ApiProperty({ maxLength: 200, example: 'Tetjana Krawtschenko' })
  @TextLine({ max: 200 })
  latinName: string;
}

class PeriodDto {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;
}

class AttendedUnitsDto {
  @ApiProperty({ example: 36 })
  attended: number;

  @ApiProperty({ example: 36 })
  total: number;
}

export class VerificationDto {
  @ApiProperty({ enum: ['VALID', 'REVOKED'] })
  status: 'VALID' | 'REVOKED';

  @ApiProperty({ example: 'KVH-2027-BQ-000123-0' })
  number: string;

  @ApiProperty({ enum: documentTypes })
  type: DocumentType;

  @ApiProperty({ type: String, nullable: true, example: 'N. T. M. H.', description: 'Initials only; null once revoked or erased' })
  holder: string | null;

  @ApiProperty({ description: 'The holder asked for their data to be erased: only the paper says whose it is' })
  holderErased: boolean;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: kinds, enumName: 'Kind' })
  kind: Kind;

  @ApiProperty({ type: PeriodDto })
  period: PeriodDto;

  @ApiProperty({ type: String, nullable: true, description: 'Null means online' })
  place: string | null;

  @ApiProperty({ type: AttendedUnitsDto })
  units: AttendedUnitsDto;

  @ApiProperty({ format: 'date' })
  issuedOn: string;

  @ApiProperty()
  issuer: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  revokedOn: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Always null: a new number would lead from the old name to the new one' })
  replacedBy: null;
}

export class NotedSharingDto {
  @ApiProperty({ description: 'The organisation that enrolled the person' })
  organisation: string;

  @ApiProperty({ description: 'It may have the certificate' })
  isShared: boolean;
}

export class SharingDto {
  @ApiProperty({ description: 'The organisation that enrolled the person may have the certificate of this booking' })
  @IsBoolean()
  isShared: boolean;
}

class MembersCertificateDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: documentTypes, type: String, nullable: true, description: 'What it says is the person’s; null until they agree' })
  type: DocumentType | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null until the person agrees' })
  issuedOn: string | null;

  @ApiProperty({ description: 'The person agrees that the organisation has it' })
  isShared: boolean;
}

export class MembersCertificatesDto {
  @ApiProperty({ type: [MembersCertificateDto] })
  certificates: MembersCertificateDto[];
}
