import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiCookieAuth, ApiExtraModels, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { AttendanceQueries } from './attendance-queries.service.js';
import { AttendanceDto, AttendanceMarkDto, CompletionDto, EarlyEndDto, RecordAttendanceDto, ReopeningDto } from './attendance.dto.js';
import { CompleteRunService } from './complete-run.service.js';
import { EndEarlyService } from './end-early.service.js';
import { type PrintedSheet, PrintSheetService } from './print-sheet.service.js';
import { ReopenRunService } from './reopen-run.service.js';
import { RecordAttendanceService } from './record-attendance.service.js';
import { SettleRunService } from './settle-run.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@ApiExtraModels(AttendanceMarkDto)
@Allow('attendance.record')
@Controller('v1/staff/runs/:id')
export class AttendanceController {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly record: RecordAttendanceService,
    private readonly complete: CompleteRunService,
    private readonly endEarly: EndEarlyService,
    private readonly print: PrintSheetService,
    private readonly reopen: ReopenRunService,
    private readonly settle: SettleRunService,
  ) {}

  @Get('attendance')
  @ApiOperation({ summary: 'Who came for how many units, date by date' })
  @ApiOkResponse({ type: AttendanceDto })
  readAttendance(@Param('id', ParseUUIDPipe) id: string): Promise<AttendanceDto> {
    return this.queries.ofRun(id);
  }

  @Put('attendance')
  @ApiOperation({ summary: 'Record attendance: all entries or none' })
  @HttpCode(204)
  @ApiNoContentResponse()
  recordAttendance(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: RecordAttendanceDto): Promise<void> {
    return this.record.run(actor, id, dto.entries, dto.version);
  }

  @Get('sessions/:sessionId/attendance-sheet.pdf')
  @ApiOperation({ summary: 'Sheet of paper for one date: names and cells to sign' })
  @ApiProduces('application/pdf')
  async printSheet(@Param('id', ParseUUIDPipe) id: string, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<StreamableFile> {
    return paper(await this.print.list(id, sessionId));
  }

  @Get('sessions/:sessionId/attendance-strips.pdf')
  @ApiOperation({ summary: 'The same on strips, one for each person, for a confidential group' })
  @ApiProduces('application/pdf')
  async printStrips(@Param('id', ParseUUIDPipe) id: string, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<StreamableFile> {
    return paper(await this.print.strips(id, sessionId));
  }

  @Get('sessions/:sessionId/name-tags.pdf')
  @ApiOperation({ summary: 'A name tag for everybody who comes' })
  @ApiProduces('application/pdf')
  async printNameTags(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<StreamableFile> {
    return paper(await this.print.nameTags(id, sessionId));
  }

  @Post('completion')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close a run that is over: every participant gets an outcome' })
  @ApiOkResponse({ type: CompletionDto })
  completeRun(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CompletionDto> {
    return this.complete.run(actor, id);
  }

  @Allow('runs.cancel')
  @Post('early-end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a run that people have attended before its last date; everybody is told, and it is closed as usual' })
  @ApiNoContentResponse()
  endRunEarly(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: EarlyEndDto): Promise<void> {
    return this.endEarly.run(actor, id, dto.reason, dto.alternative ?? null);
  }

  @Allow('certificates.revoke')
  @Post('reopening')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open the attendance of a closed run again, with a reason for the log' })
  @ApiNoContentResponse()
  reopenRun(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReopeningDto): Promise<void> {
    return this.reopen.run(actor, id, reason);
  }

  @Allow('runs.manage')
  @Put('settlement')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark a closed run as settled: its proof of use is handed in' })
  @ApiNoContentResponse()
  settleRun(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.settle.run(actor, id);
  }

  @Allow('runs.manage')
  @Delete('settlement')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the mark back' })
  @ApiNoContentResponse()
  undoSettlement(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.settle.undo(actor, id);
  }
}

const paper = ({ name, content }: PrintedSheet): StreamableFile =>
  new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
