import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { OneRoomDto, OneVenueDto, VenueDto } from './master-data-view.dto.js';
import { RoomWishDto, VenueWishDto, WrittenDto } from './master-data.dto.js';
import { MasterDataQueries } from './master-data.queries.service.js';
import { SaveRoomService } from './save-room.service.js';
import { SaveVenueService } from './save-venue.service.js';

/** Houses and their rooms. */
@ApiTags('staff')
@Allow('master_data.manage')
@Controller('v1/staff')
export class VenuesController {
  constructor(
    private readonly queries: MasterDataQueries,
    private readonly saveVenue: SaveVenueService,
    private readonly saveRoom: SaveRoomService,
  ) {}

  @Get('venues')
  @ApiOperation({ summary: 'Houses with their rooms' })
  @ApiOkResponse({ type: [VenueDto] })
  venues(): Promise<VenueDto[]> {
    return this.queries.venues();
  }

  @Get('venues/:id')
  @ApiOperation({ summary: 'A house' })
  @ApiOkResponse({ type: OneVenueDto })
  venue(@Param('id', ParseUUIDPipe) id: string): Promise<OneVenueDto> {
    return this.queries.venue(id);
  }

  @Post('venues')
  @ApiOperation({ summary: 'Enter a house' })
  @ApiCreatedResponse({ type: WrittenDto })
  addVenue(@Me() actor: Actor, @Body() wish: VenueWishDto): Promise<WrittenDto> {
    return this.saveVenue.run(actor, null, wish);
  }

  @Put('venues/:id')
  @ApiOperation({ summary: 'Write a house anew; the courses in it show it at once' })
  @ApiOkResponse({ type: WrittenDto })
  changeVenue(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: VenueWishDto): Promise<WrittenDto> {
    return this.saveVenue.run(actor, id, wish);
  }

  @Post('venues/:id/rooms')
  @ApiOperation({ summary: 'Enter a room of a house' })
  @ApiCreatedResponse({ type: WrittenDto })
  addRoom(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: RoomWishDto): Promise<WrittenDto> {
    return this.saveRoom.add(actor, id, wish);
  }

  @Get('rooms/:id')
  @ApiOperation({ summary: 'A room' })
  @ApiOkResponse({ type: OneRoomDto })
  room(@Param('id', ParseUUIDPipe) id: string): Promise<OneRoomDto> {
    return this.queries.room(id);
  }

  @Put('rooms/:id')
  @ApiOperation({ summary: 'Write a room anew' })
  @ApiOkResponse({ type: WrittenDto })
  changeRoom(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: RoomWishDto): Promise<WrittenDto> {
    return this.saveRoom.change(actor, id, wish);
  }
}
