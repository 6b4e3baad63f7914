import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Texts } from '../../../texts/texts.js';
import { type NewDate, sessionSpan } from '../../catalogue/index.js';
import type { OverlapOfPersonDto, PersonToCallDto } from './session-moves.dto.js';

/** Who hears of a change: who has a place and has not left, asks or waits for one. */
export const CONCERNED = `b.course_run_id = ? AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') AND b.left_on IS NULL`;
const channel = (kind: string): string =>
  `(SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = '${kind}' ORDER BY c.is_preferred DESC, c.id LIMIT 1)`;

export const PERSON = `SELECT b.id AS bookingId, b.created_at AS bookedAt, p.name, ${channel('EMAIL')} AS email, ${channel('PHONE')} AS phone,
         COALESCE(g.name, b.organisation_name) AS organisation
  FROM booking b JOIN person p ON p.id = b.person_id LEFT JOIN organisation g ON g.id = b.organisation_id`;

export type Reachable = PersonToCallDto & { readonly email: string | null; readonly bookedAt: Date };

/** In whose language and for whose booking a mail is shown before it leaves. */
export interface SampleReader {
  readonly bookingId: string;
  readonly language: string;
  readonly bookedAt: Date;
}

/** Whether somebody who booked at that moment hears of it. */
type Hears = (bookedAt: Date) => boolean;
const everybody: Hears = () => true;

/** How many people a change of a run reaches, and how. */
export interface Reach {
  readonly people: number;
  readonly byMail: number;
  readonly toCall: PersonToCallDto[];
}

/** The people who would hear of a change of their course. */
@Injectable()
export class ConcernedPeople {
  constructor(
    private readonly database: Database,
    private readonly texts: Texts,
  ) {}

  async reach(runId: string, hears: Hears = everybody): Promise<Reach> {
    const all = await this.database.query<Reachable[]>(`${PERSON} WHERE ${CONCERNED} ORDER BY p.sort_name, b.id`, [runId]);
    const people = all.filter(({ bookedAt }) => hears(bookedAt));
    const toCall = withoutMail(people);
    return { people: people.length, byMail: people.length - toCall.length, toCall };
  }

  /** Who has another course with us when one of these dates is (E12). */
  overlaps(runId: string, dates: readonly NewDate[]): Promise<OverlapOfPersonDto[]> {
    const spans = dates.map(({ date, start, end }) => sessionSpan(date, start, end));
    return this.database.query(
      `SELECT p.name, GROUP_CONCAT(DISTINCT r.title ORDER BY r.title SEPARATOR ', ') AS title FROM booking b JOIN person p ON p.id = b.person_id
       JOIN booking o ON o.person_id = b.person_id AND o.course_run_id <> b.course_run_id AND o.state IN ('REQUESTED', 'CONFIRMED', 'OFFERED') AND o.left_on IS NULL
       JOIN session s ON s.course_run_id = o.course_run_id AND s.state = 'PLANNED' AND (${spans.map(() => 's.starts_at < ? AND s.ends_at > ?').join(' OR ')})
       JOIN course_run r ON r.id = o.course_run_id
       WHERE ${CONCERNED} GROUP BY p.id, p.name, p.sort_name ORDER BY p.sort_name, p.id`,
      [...spans.flatMap(({ startsAt, endsAt }) => [endsAt, startsAt]), runId],
    );
  }

  /** Of those who read one language the first with a place, in the room where there are both ways: the others read hardly anything else. */
  async readers(runId: string, hears: Hears = everybody): Promise<SampleReader[]> {
    const rows = await this.database.query<SampleReader[]>(
      `SELECT b.id AS bookingId, b.language, b.created_at AS bookedAt FROM booking b
       WHERE ${CONCERNED} AND EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL')
       ORDER BY b.language, b.state <> 'CONFIRMED',
         EXISTS (SELECT 1 FROM booking_extra x WHERE x.booking_id = b.id AND x.kind = 'ONLINE' AND x.state = 'HELD'), b.ledger_version, b.id`,
      [runId],
    );
    // Languages without texts of their own read the same mail.
    const readers = rows.filter(({ bookedAt }) => hears(bookedAt));
    return [...Map.groupBy(readers, ({ language }) => this.texts.for(language).language).values()].flatMap((same) => same.slice(0, 1));
  }
}

/** Whom no mail reaches. */
export const withoutMail = (people: readonly Reachable[]): PersonToCallDto[] =>
  people.filter(({ email }) => email === null).map(({ email: _email, bookedAt: _bookedAt, ...person }) => person);
