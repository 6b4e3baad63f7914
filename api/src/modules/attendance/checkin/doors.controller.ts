import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ClientNetwork } from '../../../http/client-network.js';
import { Public } from '../../access/index.js';
import { DatesTodayDto, DoorDto, DoorOpenedDto, DoorPinDto } from './doors.dto.js';
import { OpenDoorService } from './open-door.service.js';
import { TodaysDoors } from './todays-doors.queries.service.js';

@ApiTags('check-in')
@Public()
@Controller('v1/doors')
export class DoorsController {
  constructor(
    private readonly openDoor: OpenDoorService,
    private readonly todays: TodaysDoors,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Where one can check in today: staff at every date, a device at the doors that let it in' })
  @ApiOkResponse({ type: DatesTodayDto })
  readToday(@Headers('cookie') cookies: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<DatesTodayDto> {
    void reply.header('cache-control', 'no-store');
    return this.todays.run(cookies);
  }

  @Get(':token')
  @ApiOperation({ summary: 'Which date the link of a door is for' })
  @ApiOkResponse({ type: DoorDto })
  look(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<DoorDto> {
    void reply.header('cache-control', 'no-store');
    return this.openDoor.look(token);
  }

  @Post(':token/opening')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let this device in at a door with its PIN, for the day of its date' })
  @ApiOkResponse({ type: DoorOpenedDto })
  async open(
    @Param('token') token: string,
    @Body() { pin }: DoorPinDto,
    @ClientNetwork() network: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoorOpenedDto> {
    const { sessionId, cookie } = await this.openDoor.run(token, pin, network);
    void reply.header('set-cookie', cookie);
    return { sessionId };
  }
}
