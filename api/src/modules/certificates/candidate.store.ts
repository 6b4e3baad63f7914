import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import type { DeliveryFormat, Kind } from '../catalogue/index.js';
import type { CertificateState } from './domain/certificate-moves.js';
import type { DocumentType } from './domain/document-for.js';
import type { RunFacts } from './domain/snapshot.js';

export type Reader = Pick<Tx, 'query'>;

/** A participant as certificates need them. */
export interface Holder {
  readonly bookingId: string;
  readonly personId: string;
  readonly name: string;
  readonly latinName: string | null;
  /** Language of the person. */
  readonly lang: string;
  /** Language of the mails about the booking. */
  readonly language: string;
}

export interface KnownCertificate {
  readonly id: string;
  readonly bookingId: string;
  readonly number: string;
  readonly state: CertificateState;
  readonly type: DocumentType;
  /** Units that it says. */
  readonly attended: number;
}

interface RunRow {
  id: string;
  code: string;
  title: string;
  kind: Kind;
  modules: string;
  format: DeliveryFormat;
  town: string | null;
  territory: string | null;
  organiser: string;
  notice: string | null;
  phone: string | null;
  email: string | null;
}

/** Tables of other rooms, as certificates need them: everything that goes into a snapshot. */
@Injectable()
export class CandidateStore {
  /** @throws DomainError `run.unknown` */
  async findRunFacts(reader: Reader, runId: string): Promise<RunFacts> {
    const [row] = await reader.query<RunRow[]>(
      `SELECT r.id, r.code, o.title, o.kind, o.modules, r.format, r.town, t.name AS territory, g.name AS organiser, f.notice,
              c.phone, c.email
       FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN organisation g ON g.id = r.organiser_id
       LEFT JOIN territory t ON t.id = g.territory_id LEFT JOIN funding_programme f ON f.id = r.funding_programme_id
       LEFT JOIN contact_person c ON c.id = r.contact_person_id AND c.public_since IS NOT NULL
       WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return { ...factsOf(row), dates: await this.findDates(reader, runId), trainers: await this.findTrainers(reader, runId) };
  }

  /** In whose place only a number is left cannot be given a document; one that they have is still seen. */
  async findHolders(reader: Reader, runId: string): Promise<Map<string, Holder>> {
    const rows = await reader.query<Holder[]>(
      `SELECT b.id AS bookingId, p.id AS personId, p.name, p.latin_name AS latinName, p.language AS lang, b.language
       FROM booking b JOIN person p ON p.id = b.person_id WHERE b.course_run_id = ?
         AND (p.erased_at IS NULL OR EXISTS (SELECT 1 FROM certificate c WHERE c.booking_id = b.id AND c.state <> 'REVOKED'))`,
      [runId],
    );
    return new Map(rows.map((row) => [row.bookingId, row]));
  }

  /** All certificates of a run, revoked ones included, oldest first. */
  findCertificates(reader: Reader, runId: string): Promise<KnownCertificate[]> {
    return reader.query<KnownCertificate[]>(
      `SELECT id, booking_id AS bookingId, number, state, type, JSON_VALUE(snapshot, '$.units.attended') + 0e0 AS attended
       FROM certificate WHERE course_run_id = ? ORDER BY id`,
      [runId],
    );
  }

  /** @returns false when there is no such person */
  async setLatinName(tx: Tx, personId: string, latinName: string): Promise<boolean> {
    const { affectedRows } = await tx.execute('UPDATE person SET latin_name = ? WHERE id = ? AND erased_at IS NULL', [latinName, personId]);
    return affectedRows === 1;
  }

  private findDates(reader: Reader, runId: string): Promise<RunFacts['dates']> {
    return reader.query<RunFacts['dates'][number][]>(
      `SELECT date, TIME_FORMAT(start_time, '%H:%i') AS start, TIME_FORMAT(end_time, '%H:%i') AS end, teaching_units AS units
       FROM session WHERE course_run_id = ? AND state <> 'CANCELLED' ORDER BY starts_at, n`,
      [runId],
    );
  }

  private async findTrainers(reader: Reader, runId: string): Promise<string[]> {
    const rows = await reader.query<{ name: string }[]>(
      'SELECT t.name FROM run_trainer rt JOIN trainer t ON t.id = rt.trainer_id WHERE rt.course_run_id = ? ORDER BY rt.position, t.name',
      [runId],
    );
    return rows.map((row) => row.name);
  }
}

function factsOf(row: RunRow): Omit<RunFacts, 'dates' | 'trainers'> {
  const place = row.format === 'ONLINE' ? null : row.town;
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    kind: row.kind,
    place,
    issuedAt: place ?? row.territory ?? row.organiser,
    modules: JSON.parse(row.modules) as RunFacts['modules'],
    issuer: { name: row.organiser, lines: [row.phone, row.email].filter((line) => line !== null) },
    fundingNotice: row.notice,
  };
}
