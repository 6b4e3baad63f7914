import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsIn, IsInt, Max, Min } from 'class-validator';
import { TextLine } from '../../../http/text-field.js';
import { PersonFieldsDto } from '../../people/index.js';
import { bookingLanguages } from '../booking.dto.js';
import { type ExtraKind, extraKinds } from '../domain/extra-places.js';

const MOST_PLACES = 1_000;

export class CapacityDto {
  @ApiProperty({ minimum: 1, maximum: MOST_PLACES })
  @IsInt()
  @Min(1)
  @Max(MOST_PLACES)
  capacity: number;

  @ApiProperty({ description: 'Capacity that staff saw; if somebody was faster, nothing changes' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  from: number;
}

export class QuotaDto {
  @ApiProperty({ minimum: 1, maximum: MOST_PLACES })
  @IsInt()
  @Min(1)
  @Max(MOST_PLACES)
  seats: number;

  @ApiProperty({ format: 'date', description: 'Last day on which the places are held; the day after they are free' })
  @IsDateString({ strict: true })
  @TextLine({ max: 10 })
  releaseOn: string;
}

export class ExtraCapacityDto {
  @ApiProperty({ minimum: 0, maximum: MOST_PLACES })
  @IsInt()
  @Min(0)
  @Max(MOST_PLACES)
  capacity: number;
}

export class OverbookDto extends PersonFieldsDto {
  @ApiProperty({ maxLength: 500, description: 'Why this person gets a place beyond the capacity; kept in the log' })
  @TextLine({ min: 3, max: 500 })
  reason: string;

  @ApiProperty({ enum: bookingLanguages })
  @IsIn(bookingLanguages)
  language: (typeof bookingLanguages)[number];
}

export class OverbookedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
}

class QuotaOfRunDto {
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty() organisation: string;
  @ApiProperty() seats: number;
  @ApiProperty() used: number;
  @ApiProperty({ format: 'date', description: 'Last day on which the places are held' }) releaseOn: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) releasedAt: string | null;
}

export class ExtraPlacesDto {
  @ApiProperty({ enum: extraKinds, enumName: 'ExtraKind' }) kind: ExtraKind;
  @ApiProperty() capacity: number;
  @ApiProperty() taken: number;
  @ApiProperty({ description: 'People with a seat who wish for such a place and have none' }) wishing: number;
}

export class QuotaHolderDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class StaffPlacesDto {
  @ApiProperty() capacity: number;
  @ApiProperty() taken: number;
  @ApiProperty({ description: 'Held for organisations and not used yet' }) held: number;
  @ApiProperty() waiting: number;
  @ApiProperty({ description: 'So many sit beyond the capacity by a named decision' }) overbooked: number;
  @ApiProperty({ type: Number, nullable: true, description: 'What the room holds' }) roomSeats: number | null;
  @ApiProperty({ enum: ['PRESENCE', 'ONLINE', 'HYBRID'] }) format: string;
  @ApiProperty({ format: 'date' }) firstDate: string;
  @ApiProperty({ type: [QuotaOfRunDto] }) quotas: QuotaOfRunDto[];
  @ApiProperty({ type: [ExtraPlacesDto] }) extras: ExtraPlacesDto[];
  @ApiProperty({ type: [QuotaHolderDto], description: 'Organisations that can have a quota' }) organisations: QuotaHolderDto[];
}
