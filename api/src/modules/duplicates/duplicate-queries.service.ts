import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../time/clock.js';
import { planMerge, type MergePlan } from './domain/merge-plan.js';
import type { PersonRecord } from './domain/person-record.js';
import { DuplicateStore, pair } from './duplicate.store.js';
import type { ComparedPersonDto, ComparisonDto, DuplicatePairDto, DuplicatesDto, PersonMergeDto } from './duplicates.dto.js';
import { PersonRecords } from './person-records.store.js';

const SHOWN = 100;

interface PairRow {
  readonly id: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly score: number;
  readonly grounds: string;
  readonly total: number;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly birthYear: number | null;
  readonly contacts: string | null;
  readonly bookings: number;
}

/** What staff see of records that may be of one person. */
@Injectable()
export class DuplicateQueries {
  constructor(
    private readonly database: Database,
    private readonly store: DuplicateStore,
    private readonly records: PersonRecords,
    private readonly clock: Clock,
  ) {}

  async overview(): Promise<DuplicatesDto> {
    const rows = await this.database.query<PairRow[]>(
      `SELECT p.id, p.first_id AS firstId, p.second_id AS secondId, p.score, p.grounds, COUNT(*) OVER () AS total FROM duplicate_pair p
       JOIN person a ON a.id = p.first_id AND a.merged_into_id IS NULL
       JOIN person b ON b.id = p.second_id AND b.merged_into_id IS NULL
       WHERE p.state = 'OPEN' ORDER BY p.score DESC, p.id LIMIT ${SHOWN}`,
    );
    const [people, merges] = await Promise.all([this.people(rows), this.merges()]);
    const pairs = rows.map((row): DuplicatePairDto => {
      const { id, firstId, secondId, score, grounds } = pair(row);
      return { id, score, grounds, people: [firstId, secondId].flatMap((one) => people.get(one) ?? []) };
    });
    return { total: rows[0]?.total ?? 0, pairs, merges };
  }

  /** @param keepId the record that would survive; the older one when left out @throws DomainError `duplicates.unknown` */
  async compare(pairId: string, keepId: string | undefined): Promise<ComparisonDto> {
    const { id, firstId, secondId, score, grounds } = await this.store.open(this.database, pairId);
    const [first, second] = await Promise.all([this.records.load(this.database, firstId), this.records.load(this.database, secondId)]);
    const keepsSecond = keepId ? keepId === secondId : second.createdAt < first.createdAt;
    const [kept, other] = keepsSecond ? [second, first] : [first, second];
    const plan = planMerge(kept, other);
    return {
      ...{ id, score, grounds },
      kept: compared(kept),
      other: compared(other),
      result: merged(kept, other, plan),
      doubles: plan.doubles.map(({ ends, stays }) => ({ title: ends.title, ends: ends.number, stays: stays.number })),
      blockers: plan.blockers.map(({ title }) => title),
    };
  }

  private async people(pairs: readonly PairRow[]): Promise<Map<string, DuplicatePairDto['people'][number]>> {
    const ids = pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]);
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonRow[]>(
      `SELECT p.id, p.name, p.latin_name AS latinName, p.birth_year AS birthYear,
         (SELECT GROUP_CONCAT(c.value ORDER BY c.is_preferred DESC, c.created_at, c.id SEPARATOR '\\n') FROM contact_channel c
          WHERE c.person_id = p.id AND c.kind IN ('EMAIL', 'PHONE')) AS contacts,
         (SELECT COUNT(*) FROM booking b WHERE b.person_id = p.id) AS bookings
       FROM person p WHERE p.id IN (?)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, { ...row, contacts: row.contacts?.split('\n') ?? [] }]));
  }

  private async merges(): Promise<PersonMergeDto[]> {
    const rows = await this.database.query<(Omit<PersonMergeDto, 'mergedAt' | 'undoUntil'> & { mergedAt: Date; undoUntil: Date })[]>(
      `SELECT m.id, s.name, o.name AS mergedName, a.name AS \`by\`, m.merged_at AS mergedAt, m.undo_until AS undoUntil
       FROM person_merge m JOIN person s ON s.id = m.surviving_id JOIN person o ON o.id = m.merged_id
       LEFT JOIN staff_account a ON a.id = m.merged_by
       WHERE m.undone_at IS NULL AND m.undo_until >= ? ORDER BY m.merged_at DESC, m.id LIMIT ${SHOWN}`,
      [this.clock.now()],
    );
    return rows.map((row) => ({ ...row, mergedAt: row.mergedAt.toISOString(), undoUntil: row.undoUntil.toISOString() }));
  }
}

type Shown = Pick<PersonRecord, Exclude<keyof PersonRecord, 'createdAt' | 'mergedIntoId' | 'remindersOffAt' | 'profiles'>>;

function compared(record: Shown, ending: ReadonlySet<string> = new Set()): ComparedPersonDto {
  const { id, name, latinName, callName, birthYear } = record;
  return {
    ...{ id, name, latinName, callName, birthYear },
    contacts: record.contacts.map(({ kind, value, organisation }) => ({ kind, value: organisation ?? value })),
    bookings: record.bookings.map(({ number, title, firstDate, state }) => ({ number, title, firstDate, state })),
    memberships: record.memberships.map(({ organisation, validTo }) => ({ organisation, until: validTo })),
    certificates: record.certificates.map(({ number, title }) => ({ number, title })),
    consents: record.consents.map((one) => ({ purpose: one.purpose, given: one.withdrawnAt === null && !ending.has(one.id) })),
  };
}

function merged(kept: PersonRecord, other: PersonRecord, plan: MergePlan): ComparedPersonDto {
  const { contacts, bookings, consents } = plan;
  const memberships = [...kept.memberships, ...other.memberships];
  const certificates = [...kept.certificates, ...other.certificates];
  const ending = new Set(plan.endingConsents.map(({ id }) => id));
  return compared({ id: kept.id, ...plan.names, contacts, bookings, consents, memberships, certificates }, ending);
}
