import { Injectable } from '@nestjs/common';
import { forbidden, unauthenticated } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, rolesAllow, rolesOf, StaffSessions } from '../../access/index.js';
import { DoorKeys } from './door-keys.js';
import type { DoorRow } from './doors.store.js';
import { doorState } from './domain/door.js';

/** Who is at the door: signed-in staff, or whoever has its link and PIN. */
export interface AtTheDoor {
  readonly actor: Actor;
  /** Null for staff, who need none. */
  readonly door: DoorRow | null;
}

/** The door of one date lets in staff and its own devices, and nobody else. */
@Injectable()
export class CheckInAccess {
  constructor(
    private readonly sessions: StaffSessions,
    private readonly keys: DoorKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * For whoever reads the list or looks somebody up.
   * @throws DomainError `checkin.signed_out` (401), `door.ended`, `door.not_today`, `door.elsewhere` (403)
   */
  async toRead(cookies: string | undefined, sessionId: string): Promise<AtTheDoor> {
    const at = await this.toSend(cookies, sessionId);
    if (at.door) {
      const state = doorState(at.door, this.clock.now());
      if (state !== 'OPEN') throw forbidden(state === 'ENDED' ? 'door.ended' : 'door.not_today');
    }
    return at;
  }

  /** For what was seen, which may arrive when the door is over. @throws DomainError `checkin.signed_out` (401), `door.elsewhere` (403) */
  async toSend(cookies: string | undefined, sessionId: string): Promise<AtTheDoor> {
    const actor = await this.sessions.actorOf(cookies);
    if (actor && rolesAllow(rolesOf(actor), 'attendance.record')) return { actor, door: null };
    const doors = await this.keys.ofDevice(cookies);
    if (doors.length === 0) throw unauthenticated('checkin.signed_out');
    const door = doors.find((one) => one.sessionId === sessionId.toLowerCase());
    if (!door) throw forbidden('door.elsewhere');
    return { actor: { kind: 'door', doorId: door.id }, door };
  }
}
