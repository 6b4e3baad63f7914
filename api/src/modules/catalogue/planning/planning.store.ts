import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import type { FieldError } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { RoomPlace, RunContent } from '../domain/draft.js';
import type { RulesOfOffering } from '../domain/plan-template.js';
import type { OwnCertificate } from '../domain/promised-certificate.js';
import type { CourseModule } from '../domain/run.js';
import type { PlanningListsDto, PlanningOfferingDto } from './planning.dto.js';

type Reader = Pick<Tx, 'query'>;

export interface OfferingFacts extends RulesOfOffering, OwnCertificate {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string | null;
  readonly promise: string | null;
  readonly description: string;
  readonly modules: readonly CourseModule[];
  readonly retiredAt: Date | null;
}

type OfferingRow = Omit<OfferingFacts, 'modules' | 'prerequisites'> & { readonly modules: string; readonly prerequisites: string };

type TrainerChoiceRow = Omit<PlanningListsDto['trainers'][number], 'topics' | 'languages'> & {
  readonly topics: string;
  readonly languages: string;
};

/** What somebody did to a run last. */
export interface LastChange {
  readonly accountId: string;
  readonly name: string;
  readonly at: Date;
}

const MOST = 500;

/** What is no longer offered stays in the choices of a draft that uses it: saving it would else take it away without a word. */
const inDraft = (uses: string): string => `EXISTS (SELECT 1 FROM course_run r WHERE ${uses} AND r.state IN ('DRAFT', 'IN_REVIEW'))`;

/** What staff choose from when they plan a course. */
@Injectable()
export class PlanningStore {
  async offerings(reader: Reader): Promise<PlanningOfferingDto[]> {
    const rows = await reader.query<(Omit<PlanningOfferingDto, 'units'> & { modules: string })[]>(
      `SELECT o.id, o.kind, o.audience, o.title, o.short_title AS shortTitle, o.modules, COUNT(r.id) AS runs,
              (SELECT l.code FROM course_run l WHERE l.offering_id = o.id ORDER BY l.first_date DESC, l.id LIMIT 1) AS lastCode
       FROM offering o LEFT JOIN course_run r ON r.offering_id = o.id WHERE o.retired_at IS NULL
       GROUP BY o.id, o.kind, o.audience, o.title, o.short_title, o.modules ORDER BY o.title, o.id LIMIT ${MOST}`,
    );
    return rows.map(({ modules, ...one }) => ({ ...one, units: unitsOf(JSON.parse(modules) as CourseModule[]) }));
  }

  async offering(reader: Reader, id: string): Promise<OfferingFacts | null> {
    const [row] = await reader.query<OfferingRow[]>(
      `SELECT id, kind, audience, title, short_title AS shortTitle, promise, description, modules, prerequisites, german_level AS germanLevel, min_age AS minAge,
              certificate, threshold_percent AS thresholdPercent, retired_at AS retiredAt
       FROM offering WHERE id = ?`,
      [id],
    );
    if (!row) return null;
    return { ...row, modules: JSON.parse(row.modules) as CourseModule[], prerequisites: JSON.parse(row.prerequisites) as string[] };
  }

  async lists(reader: Reader, today: LocalDate): Promise<PlanningListsDto> {
    return {
      rooms: await reader.query(
        `SELECT m.id, CONCAT_WS(', ', v.town, v.name, m.name) AS name, m.seats
         FROM room m JOIN venue v ON v.id = m.venue_id
         WHERE (m.retired_at IS NULL AND v.retired_at IS NULL) OR ${inDraft('(r.room_id = m.id OR r.id IN (SELECT s.course_run_id FROM session s WHERE s.room_id = m.id))')}
         ORDER BY v.town, v.name, m.name LIMIT ${MOST}`,
      ),
      trainers: (
        await reader.query<TrainerChoiceRow[]>(
          `SELECT t.id, t.name, t.topics, t.languages, t.availability FROM trainer t JOIN (SELECT id FROM trainer WHERE retired_at IS NULL
           UNION SELECT rt.trainer_id FROM run_trainer rt JOIN course_run r ON r.id = rt.course_run_id WHERE r.state IN ('DRAFT', 'IN_REVIEW')) f ON f.id = t.id
         WHERE t.erased_at IS NULL ORDER BY t.name, t.id LIMIT ${MOST}`,
        )
      ).map(({ topics, languages, ...one }) => ({
        ...one,
        topics: JSON.parse(topics) as string[],
        languages: JSON.parse(languages) as string[],
      })),
      contacts: await reader.query(
        `SELECT c.id, c.name FROM contact_person c WHERE c.retired_at IS NULL OR ${inDraft('r.contact_person_id = c.id')}
         ORDER BY c.name, c.id LIMIT ${MOST}`,
      ),
      organisers: await reader.query(
        `SELECT id, name FROM organisation WHERE status = 'ACTIVE' ORDER BY type <> 'COMPETENCE_CENTRE', name, id LIMIT ${MOST}`,
      ),
      territories: await reader.query(`SELECT id, name FROM territory WHERE valid_to IS NULL ORDER BY name LIMIT ${MOST}`),
      programmes: await reader.query(
        `SELECT f.id, f.name FROM funding_programme f
         WHERE f.valid_to IS NULL OR f.valid_to >= ? OR ${inDraft('r.funding_programme_id = f.id')}
         ORDER BY f.valid_from DESC, f.name LIMIT ${MOST}`,
        [today],
      ),
    };
  }

  /** Where the room is; null without one. */
  async place(reader: Reader, roomId: string | null): Promise<RoomPlace | null> {
    if (roomId === null) return null;
    const [row] = await reader.query<RoomPlace[]>(
      'SELECT v.town, v.territory_id AS territoryId FROM room m JOIN venue v ON v.id = m.venue_id WHERE m.id = ?',
      [roomId],
    );
    return row ?? null;
  }

  /** Choices that do not exist or are no longer offered, each at its field. @param runId of the draft, which keeps what it has */
  async impossibleChoices(reader: Reader, content: RunContent, runId: string | null): Promise<FieldError[]> {
    return [
      ...(await this.unknownChoices(reader, content)),
      ...((await this.roomGone(reader, content.roomId, runId)) ? [{ field: 'roomId', code: 'session.room_gone' }] : []),
      ...(await this.roomsOfDates(reader, content, runId)),
      ...(await this.trainersGone(reader, content.trainerIds, runId)),
    ];
  }

  private async roomsOfDates(reader: Reader, { sessions }: RunContent, runId: string | null): Promise<FieldError[]> {
    const rooms = sessions.map(({ roomId }) => roomId?.toLowerCase() ?? null);
    const codes = new Map<string, string>();
    for (const id of await this.unknown(reader, 'room', rooms)) codes.set(id, 'validation.is_uuid');
    for (const id of new Set(rooms)) if (await this.roomGone(reader, id, runId)) codes.set(id ?? '', 'session.room_gone');
    return rooms.flatMap((id, at) => {
      const code = codes.get(id ?? '');
      return code === undefined ? [] : [{ field: `sessions.${at}.roomId`, code }];
    });
  }

  /** No longer to choose, itself or its house, and nothing of this course is there. @param runId null for a course that does not exist yet */
  async roomGone(reader: Reader, roomId: string | null, runId: string | null): Promise<boolean> {
    const gone = await reader.query<unknown[]>(
      `SELECT 1 FROM room m JOIN venue v ON v.id = m.venue_id
       WHERE m.id = ? AND (m.retired_at IS NOT NULL OR v.retired_at IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM course_run r WHERE r.id = ? AND r.room_id = m.id)
         AND NOT EXISTS (SELECT 1 FROM session s WHERE s.course_run_id = ? AND s.room_id = m.id AND s.state = 'PLANNED')`,
      [roomId, runId, runId],
    );
    return gone.length > 0;
  }

  /** Who no longer teaches and is not in the team yet. @param runId null for a course that does not exist yet */
  async trainersGone(reader: Reader, trainerIds: readonly string[], runId: string | null): Promise<FieldError[]> {
    if (trainerIds.length === 0) return [];
    const gone = await reader.query<{ name: string }[]>(
      `SELECT t.name FROM trainer t WHERE t.id IN (?) AND t.retired_at IS NOT NULL AND t.erased_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM run_trainer rt WHERE rt.trainer_id = t.id AND rt.course_run_id = ?) ORDER BY t.name, t.id`,
      [trainerIds, runId],
    );
    return gone.map(({ name }) => ({ field: 'trainerIds', code: 'run.trainer_gone', params: { name } }));
  }

  private async unknownChoices(reader: Reader, content: RunContent): Promise<FieldError[]> {
    const wished: [field: string, table: string, ids: readonly (string | null)[]][] = [
      ['roomId', 'room', [content.roomId]],
      ['territoryId', 'territory', [content.territoryId]],
      ['organiserId', 'organisation', [content.organiserId]],
      ['contactPersonId', 'contact_person', [content.contactPersonId]],
      ['fundingProgrammeId', 'funding_programme', [content.fundingProgrammeId]],
      ['trainerIds', 'trainer', content.trainerIds],
    ];
    const errors: FieldError[] = [];
    for (const [field, table, ids] of wished) {
      if ((await this.unknown(reader, table, ids)).length > 0) errors.push({ field, code: 'validation.is_uuid' });
    }
    return errors;
  }

  private async unknown(reader: Reader, table: string, ids: readonly (string | null)[]): Promise<string[]> {
    const given = [...new Set(ids.flatMap((id) => id?.toLowerCase() ?? []))];
    if (given.length === 0) return [];
    const found = await reader.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE id IN (?) ${table === 'trainer' ? 'AND erased_at IS NULL' : ''}`,
      [given],
    );
    return given.filter((id) => !found.some((one) => one.id === id));
  }

  codesLike(reader: Reader, stem: string): Promise<{ code: string }[]> {
    return reader.query('SELECT code FROM course_run WHERE code LIKE ?', [`${stem}%`]);
  }

  async lastChange(reader: Reader, runId: string): Promise<LastChange | null> {
    const [row] = await reader.query<LastChange[]>(
      `SELECT a.id AS accountId, a.name, e.at FROM audit_entry e JOIN staff_account a ON a.id = e.actor_id
       WHERE e.subject_type = 'course_run' AND e.subject_id = ? AND e.actor_kind = 'staff' ORDER BY e.seq DESC LIMIT 1`,
      [runId],
    );
    return row ?? null;
  }
}

/** Units of all modules together; null where one of them has none. */
export function unitsOf(modules: readonly CourseModule[]): number | null {
  if (modules.length === 0 || modules.some(({ units }) => units === null)) return null;
  return modules.reduce((sum, { units }) => sum + (units ?? 0), 0);
}
