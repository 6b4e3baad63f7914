import { ApiProperty } from '@nestjs/swagger';
import { type JobState, jobStates } from './domain/job-state.js';

export const jobKinds = ['certificates', 'bookings.bulk', 'duplicates.search'] as const;
export type JobKind = (typeof jobKinds)[number];

class RunOfJobDto {
  @ApiProperty() code: string;
  @ApiProperty() title: string;
}

export class StaffJobDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: jobKinds, enumName: 'JobKind' }) kind: JobKind;
  @ApiProperty({ type: String, nullable: true, description: 'What is done to each, where there are several acts' }) act: string | null;
  @ApiProperty({ enum: jobStates, enumName: 'JobState' }) state: JobState;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: 'integer' }) done: number;
  @ApiProperty({ type: 'integer' }) failed: number;
  @ApiProperty({ type: String, nullable: true }) orderedBy: string | null;
  @ApiProperty({ description: 'Ordered by whoever asks' }) isMine: boolean;
  @ApiProperty({ format: 'date-time' }) orderedAt: string;
  @ApiProperty({ description: 'Over and not seen: for whoever ordered it; for all when it could not go on' }) isNew: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why it could not go on' }) problem: string | null;
  @ApiProperty({ type: RunOfJobDto, nullable: true }) run: RunOfJobDto | null;
}

export class JobCountsDto {
  @ApiProperty({ type: 'integer', description: 'Own work that goes on' }) running: number;
  @ApiProperty({ type: 'integer', description: 'Own work that is over and was not seen yet' }) ready: number;
}
