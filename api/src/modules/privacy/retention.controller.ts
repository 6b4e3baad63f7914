import { Controller, Get } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { LocalDate } from '../../time/berlin.js';
import { Allow } from '../access/index.js';
import { type Due, RetentionService } from './retention.service.js';

export class ExpiredDto {
  @ApiProperty({ description: 'What runs out' }) name: string;
  @ApiProperty({ description: 'Where it lies' }) table: string;
  @ApiProperty({ description: 'How many rows would go now' }) rows: number;
  @ApiProperty({ type: String, format: 'date', description: 'What is older has run out' }) before: LocalDate;
}

export class CleanUpDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the last one began, if a rule failed in it' })
  failedAt: string | null;
}

@ApiTags('staff')
@ApiCookieAuth()
@Allow('integrity.check')
@Controller('v1/staff/retention')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get()
  @ApiOperation({ summary: 'What the next clean-up would delete; nothing is deleted by asking' })
  @ApiOkResponse({ type: [ExpiredDto] })
  preview(): Promise<Due[]> {
    return this.retention.preview();
  }

  @Get('last-run')
  @ApiOperation({ summary: 'Whether the last clean-up carried out every rule' })
  @ApiOkResponse({ type: CleanUpDto })
  async lastRun(): Promise<CleanUpDto> {
    return { failedAt: (await this.retention.failedAt())?.toISOString() ?? null };
  }
}
