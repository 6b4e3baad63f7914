import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { RunState } from '../domain/run-moves.js';
import { PlanningStore } from '../planning/planning.store.js';

type Reader = Pick<Tx, 'query'>;

/** What a course says besides its dates, places and texts. */
export interface Facts {
  readonly contactPersonId: string | null;
  readonly organiserId: string;
  readonly fundingProgrammeId: string | null;
  readonly flags: readonly string[];
}

export interface KnownFacts extends Facts {
  readonly state: RunState;
  readonly revision: number;
  readonly contact: string | null;
  readonly organiser: string;
  readonly programme: string | null;
}

interface Choice {
  id: string;
  name: string;
}

export interface FactChoices {
  readonly contacts: Choice[];
  readonly organisers: Choice[];
  readonly programmes: Choice[];
}

/** What a course has stays in its choices, also when it is no longer offered. */
const withOwn = (choices: readonly Choice[], id: string | null, name: string | null): Choice[] =>
  id === null || name === null || choices.some((one) => one.id === id) ? [...choices] : [...choices, { id, name }];

/** SQL of who stands behind a course and what is good to know about it. */
@Injectable()
export class FactsStore {
  constructor(private readonly planning: PlanningStore) {}

  /** @throws DomainError `run.unknown` */
  async find(reader: Reader, runId: string): Promise<KnownFacts> {
    const [row] = await reader.query<(Omit<KnownFacts, 'flags'> & { flags: string })[]>(
      `SELECT r.state, r.revision, r.contact_person_id AS contactPersonId, c.name AS contact, r.organiser_id AS organiserId, g.name AS organiser,
              r.funding_programme_id AS fundingProgrammeId, f.name AS programme, r.flags
       FROM course_run r JOIN organisation g ON g.id = r.organiser_id LEFT JOIN contact_person c ON c.id = r.contact_person_id
       LEFT JOIN funding_programme f ON f.id = r.funding_programme_id WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return { ...row, flags: JSON.parse(row.flags) as string[] };
  }

  async choices(reader: Reader, known: KnownFacts, today: LocalDate): Promise<FactChoices> {
    const { contacts, organisers, programmes } = await this.planning.lists(reader, today);
    return {
      contacts: withOwn(contacts, known.contactPersonId, known.contact),
      organisers: withOwn(organisers, known.organiserId, known.organiser),
      programmes: withOwn(programmes, known.fundingProgrammeId, known.programme),
    };
  }

  save(tx: Tx, runId: string, { contactPersonId, organiserId, fundingProgrammeId, flags }: Facts): void {
    tx.write('UPDATE course_run SET contact_person_id = ?, organiser_id = ?, funding_programme_id = ?, flags = ? WHERE id = ?', [
      ...[contactPersonId, organiserId, fundingProgrammeId, JSON.stringify(flags), runId],
    ]);
  }
}
