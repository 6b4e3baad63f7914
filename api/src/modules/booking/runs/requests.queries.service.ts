import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { type Actor, actorId } from '../../access/index.js';
import { nobodyWaits, shapeParticipant } from './participant-shape.js';
import { type ParticipantRow, ParticipantsStore } from './participants.store.js';
import { finderOf, pageOf } from './participants.queries.service.js';
import type { RequestDto, RequestedRunDto, RequestsDto, RequestsQuery } from './requests.dto.js';

type RunOfRequest = RequestedRunDto & { readonly id: string };

/** Requests of all runs that wait for a decision, for staff. */
@Injectable()
export class RequestsQueries {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantsStore,
  ) {}

  async list(actor: Actor, { q, run: code, page = 1 }: RequestsQuery): Promise<RequestsDto> {
    const all = await this.store.requests();
    const runs = await this.runs([...new Set(all.map(({ runId }) => runId))]);
    const asked = code === undefined ? null : runs.find((run) => run.code === code);
    const isFound = finderOf(q, await this.store.reachedAt(q));
    const found = all.filter((one) => (asked === null || one.runId === asked?.id) && isFound(one));
    return {
      total: all.length,
      found: found.length,
      runs: runs.map(({ id, code: own, title }) => ({ code: own, title, count: all.filter((one) => one.runId === id).length })),
      rows: await this.shown(
        actor,
        pageOf(found, page).map(({ bookingId }) => bookingId),
        runs,
      ),
    };
  }

  private async shown(actor: Actor, bookingIds: readonly string[], runs: readonly RunOfRequest[]): Promise<RequestDto[]> {
    const rows = await this.store.rows(bookingIds, actorId(actor));
    const [parties, doubles] = await Promise.all([
      this.store.partners(rows.flatMap(({ partyId }) => partyId ?? [])),
      this.maybeDouble(rows.map(({ personId }) => personId)),
    ]);
    return rows.flatMap((row) => {
      const run = runs.find(({ id }) => id === row.runId);
      return run ? [{ ...requestOf(row, run, parties), maybeDouble: doubles.has(row.personId) }] : [];
    });
  }

  /** Who may have another record (E21): the booking of the one may be a second wish of the other. */
  private async maybeDouble(personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT first_id AS id FROM duplicate_pair WHERE state = 'OPEN' AND first_id IN (?)
       UNION SELECT second_id FROM duplicate_pair WHERE state = 'OPEN' AND second_id IN (?)`,
      [personIds, personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async runs(ids: readonly string[]): Promise<RunOfRequest[]> {
    if (ids.length === 0) return [];
    return this.database.query(
      `SELECT r.id, r.code, r.title, o.kind, r.first_date AS firstDate, r.town, l.taken, l.capacity, l.waiting
       FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id
       WHERE r.id IN (?) ORDER BY r.first_date, r.code`,
      [ids],
    );
  }
}

function requestOf(
  row: ParticipantRow,
  { id: _id, ...run }: RunOfRequest,
  parties: Parameters<typeof shapeParticipant>[2],
): Omit<RequestDto, 'maybeDouble'> {
  return { ...shapeParticipant(row, nobodyWaits, parties), run };
}
