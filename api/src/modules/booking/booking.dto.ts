import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { HasNoLink, TextLine } from '../../http/text-field.js';
import { RunCardDto } from '../catalogue/index.js';
import { NameFieldsDto, PersonFieldsDto } from '../people/index.js';
import { AskedAboutDto } from './asked-person.dto.js';
import { attendModes, type AttendMode } from './domain/extra-places.js';
import { meals } from './domain/meals.js';
import { MOST_IN_PARTY } from './domain/party.js';

export const supportNeeds = [
  ...(['INTERPRETER', 'WHEELCHAIR', 'ASSISTANT', 'LARGE_PRINT', 'CHILDCARE', 'SIGN_LANGUAGE'] as const),
  ...meals,
  'CALL_ME',
] as const;
export type SupportNeedKind = (typeof supportNeeds)[number];
export const callTimes = ['morning', 'afternoon', 'evening'] as const;
export const bookingLanguages = ['de', 'en'] as const;

/** Somebody who is booked along; reached through whoever books for all. */
export class CompanionDto extends IntersectionType(NameFieldsDto, AskedAboutDto) {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @TextLine({ max: 100 })
  @HasNoLink()
  callName?: string;
}

/** Who books for themselves, and for others with them; one of email, phone and organisation is needed. */
export class BookDto extends IntersectionType(PersonFieldsDto, CompanionDto) {
  @ApiPropertyOptional({ maxLength: 200, description: 'Name of the organisation in the person’s own words' })
  @IsOptional()
  @TextLine({ max: 200 })
  organisation?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ enum: callTimes })
  @IsOptional()
  @IsIn(callTimes)
  callTime?: (typeof callTimes)[number];

  @ApiPropertyOptional({ enum: supportNeeds, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(supportNeeds.length)
  @IsIn(supportNeeds, { each: true })
  needs?: (typeof supportNeeds)[number][];

  @ApiPropertyOptional({ enum: attendModes, description: 'How the person takes part, where a run counts places on site and online' })
  @IsOptional()
  @IsIn(attendModes)
  mode?: AttendMode;

  @ApiPropertyOptional({ description: 'Wish for mails about new courses; a consent of its own' })
  @IsOptional()
  @IsBoolean()
  newsletter?: boolean;

  @ApiPropertyOptional({ maxLength: 200, description: 'Who consents for somebody under 18' })
  @IsOptional()
  @TextLine({ max: 200 })
  @HasNoLink()
  guardianName?: string;

  @ApiPropertyOptional({ maxLength: 254, description: 'Phone or e-mail of the guardian' })
  @IsOptional()
  @TextLine({ max: 254 })
  guardianContact?: string;

  @ApiPropertyOptional({ description: 'The guardian agrees that the person takes part' })
  @IsOptional()
  @IsBoolean()
  guardianConsent?: boolean;

  @ApiProperty({ enum: bookingLanguages })
  @IsIn(bookingLanguages)
  language: (typeof bookingLanguages)[number];

  @ApiPropertyOptional({ description: 'Join the waiting list when no place is free; a party when there are too few for all of it' })
  @IsOptional()
  @IsBoolean()
  waitlist?: boolean;

  @ApiPropertyOptional({ type: [CompanionDto], maxItems: MOST_IN_PARTY - 1, description: 'Who is booked along: all of them or nobody' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_IN_PARTY - 1)
  @ValidateNested({ each: true })
  @Type(() => CompanionDto)
  companions?: CompanionDto[];
}

export class LinksAgainDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @TextLine({ max: 254 })
  @IsEmail()
  email: string;
}

export class ModeDto {
  @ApiProperty({ enum: attendModes })
  @IsIn(attendModes)
  mode: AttendMode;
}

export class ReasonDto {
  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @TextLine({ max: 500 })
  reason?: string;
}

export class RequiredReasonDto {
  @ApiProperty({ maxLength: 500, description: 'Shown to the person' })
  @TextLine({ min: 3, max: 500 })
  reason: string;
}

export class OfferAnswerDto {
  @ApiProperty({ description: 'True takes the seat, false lets it go' })
  @IsBoolean()
  accept: boolean;
}

class AddressedPersonDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) callName: string | null;
}

class ContactDto {
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
}

class BookedCompanionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['CONFIRMED', 'REQUESTED', 'WAITLISTED'] }) state: string;
  @ApiProperty({ description: 'Opens the page of this booking' }) token: string;
}

export class BookingReceiptDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'K7-42Q9X', description: 'Spoken on the phone; opens nothing' }) number: string;
  @ApiProperty({ enum: ['CONFIRMED', 'REQUESTED', 'WAITLISTED'] }) state: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Place in the waiting list, from 1' }) position: number | null;
  @ApiProperty({ description: 'Opens the page of this booking' }) token: string;
  @ApiProperty({ type: RunCardDto }) run: RunCardDto;
  @ApiProperty({ type: AddressedPersonDto }) person: AddressedPersonDto;
  @ApiProperty({ type: ContactDto }) contact: ContactDto;
  @ApiProperty({ type: [BookedCompanionDto], description: 'Who was booked along' }) companions: BookedCompanionDto[];
}
