import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { SheetFacts, SheetPerson } from '../../documents/attendance-sheet-document.js';
import { notFound } from '../../errors/domain-error.js';
import { isOnlineFor, sessionRoom, sessionTown } from '../mail/index.js';

type Head = Pick<SheetFacts, 'code' | 'title' | 'issuer' | 'funding' | 'start' | 'end' | 'room' | 'trainers'>;

/** What stands on a sheet besides what attendance knows: of people their names, and nothing else. */
@Injectable()
export class SheetPrintStore {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `session.unknown` */
  async head(sessionId: string): Promise<Head> {
    const [row] = await this.database.query<(Omit<Head, 'trainers'> & { trainers: string | null })[]>(
      `SELECT r.code, r.title, g.name AS issuer, f.notice AS funding, TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end,
              COALESCE(CONCAT(ro.name, ', ', v.name), ${sessionTown}) AS room,
              (SELECT GROUP_CONCAT(t.name ORDER BY rt.position SEPARATOR '\n') FROM run_trainer rt JOIN trainer t ON t.id = rt.trainer_id
               WHERE rt.course_run_id = r.id) AS trainers
       FROM session s JOIN course_run r ON r.id = s.course_run_id JOIN organisation g ON g.id = r.organiser_id
       LEFT JOIN funding_programme f ON f.id = r.funding_programme_id ${sessionRoom} WHERE s.id = ?`,
      [sessionId],
    );
    if (!row) throw notFound('session.unknown');
    return { ...row, trainers: row.trainers?.split('\n') ?? [] };
  }

  /** By booking. */
  async names(sessionId: string): Promise<Map<string, SheetPerson>> {
    const rows = await this.database.query<(Omit<SheetPerson, 'online'> & { bookingId: string; online: number })[]>(
      `SELECT b.id AS bookingId, b.number, p.name, p.latin_name AS latinName, p.language AS lang, ${isOnlineFor} AS online
       FROM session s JOIN course_run r ON r.id = s.course_run_id JOIN booking b ON b.course_run_id = r.id
       JOIN person p ON p.id = b.person_id WHERE s.id = ?`,
      [sessionId],
    );
    return new Map(rows.map(({ bookingId, online, ...person }) => [bookingId, { ...person, online: online === 1 }]));
  }
}
