import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { tableAnswer, XLSX } from '../../http/table-answer.js';
import { type Actor, Allow, Me } from '../access/index.js';
import { type ListFormat, listFormats, ParticipantListService } from './participant-list.service.js';

export class ParticipantListQuery {
  @ApiProperty({ enum: listFormats })
  @IsIn(listFormats)
  format: ListFormat;
}

@ApiTags('staff')
@ApiCookieAuth()
@Allow('bookings.manage')
@Controller('v1/staff/runs/:id')
export class ParticipantListController {
  constructor(private readonly list: ParticipantListService) {}

  @Get('participant-list')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The list of participants for the funding body; the log tells who took it' })
  @ApiProduces('application/pdf', XLSX, 'text/csv')
  async readList(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format }: ParticipantListQuery,
  ): Promise<StreamableFile> {
    const file = await this.list.run(actor, id, format);
    if (format !== 'pdf') return tableAnswer(file, format);
    const { name, content } = file;
    return new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}.pdf"`, length: content.length });
  }
}
