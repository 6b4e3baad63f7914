import { Controller, Get, Header, Headers, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../errors/domain-error.js';
import { Public } from '../access/index.js';
import { CalendarFiles } from './calendar-files.service.js';

const calendarType = 'text/calendar; charset=utf-8';
const keepForReader = 'private, max-age=900';

/** Dates as iCalendar files. Nothing in here changes anything. */
@ApiTags('calendar')
@ApiProduces('text/calendar')
@ApiOkResponse({ description: 'iCalendar (RFC 5545)', schema: { type: 'string' } })
@ApiNotFoundResponse({ description: 'Unknown, revoked or not public: all alike' })
@Public()
@Controller('v1')
export class CalendarFilesController {
  constructor(private readonly files: CalendarFiles) {}

  @Get('feeds/:file')
  @ApiOperation({ summary: 'Personal feed to subscribe to: `/api/v1/feeds/{token}.ics`, also at `/f/{token}.ics`' })
  async feed(@Param('file') file: string, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const token = /^(.+)\.ics$/.exec(file)?.[1];
    if (!token) throw notFound('link.unknown');
    const { content, etag } = await this.files.feed(token);
    void reply.header('etag', etag).header('cache-control', keepForReader).header('referrer-policy', 'no-referrer');
    if (isKnown(known, etag)) await reply.status(304).send();
    else await reply.type(calendarType).send(content);
  }

  @Get('my/:token/calendar.ics')
  @Header('content-type', calendarType)
  @Header('content-disposition', 'attachment; filename="termine.ics"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The dates behind a personal link, to download' })
  async mine(@Param('token') token: string): Promise<string> {
    return (await this.files.ofLink(token)).content;
  }

  @Get('runs/:id/calendar.ics')
  @Header('content-type', calendarType)
  @Header('content-disposition', 'attachment; filename="kurs.ics"')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'All dates of a public run, by id or slug' })
  async run(@Param('id') id: string): Promise<string> {
    return (await this.files.ofRun(id, null)).content;
  }

  @Get('runs/:id/sessions/:sessionId/calendar.ics')
  @Header('content-type', calendarType)
  @Header('content-disposition', 'attachment; filename="termin.ics"')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'One date of a public run' })
  async session(@Param('id') id: string, @Param('sessionId') sessionId: string): Promise<string> {
    return (await this.files.ofRun(id, sessionId)).content;
  }
}

/** If-None-Match as RFC 9110 section 13.1.2 compares it: a list, weak marks do not matter. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim().replace(/^W\//, ''))
    .some((part) => part === etag || part === '*');
}
