import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { type BookingState, isOpen } from '../domain/booking-moves.js';
import { speakerOf } from '../domain/party.js';
import type { MyPartyDto } from './parties.dto.js';

interface MemberRow {
  readonly id: string;
  readonly ofBooking: string;
  readonly partyId: string;
  readonly number: string;
  readonly name: string;
  readonly state: BookingState;
  readonly waitsAlone: number;
}

/** Who was booked together, for the page of one of them. The order of the join is said: few have a party, so it seems cheap to begin with all people. */
@Injectable()
export class MyParties {
  constructor(private readonly database: Database) {}

  /** @returns by booking; nothing for who booked alone */
  async of(bookingIds: readonly string[]): Promise<Map<string, MyPartyDto>> {
    if (bookingIds.length === 0) return new Map<string, MyPartyDto>();
    const rows = await this.database.query<MemberRow[]>(
      `SELECT m.id, o.id AS ofBooking, m.party_id AS partyId, m.number, p.name, m.state, m.waits_alone AS waitsAlone
       FROM booking o STRAIGHT_JOIN booking m ON m.party_id = o.party_id STRAIGHT_JOIN person p ON p.id = m.person_id
       WHERE o.id IN (?) ORDER BY m.id = m.party_id DESC, m.ledger_version`,
      [bookingIds],
    );
    return new Map([...Map.groupBy(rows, (row) => row.ofBooking)].map(([own, members]) => [own, partyOf(own, members)]));
  }
}

function partyOf(ownId: string, rows: readonly MemberRow[]): MyPartyDto {
  const [first, ...others] = rows.filter(({ state }) => isOpen(state));
  const own = rows.find(({ id }) => id === ownId);
  const together = rows.filter(({ state, waitsAlone }) => state === own?.state && waitsAlone === 0);
  const isAsked = own?.state === 'WAITLISTED' || own?.state === 'OFFERED';
  return {
    speaks: first !== undefined && speakerOf([first, ...others]).id === ownId,
    waitsTogether: isAsked && own.waitsAlone === 0 && together.length > 1,
    members: rows.map(({ id, number, name, state }) => ({
      bookingId: id,
      number,
      name,
      state: id === ownId ? state : shownState(state),
      isOwn: id === ownId,
      canCancel: isOpen(state),
    })),
  };
}

const FINISHED: ReadonlySet<BookingState> = new Set(['COMPLETED', 'INCOMPLETE', 'NO_SHOW']);

/** That somebody comes along is known to the others; how it went for them, or why they do not come, is not. */
function shownState(state: BookingState): BookingState | 'OVER' | 'LEFT' {
  if (isOpen(state) || state === 'RUN_CANCELLED') return state;
  return FINISHED.has(state) ? 'OVER' : 'LEFT';
}
