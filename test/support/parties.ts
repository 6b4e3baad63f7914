import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { Answer, Problem } from './api.js';
import type { TestApp } from './app.js';
import type { WorldRun } from './usual-run.js';
import { guest } from './waiting.js';

export type PartyOutcome = Answer<BookingReceiptDto & Problem>;

export interface PartySeat {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly turn: number;
  readonly partyId: string | null;
}

/** People who book together. */
export class Parties {
  constructor(private readonly app: TestApp) {}

  /** Somebody books for so many people, themselves among them; who books waits if they must. */
  book(run: WorldRun, nth: number, people: number, more: object = {}): Promise<PartyOutcome> {
    const companions = Array.from({ length: people - 1 }, (_, at) => ({ name: `Begleitung ${at + 1} von ${nth}` }));
    return this.app.api.book(run.id, { ...guest(nth), companions, ...more });
  }

  /** Everybody of a run, in the order of their turns. */
  seats(run: WorldRun): Promise<PartySeat[]> {
    return this.app.world.rows<PartySeat>(
      `SELECT b.id, p.name, b.state, b.ledger_version AS turn, b.party_id AS partyId
       FROM booking b JOIN person p ON p.id = b.person_id WHERE b.course_run_id = ? ORDER BY b.ledger_version`,
      [run.id],
    );
  }

  async states(run: WorldRun): Promise<string[]> {
    return (await this.seats(run)).map(({ state }) => state);
  }

  /** What was written, to whom: kind and name. */
  async mails(): Promise<string[]> {
    const rows = await this.app.world.rows<{ kind: string; name: string }>(
      'SELECT o.kind, p.name FROM outbox o JOIN person p ON p.id = o.person_id ORDER BY o.id',
    );
    return rows.map(({ kind, name }) => `${kind} ${name}`);
  }
}
