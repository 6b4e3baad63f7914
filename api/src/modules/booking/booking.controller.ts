import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Me, Public } from '../access/index.js';
import { BookDto, BookingReceiptDto } from './booking.dto.js';
import { GuestBookings } from './guest-bookings.service.js';

@ApiTags('booking')
@Public()
@Controller('v1/runs/:id/bookings')
export class BookingController {
  constructor(private readonly guests: GuestBookings) {}

  @Post()
  @ApiOperation({ summary: 'Book a place without an account; the same key and body give the same booking again' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: BookingReceiptDto })
  book(
    @Me() actor: Actor,
    @Param('id') run: string,
    @Body() dto: BookDto,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<BookingReceiptDto> {
    return this.guests.run(actor, run, dto, key);
  }
}
