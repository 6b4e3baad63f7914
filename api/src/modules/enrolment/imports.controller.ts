import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, Me } from '../access/index.js';
import { EnrolListService } from './enrol-list.service.js';
import { ColumnsDto, CreatedDto, EnrolDto, ImportDto, ImportPageQuery, NewImportDto, RowChangesDto } from './enrolment.dto.js';
import { ImportDesk } from './import-desk.service.js';
import { ImportView } from './import-view.service.js';

@ApiTags('organisation')
@Allow('organisation.enrol')
@Controller('v1/organisations/:id/imports')
export class ImportsController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly view: ImportView,
    private readonly enrol: EnrolListService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Take in a list for a run: pasted, as a file, or of members. Nobody is enrolled by it' })
  @ApiCreatedResponse({ type: CreatedDto })
  open(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: NewImportDto): Promise<CreatedDto> {
    return this.desk.open(actor, id, dto);
  }

  @Get(':importId')
  @ApiOperation({ summary: 'The list line by line, with what each would come to now' })
  @ApiOkResponse({ type: ImportDto })
  read(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
    @Query() { page }: ImportPageQuery,
  ): Promise<ImportDto> {
    return this.view.page(actor, id, importId, page ?? 1);
  }

  @Put(':importId/columns')
  @HttpCode(204)
  @ApiOperation({ summary: 'What the columns hold' })
  @ApiNoContentResponse()
  columns(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() dto: ColumnsDto,
  ): Promise<void> {
    return this.desk.setColumns(actor, id, importId, dto);
  }

  @Put(':importId/rows')
  @HttpCode(204)
  @ApiOperation({ summary: 'Correct, decide or take out lines' })
  @ApiNoContentResponse()
  rows(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() dto: RowChangesDto,
  ): Promise<void> {
    return this.desk.changeRows(actor, id, importId, dto);
  }

  @Get(':importId/problems.csv')
  @ApiOperation({ summary: 'Lines that cannot be enrolled as they are' })
  @ApiProduces('text/csv')
  async problems(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
    @Headers('Accept-Language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const csv = await this.view.problems(actor, id, importId, language?.startsWith('en') ? 'en' : 'de');
    void reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="zeilen.csv"');
    return csv;
  }

  @Post(':importId/enrolment')
  @ApiOperation({ summary: 'Enrol all lines that can be enrolled, in one act; the others stay' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: CreatedDto })
  enrolAll(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() dto: EnrolDto,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<CreatedDto> {
    return this.enrol.run(actor, id, importId, dto.notice, key);
  }
}
