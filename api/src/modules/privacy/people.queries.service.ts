import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { canBeCode } from '../../database/ids.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { type Actor, actorId } from '../access/index.js';
import { contactEmail, contactPhone, heardSql, sortName, soundsSought } from '../people/index.js';
import { NAMED } from './erasure.store.js';
import { OwnDataQueries } from './own-data.queries.service.js';
import { OwnDataStore } from './own-data.store.js';
import type { FoundPeopleDto, FoundPersonDto, StaffPersonDto } from './people.dto.js';

const MOST = 20;
/** Fewer letters would list half the register: staff look for somebody, they do not browse. */
const FEWEST_LETTERS = 3;

/** Who was forgotten unasked is still named by their certificates. */
const HOLDER = `(SELECT JSON_VALUE(MAX(c.snapshot), '$.holder.latin') FROM certificate c WHERE c.person_id = p.id AND ${NAMED})`;

type FoundRow = Omit<FoundPersonDto, 'contacts'> & { readonly contacts: string | null };

/** Staff look for somebody who calls: by the beginning of any of their names or by how they sound, by an address or a number. Who was forgotten is found by the number of a certificate. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly database: Database,
    private readonly ownData: OwnDataQueries,
    private readonly store: OwnDataStore,
  ) {}

  async find(typed: string): Promise<FoundPeopleDto> {
    const text = typed.trim();
    if (text.length < FEWEST_LETTERS) return { people: [], more: false };
    // Numbers are Latin: the database cannot even compare other letters with one.
    const number = canBeCode(text) ? text.toUpperCase() : '';
    const [isHeard, ...sounds] = heardSql('sound_name', soundsSought(text));
    const rows = await this.database.query<FoundRow[]>(
      `SELECT p.id, IF(p.erased_at IS NULL, p.name, ${HOLDER}) AS name, p.birth_year AS birthYear,
         (SELECT GROUP_CONCAT(c.value ORDER BY c.is_preferred DESC, c.value SEPARATOR '\\n') FROM contact_channel c
          WHERE c.person_id = p.id AND c.kind IN ('EMAIL', 'PHONE')) AS contacts,
         (SELECT COUNT(*) FROM booking b WHERE b.person_id = p.id) AS bookings
       FROM person p JOIN (
         SELECT id FROM person WHERE sort_name LIKE ? OR sort_name LIKE ? OR sort_name LIKE ?
         UNION SELECT id FROM person WHERE ${isHeard}
         UNION SELECT person_id FROM contact_channel WHERE value IN (?)
         UNION SELECT b.person_id FROM booking b WHERE b.number = ?
         UNION SELECT c.person_id FROM certificate c WHERE c.number = ?) f ON f.id = p.id
       WHERE (p.erased_at IS NULL OR ${HOLDER} IS NOT NULL) AND p.merged_into_id IS NULL ORDER BY p.sort_name, p.id LIMIT ${MOST + 1}`,
      [begins(text), `% ${begins(text)}`, begins(reversed(text)), ...sounds, [...contactsIn(text), text], number, number],
    );
    const people = rows.slice(0, MOST).map(({ contacts, ...row }) => ({ ...row, contacts: contacts?.split('\n') ?? [] }));
    return { people, more: rows.length > MOST };
  }

  /** @throws DomainError `person.unknown` */
  async one(actor: Actor, id: string): Promise<StaffPersonDto> {
    const forgotten = await this.forgotten(id);
    if (forgotten) return forgotten;
    const [known, changes, mine] = await Promise.all([
      this.ownData.of(id),
      this.store.changes(this.database, id),
      this.store.needsFor(this.database, id, actorId(actor)),
    ]);
    const formerAddresses = changes.flatMap(({ id: changeId, former, confirmedAt }) => {
      return former === null ? [] : [{ changeId, email: former, until: berlinDate(confirmedAt) }];
    });
    const needs = known.needs.filter((need) => mine.has(need.id));
    return { id, ...known, needs, formerAddresses, forgottenOn: null };
  }

  /** Forgotten unasked: there is nothing but the name in certificates, and the person may wish that it goes too. */
  private async forgotten(id: string): Promise<StaffPersonDto | null> {
    const [row] = await this.database.query<
      { name: string; language: string; erasedAt: Date; certificates: number; retainUntil: LocalDate | null }[]
    >(
      `SELECT ${HOLDER} AS name, p.language, p.erased_at AS erasedAt, p.retain_until AS retainUntil,
         (SELECT COUNT(*) FROM certificate c WHERE c.person_id = p.id AND ${NAMED}) AS certificates
       FROM person p WHERE p.id = ? AND p.erased_at IS NOT NULL AND p.merged_into_id IS NULL AND ${HOLDER} IS NOT NULL`,
      [id],
    );
    if (!row) return null;
    const { name, language, erasedAt, certificates, retainUntil } = row;
    return {
      ...{ id, name, language, forgottenOn: berlinDate(erasedAt), canCorrectName: false },
      ...{ callName: null, birthYear: null, pendingEmail: null, forgetOn: null },
      ...{ emails: [], phones: [], organisations: [], needs: [], formerAddresses: [] },
      newsletter: { given: false, since: null },
      reminders: { wanted: false },
      erasure: { bookings: [], certificates, retainUntil },
    };
  }
}

/** Every name whose words begin so, as names are sorted: "hai% amina%" for "Amina Hai". */
function begins(text: string): string {
  const words = sortName(text)
    .replaceAll(/[\\%_]/g, String.raw`\$&`)
    .split(' ');
  return words.map((word) => `${word}%`).join(' ');
}

/** A text without digits is no number: it would find everybody who has none. */
const contactsIn = (text: string): string[] => [contactEmail(text), contactPhone(text)].filter((contact) => /[@\d]/.test(contact));

/** "Haidari Amina" as well as "Amina Haidari": people say it either way on the phone. */
function reversed(text: string): string {
  const [first = '', ...others] = text.split(/[\s,]+/);
  return [...others, first].join(' ');
}
