import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { type ConflictOfDate, heaviest, signOf } from './domain/date-conflicts.js';
import { templateName, type UnitSpan, unitSpan } from './domain/plan-template.js';
import { accessUnknown, canPublish, type CheckedPoint, checkPublication, type PublicationFacts } from './domain/publication.js';
import { assertMove } from './domain/run-moves.js';
import { unitsOver } from './domain/teaching-units.js';
import { outdated } from './domain/text-languages.js';
import { DateConflicts } from './planning/date-conflicts.service.js';
import { PublicationStore, type StoredFacts } from './publication.store.js';
import { RunStore } from './run.store.js';
import { RunTextsStore } from './texts/run-texts.store.js';

export interface Publication {
  readonly canPublish: boolean;
  readonly points: readonly CheckedPoint[];
  readonly conflicts: readonly ConflictOfDate[];
  readonly unitsOver: ReturnType<typeof unitsOver>;
  readonly units: number;
  readonly unitSpan: UnitSpan | null;
  readonly accessUnknown: ReturnType<typeof accessUnknown>;
  /** In which it can be read, its own first. */
  readonly languages: readonly { readonly language: string; readonly outdated: boolean }[];
  readonly revision: number;
}

/** What somebody has to decide about; the sign is to know it again. */
export interface Asked {
  readonly what: string;
  readonly sign: string;
}

interface Publishing {
  /** Whose decision it is. */
  readonly accountId: string | null;
  /** They know what is asked about, and do it all the same. */
  readonly despite: boolean;
  /** What they knew when they decided, by its signs. */
  readonly accepted?: readonly string[];
}

/** Shows a run to everybody; also after it was postponed. */
@Injectable()
export class PublishRunService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly store: PublicationStore,
    private readonly conflicts: DateConflicts,
    private readonly texts: RunTextsStore,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What is fine, worth a look, or in the way when this account publishes. @throws DomainError `run.unknown` */
  async check(runId: string, accountId: string | null, reader: Pick<Tx, 'query'> = this.database): Promise<Publication> {
    const stored = await this.store.facts(reader, runId);
    const conflicts = await this.conflicts.ofRun(runId, reader);
    const over = unitsOver(await this.store.times(reader, runId));
    const name = templateName(stored.kind, stored.audience);
    const span = unitSpan(await this.settings.valueOn(name, berlinDate(this.clock.now()), reader));
    const facts = {
      ...{ ...stored, unitsOver: over.length > 0, unitSpan: span, needsAllUnits: name === 'template.basic_qualification_interpreter' },
      ...{ translations: await this.translations(reader, runId, stored), conflicts: heaviest(conflicts) },
      sameEyes: await this.sameEyes(reader, runId, accountId),
    };
    const points = checkPublication(facts, this.clock.now());
    return {
      ...{ canPublish: canPublish(facts, points), points, conflicts, unitsOver: over, units: stored.teachingUnits, unitSpan: span },
      ...{ accessUnknown: accessUnknown(facts), languages: [{ language: stored.language, outdated: false }, ...facts.translations] },
      revision: stored.revision,
    };
  }

  private async translations(
    reader: Pick<Tx, 'query'>,
    runId: string,
    { original }: StoredFacts,
  ): Promise<PublicationFacts['translations']> {
    const known = await this.texts.translations(reader, runId);
    return known.map(({ language, source }) => ({ language, outdated: outdated(original, source).length > 0 }));
  }

  /**
   * @param despite whoever publishes knows what is asked about, and does it all the same
   * @throws DomainError `run.unknown`, `run.move_impossible`, `run.four_eyes`, `run.not_ready` with the points in the way, `run.conflicts_open`
   */
  async run(actor: Actor, runId: string, despite = false): Promise<void> {
    await this.transactions.run(async (tx) => {
      assertMove(await this.runs.lockState(tx, runId), 'PUBLISHED');
      await this.within(tx, actor, runId, { accountId: actorId(actor), despite });
    });
  }

  /** Behind the run's lock, and by a decision that may have been made before. @throws DomainError as above */
  async within(tx: Tx, actor: Actor, runId: string, publishing: Publishing): Promise<void> {
    const asked = await this.assertReady(tx, runId, publishing);
    await this.runs.move(tx, runId, 'PUBLISHED', { publishedAt: this.clock.now() });
    this.store.unplan(tx, runId);
    const known = asked.length > 0 ? { despite: [...new Set(asked.map(({ what }) => what))] } : {};
    await this.audit.append(tx, actor, 'run.published', { type: 'course_run', id: runId }, known);
  }

  /** @returns what is asked about @throws DomainError `run.four_eyes`, `run.not_ready`, `run.conflicts_open` */
  async assertReady(tx: Tx, runId: string, { accountId, despite, accepted = [] }: Publishing): Promise<Asked[]> {
    await this.conflicts.lockRooms(tx, await this.store.roomIds(tx, runId));
    await this.conflicts.lockTeam(tx, runId);
    const { points, conflicts } = await this.check(runId, accountId, tx);
    const stops = points.filter(({ state }) => state === 'stop').map(({ point }) => point);
    if (stops.includes('eyes')) throw conflict('run.four_eyes');
    if (stops.length > 0) throw conflict('run.not_ready', { points: stops });
    const asked = [
      ...conflicts.filter(({ weight }) => weight === 'ask').map((one) => ({ what: one.kind, sign: signOf(one) })),
      ...points.filter(({ point, state }) => state === 'ask' && point !== 'conflicts').map(({ point }) => ({ what: point, sign: point })),
    ];
    if (!despite && asked.some(({ sign }) => !accepted.includes(sign))) throw conflict('run.conflicts_open');
    return asked;
  }

  /** S3: whether the same person changed the course last; null where nobody asks for a second one. Who is unknown is nobody's second. */
  private async sameEyes(reader: Pick<Tx, 'query'>, runId: string, accountId: string | null): Promise<boolean | null> {
    const isAsked = await this.settings.valueOn('publication.four_eyes', berlinDate(this.clock.now()), reader);
    if (!isAsked) return null;
    const last = await this.store.lastEditor(reader, runId);
    if (accountId === null || last === null) return true;
    return last.kind === 'staff' && (last.accountId === null || last.accountId === accountId);
  }
}
