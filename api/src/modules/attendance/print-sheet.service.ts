import { Injectable } from '@nestjs/common';
import { attendanceSheetFile, type SheetFacts } from '../../documents/attendance-sheet-document.js';
import { attendanceStripsFile } from '../../documents/attendance-strips-document.js';
import { DocumentFonts } from '../../documents/document-fonts.js';
import { type DocumentOptions, DocumentRenderer } from '../../documents/document-renderer.js';
import { nameTagsFile } from '../../documents/name-tags-document.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { Texts } from '../../texts/texts.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { isExpected } from './domain/sheet.js';
import { SheetPrintStore } from './sheet-print.store.js';

export interface PrintedSheet {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * What lies on the table of a date: the list to sign (pain 35), the same on strips for a confidential group, and name
 * tags. Papers of the programme are German, whatever language staff read.
 */
@Injectable()
export class PrintSheetService {
  constructor(
    private readonly database: Database,
    private readonly sheets: AttendanceSheets,
    private readonly store: SheetPrintStore,
    private readonly renderer: DocumentRenderer,
    private readonly fonts: DocumentFonts,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `session.unknown` */
  async list(runId: string, sessionId: string): Promise<PrintedSheet> {
    const facts = await this.facts(runId, sessionId);
    const params = { code: facts.code, n: String(facts.n) };
    const file = attendanceSheetFile(facts, this.say, this.fonts.coverage);
    const content = await this.renderer.render('attendance-sheet', file, this.options(this.say('documents.sheet.fileTitle', params)));
    return { name: this.say('documents.sheet.fileName', params), content };
  }

  /** Nobody who signs reads another name. @throws DomainError `run.unknown`, `session.unknown` */
  async strips(runId: string, sessionId: string): Promise<PrintedSheet> {
    const facts = await this.facts(runId, sessionId);
    const params = { code: facts.code, n: String(facts.n) };
    const file = attendanceStripsFile(facts, this.say, this.fonts.coverage);
    const content = await this.renderer.render('attendance-strips', file, this.options(this.say('documents.sheet.stripsTitle', params)));
    return { name: this.say('documents.sheet.stripsFile', params), content };
  }

  /** Of everybody who comes on site. @throws DomainError `run.unknown`, `session.unknown` */
  async nameTags(runId: string, sessionId: string): Promise<PrintedSheet> {
    const facts = await this.facts(runId, sessionId);
    const title = this.say('documents.tags.title', { code: facts.code });
    const people = facts.people.filter(({ online }) => !online);
    const content = await this.renderer.render(
      'name-tags',
      nameTagsFile({ ...facts, people }, title, this.fonts.coverage),
      this.options(title),
    );
    return { name: this.say('documents.tags.fileName', { code: facts.code }), content };
  }

  private readonly say = (key: string, params?: Record<string, string | number>): string => this.texts.for('de').t(key, params);

  private options(title: string): DocumentOptions {
    return { title, author: this.say('documents.sheet.author'), language: 'de', createdOn: berlinDate(this.clock.now()) };
  }

  private async facts(runId: string, sessionId: string): Promise<SheetFacts> {
    const sheet = await this.sheets.read(this.database, runId);
    const session = sheet.sessions.find(({ id }) => id === sessionId);
    if (!session) throw notFound('session.unknown');
    const [head, names] = await Promise.all([this.store.head(sessionId), this.store.names(sessionId)]);
    const people = sheet.participants.filter((one) => isExpected(one, session)).flatMap(({ bookingId }) => names.get(bookingId) ?? []);
    return { ...head, n: session.n, of: Math.max(...sheet.sessions.map(({ n }) => n)), date: session.date, units: session.units, people };
  }
}
