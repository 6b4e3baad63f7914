import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { ExtraKind } from '../domain/extra-places.js';
import { QuotaStore } from './quota.store.js';
import type { ExtraPlacesDto, QuotaHolderDto, StaffPlacesDto } from './staff-places.dto.js';

type LedgerRow = Pick<StaffPlacesDto, 'capacity' | 'taken' | 'held' | 'waiting' | 'overbooked' | 'roomSeats' | 'format' | 'firstDate'>;

const MOST_ORGANISATIONS = 500;

/** What staff see of the places of a run: the ledger, the quotas on it, and places of other kinds. */
@Injectable()
export class StaffPlacesQueries {
  constructor(
    private readonly database: Database,
    private readonly quotas: QuotaStore,
  ) {}

  /** @throws DomainError `run.unknown` */
  async ofRun(runId: string): Promise<StaffPlacesDto> {
    const [ledger, quotas, extras, organisations] = await Promise.all([
      this.ledger(runId),
      this.quotas.ofRun(runId),
      this.extras(runId),
      this.organisations(),
    ]);
    if (!ledger) throw notFound('run.unknown');
    const shown = quotas.map(({ releasedAt, ...quota }) => ({ ...quota, releasedAt: releasedAt?.toISOString() ?? null }));
    return { ...ledger, quotas: shown, extras, organisations };
  }

  async runOf(tx: Tx, runId: string): Promise<{ state: string; title: string; lastDate: LocalDate } | null> {
    const [row] = await tx.query<{ state: string; title: string; lastDate: LocalDate }[]>(
      'SELECT state, title, last_date AS lastDate FROM course_run WHERE id = ?',
      [runId],
    );
    return row ?? null;
  }

  private async ledger(runId: string): Promise<LedgerRow | null> {
    const [row] = await this.database.query<LedgerRow[]>(
      `SELECT l.capacity, l.taken, l.held, l.waiting, l.overbooked, l.capacity_hard AS roomSeats, r.format, r.first_date AS firstDate
       FROM seat_ledger l JOIN course_run r ON r.id = l.course_run_id WHERE l.course_run_id = ?`,
      [runId],
    );
    return row ?? null;
  }

  /** With those who have a seat and still wish for such a place: staff ask them (E25). */
  private async extras(runId: string): Promise<ExtraPlacesDto[]> {
    return this.database.query<(ExtraPlacesDto & { kind: ExtraKind })[]>(
      `SELECT e.kind, e.capacity, e.taken,
              (SELECT COUNT(*) FROM booking b JOIN booking_extra x ON x.booking_id = b.id AND x.kind = e.kind AND x.state = 'WISHED'
               WHERE b.course_run_id = e.course_run_id AND b.state IN ('REQUESTED', 'CONFIRMED', 'OFFERED')) AS wishing
       FROM extra_ledger e WHERE e.course_run_id = ? ORDER BY e.kind`,
      [runId],
    );
  }

  private organisations(): Promise<QuotaHolderDto[]> {
    return this.database.query(`SELECT id, name FROM organisation WHERE status = 'ACTIVE' ORDER BY name, id LIMIT ${MOST_ORGANISATIONS}`);
  }
}
