import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { LocalDate } from '../../time/berlin.js';
import { sessionElsewhere, sessionIsOnline } from '../mail/index.js';
import type { RunDetailDto } from './catalogue.dto.js';
import type { PublicRun } from './domain/public-run.js';
import type { RunState } from './domain/run-moves.js';
import type { SeatCount } from './domain/seats.js';
import { publicRunOf, type RunRow, type SessionRow, type TrainerRow, type TranslationRow } from './public-run.rows.js';

/** What changes often, of every run in the catalogue. */
export interface RunPulse extends SeatCount {
  readonly id: string;
  readonly revision: number;
  readonly state: RunState;
}

const PUBLISHED = `r.published_at IS NOT NULL AND r.state NOT IN ('DRAFT', 'IN_REVIEW')`;
const IN_CATALOGUE = `${PUBLISHED} AND r.last_date >= ? AND r.state NOT IN ('COMPLETED', 'SETTLED')`;

const PULSES = `
  SELECT r.id, r.revision, r.state, l.capacity, l.taken, l.held, l.waiting, l.collecting
  FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id`;

const RUNS = `
  SELECT r.id, r.offering_id AS offeringId, r.code, r.slug, r.title, r.promise, r.description, r.state, r.format, r.town,
         r.german_level AS germanLevel, r.min_age AS minAge, r.prerequisites, r.flags, r.teaching_units AS teachingUnits,
         r.waitlist_size AS waitlistSize, r.first_date AS firstDate, r.last_date AS lastDate,
         r.registration_opens_at AS registrationOpensAt, r.registration_deadline AS registrationDeadline,
         r.late_entry_until AS lateEntryUntil,
         r.cancellation_deadline AS cancellationDeadline, r.cancel_reason AS cancelReason, r.published_at AS publishedAt,
         r.cancelled_at AS cancelledAt, r.created_at AS createdAt, r.search_text AS searchText, r.revision,
         o.kind, o.audience, o.content_language AS language, o.modules,
         o.certificate AS ownCertificate, o.threshold_percent AS ownThreshold,
         t.ags, t.name AS territory, g.name AS organiser, f.name AS fundingProgramme,
         v.name AS venueName, v.street AS venueStreet, v.postcode AS venuePostcode, v.town AS venueTown, v.transit AS venueTransit,
         m.name AS roomName, m.access AS roomAccess,
         c.name AS contactName, c.phone AS contactPhone, c.email AS contactEmail, c.hours AS contactHours,
         c.public_since AS contactPublicSince,
         l.capacity, l.taken, l.held, l.waiting, l.collecting
  FROM course_run r
  JOIN offering o ON o.id = r.offering_id
  JOIN organisation g ON g.id = r.organiser_id
  JOIN seat_ledger l ON l.course_run_id = r.id
  LEFT JOIN territory t ON t.id = r.territory_id
  LEFT JOIN room m ON m.id = r.room_id
  LEFT JOIN venue v ON v.id = m.venue_id
  LEFT JOIN funding_programme f ON f.id = r.funding_programme_id
  LEFT JOIN contact_person c ON c.id = r.contact_person_id`;

/** Reads of what the public may see. */
@Injectable()
export class PublicRunStore {
  constructor(private readonly database: Database) {}

  /** Every run that belongs in the catalogue today: published, and not over before today. */
  pulses(today: LocalDate): Promise<RunPulse[]> {
    return this.database.query<RunPulse[]>(`${PULSES} WHERE ${IN_CATALOGUE} ORDER BY r.id`, [today]);
  }

  pulsesOf(ids: readonly string[]): Promise<RunPulse[]> {
    return this.database.query<RunPulse[]>(`${PULSES} WHERE r.id IN (?) ORDER BY r.id`, [ids]);
  }

  /** @param today decides whether the contact person may be named */
  async load(ids: readonly string[], today: LocalDate): Promise<PublicRun[]> {
    if (ids.length === 0) return [];
    const [rows, sessions, trainers, translations] = await Promise.all([
      this.database.query<RunRow[]>(`${RUNS} WHERE r.id IN (?) ORDER BY r.id`, [ids]),
      this.sessions(ids),
      this.trainers(ids),
      this.translations(ids),
    ]);
    const of = <T>(found: Map<string, T[]>, id: string): T[] => found.get(id) ?? [];
    return rows.map((row) => {
      const parts = { sessions: of(sessions, row.id), trainers: of(trainers, row.id), translations: of(translations, row.id) };
      return publicRunOf(row, parts, today);
    });
  }

  /** Id of a published run, over or not; null for anything else. */
  async findId(ref: { id: string } | { slug: string }): Promise<string | null> {
    const [column, value] = 'id' in ref ? ['id', ref.id] : ['slug', ref.slug];
    const [row] = await this.database.query<{ id: string }[]>(`SELECT r.id FROM course_run r WHERE r.${column} = ? AND ${PUBLISHED}`, [
      value,
    ]);
    return row?.id ?? null;
  }

  /** What a run counts besides its seats. It changes with every booking, so it is no part of what is kept in memory. */
  async extraPlaces(runId: string): Promise<RunDetailDto['extraPlaces']> {
    const rows = await this.database.query<{ kind: RunDetailDto['extraPlaces'][number]['kind']; free: number }[]>(
      'SELECT kind, taken < capacity AS free FROM extra_ledger WHERE course_run_id = ? AND capacity > 0 ORDER BY kind',
      [runId],
    );
    return rows.map(({ kind, free }) => ({ kind, free: free === 1 }));
  }

  private async sessions(runIds: readonly string[]): Promise<Map<string, SessionRow[]>> {
    const rows = await this.database.query<SessionRow[]>(
      `SELECT s.id, s.course_run_id AS runId, s.n, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start,
              TIME_FORMAT(s.end_time, '%H:%i') AS end, s.starts_at AS startsAt, s.ends_at AS endsAt,
              s.teaching_units AS teachingUnits, s.state, s.moved_from_date AS movedFromDate,
              TIME_FORMAT(s.moved_from_time, '%H:%i') AS movedFromTime,
              ${sessionElsewhere} AS venue,
              ${sessionIsOnline} AS online
       FROM session s
       JOIN course_run r ON r.id = s.course_run_id
       WHERE s.course_run_id IN (?)
       ORDER BY s.course_run_id, s.starts_at, s.n`,
      [runIds],
    );
    return Map.groupBy(rows, (row) => row.runId);
  }

  private async translations(runIds: readonly string[]): Promise<Map<string, TranslationRow[]>> {
    const rows = await this.database.query<TranslationRow[]>(
      `SELECT course_run_id AS runId, language, title, promise, description FROM run_translation
       WHERE course_run_id IN (?) ORDER BY course_run_id, language`,
      [runIds],
    );
    return Map.groupBy(rows, (row) => row.runId);
  }

  private async trainers(runIds: readonly string[]): Promise<Map<string, TrainerRow[]>> {
    const rows = await this.database.query<TrainerRow[]>(
      `SELECT rt.course_run_id AS runId, t.name FROM run_trainer rt JOIN trainer t ON t.id = rt.trainer_id
       WHERE rt.course_run_id IN (?) ORDER BY rt.course_run_id, rt.position`,
      [runIds],
    );
    return Map.groupBy(rows, (row) => row.runId);
  }
}
