import { ApiProperty } from '@nestjs/swagger';
import { DateTimesDto, type Kind, kinds, RunCardDto } from '../../catalogue/index.js';
import { type PathKind, pathKinds } from '../domain/role-path.js';
import { type ExtraKind, extraKinds } from '../domain/extra-places.js';
import { MyPartyDto } from '../parties/parties.dto.js';

export class MovedSessionDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:30' }) start: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether the person can come on the new date; null: no answer yet' })
  canCome: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'Another course of the person at the new time' }) overlap: string | null;
}

export class MyMeetingDto {
  @ApiProperty({ format: 'uri' }) url: string;
  @ApiProperty({ type: String, nullable: true, description: 'How to take part by telephone' }) dialIn: string | null;
}

export class MySessionDto extends DateTimesDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() n: number;
  @ApiProperty() teachingUnits: number;
  @ApiProperty() cancelled: boolean;
  @ApiProperty({ description: 'Before the person came in late: nothing is asked of them' }) beforeEntry: boolean;
  @ApiProperty({ description: 'The person goes to no room' }) online: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Room and house, only where it is not that of the course' })
  venue: string | null;
  @ApiProperty({ type: MyMeetingDto, nullable: true, description: 'The way into an online date, for whoever has a place' })
  meeting: MyMeetingDto | null;
  @ApiProperty({ description: 'The person has said that they cannot come' }) excused: boolean;
  @ApiProperty({ description: 'The person can still excuse themselves, or take it back' }) canExcuse: boolean;
  @ApiProperty({ description: 'Where and when it is shown to be: goes back with the answer, which counts for no other' }) seen: string;
  @ApiProperty({ type: MovedSessionDto, nullable: true, description: 'The date was moved after the person got their place' })
  moved: MovedSessionDto | null;
}

export class MyOfferDto {
  @ApiProperty({ format: 'date-time', description: 'Until when the answer counts' }) expiresAt: string;
  @ApiProperty({ description: 'False when several people were asked and the first answer wins' }) holdsSeat: boolean;
}

class MyExtraDto {
  @ApiProperty({ enum: extraKinds, enumName: 'ExtraKind' }) kind: ExtraKind;
  @ApiProperty({ description: 'False: only wished for, there was none left' }) held: boolean;
}

export class MyAllocationDto {
  @ApiProperty({ format: 'date-time', description: 'Until when wishes are collected' }) closesAt: string;
  @ApiProperty({ description: 'The places are given' }) drawn: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Drawn rank, from 1' }) place: number | null;
  @ApiProperty({ description: 'How many took part' }) of: number;
}

export class MyEnrolmentDto {
  @ApiProperty({ description: 'The organisation that enrolled the person' }) organisation: string;
  @ApiProperty({ description: 'The person lets it have the certificate' }) sharesCertificate: boolean;
  @ApiProperty({ description: 'This link can say so; what a slip opens cannot, because the organisation prints slips' }) canShare: boolean;
}

export class DoorCodeDto {
  @ApiProperty({ type: 'integer', description: 'Modules of one side, without the white around it' }) size: number;
  @ApiProperty({ description: 'The dark modules, as the path of an SVG' }) path: string;
}

export class MyBookingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty() state: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Place in the waiting list, from 1' }) position: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How many entries the list has: who waits together is one' }) waiting:
    number | null;
  @ApiProperty({ type: MyAllocationDto, nullable: true, description: 'Where the places are given by a rule' })
  allocation: MyAllocationDto | null;
  @ApiProperty({ type: MyOfferDto, nullable: true, description: 'A seat that waits for an answer' }) offer: MyOfferDto | null;
  @ApiProperty({ type: [MyExtraDto], description: 'Places besides the seat: for a child, on site or online' }) extras: MyExtraDto[];
  @ApiProperty({ type: MyEnrolmentDto, nullable: true, description: 'Where somebody else has booked' }) enrolment: MyEnrolmentDto | null;
  @ApiProperty({ type: RunCardDto }) run: RunCardDto;
  @ApiProperty({ type: [MySessionDto] }) sessions: MySessionDto[];
  @ApiProperty() canCancel: boolean;
  @ApiProperty({ description: 'Cancelling now would be after the deadline' }) late: boolean;
  @ApiProperty({ format: 'date-time' }) cancelDeadline: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt: string | null;
  @ApiProperty({ description: 'Another date of this course has a free place' }) canMove: boolean;
  @ApiProperty({ type: RunCardDto, nullable: true, description: 'What is offered instead of a cancelled course' })
  alternative: RunCardDto | null;
  @ApiProperty({ type: RunCardDto, nullable: true, description: 'What is offered to go on in after a course that ended early' })
  next: RunCardDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the booking that took its place' }) movedTo: string | null;
  @ApiProperty({ type: DoorCodeDto, nullable: true, description: 'The number as a QR code, while there is a door to show it at' })
  doorCode: DoorCodeDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Phone of whom people ask about the course; the office without it' })
  contactPhone: string | null;
  @ApiProperty({ type: MyPartyDto, nullable: true, description: 'Who was booked together' }) party: MyPartyDto | null;
}

export class RenewedLinkDto {
  @ApiProperty({ description: 'Opens the page of the person from now on; the old one opens nothing' }) token: string;
  @ApiProperty({ description: 'New calendar feed of the person' }) feedUrl: string;
}

class MyPersonDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) callName: string | null;
  @ApiProperty() language: string;
}

export class MyCertificateDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty({ enum: ['CERTIFICATE', 'ATTENDANCE'] }) type: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty({ description: 'Code of the course; its cover is drawn from it' }) runCode: string;
  @ApiProperty({ format: 'date' }) issuedOn: string;
  @ApiProperty() units: number;
  @ApiProperty({ description: 'Code of the public check' }) code: string;
}

export class PathStepDto {
  @ApiProperty({ enum: pathKinds }) kind: PathKind;
  @ApiProperty({ enum: ['done', 'booked', 'next', 'later'] }) state: 'done' | 'booked' | 'next' | 'later';
  @ApiProperty({ description: 'How many courses of this step are behind the person' }) done: number;
}

export class MyPageDto {
  @ApiProperty({ enum: ['booking', 'person'] }) scope: 'booking' | 'person';
  @ApiProperty({ type: MyPersonDto }) person: MyPersonDto;
  @ApiProperty({ type: [MyBookingDto] }) bookings: MyBookingDto[];
  @ApiProperty({ description: 'Calendar feed of the person; empty for a link that opens one booking' }) feedUrl: string;
  @ApiProperty({ type: [MyCertificateDto] }) certificates: MyCertificateDto[];
  @ApiProperty({ type: [PathStepDto], description: 'What the person has and what is missing; empty for a link that opens one booking' })
  path: PathStepDto[];
}
