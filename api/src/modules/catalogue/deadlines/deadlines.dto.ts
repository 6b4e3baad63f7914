import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Min, ValidateIf } from 'class-validator';
import { ClockTime, DateOnly } from '../planning/planned-date.js';

const isGiven = (field: 'opensOn' | 'opensTime') => ValidateIf((dto: RunDeadlinesDto) => dto[field] !== null);

export class RunDeadlinesDto {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day on which people can sign up; null for at once' })
  @isGiven('opensOn')
  @DateOnly()
  opensOn: string | null;

  @ApiProperty({ type: String, nullable: true, example: '08:00', description: 'From when on that day, by the wall clock in Germany' })
  @isGiven('opensTime')
  @ClockTime()
  opensTime: string | null;

  @ApiProperty({ format: 'date', description: 'Last day on which people can sign up' })
  @DateOnly()
  registrationUntil: string;

  @ApiProperty({ format: 'date', description: 'Day on which staff decide whether the run takes place' })
  @DateOnly()
  decisionDate: string;

  @ApiProperty({ type: 'integer', description: 'Of the run, as it was seen: two people never overwrite each other' })
  @IsInt()
  @Min(0)
  revision: number;
}

export class StaffRunDeadlinesDto extends RunDeadlinesDto {
  @ApiProperty({ format: 'date', description: 'Until when cancelling is free; people were promised it' }) cancellationUntil: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day on which people come in late, whatever the deadline',
  })
  lateEntryUntil: string | null;
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ description: 'Everybody knows that it takes place' }) decided: boolean;
  @ApiProperty({ description: 'False once the run has begun, is over or called off' }) editable: boolean;
}
