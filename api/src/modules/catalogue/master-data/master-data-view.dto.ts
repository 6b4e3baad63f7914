import { ApiProperty } from '@nestjs/swagger';
import { type DayOffKind, dayOffKinds } from '../../../time/holidays.js';
import { ContactWishDto, DayOffWishDto, ProgrammeWishDto, RoomWishDto, SeenDto, VenueWishDto } from './master-data.dto.js';

class NamedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class TerritoryChoiceDto extends NamedDto {}

export class LastChangeOfRowDto {
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class RoomDto extends RoomWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', description: 'Courses in it that are not over' }) runs: number;
}

export class VenueDto extends VenueWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) territory: string | null;
  @ApiProperty({ type: [RoomDto] }) rooms: RoomDto[];
}

export class OneVenueDto extends VenueDto {
  @ApiProperty({ type: [NamedDto] }) territories: NamedDto[];
  @ApiProperty({ type: LastChangeOfRowDto, nullable: true }) lastChange: LastChangeOfRowDto | null;
}

export class OneRoomDto extends RoomDto {
  @ApiProperty({ type: NamedDto }) venue: NamedDto;
  @ApiProperty({ type: LastChangeOfRowDto, nullable: true }) lastChange: LastChangeOfRowDto | null;
}

export class ContactPersonDto extends ContactWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) publicSince: string | null;
  @ApiProperty({ type: 'integer', description: 'Courses that name them and are not over' }) runs: number;
  @ApiProperty({ type: LastChangeOfRowDto, nullable: true }) lastChange: LastChangeOfRowDto | null;
}

export class ProgrammeDto extends ProgrammeWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', description: 'Courses that it pays and are not over' }) runs: number;
  @ApiProperty({ type: LastChangeOfRowDto, nullable: true }) lastChange: LastChangeOfRowDto | null;
}

class DateOnDaysOffDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer' }) n: number;
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ example: '17:00' }) start: string;
  @ApiProperty({ example: '19:30' }) end: string;
  @ApiProperty({ description: 'Of a draft: nobody relies on it yet' }) tentative: boolean;
}

export class DayOffDto extends DayOffWishDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: [DateOnDaysOffDto], description: 'Dates to come that are planned on these days' }) touched: DateOnDaysOffDto[];
  @ApiProperty({ description: 'Some of them were published before the days were written, and nobody has decided about them' })
  open: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the house, and of its room' }) venue: string | null;
  @ApiProperty({ type: LastChangeOfRowDto, nullable: true }) lastChange: LastChangeOfRowDto | null;
}

class LawRowDto extends SeenDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}

class PublicHolidayDto {
  @ApiProperty({ format: 'date' }) date: string;
  @ApiProperty({ description: 'Key of its name where it is computed, else in words' }) name: string;
  @ApiProperty({ description: 'Not written by hand' }) computed: boolean;
  @ApiProperty({ type: LawRowDto, nullable: true, description: 'What added it by hand, took it out or gave it back' })
  row: LawRowDto | null;
  @ApiProperty({ description: 'A computed one that the law no longer knows does not' }) holds: boolean;
}

class OffSpanDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: dayOffKinds, enumName: 'DayOffKind' }) kind: DayOffKind;
  @ApiProperty({ type: String, nullable: true }) venue: string | null;
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ format: 'date' }) lastDate: string;
  @ApiProperty() name: string;
}

class HouseDto extends NamedDto {
  @ApiProperty({ type: [NamedDto], description: 'Its rooms to choose from' }) rooms: NamedDto[];
}

/** A year's days on which nobody teaches. */
export class YearOffDto {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: [PublicHolidayDto], description: 'By law: computed, added or taken out' }) publicHolidays: PublicHolidayDto[];
  @ApiProperty({ type: [OffSpanDto], description: 'School holidays and closing days that touch the year' }) spans: OffSpanDto[];
  @ApiProperty({ type: [HouseDto], description: 'Houses to choose from' }) venues: HouseDto[];
}

/** How much there is of everything that a course is planned from. */
export class MasterCountsDto {
  @ApiProperty({ type: 'integer' }) rooms: number;
  @ApiProperty({ type: 'integer' }) contacts: number;
  @ApiProperty({ type: 'integer' }) programmes: number;
  @ApiProperty({ type: 'integer' }) organisers: number;
  @ApiProperty({ type: 'integer', description: '0 as long as nobody has written how the office is reached' }) office: number;
  @ApiProperty({ type: 'integer' }) offerings: number;
  @ApiProperty({ type: 'integer', description: 'Courses, drafts too' }) runs: number;
  @ApiProperty({ type: 'integer' }) trainers: number;
  @ApiProperty({ type: 'integer', description: 'School holidays that are still to come' }) schoolHolidays: number;
}
