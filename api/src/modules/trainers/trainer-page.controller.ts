import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../errors/domain-error.js';
import { sendUnlessKnown } from '../../http/known-content.js';
import { type Actor, Public } from '../access/index.js';
import { AbsencesService } from './absences.service.js';
import { TrainerLinks } from './trainer-link.service.js';
import { TrainerCopyDto, TrainerPageDto } from './trainer-page.dto.js';
import { TrainerPages } from './trainer-page.service.js';
import { NewAbsenceDto, NewTrainerCreatedDto } from './trainer.dto.js';

/** What the link of somebody who teaches opens. */
@ApiTags('trainer')
@Public()
@Controller('v1')
export class TrainerPageController {
  constructor(
    private readonly pages: TrainerPages,
    private readonly links: TrainerLinks,
    private readonly absences: AbsencesService,
  ) {}

  @Get('trainer/:token')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Own dates with place and number of people, and own absences' })
  @ApiOkResponse({ type: TrainerPageDto })
  page(@Param('token') token: string): Promise<TrainerPageDto> {
    return this.pages.page(token);
  }

  @Get('trainer/:token/copy.json')
  @Header('cache-control', 'no-store')
  @Header('content-disposition', 'attachment; filename="meine-daten.json"')
  @ApiOperation({ summary: 'Everything that is stored about whoever holds this link' })
  @ApiOkResponse({ type: TrainerCopyDto })
  copy(@Param('token') token: string): Promise<TrainerCopyDto> {
    return this.pages.copy(token);
  }

  @Post('trainer/:token/absences')
  @ApiOperation({ summary: 'Days on which one does not teach' })
  @ApiCreatedResponse({ type: NewTrainerCreatedDto })
  async add(@Param('token') token: string, @Body() days: NewAbsenceDto): Promise<NewTrainerCreatedDto> {
    const actor = await this.actor(token);
    return this.absences.add(actor, actor.trainerId, days);
  }

  @Delete('trainer/:token/absences/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'One teaches on these days after all' })
  @ApiNoContentResponse()
  async remove(@Param('token') token: string, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const actor = await this.actor(token);
    await this.absences.remove(actor, actor.trainerId, id);
  }

  @Get('trainer-feeds/:file')
  @ApiProduces('text/calendar')
  @ApiOperation({ summary: 'Own dates to subscribe to' })
  @ApiOkResponse({ description: 'iCalendar (RFC 5545)', schema: { type: 'string' } })
  async feed(@Param('file') file: string, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const token = /^(.+)\.ics$/.exec(file)?.[1];
    if (!token) throw notFound('link.unknown');
    const text = await this.pages.feed(token);
    void reply.header('cache-control', 'private, max-age=900').header('referrer-policy', 'no-referrer');
    await sendUnlessKnown(reply, known, { text, type: 'text/calendar; charset=utf-8' });
  }

  private async actor(token: string): Promise<Extract<Actor, { kind: 'trainer' }>> {
    return { kind: 'trainer', trainerId: (await this.links.owner('trainer', token)).id };
  }
}
