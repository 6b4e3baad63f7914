import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { DomainError } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { RunStore } from '../../catalogue/index.js';
import { MoveBookingService } from '../changes/move-booking.service.js';
import { inMergingOrder, type MergeFacts, mergeStopped, type Merging, mustGoAlong, refuseMerge } from '../domain/merge-runs.js';
import { WaitlistService } from '../waitlist/waitlist.service.js';
import { CancelRunService } from './cancel-run.service.js';

/**
 * Puts two dates of a course together (S6): whoever has a place, or asks for one, goes along; then the date that is left is
 * called off, and whoever waited is offered the other one. Each move is an act of its own, so what is done stays done when
 * it is pressed again. While somebody would lose their place by it, nothing is called off.
 */
@Injectable()
export class MergeRunsService {
  constructor(
    private readonly database: Database,
    private readonly runs: RunStore,
    private readonly waitlist: WaitlistService,
    private readonly moveBooking: MoveBookingService,
    private readonly cancelRun: CancelRunService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param into id or code of the other date
   * @throws DomainError `run.no_alternative`, `run.merge_other_course`, `run.merge_too_full`, `run.merge_stopped`, `run.move_impossible`
   */
  async run(actor: Actor, runId: string, reason: string, into: string): Promise<void> {
    const intoId = await this.runs.findAlternative(this.database, into, runId, this.clock.now());
    const seated = await this.seated(runId, intoId);
    const refusal = refuseMerge(await this.facts(runId, intoId), seated);
    if (refusal) throw refusal;
    // Nobody is offered a place in what ends.
    await this.waitlist.pause(actor, runId, true);
    for (const { id } of inMergingOrder(seated)) await this.moveIfPossible(actor, id, intoId, reason);
    // Somebody else may have been faster there, or have booked here meanwhile.
    const staying = await this.seated(runId, intoId);
    if (staying.length > 0) throw mergeStopped(staying.length);
    await this.cancelRun.run(actor, runId, reason, intoId);
  }

  /** Whoever cannot go along stays. That the database is busy says nothing about anybody: it is asked again. */
  private async moveIfPossible(actor: Actor, bookingId: string, intoId: string, reason: string): Promise<void> {
    try {
      await this.moveBooking.run(actor, bookingId, intoId, reason);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
    }
  }

  /** Whose place would end with the run: whoever has as good a one in the other run keeps that one. */
  private async seated(runId: string, intoId: string): Promise<Merging[]> {
    const rows = await this.database.query<Merging[]>(
      `SELECT b.id, b.party_id AS partyId, b.state, o.state AS there FROM booking b
       LEFT JOIN booking o ON o.course_run_id = ? AND o.person_id = b.person_id AND o.active = 1
       WHERE b.course_run_id = ? AND b.state IN ('CONFIRMED', 'REQUESTED') AND b.left_on IS NULL ORDER BY b.ledger_version`,
      [intoId, runId],
    );
    return rows.filter(mustGoAlong);
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
