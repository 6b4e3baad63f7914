import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { DomainError } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { BookingStore } from '../booking.store.js';
import { MoveBookingService } from '../changes/move-booking.service.js';
import { inMergingOrder, type MergeFacts, refuseMerge } from '../domain/merge-runs.js';
import { WaitlistService } from '../waitlist/waitlist.service.js';
import { CancelRunService } from './cancel-run.service.js';

interface Seated {
  readonly id: string;
  readonly partyId: string | null;
}

/**
 * Puts two dates of a course together (S6): whoever has a place, or asks for one, goes along; then the date that is left is
 * called off, and whoever waited is offered the other one. Each move is an act of its own, so what is done stays done when
 * it is pressed again.
 */
@Injectable()
export class MergeRunsService {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingStore,
    private readonly waitlist: WaitlistService,
    private readonly moveBooking: MoveBookingService,
    private readonly cancelRun: CancelRunService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param into id or code of the other date
   * @throws DomainError `run.no_alternative`, `run.merge_other_course`, `run.merge_too_full`, `run.move_impossible`
   */
  async run(actor: Actor, runId: string, reason: string, into: string): Promise<void> {
    const intoId = await this.bookings.findAlternative(into, runId, this.clock.now());
    const seated = await this.seated(runId);
    const refusal = refuseMerge(await this.facts(runId, intoId), seated.length);
    if (refusal) throw refusal;
    // Nobody is offered a place in what ends.
    await this.waitlist.pause(actor, runId, true);
    for (const { id } of inMergingOrder(seated)) await this.moveIfPossible(actor, id, intoId, reason);
    await this.cancelRun.run(actor, runId, reason, intoId);
  }

  /** Whoever cannot go along stays, and hears with those who waited. */
  private async moveIfPossible(actor: Actor, bookingId: string, intoId: string, reason: string): Promise<void> {
    try {
      await this.moveBooking.run(actor, bookingId, intoId, reason);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private seated(runId: string): Promise<Seated[]> {
    return this.database.query(
      `SELECT id, party_id AS partyId FROM booking WHERE course_run_id = ? AND state IN ('CONFIRMED', 'REQUESTED') AND left_on IS NULL
       ORDER BY ledger_version`,
      [runId],
    );
  }

  private async facts(runId: string, intoId: string): Promise<MergeFacts> {
    const [row] = await this.database.query<(Omit<MergeFacts, 'isSameCourse'> & { isSameCourse: number })[]>(
      `SELECT mine.state, mine.offering_id = other.offering_id AS isSameCourse, l.waiting, l.capacity - l.taken - l.held AS free
       FROM course_run mine JOIN course_run other ON other.id = ? JOIN seat_ledger l ON l.course_run_id = other.id WHERE mine.id = ?`,
      [intoId, runId],
    );
    return row ? { ...row, isSameCourse: row.isSameCourse === 1 } : { state: 'CANCELLED', isSameCourse: false, waiting: 0, free: 0 };
  }
}
