import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { isId } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import { DomainError, forbidden, invalid } from '../../../errors/domain-error.js';
import { hasLink, isPhone } from '../../../http/text-field.js';
import { Texts } from '../../../texts/texts.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { actorId } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { AddNamedService } from '../../booking/index.js';
import { type AtTheDoor, CheckInAccess } from './check-in-access.service.js';
import type { LateWalkInDto, LetInDto } from './check-in.dto.js';
import { CheckInStore, type DoorHead } from './check-in.store.js';
import { doorName } from './domain/door-name.js';
import { isAfterEnd, mayStillSend, seenAt } from './domain/door.js';
import { RecordCheckIns } from './record-check-ins.service.js';
import { WalkInsStore } from './walk-ins.store.js';

type Booked = Awaited<ReturnType<AddNamedService['run']>>;

/**
 * Somebody came without a booking while the door had no network, and was let in. A booking is tried now, like any of staff;
 * where there is no place any more, or a rule speaks against it, the person stays noted as what happened, and staff settle it.
 */
@Injectable()
export class LateWalkInService {
  constructor(
    private readonly access: CheckInAccess,
    private readonly checkIns: CheckInStore,
    private readonly walkIns: WalkInsStore,
    private readonly named: AddNamedService,
    private readonly record: RecordCheckIns,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `CheckInAccess.toSend`, `session.unknown` */
  async run(cookies: string | undefined, session: string, dto: LateWalkInDto, key: string | undefined): Promise<LetInDto> {
    if (!key || !isId(key)) throw invalid('request.idempotency_key_invalid');
    const at = await this.access.toSend(cookies, session);
    const head = await this.checkIns.headOfAny(session);
    const [id, now] = [key.toLowerCase(), this.clock.now()];
    const happenedAt = seenAt(now, { sentAt: new Date(dto.sentAt), at: new Date(dto.at) });
    const name = doorName({ name: dto.name, callName: null });
    const isLate = berlinDate(happenedAt) !== head.date || (at.door !== null && !mayStillSend(at.door, now));
    if (isLate) return { verdict: 'TOO_LATE', name };
    if (await this.walkIns.has(id)) return { verdict: 'TO_SETTLE', name };
    const isEnded = at.door !== null && isAfterEnd(at.door, happenedAt);
    const booked = isEnded ? forbidden('door.ended') : await this.book(at, head, dto, id);
    if (booked instanceof DomainError) {
      await this.leaveToStaff(at, head, session, { id, dto, happenedAt, refusal: booked.code });
      return { verdict: 'TO_SETTLE', name };
    }
    await this.transactions.run(async (tx) => this.walkIns.enteredAt(tx, booked.id, happenedAt));
    const seen = { id, bookingId: booked.id, at: dto.at, way: 'TAKEN_IN', shown: 'WELCOME' } as const;
    await this.record.run(cookies, session, { device: dto.device, sentAt: dto.sentAt, events: [seen] });
    return { verdict: booked.state === 'CONFIRMED' ? 'HERE' : 'ASKED', name };
  }

  /** @returns why there is no booking, where there is none */
  private async book({ actor }: AtTheDoor, { runId }: DoorHead, dto: LateWalkInDto, key: string): Promise<Booked | DomainError> {
    if (hasLink(dto.name)) return invalid('validation.has_link');
    const contact = dto.contact && isEmail(dto.contact) ? { email: dto.contact } : isPhone(dto.contact) ? { phone: dto.contact } : {};
    const reason = this.texts.for('de').t('doors.walkIn.reason');
    try {
      return await this.named.run(actor, runId, { name: dto.name, language: dto.language, reason, ...contact }, key);
    } catch (refusal) {
      // That the database is busy says nothing about the person: the device asks again.
      if (refusal instanceof DomainError && refusal.kind !== 'unavailable') return refusal;
      throw refusal;
    }
  }

  private leaveToStaff(
    { actor, door }: AtTheDoor,
    { runId }: DoorHead,
    session: string,
    { id, dto, happenedAt, refusal }: { id: string; dto: LateWalkInDto; happenedAt: Date; refusal: string },
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      this.walkIns.insert(tx, {
        ...{ id, sessionId: session.toLowerCase(), doorId: door?.id ?? null, accountId: door ? null : actorId(actor) },
        ...{ name: dto.name, contact: dto.contact ?? null, language: dto.language, refusal, happenedAt, receivedAt: this.clock.now() },
      });
      await this.audit.append(tx, actor, 'door.walk_in_to_settle', { type: 'course_run', id: runId }, { walkIn: id, refusal });
    });
  }
}
