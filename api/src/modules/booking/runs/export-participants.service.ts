import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Transactions } from '../../../database/transactions.js';
import { type TableCell, type TableColumn, tableFile } from '../../../documents/table-file.js';
import { notFound } from '../../../errors/domain-error.js';
import { Texts } from '../../../texts/texts.js';
import { berlinDate } from '../../../time/berlin.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { finderOf, statesOfTab } from './participants.queries.service.js';
import { type ExportedParticipant, ParticipantsStore } from './participants.store.js';
import type { ParticipantsFileQuery } from './staff-runs.dto.js';

interface Column extends TableColumn {
  readonly of: (one: ExportedParticipant) => TableCell;
}

/** The people that the page shows, as a file: a list to work with, and with contacts only for who has to reach them. */
@Injectable()
export class ExportParticipantsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly store: ParticipantsStore,
    private readonly texts: Texts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `run.unknown` */
  async run(actor: Actor, runId: string, query: ParticipantsFileQuery): Promise<{ name: string; content: Buffer }> {
    const { format, state: tab = 'seated', q, contacts, language = 'de' } = query;
    const [run] = await this.database.query<{ code: string }[]>('SELECT code FROM course_run WHERE id = ?', [runId]);
    if (!run) throw notFound('run.unknown');
    const all = await this.store.exported(runId, contacts === 'yes');
    const isFound = finderOf(q, await this.store.reachedAt(q));
    const people = all.filter((one) => statesOfTab[tab].includes(one.state) && isFound(one));
    const words = this.texts.for(language);
    const columns = this.columns((key) => words.t(key), contacts === 'yes');
    const rows = people.map((one) => columns.map(({ of }) => of(one)));
    const content = await tableFile({ name: run.code, columns, rows }, format);
    await this.transactions.run((tx) =>
      this.audit.append(
        tx,
        actor,
        'participants.exported',
        { type: 'course_run', id: runId },
        { tab, format, people: rows.length, contacts: contacts === 'yes' },
      ),
    );
    return { name: `${words.t('tables.participants.file')}-${run.code}`, content };
  }

  private columns(t: (key: string) => string, withContacts: boolean): Column[] {
    const column = (key: string, type: TableColumn['type'], width: number, of: Column['of']): Column => ({
      ...{ head: t(`tables.participants.column.${key}`), type, width, of },
    });
    return [
      column('number', 'text', 12, ({ number }) => number),
      column('name', 'text', 32, ({ name }) => name),
      column('latinName', 'text', 32, ({ latinName }) => latinName),
      column('state', 'text', 18, ({ state }) => t(`staff.bookingState.${state}`)),
      column('organisation', 'text', 32, ({ organisation }) => organisation),
      column('since', 'day', 14, ({ createdAt }) => berlinDate(createdAt)),
      ...(withContacts ? [column('email', 'text', 34, ({ email }) => email), column('phone', 'text', 20, ({ phone }) => phone)] : []),
    ];
  }
}
