import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { Texts } from '../../texts/texts.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { RunCards } from '../catalogue/index.js';
import { EnrolMembersService, type RunPlaces } from '../booking/index.js';
import { actorOf, NOTICE_VERSION } from '../organisations/index.js';
import { countFindings, enrolledKinds, findingKinds, findingOf, type RowFinding } from './domain/findings.js';
import type { DeskRunDto, ImportDto, ImportRowDto } from './enrolment.dto.js';
import { type CheckedList, type CheckedRow, ListCheck } from './list-check.service.js';
import { type MemberImport, MemberImportStore } from './member-import.store.js';
import { csvOf } from '../../texts/safe-csv.js';

/** So many lines on one page: more is slow to read for people and for screen readers. */
const PAGE = 100;
const MOST_OPEN = 50;

export interface FoundList {
  readonly list: MemberImport;
  readonly rows: readonly ImportRowDto[];
}

/** Shows a list with what each line would come to at this moment. */
@Injectable()
export class ImportView {
  constructor(
    private readonly database: Database,
    private readonly store: MemberImportStore,
    private readonly check: ListCheck,
    private readonly enrol: EnrolMembersService,
    private readonly cards: RunCards,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `import.unknown`, also when it is a day old */
  async page(actor: Actor, organisationId: string, id: string, page: number): Promise<ImportDto> {
    actorOf(actor, organisationId);
    const { list, rows } = await this.checked(organisationId, id);
    const from = (Math.min(page, Math.max(1, Math.ceil(rows.length / PAGE))) - 1) * PAGE;
    const { content } = list;
    return {
      ...(await this.run(organisationId, list.runId)),
      id: list.id,
      expiresAt: list.expiresAt.toISOString(),
      columns: [...content.columns],
      header: content.header ? [...content.header] : null,
      example: [...(content.rows[0]?.cells ?? [])],
      counts: countFindings(rows),
      total: rows.length,
      page: from / PAGE + 1,
      pageSize: PAGE,
      rows: rows.slice(from, from + PAGE),
      firstOf: Object.fromEntries(
        findingKinds.flatMap((kind) => rows.find((row) => row.kind === kind)?.n ?? []).map((n) => [kindAt(rows, n), n]),
      ),
      noticeVersion: NOTICE_VERSION,
    };
  }

  /** The lines that cannot be enrolled as they are, to be put right in a spreadsheet. */
  async problems(actor: Actor, organisationId: string, id: string, language: string): Promise<string> {
    actorOf(actor, organisationId);
    const { rows } = await this.checked(organisationId, id);
    const words = this.texts.for(language);
    const heads = ['n', 'name', 'email', 'phone', 'birthYear', 'language', 'finding'].map((one) => words.t(`organisation.csv.${one}`));
    const open = rows.filter((row) => !enrolledKinds.includes(row.kind));
    return csvOf([
      heads,
      ...open.map(({ n, values, kind, code, params, reasons }) => {
        const found = code ? [words.t(`organisation.finding.${code}`, textParams(params))] : [];
        const why = reasons
          .filter(({ effect }) => effect === 'refuse')
          .map((one) => words.t(`eligibility.organisation.${one.code}`, textParams(one.params)));
        const finding = [words.t(`organisation.kind.${kind}`), ...found, ...why].join(' – ');
        return [String(n), values.name, values.email, values.phone, values.birthYear, values.language, finding];
      }),
    ]);
  }

  /** Lines that still need somebody; null when the list is gone or all of it is done. */
  async open(organisationId: string, id: string): Promise<{ rows: ImportRowDto[]; count: number } | null> {
    const list = await this.store.find(organisationId, id, this.clock.now());
    if (!list || list.content.rows.length === 0) return null;
    const { rows } = await this.checked(organisationId, id);
    return { rows: rows.slice(0, MOST_OPEN), count: rows.length };
  }

  async run(organisationId: string, runId: string): Promise<DeskRunDto> {
    const places = await this.enrol.look(this.database, runId, organisationId);
    const run = (await this.cards.of([runId])).get(runId);
    if (!run) throw notFound('run.unknown');
    const { capacity, taken, held, waiting, waitlistSize, collecting } = places;
    const free = waiting > 0 || collecting ? 0 : Math.max(0, capacity - taken - held);
    return { run, free, queue: Math.max(0, waitlistSize - waiting), quota: quotaOf(places) };
  }

  private async checked(organisationId: string, id: string): Promise<FoundList> {
    const list = await this.store.find(organisationId, id, this.clock.now());
    if (!list) throw notFound('import.unknown');
    const checked = await this.check.run(this.database, { organisationId, runId: list.runId, content: list.content });
    return { list, rows: shaped(checked) };
  }
}

/** What is held for the organisation, or was. */
export function quotaOf({ quotaId, quotaSeats, quotaUsed, quotaUntil, ended }: RunPlaces): DeskRunDto['quota'] {
  if (quotaId && quotaUntil) return { seats: quotaSeats, used: quotaUsed, until: quotaUntil, isReleased: false };
  return ended && { seats: ended.seats, used: ended.used, until: ended.on, isReleased: true };
}

/** An address that comes again is in order, and still worth a word. */
function shaped({ rows, withEmail }: CheckedList): ImportRowDto[] {
  const addresses = new Map<string, string>();
  return rows.map((row) => {
    const email = row.values.email.toLowerCase();
    const finding = findingOf(row, addresses.get(email) ?? null, (personId) => withEmail.has(personId));
    if (email && !addresses.has(email)) addresses.set(email, row.values.name);
    return shapedRow(row, finding);
  });
}

function shapedRow({ n, values, identified, outcome, needs }: CheckedRow, { kind, code, params }: RowFinding): ImportRowDto {
  const reasons = outcome && 'reasons' in outcome ? outcome.reasons : [];
  return {
    ...{ n, values, kind, code, params, needs: [...needs] },
    field: identified.is === 'bad' ? identified.problem.field : null,
    candidate: identified.is === 'ask' ? identified.candidate.personId : null,
    reasons: reasons.map((reason) => ({ code: reason.code, effect: reason.effect, params: reason.params })),
  };
}

const kindAt = (rows: readonly ImportRowDto[], n: number): string => rows.find((row) => row.n === n)?.kind ?? '';

/** Instants become days in a file; everything else is a word or a number. */
const textParams = (params: object): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]));
