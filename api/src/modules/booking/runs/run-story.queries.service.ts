import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { idsIn, replaceIds } from '../../../database/ids.js';
import { notFound } from '../../../errors/domain-error.js';
import { bookingHistoryOf } from '../domain/booking-history.js';
import { historyOf, type LoggedAct } from '../domain/run-history.js';
import type { HistoryEntryDto, RunMessagesDto } from './run-story.dto.js';

const MOST = 1000;
const STATE = `CASE m.state WHEN 'SENT' THEN 'SENT' WHEN 'DEAD' THEN 'FAILED' WHEN 'OBSOLETE' THEN 'DROPPED' WHEN 'CALL' THEN 'CALL' WHEN 'CALLED' THEN 'CALLED' ELSE 'WAITING' END`;

type Row = Omit<LoggedAct, 'data'> & { readonly data: string | null };
type Kind = RunMessagesDto['kinds'][number];
type Message = RunMessagesDto['messages'][number];

/** What happened to a run, and what was written about it; for staff to read. */
@Injectable()
export class RunStoryQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. @throws DomainError `run.unknown` */
  async history(runId: string): Promise<HistoryEntryDto[]> {
    await this.assertKnown(runId);
    const rows = await this.database.query<Row[]>(
      `SELECT e.at, e.actor_kind AS actorKind, e.actor_id AS actorId, a.name AS who, e.verb, e.data
       FROM audit_entry e LEFT JOIN staff_account a ON a.id = e.actor_id
       WHERE e.subject_type = 'course_run' AND e.subject_id = ? ORDER BY e.seq DESC LIMIT ${MOST}`,
      [runId],
    );
    const entries = historyOf(rows.map(parsed));
    const names = await this.names(entries.flatMap(({ changes }) => changes.flatMap(({ from, to }) => [...from, ...to])));
    const named = (values: readonly string[]): string[] =>
      values.map((value) => replaceIds(value, (id) => names.get(id.toLowerCase()) ?? id));
    return entries.map(({ at, changes, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      changes: changes.map(({ field, from, to }) => ({ field, from: named(from), to: named(to) })),
    }));
  }

  /** What happened to one booking, with its attendance; the latest first. @throws DomainError `booking.unknown` */
  async ofBooking(runId: string, bookingId: string): Promise<HistoryEntryDto[]> {
    const known = await this.database.query('SELECT id FROM booking WHERE id = ? AND course_run_id = ?', [bookingId, runId]);
    if (known.length === 0) throw notFound('booking.unknown');
    const rows = await this.database.query<Row[]>(
      `SELECT e.at, e.actor_kind AS actorKind, e.actor_id AS actorId, a.name AS who, e.verb, e.data
       FROM audit_entry e LEFT JOIN staff_account a ON a.id = e.actor_id
       WHERE (e.subject_type = 'booking' AND e.subject_id = ?)
          OR (e.subject_type = 'course_run' AND e.subject_id = ? AND e.verb = 'attendance.recorded' AND e.data LIKE CONCAT('%', ?, '%'))
       ORDER BY e.seq DESC LIMIT ${MOST}`,
      [bookingId, runId, bookingId],
    );
    const dates = await this.database.query<{ id: string; date: string }[]>('SELECT id, date FROM session WHERE course_run_id = ?', [
      runId,
    ]);
    const entries = bookingHistoryOf(rows.map(parsed), bookingId, new Map(dates.map(({ id, date }) => [id, date])));
    return entries.map(({ at, changes, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      changes: changes.map(({ field, from, to }) => ({ field, from: [...from], to: [...to] })),
    }));
  }

  /** @param kind with each recipient; those that reached nobody without it @throws DomainError `run.unknown` */
  async messages(runId: string, kind: string | null): Promise<RunMessagesDto> {
    await this.assertKnown(runId);
    const kinds = await this.database.query<(Omit<Kind, 'last'> & { last: Date })[]>(
      `SELECT m.kind, COUNT(IF(m.state = 'SENT', 1, NULL)) AS sent, COUNT(IF(m.state IN ('QUEUED', 'LEASED'), 1, NULL)) AS waiting,
         COUNT(IF(m.state = 'DEAD', 1, NULL)) AS failed, COUNT(IF(m.state = 'OBSOLETE', 1, NULL)) AS dropped,
         COUNT(IF(m.state IN ('CALL', 'CALLED'), 1, NULL)) AS calls, MAX(m.created_at) AS last
       FROM booking b JOIN outbox m ON m.booking_id = b.id WHERE b.course_run_id = ? GROUP BY m.kind ORDER BY last DESC, m.kind`,
      [runId],
    );
    const messages = await this.database.query<(Omit<Message, 'at'> & { at: Date })[]>(
      `SELECT m.kind, p.name, b.id AS bookingId, ${STATE} AS state, COALESCE(m.sent_at, m.first_tried_at, m.created_at) AS at
       FROM booking b JOIN outbox m ON m.booking_id = b.id JOIN person p ON p.id = b.person_id
       WHERE b.course_run_id = ? AND ${kind === null ? `m.state = 'DEAD'` : 'm.kind = ?'}
       ORDER BY m.state <> 'DEAD', p.sort_name, m.created_at LIMIT ${MOST}`,
      kind === null ? [runId] : [runId, kind],
    );
    return {
      kinds: kinds.map((one) => ({ ...one, last: one.last.toISOString() })),
      messages: messages.map((one) => ({ ...one, at: one.at.toISOString() })),
    };
  }

  private async assertKnown(runId: string): Promise<void> {
    if ((await this.database.query('SELECT id FROM course_run WHERE id = ?', [runId])).length === 0) throw notFound('run.unknown');
  }

  /** What the log names by id. */
  private async names(values: readonly string[]): Promise<Map<string, string>> {
    const ids = [...new Set(values.flatMap(idsIn))];
    if (ids.length === 0) return new Map();
    const tables = ['room', 'trainer', 'contact_person', 'organisation', 'territory', 'funding_programme'];
    const rows = await this.database.query<{ id: string; name: string }[]>(
      [...tables.map((table) => `SELECT id, name FROM ${table} WHERE id IN (?)`), 'SELECT id, code FROM course_run WHERE id IN (?)'].join(
        ' UNION ALL ',
      ),
      [...tables, 'course_run'].map(() => ids),
    );
    return new Map(rows.map(({ id, name }) => [id.toLowerCase(), name]));
  }
}

const parsed = (row: Row): LoggedAct => ({ ...row, data: row.data === null ? null : (JSON.parse(row.data) as LoggedAct['data']) });
