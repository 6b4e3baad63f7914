import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { ConflictOfDateDto, DateConflicts, SetTeamService } from '../catalogue/index.js';
import { AbsencesService } from './absences.service.js';
import { EraseTrainerService } from './erase-trainer.service.js';
import { SaveTrainerService } from './save-trainer.service.js';
import { TrainerLinks } from './trainer-link.service.js';
import {
  ChangeTrainerDto,
  LookAtTeamDto,
  NewAbsenceDto,
  NewTrainerCreatedDto,
  SendLinkDto,
  SetTeamDto,
  TouchedDateDto,
  TrainerContentDto,
  TrainerDto,
  TrainerRowDto,
} from './trainer.dto.js';
import { TrainerQueries } from './trainer.queries.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff')
export class TrainersController {
  constructor(
    private readonly trainers: TrainerQueries,
    private readonly save: SaveTrainerService,
    private readonly absences: AbsencesService,
    private readonly links: TrainerLinks,
    private readonly erase: EraseTrainerService,
    private readonly team: SetTeamService,
    private readonly conflicts: DateConflicts,
  ) {}

  @Get('trainers')
  @ApiOperation({ summary: 'Everybody who teaches' })
  @ApiOkResponse({ type: [TrainerRowDto] })
  list(): Promise<TrainerRowDto[]> {
    return this.trainers.list();
  }

  @Get('trainers/touched-dates')
  @ApiOperation({ summary: 'Coming dates on days on which somebody who teaches them is absent (E11)' })
  @ApiOkResponse({ type: [TouchedDateDto] })
  touched(): Promise<TouchedDateDto[]> {
    return this.trainers.touched();
  }

  @Post('trainers')
  @ApiOperation({ summary: 'Write down somebody who teaches' })
  @ApiCreatedResponse({ type: NewTrainerCreatedDto })
  add(@Me() actor: Actor, @Body() content: TrainerContentDto): Promise<NewTrainerCreatedDto> {
    return this.save.create(actor, { ...content });
  }

  @Get('trainers/:id')
  @ApiOperation({ summary: 'Somebody who teaches, with their absences and the dates that these touch' })
  @ApiOkResponse({ type: TrainerDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<TrainerDto> {
    return this.trainers.find(id);
  }

  @Put('trainers/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change what is written down; a new name stands on the pages of their courses at once' })
  @ApiNoContentResponse()
  change(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { revision, ...content }: ChangeTrainerDto): Promise<void> {
    return this.save.change(actor, id, content, revision);
  }

  @Post('trainers/:id/retirement')
  @HttpCode(204)
  @ApiOperation({ summary: 'Plan them in no more; their courses stay theirs' })
  @ApiNoContentResponse()
  retire(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.save.retire(actor, id, true);
  }

  @Post('trainers/:id/resumption')
  @HttpCode(204)
  @ApiOperation({ summary: 'Plan them in again' })
  @ApiNoContentResponse()
  resume(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.save.retire(actor, id, false);
  }

  @Post('trainers/:id/absences')
  @ApiOperation({ summary: 'Days on which they do not teach; why is not asked' })
  @ApiCreatedResponse({ type: NewTrainerCreatedDto })
  addAbsence(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() days: NewAbsenceDto): Promise<NewTrainerCreatedDto> {
    return this.absences.add(actor, id, days);
  }

  @Delete('trainers/:id/absences/:absenceId')
  @HttpCode(204)
  @ApiOperation({ summary: 'They teach on these days after all' })
  @ApiNoContentResponse()
  removeAbsence(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('absenceId', ParseUUIDPipe) absenceId: string,
  ): Promise<void> {
    return this.absences.remove(actor, id, absenceId);
  }

  @Post('trainers/:id/link')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send the link to their own page, or a new one' })
  @ApiNoContentResponse()
  sendLink(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { renew }: SendLinkDto): Promise<void> {
    return this.links.send(actor, id, renew);
  }

  @Delete('trainers/:id/data')
  @HttpCode(204)
  @Allow('people.erase')
  @ApiOperation({ summary: 'Forget them (Art. 17 GDPR)' })
  @ApiNoContentResponse()
  forget(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.erase.run(actor, id);
  }

  @Put('runs/:id/team')
  @HttpCode(204)
  @ApiOperation({ summary: 'Who teaches a course, also once it is published' })
  @ApiNoContentResponse()
  setTeam(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() team: SetTeamDto): Promise<void> {
    return this.team.run(actor, id, team);
  }

  @Post('runs/:id/team/check')
  @HttpCode(200)
  @ApiOperation({ summary: 'What another team brings for the dates to come; changes nothing' })
  @ApiOkResponse({ type: [ConflictOfDateDto] })
  checkTeam(@Param('id', ParseUUIDPipe) id: string, @Body() { trainerIds }: LookAtTeamDto): Promise<ConflictOfDateDto[]> {
    return this.conflicts.ofTeam(id, trainerIds);
  }
}
