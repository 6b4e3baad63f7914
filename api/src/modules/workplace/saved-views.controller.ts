import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { ChangedViewDto, NewSavedViewDto, SavedViewDto } from './saved-views.dto.js';
import { SavedViews } from './saved-views.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('workplace.use')
@Controller('v1/staff/views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @ApiOperation({ summary: 'Filters kept under a name: one’s own and those that colleagues share' })
  @ApiOkResponse({ type: [SavedViewDto] })
  list(@Me() actor: Actor): Promise<SavedViewDto[]> {
    return this.views.of(actor);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep the filter of a list under a name; the same name again holds the new filter' })
  @ApiNoContentResponse()
  save(@Me() actor: Actor, @Body() dto: NewSavedViewDto): Promise<void> {
    return this.views.save(actor, dto);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Call an own view something else, or share it' })
  @ApiNoContentResponse()
  change(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: ChangedViewDto): Promise<void> {
    return this.views.change(actor, id.toLowerCase(), dto);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an own view' })
  @ApiNoContentResponse()
  remove(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(actor, id.toLowerCase());
  }
}
