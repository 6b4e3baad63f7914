import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches } from 'class-validator';
import { TextLine } from '../../http/text-field.js';

const DAY = /^\d{4}-\d\d-\d\d$/;

export class MailLogQuery {
  @ApiProperty({ format: 'date', description: 'First day on which they left' })
  @IsISO8601({ strict: true })
  @Matches(DAY)
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  @IsISO8601({ strict: true })
  @Matches(DAY)
  to: string;

  @ApiPropertyOptional({ description: 'Part of a name, an address, or the code of a course' })
  @IsOptional()
  @TextLine({ max: 100 })
  q?: string;
}

export class BreachQuery {
  @ApiProperty({ format: 'date', description: 'Day on which somebody noticed it' })
  @IsISO8601({ strict: true })
  @Matches(DAY)
  date: string;

  @ApiProperty({ example: '14:30' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  time: string;
}

export class BreachDto {
  @ApiProperty({ format: 'date-time', description: 'Until when the authority has to know' }) reportUntil: string;
}

class LoggedMailDto {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ example: 'booking.confirmed' }) kind: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whom it was meant for; null for an organisation or somebody erased' })
  name: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The address it went to' }) recipient: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the course it was about' }) runCode: string | null;
  @ApiProperty({ description: 'Its mail server took it; else nobody got it' }) delivered: boolean;
}

export class MailLogDto {
  @ApiProperty({ type: 'integer', description: 'Mails that were delivered' }) delivered: number;
  @ApiProperty({ type: 'integer', description: 'Different addresses they went to' }) addresses: number;
  @ApiProperty({ type: [LoggedMailDto], description: 'The latest first, 500 at most' }) mails: LoggedMailDto[];
}
