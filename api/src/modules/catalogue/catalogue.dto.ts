import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { type ConfirmBy, confirmers } from './domain/admission.js';
import { type NearestReason, nearestReasons } from './domain/nearest-runs.js';
import { type Audience, audiences, type DeliveryFormat, formats, type GermanLevel, germanLevels, type Kind, kinds } from './domain/run.js';
import { runMoves, type RunState } from './domain/run-moves.js';
import { FormattedBlockDto } from './formatted-block.dto.js';
import { DateTimesDto } from './planning/planned-date.js';
import { type SeatState, seatStates } from './domain/seats.js';

const runStates = Object.keys(runMoves);

export class SeatsDto {
  @ApiProperty({ enum: seatStates, enumName: 'SeatState' }) state: SeatState;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The exact number only when it is five or less' }) left: number | null;
  @ApiProperty({ type: 'integer' }) capacity: number;
}

export class RunCardDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'BQ-2027-01' }) code: string;
  @ApiProperty() slug: string;
  @ApiProperty({ enum: kinds, enumName: 'Kind' }) kind: Kind;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Without the town, which stands above it' }) titleShort: string;
  @ApiProperty({ description: 'One or two sentences' }) promise: string;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Key of the territory' }) ags: string | null;
  @ApiProperty({ enum: formats, enumName: 'DeliveryFormat' }) format: DeliveryFormat;
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ format: 'date' }) lastDate: string;
  @ApiProperty({ example: '17:30', description: 'Of the first session, wall clock in Germany' }) startTime: string;
  @ApiProperty({ example: '20:45' }) endTime: string;
  @ApiProperty({ type: 'integer' }) sessionCount: number;
  @ApiProperty({ description: 'Units of 45 minutes' }) teachingUnits: number;
  @ApiProperty({ enum: germanLevels, enumName: 'GermanLevel', nullable: true }) germanLevel: GermanLevel | null;
  @ApiProperty({ type: [String] }) flags: readonly string[];
  @ApiProperty({ enum: audiences, enumName: 'Audience' }) audience: Audience;
  @ApiProperty({ enum: runStates, enumName: 'RunState' }) state: RunState;
  @ApiProperty({ type: SeatsDto }) seats: SeatsDto;
  @ApiProperty({ format: 'date-time' }) registrationDeadline: string;
  @ApiProperty({ example: 'de', description: 'Language of the content, BCP 47' }) language: string;
}

export class FacetsDto {
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(kinds.map((kind) => [kind, { type: 'integer' }])),
    required: [...kinds],
    additionalProperties: false,
  })
  kinds: Readonly<Record<Kind, number>>;

  @ApiProperty({ type: 'integer' }) online: number;
  @ApiProperty({ type: 'integer' }) onSite: number;
}

export class RunPageDto {
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: 'integer', description: 'From 1' }) page: number;
  @ApiProperty({ type: 'integer' }) pageSize: number;
  @ApiProperty({ type: [RunCardDto] }) runs: RunCardDto[];
  @ApiProperty({ type: FacetsDto, description: 'How many runs each choice would show' }) facets: FacetsDto;
  @ApiProperty({ type: [RunCardDto], description: 'Up to three of the next best, when nothing was found' }) nearest: RunCardDto[];
  @ApiProperty({ enum: nearestReasons, enumName: 'NearestReason', nullable: true }) nearestReason: NearestReason | null;
}

export class TownDto {
  @ApiProperty({ example: 'frankfurt-am-main' }) slug: string;
  @ApiProperty({ example: 'Frankfurt am Main' }) name: string;
  @ApiProperty({ type: 'integer', description: 'Courses there that are not over' }) runs: number;
}

const namesOfRun = ['id', 'slug', 'kind', 'title', 'titleShort', 'town', 'format', 'sessionCount', 'language'] as const;

class RunOfDateDto extends PickType(RunCardDto, namesOfRun) {}

class RunDateDto extends DateTimesDto {
  @ApiProperty({ type: 'integer', description: 'Which of the run’s sessions, from 1' }) n: number;
  @ApiProperty() cancelled: boolean;
  @ApiProperty({ type: RunOfDateDto }) run: RunOfDateDto;
}

export class RunDatesDto {
  @ApiProperty({ example: '2027-02' }) month: string;
  @ApiProperty({ type: String, nullable: true, description: 'First month that has a date' }) firstMonth: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Last month that has a date' }) lastMonth: string | null;
  @ApiProperty({ type: [RunDateDto], description: 'Of this month, the next first' }) dates: RunDateDto[];
}

class ModuleDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: Number, nullable: true }) units: number | null;
}

class MovedFromDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:30' }) start: string;
}

class RunSessionDto extends DateTimesDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty() teachingUnits: number;
  @ApiPropertyOptional({ description: 'Only where it is not the run’s own venue' }) venue?: string;
  @ApiPropertyOptional({ description: 'Only where it is online and the run is not' }) online?: boolean;
  @ApiProperty() cancelled: boolean;
  @ApiPropertyOptional({ type: MovedFromDto }) movedFrom?: MovedFromDto;
}

class AccessFactDto {
  @ApiProperty({ example: 'step_free_entrance' }) key: string;
  @ApiProperty({ description: 'What is missing is said too' }) yes: boolean;
}

class RunVenueDto {
  @ApiProperty() name: string;
  @ApiProperty() room: string;
  @ApiProperty() street: string;
  @ApiProperty() postcode: string;
  @ApiProperty() town: string;
  @ApiProperty({ type: String, nullable: true }) transit: string | null;
  @ApiProperty({ type: [AccessFactDto] }) access: readonly AccessFactDto[];
}

class RunContactDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, nullable: true }) hours: string | null;
}

class PromisedCertificateDto {
  @ApiProperty({ enum: ['CERTIFICATE', 'ATTENDANCE', 'NONE'] }) type: 'CERTIFICATE' | 'ATTENDANCE' | 'NONE';
  @ApiProperty({ type: Number, multipleOf: 0.5, nullable: true, description: 'Units to attend for it, in halves' }) thresholdUnits:
    number | null;
}

class FreeExtraDto {
  @ApiProperty({ enum: ['CHILDCARE', 'ONLINE', 'ON_SITE'] }) kind: 'CHILDCARE' | 'ONLINE' | 'ON_SITE';
  @ApiProperty({ description: 'Whether one is left' }) free: boolean;
}

export class RunDetailDto extends RunCardDto {
  @ApiProperty({ description: 'Plain; `body` is the same with its formatting' }) description: string;
  @ApiProperty({ type: [FormattedBlockDto] }) body: readonly FormattedBlockDto[];
  @ApiProperty({ type: [String], example: ['de', 'en'], description: 'In which it can be read, its own first' }) languages: string[];
  @ApiProperty({ type: [ModuleDto] }) modules: readonly ModuleDto[];
  @ApiProperty({ type: [RunSessionDto] }) sessions: RunSessionDto[];
  @ApiProperty({ type: [String] }) prerequisites: readonly string[];
  @ApiProperty({ type: 'integer', nullable: true }) minAge: number | null;
  @ApiProperty({ type: RunVenueDto, nullable: true }) venue: RunVenueDto | null;
  @ApiProperty({ type: [String] }) trainers: readonly string[];
  @ApiProperty({ type: RunContactDto, nullable: true }) contact: RunContactDto | null;
  @ApiProperty({ type: PromisedCertificateDto }) certificate: PromisedCertificateDto;
  @ApiProperty({ format: 'date-time' }) cancellationDeadline: string;
  @ApiProperty() organiser: string;
  @ApiProperty() fundingProgramme: string;
  @ApiProperty({ type: [RunCardDto], description: 'Other dates of this course, or courses like it' }) siblings: RunCardDto[];
  @ApiProperty({ enum: confirmers, enumName: 'ConfirmBy' }) confirmBy: ConfirmBy;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when one can still come in, where one can' })
  lateEntryUntil: string | null;
  @ApiProperty() asksBirthYear: boolean;
  @ApiProperty({
    type: [FreeExtraDto],
    description: 'Places that are counted besides the seats: for children, and for each way to take part',
  })
  extraPlaces: FreeExtraDto[];
  @ApiProperty() asksBasicQualification: boolean;
  @ApiPropertyOptional({ type: String, nullable: true }) cancelReason?: string | null;
}
