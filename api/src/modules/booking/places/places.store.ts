import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import type { ComputedFact } from '../../audit/index.js';
import { CatalogueStamp, seatWordsChange } from '../../catalogue/index.js';
import { extraKinds } from '../domain/extra-places.js';
import { ExtraPlacesStore } from './extra-places.store.js';
import { OWN_QUOTA } from './quota.store.js';
import { HAS_CHANGED } from './took-place.js';

/** One row of the ledger after a change. */
export interface Ledger {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly waiting: number;
  /** 1 while wishes are collected and nobody takes a place yet. */
  readonly collecting: number;
  /** Grows by one with every change; orders bookings of a run. */
  readonly version: number;
}

/** Which revision of a run holds, and how many wait for it. */
export interface Standing {
  readonly revision: number;
  readonly waiting: number;
}

/** What asking for a place came to. */
export interface AskedPlace {
  /** Null when the ledger gave nothing. */
  readonly ledger: Ledger | null;
  /** As it is after that, whether there was a place or not; null where there is no such run. */
  readonly standing: Standing | null;
}

/** What somebody who waited got. */
export interface SeatFromQueue extends Ledger {
  /** The place was held for the organisation that enrolled them. */
  readonly isHeld: boolean;
}

/** The ledger with what staff decide about. */
export interface FullLedger extends Ledger {
  /** So many sit beyond the capacity by a named decision. */
  readonly overbooked: number;
  readonly minParticipants: number;
  /** What the room holds; null where there is no room. */
  readonly capacityHard: number | null;
}

const LEDGER = 'capacity, taken, held, waiting, collecting, version';
const WITH_RUN = 'seat_ledger JOIN course_run ON id = course_run_id';
const FREE = 'taken + held < capacity AND waiting = 0 AND collecting = 0';
const FULL_LEDGER = `${LEDGER}, overbooked, capacity_hard AS capacityHard,
  (SELECT r.min_participants FROM course_run r WHERE r.id = course_run_id) AS minParticipants`;

/** Whoever leaves takes the exception with them: nobody stays overbooked once there is room. Follows a change of the other columns. */
const LESS_OVERBOOKED = 'overbooked = LEAST(overbooked, GREATEST(0, taken + held - capacity))';

/** Whether somebody still sits beyond the capacity shows only once the place has gone back to its organisation: `leaveSeat`. */
const OVERBOOKED_LATER = 'overbooked = overbooked';

export interface ManyPlaces {
  readonly quotaId: string | null;
  readonly onQuota: number;
  readonly free: number;
  readonly queue: number;
  readonly turns: number;
}

/** For the log: the version behind whose lock an act on places was done. It orders the acts of a run, whoever did them. */
export const ledgerVersion = (runId: string): ComputedFact => ({
  name: 'version',
  sql: 'SELECT version FROM seat_ledger WHERE course_run_id = ?',
  params: [runId],
});

interface Change {
  readonly taken?: number;
  readonly waiting?: number;
  readonly held?: number;
  /** How many bookings share out the versions among them; one when left out. */
  readonly turns?: number;
}

/**
 * The seat ledger: the only code that changes places. Each method is one conditional UPDATE and must be the first
 * statement of its transaction, so that the row's lock orders all bookings of a run (standards TX-01, TX-02).
 * It is a narrow row of its own, so that editing a run never meets a booking.
 */
@Injectable()
export class PlacesStore {
  constructor(
    private readonly stamp: CatalogueStamp,
    private readonly extras: ExtraPlacesStore,
  ) {}

  /** Takes a free place, unless there is none or somebody is waiting: nobody overtakes the list. */
  take(tx: Tx, runId: string): Promise<AskedPlace> {
    return this.ask(tx, runId, { taken: 1 }, FREE);
  }

  /** Joins the waiting list, or the collecting phase, unless a place can still be taken or the list is full. */
  joinQueue(tx: Tx, runId: string, waitlistSize: number): Promise<AskedPlace> {
    return this.ask(tx, runId, { waiting: 1 }, '(collecting = 1 OR (taken + held >= capacity OR waiting > 0) AND waiting < ?)', [
      waitlistSize,
    ]);
  }

  /** Takes free places for all of a party at once, or none when there are too few or somebody is waiting (pain 11). */
  takeTogether(tx: Tx, runId: string, people: number): Promise<AskedPlace> {
    return this.ask(tx, runId, { taken: people, turns: people }, `taken + held + ? <= capacity AND ${FREE}`, [people]);
  }

  /** A party joins the waiting list, with neighbouring turns, unless there are places for all of it or the list has no room. */
  joinQueueTogether(tx: Tx, runId: string, people: number, waitlistSize: number): Promise<AskedPlace> {
    const mustWait = '? <= capacity AND (taken + held + ? > capacity OR waiting > 0) AND waiting + ? <= ? AND collecting = 0';
    return this.ask(tx, runId, { waiting: people, turns: people }, mustWait, [people, people, people, waitlistSize]);
  }

  /**
   * Gives places to somebody who waits or to all of a party, and what else they wish for as far as there is any. Where
   * none is free for everybody, one that is held for the organisation that enrolled them; null when there is none of
   * these either.
   */
  async takeFromQueue(tx: Tx, runId: string, [first, ...others]: readonly [string, ...string[]]): Promise<SeatFromQueue | null> {
    const people = 1 + others.length;
    const enough = 'taken + held + ? <= capacity AND waiting >= ? AND collecting = 0';
    const ledger = await this.change(tx, runId, { taken: people, waiting: -people }, enough, [people, people]);
    if (!ledger) return others.length > 0 ? null : this.takeHeld(tx, runId, first);
    for (const bookingId of [first, ...others]) this.extras.claim(tx, runId, bookingId);
    return { ...ledger, isHeld: false };
  }

  /** Gives a place of its organisation's quota to somebody who waits; null when none is left of it. */
  async takeFromQuota(tx: Tx, runId: string, bookingId: string, quotaId: string): Promise<SeatFromQueue | null> {
    const one = { taken: 1, waiting: -1, held: -1 } as const;
    const ledger = await this.change(tx, runId, one, 'held > 0 AND waiting > 0 AND collecting = 0');
    if (!ledger) return null;
    tx.write('UPDATE quota SET used = used + 1 WHERE id = ?', [quotaId]);
    tx.write('UPDATE booking SET quota_id = ? WHERE id = ?', [quotaId, bookingId]);
    this.extras.claim(tx, runId, bookingId);
    return { ...ledger, isHeld: true };
  }

  /** The quota is read behind the ledger's lock, which a change that found nothing has not taken. */
  private async takeHeld(tx: Tx, runId: string, bookingId: string): Promise<SeatFromQueue | null> {
    const { held } = await this.lock(tx, runId);
    if (held === 0) return null;
    const [quota] = await tx.query<{ id: string }[]>(`SELECT q.id FROM booking b JOIN ${OWN_QUOTA} WHERE b.id = ?`, [bookingId]);
    return quota ? this.takeFromQuota(tx, runId, bookingId, quota.id) : null;
  }

  /** Gives a place beyond the capacity, up to what the room holds; null while one is free, or when the room is full. */
  overbook(tx: Tx, runId: string): Promise<Ledger | null> {
    const full = 'taken + held >= capacity AND (capacity_hard IS NULL OR taken + held < capacity_hard)';
    return this.change(tx, runId, { taken: 1 }, full, [], 'overbooked = GREATEST(0, taken + held - capacity)');
  }

  /** Frees the place of a booking; what was held for an organisation goes back to it while its quota lasts. */
  release(tx: Tx, runId: string, bookingId: string): Promise<Ledger | null> {
    return this.leaveSeat(tx, runId, bookingId, this.change(tx, runId, { taken: -1 }, 'taken > 0', [], OVERBOOKED_LATER));
  }

  /**
   * From a seat to the end of the waiting list. Null when nobody else waits and a seat is free then: it would come
   * straight back.
   */
  stepBack(tx: Tx, runId: string, bookingId: string): Promise<Ledger | null> {
    const othersWait = 'taken > 0 AND (waiting > 0 OR taken + held > capacity)';
    return this.leaveSeat(tx, runId, bookingId, this.change(tx, runId, { taken: -1, waiting: 1 }, othersWait, [], OVERBOOKED_LATER));
  }

  /** What goes with a seat that is given up. */
  private async leaveSeat(tx: Tx, runId: string, bookingId: string, left: Promise<Ledger | null>): Promise<Ledger | null> {
    tx.write('UPDATE quota q JOIN booking b ON b.quota_id = q.id SET q.used = q.used - 1 WHERE b.id = ? AND q.used > 0', [bookingId]);
    tx.write(
      `UPDATE seat_ledger SET held = held + (SELECT COUNT(*) FROM booking b JOIN quota q ON q.id = b.quota_id
         WHERE b.id = ? AND q.released_at IS NULL), ${LESS_OVERBOOKED} WHERE course_run_id = ?`,
      [bookingId, runId],
    );
    tx.write('UPDATE booking SET quota_id = NULL WHERE id = ? AND quota_id IS NOT NULL', [bookingId]);
    const [ledger] = await Promise.all([left, this.extras.free(tx, runId, bookingId, extraKinds)]);
    return ledger;
  }

  /**
   * Takes places for many people of one organisation: of its quota, free ones, and turns on the list. Behind the ledger's
   * lock, so what was counted still holds; never a place while wishes are collected. @param turns how many versions the bookings share out among them
   */
  async takeMany(tx: Tx, runId: string, { quotaId, onQuota, free, queue, turns }: ManyPlaces): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE seat_ledger SET taken = taken + ?, held = held - ?, waiting = waiting + ?, version = version + ?
       WHERE course_run_id = ? AND held >= ? AND (? = 0 OR taken + held + ? <= capacity) AND (collecting = 0 OR ? = 0)`,
      [onQuota + free, onQuota, queue, turns, runId, onQuota, free, free, onQuota + free],
    );
    if (affectedRows !== 1) throw conflict('booking.changed_meanwhile');
    if (onQuota > 0) tx.write('UPDATE quota SET used = used + ? WHERE id = ?', [onQuota, quotaId]);
    if (free + queue > 0) this.datePagesAnew(tx);
  }

  leaveQueue(tx: Tx, runId: string): Promise<Ledger | null> {
    return this.change(tx, runId, { waiting: -1 }, 'waiting > 0');
  }

  /** Locks the ledger before many bookings of the run change at once. */
  async lock(tx: Tx, runId: string): Promise<Ledger> {
    await tx.execute('UPDATE seat_ledger SET version = version + 1 WHERE course_run_id = ?', [runId]);
    return this.look(tx, runId);
  }

  /** After a cancelled run nobody sits or waits any more, and nothing is held for anybody (E10). */
  async clear(tx: Tx, runId: string, at: Date): Promise<void> {
    await tx.execute(
      'UPDATE seat_ledger SET taken = 0, waiting = 0, held = 0, overbooked = 0, collecting = 0, version = version + 1 WHERE course_run_id = ?',
      [runId],
    );
    tx.write('UPDATE quota SET used = 0, released_at = COALESCE(released_at, ?) WHERE course_run_id = ?', [at, runId]);
    tx.write('UPDATE extra_ledger SET taken = 0, version = version + 1 WHERE course_run_id = ?', [runId]);
    this.datePagesAnew(tx);
  }

  /** Locks the ledger to decide about it. */
  async lockFull(tx: Tx, runId: string): Promise<FullLedger | null> {
    tx.write('UPDATE seat_ledger SET version = version + 1 WHERE course_run_id = ?', [runId]);
    return (await this.row<FullLedger>(tx, FULL_LEDGER, runId)) ?? null;
  }

  /** Behind the ledger's lock. What sits beyond a raised capacity is overbooked by so much less. */
  setCapacity(tx: Tx, runId: string, capacity: number): void {
    const sql = 'UPDATE seat_ledger SET capacity = ?, overbooked = GREATEST(0, taken + held - capacity) WHERE course_run_id = ?';
    tx.write(sql, [capacity, runId]);
    this.datePagesAnew(tx);
  }

  /** Holds so many more places for organisations, or fewer; null when so many are not free. Behind the ledger's lock, before the quota. */
  hold(tx: Tx, runId: string, places: number): Promise<Ledger | null> {
    return this.change(tx, runId, { held: places }, 'held + ? >= 0 AND (? <= 0 OR taken + held + ? <= capacity)', [places, places, places]);
  }

  /** Behind the ledger's lock. */
  setCollecting(tx: Tx, runId: string, collecting: boolean): void {
    tx.write('UPDATE seat_ledger SET collecting = ? WHERE course_run_id = ?', [collecting, runId]);
    this.datePagesAnew(tx);
  }

  /** Locks the ledger for the draw; from now on places are taken as usual. */
  async endCollecting(tx: Tx, runId: string): Promise<void> {
    await tx.execute('UPDATE seat_ledger SET collecting = 0, version = version + 1 WHERE course_run_id = ?', [runId]);
    this.datePagesAnew(tx);
  }

  private async change(...change: Parameters<PlacesStore['ask']>): Promise<Ledger | null> {
    return (await this.ask(...change)).ledger;
  }

  private async ask(
    tx: Tx,
    runId: string,
    by: Change,
    condition: string,
    params: readonly number[] = [],
    overbooked = LESS_OVERBOOKED,
  ): Promise<AskedPlace> {
    tx.write(
      `UPDATE seat_ledger SET taken = taken + ?, held = held + ?, waiting = waiting + ?, ${overbooked}, version = version + ?
       WHERE course_run_id = ? AND ${condition}`,
      [by.taken ?? 0, by.held ?? 0, by.waiting ?? 0, by.turns ?? 1, runId, ...params],
    );
    const row = await this.row<Ledger & Standing & { changed: number }>(tx, `${HAS_CHANGED}, ${LEDGER}, revision`, runId, WITH_RUN);
    if (row?.changed !== 1) return { ledger: null, standing: row ?? null };
    const { changed: _, revision, ...after } = row;
    const { taken = 0, held = 0, waiting = 0 } = by;
    const before = { ...after, taken: after.taken - taken, held: after.held - held, waiting: after.waiting - waiting };
    if (seatWordsChange(before, after)) this.datePagesAnew(tx);
    return { ledger: after, standing: { revision, waiting: after.waiting } };
  }

  private datePagesAnew(tx: Tx): void {
    tx.lastly('catalogue-stamp', () => this.stamp.bump(tx));
  }

  /** How the run stands, and whether `take` would give a place at this moment; locks nothing. */
  async standing(reader: Pick<Tx, 'query'>, runId: string): Promise<(Standing & { readonly isFree: boolean }) | null> {
    const row = await this.row<Standing & { isFree: number }>(reader, `waiting, revision, ${FREE} AS isFree`, runId, WITH_RUN);
    return row ? { ...row, isFree: row.isFree === 1 } : null;
  }

  async look(tx: Tx, runId: string): Promise<Ledger> {
    const row = await this.row<Ledger>(tx, LEDGER, runId);
    if (!row) throw notFound('run.unknown');
    return row;
  }

  private async row<T>(reader: Pick<Tx, 'query'>, columns: string, runId: string, from = 'seat_ledger'): Promise<T | undefined> {
    const [row] = await reader.query<T[]>(`SELECT ${columns} FROM ${from} WHERE course_run_id = ?`, [runId]);
    return row;
  }
}
