import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import type {
  BookingRecord,
  CertificateRecord,
  ConsentRecord,
  ContactRecord,
  MembershipRecord,
  PersonRecord,
  ProfileRecord,
} from './domain/person-record.js';

type Reader = Pick<Tx, 'query'>;
type PersonRow = Omit<PersonRecord, 'contacts' | 'bookings' | 'memberships' | 'profiles' | 'certificates' | 'consents'>;

/** All that hangs on a person, read for a comparison or, behind locks, for a merge. */
@Injectable()
export class PersonRecords {
  /** @throws DomainError `duplicates.unknown` */
  async load(reader: Reader, id: string): Promise<PersonRecord> {
    const [[person], contacts, bookings, memberships, profiles, certificates, consents] = await Promise.all([
      reader.query<PersonRow[]>(
        `SELECT id, name, latin_name AS latinName, call_name AS callName, birth_year AS birthYear, created_at AS createdAt,
           merged_into_id AS mergedIntoId, reminders_off_at AS remindersOffAt FROM person WHERE id = ?`,
        [id],
      ),
      contactsOf(reader, id),
      bookingsOf(reader, id),
      membershipsOf(reader, id),
      profilesOf(reader, id),
      certificatesOf(reader, id),
      consentsOf(reader, id),
    ]);
    if (!person) throw notFound('duplicates.unknown');
    return { ...person, contacts, bookings, memberships, profiles, certificates, consents };
  }

  /** Runs whose places a merge of these two can touch. */
  async sharedRuns(reader: Reader, one: string, other: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }[]>(
      `SELECT DISTINCT a.course_run_id AS id FROM booking a JOIN booking b ON b.course_run_id = a.course_run_id AND b.person_id = ?
       WHERE a.person_id = ? AND a.active = 1 AND b.active = 1`,
      [other, one],
    );
    return rows.map((row) => row.id);
  }
}

async function contactsOf(reader: Reader, id: string): Promise<ContactRecord[]> {
  const rows = await reader.query<(Omit<ContactRecord, 'isPreferred'> & { isPreferred: number })[]>(
    `SELECT c.id, c.kind, c.value, c.organisation_id AS organisationId, o.name AS organisation, c.is_preferred AS isPreferred
     FROM contact_channel c LEFT JOIN organisation o ON o.id = c.organisation_id
     WHERE c.person_id = ? ORDER BY c.is_preferred DESC, c.created_at, c.id`,
    [id],
  );
  return rows.map((row) => ({ ...row, isPreferred: Boolean(row.isPreferred) }));
}

const bookingsOf = (reader: Reader, id: string): Promise<BookingRecord[]> =>
  reader.query<BookingRecord[]>(
    `SELECT b.id, b.number, b.course_run_id AS runId, r.title, r.first_date AS firstDate, b.state, b.ledger_version AS turn
     FROM booking b JOIN course_run r ON r.id = b.course_run_id WHERE b.person_id = ? ORDER BY r.first_date, b.id`,
    [id],
  );

const membershipsOf = (reader: Reader, id: string): Promise<MembershipRecord[]> =>
  reader.query<MembershipRecord[]>(
    `SELECT m.id, o.name AS organisation, m.valid_from AS validFrom, m.valid_to AS validTo
     FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.person_id = ? ORDER BY m.valid_from, m.id`,
    [id],
  );

async function profilesOf(reader: Reader, id: string): Promise<ProfileRecord[]> {
  const rows = await reader.query<(Omit<ProfileRecord, 'languages'> & { languages: string })[]>(
    `SELECT id, kind, organisation_id AS organisationId, territory_id AS territoryId, languages, qualified_on AS qualifiedOn,
       active_from AS activeFrom, active_to AS activeTo FROM volunteer_profile WHERE person_id = ? ORDER BY kind, id`,
    [id],
  );
  return rows.map((row) => ({ ...row, languages: JSON.parse(row.languages) as string[] }));
}

const certificatesOf = (reader: Reader, id: string): Promise<CertificateRecord[]> =>
  reader.query<CertificateRecord[]>(
    `SELECT c.id, c.number, r.title FROM certificate c JOIN course_run r ON r.id = c.course_run_id
     WHERE c.person_id = ? AND c.state <> 'REVOKED' ORDER BY c.issued_on, c.id`,
    [id],
  );

const consentsOf = (reader: Reader, id: string): Promise<ConsentRecord[]> =>
  reader.query<ConsentRecord[]>(
    'SELECT id, purpose, given_at AS givenAt, withdrawn_at AS withdrawnAt FROM consent WHERE person_id = ? ORDER BY given_at, id',
    [id],
  );
