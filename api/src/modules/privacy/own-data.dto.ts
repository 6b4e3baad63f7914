import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { HasNoLink, IsPhone, TextLine } from '../../http/text-field.js';
import type { LocalDate } from '../../time/berlin.js';

export const ownLanguages = ['de', 'en'] as const;

export class ReachingOrganisationDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Member since; null: only a way to reach the person' })
  since: LocalDate | null;
}

export class OwnNeedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() kind: string;
  @ApiProperty({ description: 'Course it was given for' }) title: string;
  @ApiProperty({ type: String, format: 'date', description: 'Last day on which it is kept' }) until: LocalDate;
  @ApiProperty({ description: 'False where a place for a child hangs on it' }) canRemove: boolean;
}

export class OwnConsentDto {
  @ApiProperty() given: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of the consent, or of its withdrawal' }) since:
    string | null;
}

export class EndingBookingDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: String, format: 'date' }) firstDate: LocalDate;
  @ApiProperty({ description: 'The course has begun: what was attended counts' }) hasBegun: boolean;
}

/** What erasing somebody would mean today. */
export class ErasurePreviewDto {
  @ApiProperty({ type: [EndingBookingDto], description: 'Bookings that end' }) bookings: EndingBookingDto[];
  @ApiProperty({ description: 'Certificates that can no longer be downloaded' }) certificates: number;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day on which the proof of use needs the rest; null: nothing is kept',
  })
  retainUntil: LocalDate | null;
}

export class RemindersDto {
  @ApiProperty({ description: 'Mails that remind of dates, some days before each' })
  @IsBoolean()
  wanted: boolean;
}

export class OwnDataDto {
  @ApiProperty() name: string;
  @ApiProperty({ description: 'False once the name stands on a certificate' }) canCorrectName: boolean;
  @ApiProperty({ type: String, nullable: true }) callName: string | null;
  @ApiProperty() language: string;
  @ApiProperty({ type: Number, nullable: true }) birthYear: number | null;
  @ApiProperty({ type: [String], description: 'Mail addresses, the one that is used first' }) emails: string[];
  @ApiProperty({ type: String, nullable: true, description: 'A new address that waits to be confirmed' }) pendingEmail: string | null;
  @ApiProperty({ type: [String] }) phones: string[];
  @ApiProperty({ type: [ReachingOrganisationDto] }) organisations: ReachingOrganisationDto[];
  @ApiProperty({ type: [OwnNeedDto] }) needs: OwnNeedDto[];
  @ApiProperty({ type: OwnConsentDto }) newsletter: OwnConsentDto;
  @ApiProperty({ type: RemindersDto }) reminders: RemindersDto;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Day on which everything is deleted, unless the person is heard of',
  })
  forgetOn: LocalDate | null;
  @ApiProperty({ type: ErasurePreviewDto }) erasure: ErasurePreviewDto;
}

/** What is left out stays. Null empties a field, where it may be empty. */
export class CorrectPersonDto {
  @ApiPropertyOptional({ maxLength: 200, description: 'Only before the name stands on a certificate' })
  @ValidateIf((dto: CorrectPersonDto) => dto.name !== undefined)
  @TextLine({ max: 200 })
  @HasNoLink()
  name?: string;

  @ApiPropertyOptional({ type: String, maxLength: 100, nullable: true, description: 'Null: called by the name' })
  @IsOptional()
  @TextLine({ max: 100 })
  @HasNoLink()
  callName?: string | null;

  @ApiPropertyOptional({ enum: ownLanguages })
  @ValidateIf((dto: CorrectPersonDto) => dto.language !== undefined)
  @IsIn(ownLanguages)
  language?: (typeof ownLanguages)[number];
}

export class NewEmailDto {
  @ApiProperty({ maxLength: 254 })
  @TextLine({ max: 254 })
  @IsEmail()
  email: string;
}

export class NewPhoneDto {
  @ApiProperty({ type: String, maxLength: 40, nullable: true, description: 'Null: none' })
  @ValidateIf((dto: NewPhoneDto) => dto.phone !== null)
  @TextLine({ max: 40 })
  @IsPhone()
  phone: string | null;
}

export class NewsletterDto {
  @ApiProperty({ description: 'Consents to mails about new courses, or withdraws the consent' })
  @IsBoolean()
  given: boolean;
}

export class ErasedDto {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Until when the rest is kept for the proof of use; null: nothing is',
  })
  retainUntil: LocalDate | null;
}
