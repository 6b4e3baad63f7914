import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { ChangeOfferingService } from './change-offering.service.js';
import { CreateOfferingService } from './create-offering.service.js';
import { KindTemplateDto, SetKindTemplateDto } from './kind-template.dto.js';
import { KindTemplates } from './kind-templates.service.js';
import { ChangeOfferingDto, NewOfferingCreatedDto, NewOfferingDto, OfferingDto, OfferingRowDto } from './offering.dto.js';
import { OfferingQueries } from './offering.queries.service.js';
import { RetireOfferingService } from './retire-offering.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff')
export class OfferingsController {
  constructor(
    private readonly offerings: OfferingQueries,
    private readonly create: CreateOfferingService,
    private readonly change: ChangeOfferingService,
    private readonly retire: RetireOfferingService,
    private readonly templates: KindTemplates,
  ) {}

  @Get('offerings')
  @ApiOperation({ summary: 'All offerings, also those of which no new course is made' })
  @ApiOkResponse({ type: [OfferingRowDto] })
  list(): Promise<OfferingRowDto[]> {
    return this.offerings.list();
  }

  @Post('offerings')
  @ApiOperation({ summary: 'Write down what can be held again and again' })
  @ApiCreatedResponse({ type: NewOfferingCreatedDto })
  add(@Me() actor: Actor, @Body() { kind, ...content }: NewOfferingDto): Promise<NewOfferingCreatedDto> {
    return this.create.run(actor, kind, content);
  }

  @Get('offerings/:id')
  @ApiOperation({ summary: 'An offering as staff wrote it' })
  @ApiOkResponse({ type: OfferingDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<OfferingDto> {
    return this.offerings.find(id);
  }

  @Put('offerings/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write an offering anew; its modules, language and name are those of all its courses at once' })
  @ApiNoContentResponse()
  save(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { revision, ...content }: ChangeOfferingDto): Promise<void> {
    return this.change.run(actor, id, content, revision);
  }

  @Post('offerings/:id/retirement')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make no new course of it; those that there are go on' })
  @ApiNoContentResponse()
  end(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.retire.run(actor, id, true);
  }

  @Post('offerings/:id/resumption')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make courses of it again' })
  @ApiNoContentResponse()
  resume(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.retire.run(actor, id, false);
  }

  @Get('offering-templates')
  @ApiOperation({ summary: 'What a new offering of each kind begins with' })
  @ApiOkResponse({ type: [KindTemplateDto] })
  listTemplates(): Promise<KindTemplateDto[]> {
    return this.templates.list();
  }

  @Get('offering-templates/:name')
  @ApiOperation({ summary: 'What a new offering of this kind begins with' })
  @ApiOkResponse({ type: KindTemplateDto })
  template(@Param('name') name: string): Promise<KindTemplateDto> {
    return this.templates.find(name);
  }

  @Put('offering-templates/:name')
  @HttpCode(204)
  @Allow('templates.manage')
  @ApiOperation({ summary: 'From today on new offerings of this kind begin otherwise' })
  @ApiNoContentResponse()
  setTemplate(@Me() actor: Actor, @Param('name') name: string, @Body() { source, ...content }: SetKindTemplateDto): Promise<void> {
    return this.templates.set(actor, name, content, source);
  }
}
