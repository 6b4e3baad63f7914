import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBase64,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TextLine } from '../../http/text-field.js';
import { type SupportNeedKind, supportNeeds } from '../booking/index.js';
import { RunCardDto } from '../catalogue/index.js';
import { NOTICE_VERSION } from '../organisations/index.js';
import { type ColumnKind, columnKinds } from './domain/columns.js';
import { type FindingKind, findingKinds } from './domain/findings.js';

const MAX_TEXT = 700_000;
const MAX_CELL = 300;

export class UploadDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  name: string;

  @ApiProperty({ format: 'byte', maxLength: 950_000, description: 'CSV or XLSX, base64' })
  @IsString()
  @MaxLength(950_000)
  @IsBase64()
  content: string;
}

/** Exactly one of text, file and memberships. */
export class NewImportDto {
  @ApiProperty({ description: 'Id or slug of the run' })
  @TextLine({ max: 200 })
  run: string;

  @ApiPropertyOptional({ maxLength: MAX_TEXT, description: 'Pasted from a spreadsheet, or one name in a line' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_TEXT)
  text?: string;

  @ApiPropertyOptional({ type: UploadDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => UploadDto)
  file?: UploadDto;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Ids of memberships: people of the list of members' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  memberships?: string[];
}

export class ColumnsDto {
  @ApiProperty({ enum: columnKinds, isArray: true })
  @IsArray()
  @ArrayMaxSize(30)
  @IsIn(columnKinds, { each: true })
  columns: ColumnKind[];
}

export class RowChangeDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  n: number;

  @ApiPropertyOptional({ maxLength: MAX_CELL }) @IsOptional() @IsString() @MaxLength(MAX_CELL) name?: string;
  @ApiPropertyOptional({ maxLength: MAX_CELL }) @IsOptional() @IsString() @MaxLength(MAX_CELL) email?: string;
  @ApiPropertyOptional({ maxLength: MAX_CELL }) @IsOptional() @IsString() @MaxLength(MAX_CELL) phone?: string;
  @ApiPropertyOptional({ maxLength: MAX_CELL }) @IsOptional() @IsString() @MaxLength(MAX_CELL) birthYear?: string;
  @ApiPropertyOptional({ maxLength: MAX_CELL }) @IsOptional() @IsString() @MaxLength(MAX_CELL) language?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'It is this member' })
  @IsOptional()
  @IsUUID()
  isPerson?: string;

  @ApiPropertyOptional({ description: 'It is nobody of the list of members' })
  @IsOptional()
  @IsBoolean()
  isNew?: boolean;

  @ApiPropertyOptional({ description: 'The person has the basic qualification from somewhere else' })
  @IsOptional()
  @IsBoolean()
  elsewhere?: boolean;

  @ApiPropertyOptional({ enum: supportNeeds, isArray: true, description: 'What the person needs to take part; only with their consent' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(supportNeeds.length)
  @IsIn(supportNeeds, { each: true })
  needs?: SupportNeedKind[];

  @ApiPropertyOptional({ description: 'Take the line out of the list' })
  @IsOptional()
  @IsBoolean()
  remove?: boolean;
}

export class RowChangesDto {
  @ApiProperty({ type: [RowChangeDto], maxItems: 500 })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RowChangeDto)
  rows: RowChangeDto[];
}

export class EnrolDto {
  @ApiProperty({ enum: [NOTICE_VERSION], description: 'The organisation says that it has informed all of these people with this wording' })
  @IsIn([NOTICE_VERSION])
  notice: string;
}

export class ImportPageQuery {
  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  page?: number;
}

class RowReasonDto {
  @ApiProperty() code: string;
  @ApiProperty({ enum: ['refuse', 'request', 'advise'] }) effect: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: object;
}

class RowValuesDto {
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty() phone: string;
  @ApiProperty() birthYear: string;
  @ApiProperty() language: string;
}

export class ImportRowDto {
  @ApiProperty() n: number;
  @ApiProperty({ type: RowValuesDto }) values: RowValuesDto;
  @ApiProperty({ enum: findingKinds, enumName: 'FindingKind' }) kind: FindingKind;
  @ApiProperty({ type: String, nullable: true, description: 'Sentence `organisation.finding.<code>`' }) code: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Readonly<Record<string, string | number>>;
  @ApiProperty({ type: String, nullable: true, enum: ['name', 'email', 'phone', 'birthYear'], description: 'Where the mistake is' })
  field: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Member who may be meant' }) candidate: string | null;
  @ApiProperty({ type: [RowReasonDto] }) reasons: RowReasonDto[];
  @ApiProperty({ enum: supportNeeds, isArray: true }) needs: SupportNeedKind[];
}

class DeskQuotaDto {
  @ApiProperty() seats: number;
  @ApiProperty() used: number;
  @ApiProperty({ format: 'date', description: 'Last day on which the places are held' }) until: string;
  @ApiProperty({ description: 'That day is over: what nobody sits on is free for everybody' }) isReleased: boolean;
}

export class DeskRunDto {
  @ApiProperty({ type: RunCardDto }) run: RunCardDto;
  @ApiProperty({ description: 'Places free for everybody' }) free: number;
  @ApiProperty({ description: 'Room on the waiting list' }) queue: number;
  @ApiProperty({ type: DeskQuotaDto, nullable: true }) quota: DeskQuotaDto | null;
}

export class ImportDto extends DeskRunDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ enum: columnKinds, enumName: 'ColumnKind', isArray: true }) columns: ColumnKind[];
  @ApiProperty({ type: [String], nullable: true, description: 'What stood above the columns' }) header: string[] | null;
  @ApiProperty({ type: [String], description: 'First line, to see what the columns hold' }) example: string[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'Lines by finding' })
  counts: Record<FindingKind, number>;
  @ApiProperty() total: number;
  @ApiProperty() page: number;
  @ApiProperty() pageSize: number;
  @ApiProperty({ type: [ImportRowDto] }) rows: ImportRowDto[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'First line with each finding' })
  firstOf: Record<string, number>;
  @ApiProperty({ example: NOTICE_VERSION }) noticeVersion: string;
}

export class CreatedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}

class OwnUnitsDto {
  @ApiProperty() attended: number;
  @ApiProperty() total: number;
}

export class OwnBookingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) runId: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty() state: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Turn on the waiting list' }) position: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How many wait' }) waiting: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'A place is offered: until when the person can say yes' })
  answerBy: string | null;
  @ApiProperty({ description: 'We can write to the person' }) hasEmail: boolean;
  @ApiProperty({ description: 'There is a slip to print' }) hasSlip: boolean;
  @ApiProperty({ description: 'Cancelled, swapped or refused: the person has no place any more' }) isOver: boolean;
  @ApiProperty() canCancel: boolean;
  @ApiProperty({ description: 'Nobody has been told of it yet; taken back now, nobody hears of it' }) isUndoable: boolean;
  @ApiProperty({ description: 'Cancelling now would be after the deadline' }) isLate: boolean;
  @ApiProperty({ description: 'Another member can take this place' }) canReplace: boolean;
  @ApiProperty({ type: OwnUnitsDto, nullable: true, description: 'Once the run is over; never of a talk in confidence' })
  units: OwnUnitsDto | null;
}

export class BatchDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: RunCardDto }) run: RunCardDto;
  @ApiProperty({ type: DeskQuotaDto, nullable: true }) quota: DeskQuotaDto | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) undoUntil: string;
  @ApiProperty() canUndo: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt: string | null;
  @ApiProperty({ type: [OwnBookingDto] }) bookings: OwnBookingDto[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The list, while lines of it are open' })
  importId: string | null;
  @ApiProperty({ type: [ImportRowDto], description: 'Lines that still need help, at most fifty' }) open: ImportRowDto[];
  @ApiProperty() openCount: number;
}

export class OwnRunDto {
  @ApiProperty({ type: RunCardDto }) run: RunCardDto;
  @ApiProperty() confirmed: number;
  @ApiProperty() requested: number;
  @ApiProperty() waiting: number;
  @ApiProperty({ type: DeskQuotaDto, nullable: true }) quota: DeskQuotaDto | null;
  @ApiProperty({ format: 'date-time' }) cancelDeadline: string;
  @ApiProperty({ format: 'date', description: 'Last day on which a person can be swapped for another' }) replaceUntil: string;
}

export class OverviewDto {
  @ApiProperty() members: number;
  @ApiProperty({ description: 'Certificates of this year for places this organisation booked' }) certificates: number;
  @ApiProperty({ type: [OwnRunDto], description: 'Runs that hold places for the organisation, and in which it has nobody yet' })
  reserved: OwnRunDto[];
  @ApiProperty({ type: [OwnRunDto] }) upcoming: OwnRunDto[];
  @ApiProperty({ type: [OwnRunDto], description: 'Runs that are over, the last ones first' }) past: OwnRunDto[];
}

export class OwnRunBookingsDto extends OwnRunDto {
  @ApiProperty({ type: [OwnBookingDto] }) bookings: OwnBookingDto[];
}

class NewSlipDto {
  @ApiProperty({ format: 'uuid' }) bookingId: string;
  @ApiProperty({ description: 'Of the booking' }) number: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ description: 'Which had the old slip in its hands' }) organisation: string;
  @ApiProperty() title: string;
  @ApiProperty() runCode: string;
  @ApiProperty({ format: 'date' }) firstDate: string;
}

export class NewSlipsDto {
  @ApiProperty({ type: [NewSlipDto], description: 'The next course first' }) slips: NewSlipDto[];
}

export class SlipPinDto {
  @ApiProperty({ pattern: '^[0-9]{6}$', description: 'Blanks do not matter' })
  @TextLine({ max: 20 })
  pin: string;
}

export class SlipOpenedDto {
  @ApiProperty({ description: 'Opens the page of this booking' }) token: string;
}
