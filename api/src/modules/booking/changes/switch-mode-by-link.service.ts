import { Injectable } from '@nestjs/common';
import type { AttendMode } from '../domain/extra-places.js';
import type { MyBookingDto } from '../my-page/my-page.dto.js';
import { MyPageQueries } from '../my-page/my-page.queries.service.js';
import { SwitchModeService } from './switch-mode.service.js';

/** A person changes between on site and online through their personal link. */
@Injectable()
export class SwitchModeByLink {
  constructor(
    private readonly queries: MyPageQueries,
    private readonly switchMode: SwitchModeService,
  ) {}

  async run(token: string, bookingId: string, mode: AttendMode): Promise<MyBookingDto> {
    const owner = await this.queries.ownerOf(token);
    await this.queries.booking(owner, bookingId);
    await this.switchMode.run({ kind: 'person', personId: owner.personId }, bookingId, mode);
    return this.queries.booking(owner, bookingId);
  }
}
