import { Controller, Get, Header, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../errors/domain-error.js';
import { sendUnlessKnown } from '../../http/known-content.js';
import { Public } from '../access/index.js';
import { RunFeedQueryDto } from '../catalogue/index.js';
import { CalendarFiles } from './calendar-files.service.js';
import { CourseCalendar } from './course-calendar.service.js';

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
  constructor(
    private readonly files: CalendarFiles,
    private readonly courses: CourseCalendar,
  ) {}

  @Get('feeds/:file')
  @ApiOperation({ summary: 'Personal feed to subscribe to: `/api/v1/feeds/{token}.ics`, also at `/f/{token}.ics`' })
  async feed(@Param('file') file: string, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const token = /^(.+)\.ics$/.exec(file)?.[1];
    if (!token) throw notFound('link.unknown');
    const text = await this.files.feed(token);
    void reply.header('cache-control', keepForReader).header('referrer-policy', 'no-referrer');
    await sendUnlessKnown(reply, known, { text, type: calendarType });
  }

  @Get('runs.ics')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'All coming dates of the courses that match, to subscribe to' })
  async matching(
    @Query() query: RunFeedQueryDto,
    @Headers('if-none-match') known: string | undefined,
    @Req() { url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendUnlessKnown(reply, known, { text: await this.courses.file(url, query), type: calendarType });
  }

  @Get('my/:token/calendar.ics')
  @Header('content-type', calendarType)
  @Header('content-disposition', 'attachment; filename="termine.ics"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The dates behind a personal link, to download' })
  mine(@Param('token') token: string): Promise<string> {
    return this.files.ofLink(token);
  }

  @Get('runs/:id/calendar.ics')
  @Header('content-type', calendarType)
  @Header('content-disposition', 'attachment; filename="kurs.ics"')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'All dates of a public run, by id or slug' })
  run(@Param('id') id: string): Promise<string> {
    return this.files.ofRun(id, null);
  }

  @Get('runs/:id/sessions/:sessionId/calendar.ics')
  @Header('content-type', calendarType)
  @Header('content-disposition', 'attachment; filename="termin.ics"')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'One date of a public run' })
  session(@Param('id') id: string, @Param('sessionId') sessionId: string): Promise<string> {
    return this.files.ofRun(id, sessionId);
  }
}
