import { Body, Controller, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/index.js';
import { RemindersDto } from './own-data.dto.js';
import { ReminderChoice } from './reminder-choice.service.js';

/** Behind the link under a reminder: whether more of them come, and nothing else about the person. Looking changes nothing. */
@ApiTags('my')
@Public()
@Controller('v1/reminders/:token')
export class RemindersController {
  constructor(private readonly choice: ReminderChoice) {}

  @Get()
  @ApiOperation({ summary: 'Whether somebody is reminded of their dates' })
  @ApiOkResponse({ type: RemindersDto })
  look(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<RemindersDto> {
    void reply.header('cache-control', 'no-store');
    return this.choice.look(token);
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for no more reminders, or for them again' })
  @ApiNoContentResponse()
  choose(@Param('token') token: string, @Body() { wanted }: RemindersDto): Promise<void> {
    return this.choice.choose(token, wanted);
  }
}
