import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { LookAtNewDateDto, NewDateDto, NewDatePreviewDto } from './add-date.dto.js';
import { AddDate } from './add-date.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('bookings.manage')
@Controller('v1/staff/runs/:id')
export class NewDatesController {
  constructor(private readonly add: AddDate) {}

  @Post('new-date-preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What would come of one more date of a published run; changes nothing' })
  @ApiOkResponse({ type: NewDatePreviewDto })
  preview(@Param('id', ParseUUIDPipe) id: string, @Body() { reason, ...date }: LookAtNewDateDto): Promise<NewDatePreviewDto> {
    return this.add.preview(id, date, reason || null);
  }

  @Post('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Add a date to a published run; everybody concerned is told' })
  @ApiNoContentResponse()
  addDate(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, despite = false, ...date }: NewDateDto,
  ): Promise<void> {
    return this.add.run(actor, { runId: id, date, reason: reason || null, despite });
  }
}
