import { Injectable } from '@nestjs/common';
import { newId } from '../../../database/ids.js';
import { conflict } from '../../../errors/domain-error.js';
import { Texts } from '../../../texts/texts.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { AddNamedService } from '../../booking/index.js';
import { CheckInAccess } from './check-in-access.service.js';
import type { TakenInDto, WalkInDto } from './check-in.dto.js';
import { CheckInStore } from './check-in.store.js';
import { doorName } from './domain/door-name.js';
import { RecordCheckIns } from './record-check-ins.service.js';

/** Somebody comes without having booked: a booking by name like any of staff, and they are here. */
@Injectable()
export class WalkInService {
  constructor(
    private readonly access: CheckInAccess,
    private readonly store: CheckInStore,
    private readonly named: AddNamedService,
    private readonly record: RecordCheckIns,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `CheckInAccess.toRead` and `AddNamedService.run`, `checkin.other_day` */
  async run(cookies: string | undefined, sessionId: string, person: WalkInDto, key: string | undefined): Promise<TakenInDto> {
    const { actor } = await this.access.toRead(cookies, sessionId);
    const { runId, date } = await this.store.head(sessionId);
    const now = this.clock.now();
    if (berlinDate(now) !== date) throw conflict('checkin.other_day', { date });
    const reason = this.texts.for('de').t('doors.walkIn.reason');
    const booking = await this.named.run(actor, runId, { ...person, reason }, key);
    const at = now.toISOString();
    // One wish, one note: sent again, it is the one that is there.
    const seen = { id: key ?? newId(), bookingId: booking.id, at, way: 'TAKEN_IN', shown: 'WELCOME' } as const;
    await this.record.run(cookies, sessionId, { device: key ?? newId(), sentAt: at, events: [seen] });
    const name = doorName({ name: person.name, callName: null });
    return { bookingId: booking.id, number: booking.number, name, hasPlace: booking.state === 'CONFIRMED' };
  }
}
