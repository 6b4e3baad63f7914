import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import type { AllocationRule, Entrant, Ranked } from '../domain/fair-allocation.js';

export interface Allocation {
  readonly runId: string;
  readonly rule: AllocationRule;
  readonly closesAt: Date;
  readonly seed: string;
  readonly seedHash: string;
  readonly drawnAt: Date | null;
}

export interface DrawnTicket {
  readonly number: string;
  readonly place: number;
  readonly stage: number;
  readonly ticket: string;
  readonly hasSeat: boolean;
}

const ALLOCATION = `SELECT course_run_id AS runId, rule, closes_at AS closesAt, seed, seed_hash AS seedHash, drawn_at AS drawnAt FROM run_allocation`;

/** All SQL of fair allocations. */
@Injectable()
export class AllocationStore {
  constructor(private readonly database: Database) {}

  async find(runId: string, reader: Pick<Tx, 'query'> = this.database): Promise<Allocation | null> {
    const [row] = await reader.query<Allocation[]>(`${ALLOCATION} WHERE course_run_id = ?`, [runId]);
    return row ?? null;
  }

  /** Runs whose collecting phase is over. */
  async due(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ runId: string }[]>(
      'SELECT course_run_id AS runId FROM run_allocation WHERE drawn_at IS NULL AND closes_at <= ? ORDER BY closes_at LIMIT 50',
      [now],
    );
    return rows.map((row) => row.runId);
  }

  set(tx: Tx, { runId, rule, closesAt, seed, seedHash }: Omit<Allocation, 'drawnAt'>): void {
    tx.write(
      `INSERT INTO run_allocation (course_run_id, rule, closes_at, seed, seed_hash) VALUES (?)
       ON DUPLICATE KEY UPDATE rule = VALUES(rule), closes_at = VALUES(closes_at)`,
      [[runId, rule, closesAt, seed, seedHash]],
    );
  }

  remove(tx: Tx, runId: string): void {
    tx.write('DELETE FROM run_allocation WHERE course_run_id = ? AND drawn_at IS NULL', [runId]);
  }

  /** Who takes part in the draw: everybody who waits, with what the rules look at. */
  async entrants(tx: Tx, runId: string): Promise<Entrant[]> {
    const rows = await tx.query<(Omit<Entrant, 'lacksCourse'> & { hasHad: number })[]>(
      `SELECT b.id, b.number, b.organisation_id AS organisationId,
              EXISTS (SELECT 1 FROM booking e JOIN course_run er ON er.id = e.course_run_id
                      WHERE e.person_id = b.person_id AND e.state = 'COMPLETED' AND er.offering_id = r.offering_id) AS hasHad
       FROM booking b JOIN course_run r ON r.id = b.course_run_id
       WHERE b.course_run_id = ? AND b.state = 'WAITLISTED' ORDER BY b.ledger_version`,
      [runId],
    );
    return rows.map(({ hasHad, ...entrant }) => ({ ...entrant, lacksCourse: hasHad === 0 }));
  }

  saveDraw(tx: Tx, runId: string, ranked: readonly Ranked[], seated: ReadonlySet<string>, now: Date): void {
    tx.write('UPDATE run_allocation SET drawn_at = ? WHERE course_run_id = ?', [now, runId]);
    if (ranked.length === 0) return;
    tx.write('INSERT INTO allocation_ticket (booking_id, course_run_id, place, stage, ticket, has_seat) VALUES ?', [
      ranked.map(({ entrant, rank, stage, ticket }) => [entrant.id, runId, rank, stage, ticket, seated.has(entrant.id)]),
    ]);
  }

  async tickets(runId: string): Promise<DrawnTicket[]> {
    const rows = await this.database.query<(Omit<DrawnTicket, 'hasSeat'> & { hasSeat: number })[]>(
      `SELECT b.number, t.place, t.stage, t.ticket, t.has_seat AS hasSeat
       FROM allocation_ticket t JOIN booking b ON b.id = t.booking_id WHERE t.course_run_id = ? ORDER BY t.place`,
      [runId],
    );
    return rows.map((row) => ({ ...row, hasSeat: row.hasSeat === 1 }));
  }
}
