import { ApiProperty } from '@nestjs/swagger';
import { DateTimesDto } from '../catalogue/index.js';
import { AbsenceDto, TrainerContentDto } from './trainer.dto.js';

class TaughtPlaceDto {
  @ApiProperty() name: string;
  @ApiProperty() room: string;
  @ApiProperty() street: string;
  @ApiProperty() postcode: string;
  @ApiProperty() town: string;
}

class TaughtDateDto extends DateTimesDto {
  @ApiProperty({ format: 'uuid' }) sessionId: string;
  @ApiProperty() n: number;
  @ApiProperty() total: number;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Of the public page of the course' }) slug: string;
  @ApiProperty() cancelled: boolean;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  @ApiProperty({ type: TaughtPlaceDto, nullable: true }) place: TaughtPlaceDto | null;
  @ApiProperty({ type: String, nullable: true }) meetingUrl: string | null;
  @ApiProperty({ type: String, nullable: true }) meetingDialIn: string | null;
  @ApiProperty({ description: 'How many people have a place; who they are stands nowhere here' }) participants: number;
  @ApiProperty({ description: 'On a day of absence' }) absent: boolean;
}

/** What somebody who teaches sees by their own link. */
export class TrainerPageDto {
  @ApiProperty() name: string;
  @ApiProperty({ type: [TaughtDateDto] }) dates: TaughtDateDto[];
  @ApiProperty({ type: [AbsenceDto] }) absences: AbsenceDto[];
  @ApiProperty({ description: 'Their dates to subscribe to' }) feedUrl: string;
}

/** Everything that is stored about them (Art. 15 and 20 GDPR). */
export class TrainerCopyDto extends TrainerContentDto {
  @ApiProperty({ type: [AbsenceDto], description: 'Of this day and later; earlier ones are deleted' }) absences: AbsenceDto[];
  @ApiProperty({ type: [String], description: 'Numbers of the courses that name them' }) courses: string[];
}
