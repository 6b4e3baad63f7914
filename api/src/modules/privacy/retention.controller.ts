import { Controller, Get } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/index.js';
import { type Expired, RetentionService } from './retention.service.js';

export class ExpiredDto {
  @ApiProperty({ description: 'What runs out' }) name: string;
  @ApiProperty({ description: 'Where it lies' }) table: string;
  @ApiProperty({ description: 'How many rows would go now' }) rows: number;
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
  preview(): Promise<Expired[]> {
    return this.retention.preview();
  }
}
