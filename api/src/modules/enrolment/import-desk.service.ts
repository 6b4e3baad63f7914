import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { invalid, notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { EnrolMembersService } from '../booking/index.js';
import { OwnRuns } from './own-runs.store.js';
import { actorOf, MembersStore } from '../organisations/index.js';
import { canonicalColumns, guessColumns } from './domain/columns.js';
import { rowFields, type RowValues } from './domain/row-values.js';
import type { ColumnsDto, NewImportDto, RowChangeDto, RowChangesDto } from './enrolment.dto.js';
import { type ImportContent, type ImportRow, newContent } from './import-content.js';
import { type MemberImport, MemberImportStore } from './member-import.store.js';
import { tableOfFile, tableOfText } from './table-reader.js';

type Change = (list: MemberImport, tx: Tx) => ImportContent | Promise<ImportContent>;

const DAY = 24 * 3_600_000;

/**
 * Takes in a list and lets people put it right. It lies in the database and not in the form: hundreds of lines would
 * travel with every click, a reload would lose them, and the lines that fail must still be there after the others are
 * enrolled. Nobody in it is enrolled, and after a day it is gone.
 */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MemberImportStore,
    private readonly members: MembersStore,
    private readonly runs: OwnRuns,
    private readonly enrol: EnrolMembersService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `import.two_ways`, `import.empty`, `import.too_many_rows`, `import.file_unreadable` … */
  async open(actor: Actor, organisationId: string, dto: NewImportDto): Promise<{ id: string }> {
    const { accountId } = actorOf(actor, organisationId);
    const runId = await this.runs.idOf(dto.run);
    const content = await this.contentOf(organisationId, dto);
    const at = this.clock.now();
    const expiresAt = new Date(at.getTime() + DAY);
    const id = await this.transactions.run((tx) =>
      Promise.resolve(this.store.insert(tx, { organisationId, accountId, runId, content, at, expiresAt })),
    );
    return { id };
  }

  /** What was typed over cells stays: it belongs to the person, not to the column. */
  setColumns(actor: Actor, organisationId: string, id: string, { columns }: ColumnsDto): Promise<void> {
    return this.change(actor, organisationId, id, ({ content }) => ({
      ...content,
      columns: content.columns.map((_, at) => canonicalColumns(columns)[at] ?? 'ignore'),
    }));
  }

  /** @throws DomainError `import.unknown`, `booking.no_meals` */
  changeRows(actor: Actor, organisationId: string, id: string, { rows }: RowChangesDto): Promise<void> {
    const changes = new Map(rows.map((row) => [row.n, row]));
    const needs = rows.flatMap((row) => row.needs ?? []);
    return this.change(actor, organisationId, id, async ({ content, runId }, tx) => {
      await this.enrol.assertServed(tx, runId, needs);
      return {
        ...content,
        rows: content.rows.flatMap((row) => {
          const change = changes.get(row.n);
          if (!change) return [row];
          return change.remove ? [] : [changed(row, change)];
        }),
      };
    });
  }

  private change(actor: Actor, organisationId: string, id: string, by: Change): Promise<void> {
    actorOf(actor, organisationId);
    return this.transactions.run(async (tx) => {
      const list = await this.store.findLocked(tx, organisationId, id, this.clock.now());
      if (!list) throw notFound('import.unknown');
      this.store.save(tx, id, await by(list, tx));
    });
  }

  private async contentOf(organisationId: string, { text, file, memberships }: NewImportDto): Promise<ImportContent> {
    // Two lists at once: one of them would be lost without a word.
    if ([text?.trim(), file, memberships?.length].filter(Boolean).length > 1) throw invalid('import.two_ways');
    if (memberships && memberships.length > 0) return this.ofMembers(organisationId, memberships);
    const table = file ? await tableOfFile({ name: file.name, content: Buffer.from(file.content, 'base64') }) : tableOfText(text ?? '');
    const { columns, hasHeader } = guessColumns(table);
    const content = newContent(table, columns, hasHeader);
    if (content.rows.length === 0) throw invalid('import.empty');
    return content;
  }

  private async ofMembers(organisationId: string, ids: readonly string[]): Promise<ImportContent> {
    const all = await this.members.list(organisationId, berlinDate(this.clock.now()));
    const chosen = all.filter((member) => ids.includes(member.id));
    if (chosen.length === 0) throw invalid('import.empty');
    return {
      header: null,
      columns: ['name'],
      rows: chosen.map(({ name, personId }, at) => ({ n: at + 1, cells: [name], decision: { personId } })),
    };
  }
}

/** Who is named anew is asked about anew. */
function changed(row: ImportRow, change: RowChangeDto): ImportRow {
  const typed = Object.fromEntries(rowFields.flatMap((field) => (change[field] === undefined ? [] : [[field, change[field].trim()]])));
  const edit: Partial<RowValues> = { ...row.edit, ...typed };
  const decision = change.isPerson ? { personId: change.isPerson } : change.isNew ? ({ isNew: true } as const) : row.decision;
  return {
    n: row.n,
    cells: row.cells,
    ...(Object.keys(edit).length > 0 && { edit }),
    ...(decision && { decision }),
    ...((change.elsewhere ?? row.elsewhere) && { elsewhere: true as const }),
    ...((change.needs ?? row.needs) && { needs: change.needs ?? row.needs ?? [] }),
  };
}
