import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { canBeCode } from '../../database/ids.js';
import { addMonths, type LocalDate } from '../../time/berlin.js';
import { contactPhone, heardSql, sortName, soundsSought } from '../people/index.js';
import type { SearchedBookingDto, SearchedOrganisationDto, SearchedPersonDto, SearchedRunDto } from './workplace.dto.js';

/** As many of each kind as one looks through at a glance. */
const MOST = 6;
/** Courses that are over for longer are found by their code, and on the page of all courses. */
const MONTHS_BACK = 12;
/** No course is called so. */
const NO_CODE = '-';

const plain = (text: string): string => text.replaceAll(/[%_\\]/g, String.raw`\$&`);
const begins = (text: string): string => `${plain(text)}%`;
const anywhere = (text: string): string => `%${plain(text)}%`;

/** One question for each kind of thing; none reads a growing table from end to end, but for the sounds of names, which a short index holds. */
@Injectable()
export class SearchStore {
  constructor(private readonly database: Database) {}

  async bookings(text: string): Promise<SearchedBookingDto[]> {
    if (!canBeCode(text)) return [];
    return this.database.query(
      `SELECT b.id, b.number, p.name, r.code, r.title FROM booking b
       JOIN person p ON p.id = b.person_id AND p.erased_at IS NULL JOIN course_run r ON r.id = b.course_run_id WHERE b.number = ?`,
      [text.toUpperCase()],
    );
  }

  /** What is ahead comes first. The index is named: a year is a part of the table that becomes ever smaller. */
  runs(text: string, today: LocalDate): Promise<SearchedRunDto[]> {
    const words = text.split(' ');
    return this.database.query(
      `SELECT r.code, r.title, o.kind, r.town, r.state, r.first_date AS firstDate, r.last_date AS lastDate
       FROM (SELECT id FROM course_run WHERE code LIKE ?
         UNION SELECT id FROM course_run FORCE INDEX (ix_course_run_last_date)
         WHERE last_date >= ? AND ${words.map(() => `CONCAT_WS(' ', code, title, town) LIKE ?`).join(' AND ')}) f
       JOIN course_run r ON r.id = f.id JOIN offering o ON o.id = r.offering_id
       ORDER BY r.last_date < ?, IF(r.last_date < ?, DATEDIFF(?, r.last_date), DATEDIFF(r.first_date, ?)), r.code LIMIT ${MOST}`,
      [
        begins(canBeCode(text) ? text.toUpperCase() : NO_CODE),
        addMonths(today, -MONTHS_BACK),
        ...words.map(anywhere),
        today,
        today,
        today,
        today,
      ],
    );
  }

  /** By the beginning of the name as it is written or sorted, of any word of its Latin spelling, of an address or a number; after those, by how the name sounds. */
  people(text: string): Promise<SearchedPersonDto[]> {
    const ways: [sql: string, ...params: string[]][] = [
      ['SELECT id FROM person WHERE sort_name LIKE ?', begins(sortName(text))],
      ['SELECT id FROM person WHERE sort_name LIKE ?', begins(sortName(lastWordFirst(text)))],
      ['SELECT id FROM person WHERE name LIKE ?', begins(text)],
      [`SELECT id FROM person WHERE latin_name > '' AND (latin_name LIKE ? OR latin_name LIKE ?)`, begins(text), `% ${begins(text)}`],
      ['SELECT person_id FROM contact_channel WHERE value LIKE ?', begins(text.toLowerCase())],
    ];
    const phone = contactPhone(text);
    if (/\d{4}/.test(phone)) ways.push(['SELECT person_id FROM contact_channel WHERE value LIKE ?', begins(phone)]);
    const [isHeard, ...sounds] = heardSql('sound_name', soundsSought(text));
    return this.database.query(
      `SELECT p.id, p.name, p.latin_name AS latinName,
         (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind IN ('EMAIL', 'PHONE')
          ORDER BY c.is_preferred DESC, c.value LIMIT 1) AS contact
       FROM (SELECT id, MIN(is_heard) AS is_heard FROM (
           SELECT id, 0 AS is_heard FROM (${ways.map(([sql]) => sql).join(' UNION ')}) w
           UNION ALL SELECT id, 1 FROM person WHERE ${isHeard}) e GROUP BY id) f JOIN person p ON p.id = f.id
       WHERE p.erased_at IS NULL AND p.merged_into_id IS NULL ORDER BY f.is_heard, p.sort_name, p.id LIMIT ${MOST}`,
      [...ways.flatMap(([, ...params]) => params), ...sounds],
    );
  }

  organisations(text: string): Promise<SearchedOrganisationDto[]> {
    const words = text.split(' ');
    return this.database.query(
      `SELECT id, name, code FROM organisation
       WHERE ${words.map(() => `CONCAT_WS(' ', name, code) LIKE ?`).join(' AND ')} ORDER BY name, id LIMIT ${MOST}`,
      words.map(anywhere),
    );
  }
}

/** "Haidari Amina" for "Amina Haidari": sorting puts the last word first, so this finds a name said the other way round. */
function lastWordFirst(text: string): string {
  const [first = '', ...others] = text.split(/[\s,]+/);
  return [...others, first].join(' ');
}
