import { Controller, Get, Header, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendUnlessKnown } from '../../http/known-content.js';
import { Public } from '../access/index.js';
import { CourseFeed } from './course-feed.service.js';
import { RunFeedQueryDto } from './runs-query.dto.js';

const atomType = 'application/atom+xml; charset=utf-8';

@ApiTags('catalogue')
@Public()
@Controller('v1')
export class CourseFeedController {
  constructor(private readonly feed: CourseFeed) {}

  @Get('runs.atom')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'The newest courses that match, for feed readers' })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ description: 'Atom (RFC 4287)', schema: { type: 'string' } })
  async atom(
    @Query() query: RunFeedQueryDto,
    @Headers('if-none-match') known: string | undefined,
    @Req() { url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendUnlessKnown(reply, known, { text: await this.feed.atom(url, query), type: atomType });
  }
}
