import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { PapersOfPersonDto, SeenPaperDto } from './papers.dto.js';
import { Papers } from './papers.service.js';

@ApiTags('staff')
@Allow('people.correct')
@Controller('v1/staff/people/:id/papers')
export class PapersController {
  constructor(private readonly papers: Papers) {}

  @Get()
  @ApiOperation({ summary: 'Which papers of a person staff have seen; nothing of what they say' })
  @ApiOkResponse({ type: PapersOfPersonDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<PapersOfPersonDto> {
    return this.papers.ofPerson(id);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Note that a paper was seen' })
  @ApiNoContentResponse()
  note(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: SeenPaperDto): Promise<void> {
    return this.papers.note(actor, id, { ...dto, validUntil: dto.validUntil ?? null });
  }

  @Delete(':paperId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a note that was made by mistake' })
  @ApiNoContentResponse()
  remove(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('paperId', ParseUUIDPipe) paperId: string): Promise<void> {
    return this.papers.remove(actor, id, paperId);
  }
}
