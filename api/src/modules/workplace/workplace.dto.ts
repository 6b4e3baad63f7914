import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Permission, permissions } from '../access/index.js';
import { JobCountsDto } from './jobs.dto.js';

export class StaffSearchQuery {
  @ApiPropertyOptional({ maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  q?: string;
}

export class SearchedPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) latinName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'One way to reach them: it tells namesakes apart' }) contact: string | null;
}

export class SearchedBookingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty() name: string;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
}

export class SearchedRunDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  @ApiProperty() state: string;
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ format: 'date' }) lastDate: string;
}

export class SearchedOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() code: string;
}

export class StaffSearchDto {
  @ApiProperty({ type: [SearchedBookingDto], description: 'By the number on a mail or a slip' }) bookings: SearchedBookingDto[];
  @ApiProperty({ type: [SearchedRunDto] }) runs: SearchedRunDto[];
  @ApiProperty({ type: [SearchedPersonDto] }) people: SearchedPersonDto[];
  @ApiProperty({ type: [SearchedOrganisationDto] }) organisations: SearchedOrganisationDto[];
}

export class StaffDeskDto {
  @ApiProperty({ isArray: true, enum: permissions, enumName: 'Permission' }) may: Permission[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'What waits for a decision; null for whoever decides nothing' })
  waiting: number | null;
  @ApiProperty({ type: JobCountsDto }) jobs: JobCountsDto;
}
