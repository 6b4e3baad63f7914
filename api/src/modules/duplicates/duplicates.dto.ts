import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { LocalDate } from '../../time/berlin.js';
import type { GroundCode } from './domain/likeness.js';

const groundCodes: readonly GroundCode[] = [
  ...(['name_same', 'name_sounds', 'name_part', 'name_close', 'birth_year', 'birth_year_differs', 'email', 'phone'] as const),
];

export class GroundDto {
  @ApiProperty({ enum: [...groundCodes], enumName: 'LikenessGround' }) code: GroundCode;
  @ApiProperty({ description: 'Of 100; negative: speaks against it' }) weight: number;
}

class PairPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) latinName: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear: number | null;
  @ApiProperty({ type: [String], description: 'Addresses and numbers' }) contacts: string[];
  @ApiProperty() bookings: number;
}

export class DuplicatePairDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: '0 to 100' }) score: number;
  @ApiProperty({ type: [GroundDto] }) grounds: readonly GroundDto[];
  @ApiProperty({ type: [PairPersonDto], description: 'Two' }) people: PairPersonDto[];
}

export class PersonMergeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Of the record that went into the other one' }) mergedName: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who did it' }) by: string | null;
  @ApiProperty({ format: 'date-time' }) mergedAt: string;
  @ApiProperty({ format: 'date-time' }) undoUntil: string;
}

export class DuplicatesDto {
  @ApiProperty({ description: 'How many pairs wait for a decision' }) total: number;
  @ApiProperty({ type: [DuplicatePairDto], description: 'The likeliest, 100 at most' }) pairs: DuplicatePairDto[];
  @ApiProperty({ type: [PersonMergeDto], description: 'Can be taken back' }) merges: PersonMergeDto[];
}

export class OrderedSearchDto {
  @ApiProperty({ format: 'uuid', description: 'Long work that can be followed' }) jobId: string;
}

export class ComparedContactDto {
  @ApiProperty({ enum: ['EMAIL', 'PHONE', 'POST', 'ORGANISATION'] }) kind: string;
  @ApiProperty({ description: 'The address or number; of an organisation its name' }) value: string;
}

export class ComparedBookingDto {
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'date' }) firstDate: LocalDate;
  @ApiProperty() state: string;
}

export class ComparedMembershipDto {
  @ApiProperty() organisation: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until: LocalDate | null;
}

export class ComparedCertificateDto {
  @ApiProperty() number: string;
  @ApiProperty() title: string;
}

export class ComparedConsentDto {
  @ApiProperty() purpose: string;
  @ApiProperty() given: boolean;
}

/** A record, or what two records would be as one. */
export class ComparedPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) latinName: string | null;
  @ApiProperty({ type: String, nullable: true }) callName: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear: number | null;
  @ApiProperty({ type: [ComparedContactDto] }) contacts: ComparedContactDto[];
  @ApiProperty({ type: [ComparedBookingDto] }) bookings: ComparedBookingDto[];
  @ApiProperty({ type: [ComparedMembershipDto] }) memberships: ComparedMembershipDto[];
  @ApiProperty({ type: [ComparedCertificateDto] }) certificates: ComparedCertificateDto[];
  @ApiProperty({ type: [ComparedConsentDto] }) consents: ComparedConsentDto[];
}

export class DoubleBookingDto {
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Number of the booking that is cancelled' }) ends: string;
  @ApiProperty({ description: 'Number of the one that goes on' }) stays: string;
}

export class ComparisonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() score: number;
  @ApiProperty({ type: [GroundDto] }) grounds: readonly GroundDto[];
  @ApiProperty({ type: ComparedPersonDto, description: 'The record that would survive' }) kept: ComparedPersonDto;
  @ApiProperty({ type: ComparedPersonDto }) other: ComparedPersonDto;
  @ApiProperty({ type: ComparedPersonDto, description: 'What the surviving record would be' }) result: ComparedPersonDto;
  @ApiProperty({ type: [DoubleBookingDto] }) doubles: DoubleBookingDto[];
  @ApiProperty({ type: [String], description: 'Courses in which both have a result: they stand against it' }) blockers: string[];
}

export class MergeDto {
  @ApiProperty({ format: 'uuid', description: 'The record that survives' })
  @IsUUID()
  keepId: string;
}

export class MergedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}
