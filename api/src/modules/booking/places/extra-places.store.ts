import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { seatedStates } from '../domain/booking-moves.js';
import {
  type AttendMode,
  attendModes,
  type ExtraDecision,
  type ExtraKind,
  extraKinds,
  type ExtraPlaces,
  isMode,
} from '../domain/extra-places.js';

/**
 * Places that a run counts besides its seats: the only code that changes them. Always behind the lock of the seat
 * ledger, so what was decided still holds.
 */
@Injectable()
export class ExtraPlacesStore {
  /** The places of other kinds; where a run has none, everything is as before. */
  of(reader: Pick<Tx, 'query'>, runId: string): Promise<ExtraPlaces[]> {
    return reader.query<ExtraPlaces[]>('SELECT kind, capacity, taken FROM extra_ledger WHERE course_run_id = ?', [runId]);
  }

  take(tx: Tx, runId: string, bookingId: string, { takes, wishes }: ExtraDecision): void {
    if (takes.length > 0) {
      tx.write('UPDATE extra_ledger SET taken = taken + 1, version = version + 1 WHERE course_run_id = ? AND kind IN (?)', [runId, takes]);
    }
    const rows = [...takes.map((kind) => [bookingId, kind, 'HELD']), ...wishes.map((kind) => [bookingId, kind, 'WISHED'])];
    if (rows.length > 0) tx.write('INSERT INTO booking_extra (booking_id, kind, state) VALUES ?', [rows]);
  }

  /** Gives somebody who has a place what else they wish for, as far as there is any. */
  claim(tx: Tx, runId: string, bookingId: string, kinds: readonly ExtraKind[] = extraKinds): void {
    tx.write(
      `UPDATE booking_extra x JOIN extra_ledger e ON e.course_run_id = ? AND e.kind = x.kind
       SET e.taken = e.taken + 1, e.version = e.version + 1, x.state = 'HELD'
       WHERE x.booking_id = ? AND x.state = 'WISHED' AND x.kind IN (?) AND e.taken < e.capacity`,
      [runId, bookingId, kinds],
    );
  }

  /** Gives up places of these kinds, to whoever has a seat and still wishes for one; the own wish stays. */
  async free(tx: Tx, runId: string, bookingId: string, kinds: readonly ExtraKind[]): Promise<void> {
    const held = (await this.held(tx, bookingId)).filter((kind) => kinds.includes(kind));
    if (held.length === 0) return;
    tx.write(
      `UPDATE booking_extra x JOIN extra_ledger e ON e.course_run_id = ? AND e.kind = x.kind
       SET e.taken = e.taken - 1, e.version = e.version + 1, x.state = 'WISHED'
       WHERE x.booking_id = ? AND x.state = 'HELD' AND x.kind IN (?)`,
      [runId, bookingId, held],
    );
    await this.passOn(tx, runId, bookingId, held);
  }

  /** The way to take part that a booking has a place for. */
  async heldMode(tx: Tx, bookingId: string): Promise<AttendMode | null> {
    return (await this.held(tx, bookingId)).find(isMode) ?? null;
  }

  /** Takes a place of one way, or wishes for it, and gives that of the other back, to whoever has a seat and still wishes for it. */
  async switchMode(tx: Tx, runId: string, bookingId: string, from: AttendMode | null, to: ExtraDecision): Promise<void> {
    tx.write(
      `UPDATE extra_ledger e JOIN booking_extra x ON x.kind = e.kind AND x.booking_id = ? AND x.state = 'HELD'
       SET e.taken = e.taken - 1, e.version = e.version + 1 WHERE e.course_run_id = ? AND e.kind IN (?)`,
      [bookingId, runId, attendModes],
    );
    tx.write('DELETE FROM booking_extra WHERE booking_id = ? AND kind IN (?)', [bookingId, attendModes]);
    this.take(tx, runId, bookingId, to);
    if (from) await this.passOn(tx, runId, bookingId, [from]);
  }

  /** Sets how many places of a kind a run has; false when more are taken. */
  async set(tx: Tx, runId: string, kind: ExtraKind, capacity: number): Promise<boolean> {
    await tx.execute('INSERT IGNORE INTO extra_ledger (course_run_id, kind, capacity, taken, version) VALUES (?, ?, 0, 0, 0)', [
      runId,
      kind,
    ]);
    const { affectedRows } = await tx.execute(
      'UPDATE extra_ledger SET capacity = ?, version = version + 1 WHERE course_run_id = ? AND kind = ? AND taken <= ?',
      [capacity, runId, kind, capacity],
    );
    return affectedRows === 1;
  }

  /** Whoever was booked without being asked how they take part comes on site, where a run counts the ways. */
  async chooseForSilent(tx: Tx, runId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO booking_extra (booking_id, kind, state)
       SELECT b.id, 'ON_SITE', 'WISHED' FROM booking b
       WHERE b.course_run_id = ? AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
         AND EXISTS (SELECT 1 FROM extra_ledger e WHERE e.course_run_id = b.course_run_id AND e.kind IN (?))
         AND NOT EXISTS (SELECT 1 FROM booking_extra x WHERE x.booking_id = b.id AND x.kind IN (?))`,
      [runId, attendModes, attendModes],
    );
  }

  /** Who has a seat and still wishes for a place of this kind, the first who booked first. */
  async seatedWishing(tx: Tx, runId: string, kind: ExtraKind): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT b.id FROM booking b JOIN booking_extra x ON x.booking_id = b.id AND x.kind = ? AND x.state = 'WISHED'
       WHERE b.course_run_id = ? AND b.state IN (?) ORDER BY b.ledger_version`,
      [kind, runId, seatedStates],
    );
    return rows.map((row) => row.id);
  }

  /** One place of each kind has come free, and goes to the first with a seat who still wishes for it. */
  private async passOn(tx: Tx, runId: string, leaver: string, kinds: readonly ExtraKind[]): Promise<void> {
    for (const kind of kinds) {
      const next = (await this.seatedWishing(tx, runId, kind)).find((id) => id !== leaver);
      if (next) this.claim(tx, runId, next, [kind]);
    }
  }

  private async held(tx: Tx, bookingId: string): Promise<ExtraKind[]> {
    const rows = await tx.query<{ kind: ExtraKind }[]>(`SELECT kind FROM booking_extra WHERE booking_id = ? AND state = 'HELD'`, [
      bookingId,
    ]);
    return rows.map(({ kind }) => kind);
  }
}
