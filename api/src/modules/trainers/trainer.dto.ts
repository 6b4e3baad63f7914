import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsPhone, TextLine } from '../../http/text-field.js';
import { DateTimesDto } from '../catalogue/index.js';
import { type TrainerRole, trainerRoles } from './domain/trainer.js';

const MOST_TOPICS = 20;
const isGiven = (field: 'email' | 'phone' | 'availability') => ValidateIf((dto: TrainerContentDto) => dto[field] !== null);

export class TrainerContentDto {
  @ApiProperty({ maxLength: 200 })
  @TextLine({ max: 200 })
  name: string;

  @ApiProperty({ enum: trainerRoles, enumName: 'TrainerRole' })
  @IsIn(trainerRoles)
  role: TrainerRole;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MOST_TOPICS)
  @Matches(/^[^\p{Cc}]{1,80}$/u, { each: true })
  topics: string[];

  @ApiProperty({ type: [String], description: 'BCP 47' })
  @IsArray()
  @ArrayMaxSize(MOST_TOPICS)
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, { each: true })
  languages: string[];

  @ApiProperty({ type: String, nullable: true })
  @isGiven('email')
  @IsEmail()
  email: string | null;

  @ApiProperty({ type: String, nullable: true })
  @isGiven('phone')
  @IsPhone()
  phone: string | null;

  @ApiProperty({ type: String, nullable: true, maxLength: 300, description: 'When they can usually teach, in their own words' })
  @isGiven('availability')
  @TextLine({ max: 300 })
  availability: string | null;
}

export class NewTrainerCreatedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class ChangeTrainerDto extends TrainerContentDto {
  @ApiProperty({ type: 'integer', description: 'As it was seen: two people never overwrite each other' })
  @IsInt()
  @Min(0)
  revision: number;
}

export class NewAbsenceDto {
  @ApiProperty({ format: 'date' })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  firstDate: string;

  @ApiProperty({ format: 'date', description: 'The last day of it' })
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d\d-\d\d$/)
  lastDate: string;
}

export class SendLinkDto {
  @ApiProperty({ description: 'A new link: the old one, and the calendar that was subscribed to, open nothing any more' })
  @IsBoolean()
  renew: boolean;
}

export class LookAtTeamDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'In the order in which they are named' })
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  trainerIds: string[];
}

export class SetTeamDto extends LookAtTeamDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Whom one saw: two people never overwrite each other' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  before: string[];

  @ApiPropertyOptional({ description: 'Whoever decides knows what is asked about, and does it all the same' })
  @IsOptional()
  @IsBoolean()
  despite?: boolean;
}

export class AbsenceDto extends NewAbsenceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class TouchedDateDto extends DateTimesDto {
  @ApiProperty({ format: 'uuid' }) absenceId: string;
  @ApiProperty({ format: 'uuid' }) trainerId: string;
  @ApiProperty() trainer: string;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() n: number;
  @ApiProperty({ description: 'People with a place in the course' }) participants: number;
  @ApiProperty({ type: [String], description: 'Others who teach it and are there on that day' }) others: string[];
}

export class TrainerRowDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: trainerRoles, enumName: 'TrainerRole' }) role: TrainerRole;
  @ApiProperty({ type: [String] }) topics: string[];
  @ApiProperty({ type: [String] }) languages: string[];
  @ApiProperty({ type: String, nullable: true, description: 'When they can usually teach, in words' }) availability: string | null;
  @ApiProperty() retired: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextDate: string | null;
  @ApiProperty({ type: AbsenceDto, nullable: true, description: 'The one that lasts or comes next' }) absence: AbsenceDto | null;
  @ApiProperty({ description: 'Coming dates on days of absence that nobody else teaches' }) uncovered: number;
}

export class TrainerDto extends ChangeTrainerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() retired: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextDate: string | null;
  @ApiProperty({ type: [AbsenceDto] }) absences: AbsenceDto[];
  @ApiProperty({ type: [TouchedDateDto] }) touched: TouchedDateDto[];
  @ApiProperty({ description: 'Their own page, for those whom no mail reaches' }) page: string;
}
