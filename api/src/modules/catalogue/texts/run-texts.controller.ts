import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { ChangeTextsService } from './change-texts.service.js';
import { ChangeTextsDto, RunTextsDto, TextLanguageParam } from './run-texts.dto.js';
import { RunTextsQueries } from './run-texts.queries.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/runs/:id/texts')
export class RunTextsController {
  constructor(
    private readonly queries: RunTextsQueries,
    private readonly texts: ChangeTextsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What everybody reads about a course, in all its languages' })
  @ApiOkResponse({ type: RunTextsDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<RunTextsDto> {
    return this.queries.of(id);
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Write the text in its own language anew, also once it is public' })
  @ApiNoContentResponse()
  change(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { revision, ...text }: ChangeTextsDto): Promise<void> {
    return this.texts.original(actor, id, text, revision);
  }

  @Put(':language')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write the text in another language' })
  @ApiNoContentResponse()
  translate(
    @Me() actor: Actor,
    @Param() { id, language }: TextLanguageParam,
    @Body() { revision, ...text }: ChangeTextsDto,
  ): Promise<void> {
    return this.texts.translation(actor, id, language, text, revision);
  }

  @Delete(':language')
  @HttpCode(204)
  @ApiOperation({ summary: 'No longer show the text in this language' })
  @ApiNoContentResponse()
  remove(@Me() actor: Actor, @Param() { id, language }: TextLanguageParam): Promise<void> {
    return this.texts.remove(actor, id, language);
  }
}
