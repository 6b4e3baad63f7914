import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { DocumentFonts } from '../../documents/document-fonts.js';
import { DocumentRenderer } from '../../documents/document-renderer.js';
import { type ListedPerson, type ListFacts, participantListFile } from '../../documents/participant-list-document.js';
import { tableFile } from '../../documents/table-file.js';
import { Texts } from '../../texts/texts.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AttendanceSheets, standingOf } from '../attendance/index.js';
import { AuditLog } from '../audit/index.js';
import { countersOf, isListed, newlyQualified } from './domain/listed.js';
import { participantTable } from './participant-table.js';
import { ParticipantListStore } from './participant-list.store.js';

export const listFormats = ['pdf', 'xlsx', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

/** The list of participants that a funding body asks for (S9). Papers of the programme are German, whatever language staff read. */
@Injectable()
export class ParticipantListService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly store: ParticipantListStore,
    private readonly sheets: AttendanceSheets,
    private readonly renderer: DocumentRenderer,
    private readonly fonts: DocumentFonts,
    private readonly texts: Texts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the file, its name without the ending @throws DomainError `run.unknown` */
  async run(actor: Actor, runId: string, format: ListFormat): Promise<{ name: string; content: Buffer }> {
    const facts = await this.facts(runId);
    const words = this.texts.for('de');
    const texts = (key: string, params?: Record<string, string | number>): string => words.t(key, params);
    const kind = words.t(`documents.certificate.kind.${facts.kind}`);
    const content = format === 'pdf' ? await this.paper(facts, texts, kind) : await tableFile(participantTable(facts, texts, kind), format);
    const people = facts.people.length;
    await this.transactions.run((tx) =>
      this.audit.append(tx, actor, 'participants.exported', { type: 'course_run', id: runId }, { list: 'funding', format, people }),
    );
    return { name: words.t('documents.list.file', { code: facts.code }), content };
  }

  private paper(facts: ListFacts, texts: (key: string, params?: Record<string, string | number>) => string, kind: string): Promise<Buffer> {
    const today = berlinDate(this.clock.now());
    return this.renderer.render('participant-list', participantListFile(facts, { texts, kind, today }, this.fonts.coverage), {
      title: texts('documents.list.fileTitle', { code: facts.code }),
      author: texts('documents.sheet.author'),
      language: 'de',
      createdOn: today,
    });
  }

  private async facts(runId: string): Promise<ListFacts> {
    const [run, rows, sheet] = await Promise.all([this.store.run(runId), this.store.people(runId), this.sheets.read(this.database, runId)]);
    const isQualification = run.kind === 'BASIC_QUALIFICATION';
    const people = rows.map((row) => ({
      ...row,
      wasQualified: Boolean(row.wasQualified),
      attended: standingOf(sheet, row.bookingId).attended,
    }));
    const listed = people
      .filter(isListed)
      .map((person): ListedPerson => ({ ...person, newlyQualified: newlyQualified(person, isQualification) }));
    const units = standingOf(sheet, '').total;
    return { ...run, ...countersOf(people, isQualification), units, people: listed };
  }
}
