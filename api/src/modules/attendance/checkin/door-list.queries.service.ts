import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { forbidden } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { AttendanceSheets } from '../attendance-sheets.service.js';
import { isExpected } from '../domain/sheet.js';
import { isThere } from '../domain/units.js';
import { CheckInAccess } from './check-in-access.service.js';
import type { DoorListDto, DoorPersonDto } from './check-in.dto.js';
import { CheckInStore, type DoorPerson, type FirstSeen } from './check-in.store.js';
import { namesGoAt } from './domain/door.js';
import { doorName, typedNames } from './domain/door-name.js';

/** The list of one date as a device at its door may hold it: first names, a letter, the number of the booking. */
@Injectable()
export class DoorListQueries {
  constructor(
    private readonly access: CheckInAccess,
    private readonly database: Database,
    private readonly sheets: AttendanceSheets,
    private readonly store: CheckInStore,
    private readonly clock: Clock,
  ) {}

  /** Until devices have to forget it. @throws DomainError as `CheckInAccess.toRead`, `session.unknown`, `door.ended` */
  async run(cookies: string | undefined, sessionId: string): Promise<DoorListDto> {
    const { door } = await this.access.toRead(cookies, sessionId);
    const { runId, endsAt, ...head } = await this.store.head(sessionId);
    const [now, wipeAt] = [this.clock.now(), namesGoAt(endsAt)];
    if (now >= wipeAt) throw forbidden('door.ended');
    const [sheet, people, seen] = await Promise.all([
      this.sheets.read(this.database, runId),
      this.store.people(runId),
      this.store.firstSeen(sessionId),
    ]);
    const session = sheet.sessions.find(({ id }) => id === sessionId.toLowerCase());
    const first = new Map(seen.map((one) => [one.bookingId, one]));
    const present = new Set(
      sheet.entries.filter(({ sessionId: of, state }) => of === session?.id && isThere(state)).map(({ bookingId }) => bookingId),
    );
    // Who was let in stands on the list, whatever else is true of them.
    const listed = sheet.participants.filter(
      (one) => session && (isExpected(one, session) || first.has(one.bookingId) || present.has(one.bookingId)),
    );
    return {
      ...head,
      sessionId: sessionId.toLowerCase(),
      door: door?.name ?? null,
      at: now.toISOString(),
      wipeAt: wipeAt.toISOString(),
      people: listed.flatMap(({ bookingId }) => {
        const person = people.get(bookingId);
        return person ? [lineOf(person, sessionId, first.get(bookingId), present.has(bookingId))] : [];
      }),
    };
  }
}

function lineOf(person: DoorPerson, sessionId: string, seen: FirstSeen | undefined, isPresent: boolean): DoorPersonDto {
  const { bookingId, number, slip } = person;
  return {
    ...{ bookingId, number, name: doorName(person), find: typedNames(person), slip: slip && slipHash(sessionId, slip) },
    ...{ here: Boolean(seen) || isPresent, at: seen?.at.toISOString() ?? null, door: seen?.door ?? null, seenId: seen?.id ?? null },
  };
}

/** A device can recognise a slip by it, and cannot tell its code. */
export const slipHash = (sessionId: string, code: string): string =>
  createHash('sha256').update(`${sessionId.toLowerCase()} ${code}`).digest('hex').slice(0, 32);
