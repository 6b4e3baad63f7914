import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { conflict, unprocessable } from '../../errors/domain-error.js';
import { berlinTime, type LocalTime } from '../../time/berlin.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { decideArrival } from './domain/arrival.js';
import type { SheetPlace } from './domain/excuse.js';
import type { Sheet, SheetEntry } from './domain/sheet.js';
import type { AttendanceState } from './domain/units.js';

export interface Arrived {
  /** False for who was there already; then `arrivedAt` says since when. */
  readonly isNew: boolean;
  readonly arrivedAt: LocalTime;
  /** What the sheet said before, to give back when the arrival was a mistake. */
  readonly before: AttendanceState | null;
}

/**
 * Somebody is at the door. Whoever writes this down brings their own transaction, because there is more to it than the
 * attendance: which device saw it, and when. The first statement of theirs that locks is the one here.
 */
@Injectable()
export class RecordArrival {
  constructor(
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The earliest moment counts, whichever device is heard first; what came of it are units like those that staff type.
   * @param at when they were seen, maybe some time ago and without a network
   * @throws DomainError `run.unknown`, `attendance.closed`, `attendance.not_on_sheet`, `attendance.before_entry`
   */
  async run(tx: Tx, actor: Actor, place: SheetPlace & { runId: string }, at: Date): Promise<Arrived> {
    const { runId, bookingId, sessionId } = place;
    const revision = await this.store.nextRevision(tx, runId);
    const sheet = await this.sheets.read(tx, runId);
    const before = entryOf(sheet, place);
    const decided = decideArrival(sheet, { bookingId, sessionId }, berlinTime(at));
    if (decided) {
      await this.store.save(tx, [decided], byStaff(actor), at);
      await this.audit.append(tx, actor, 'attendance.arrived', { type: 'booking', id: bookingId }, { runId, revision, entry: decided });
    }
    const isNew = before?.arrivedAt == null && before?.state !== 'PRESENT' && before?.state !== 'PARTIAL';
    return { isNew, arrivedAt: decided?.arrivedAt ?? before?.arrivedAt ?? berlinTime(at), before: before?.state ?? null };
  }

  /** It was somebody else. @param before what the sheet said; a seat of whoever was excused stays excused */
  async takeBack(tx: Tx, actor: Actor, place: SheetPlace & { runId: string }, before: AttendanceState | null, now: Date): Promise<void> {
    const { runId, bookingId, sessionId } = place;
    const revision = await this.store.nextRevision(tx, runId);
    const { run, entries } = await this.sheets.read(tx, runId);
    const entry = entries.find((one) => one.bookingId === bookingId && one.sessionId === sessionId);
    if (run.state === 'COMPLETED' || run.state === 'SETTLED') throw conflict('attendance.closed', { state: run.state });
    if (!entry) throw unprocessable('attendance.not_on_sheet', { bookingId, sessionId });
    if (before === 'EXCUSED' || before === 'ABSENT') {
      await this.store.save(tx, [{ bookingId, sessionId, state: before, units: 0 }], byStaff(actor), now);
    } else await this.store.clear(tx, [place]);
    await this.audit.append(tx, actor, 'attendance.arrival_withdrawn', { type: 'booking', id: bookingId }, { runId, revision, sessionId });
  }
}

const byStaff = (actor: Actor): string | null => (actor.kind === 'staff' ? actorId(actor) : null);

const entryOf = (sheet: Sheet, { bookingId, sessionId }: SheetPlace): SheetEntry | undefined =>
  sheet.entries.find((one) => one.bookingId === bookingId && one.sessionId === sessionId);
