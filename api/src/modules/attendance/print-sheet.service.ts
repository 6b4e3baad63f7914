import { Injectable } from '@nestjs/common';
import { attendanceSheetFile, type SheetFacts } from '../../documents/attendance-sheet-document.js';
import { DocumentFonts } from '../../documents/document-fonts.js';
import { DocumentRenderer } from '../../documents/document-renderer.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { Texts } from '../../texts/texts.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { isExpected } from './domain/sheet.js';
import { SheetPrintStore } from './sheet-print.store.js';

/** The list of one date on paper, to lie beside the phone: whoever comes signs (pain 35). */
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

  /** Papers of the programme are German, whatever language staff read. @throws DomainError `run.unknown`, `session.unknown` */
  async run(runId: string, sessionId: string): Promise<{ name: string; content: Buffer }> {
    const facts = await this.facts(runId, sessionId);
    const words = this.texts.for('de');
    const { code, n } = facts;
    const file = attendanceSheetFile(facts, (key, params) => words.t(key, params), this.fonts.coverage);
    const content = await this.renderer.render('attendance-sheet', file, {
      title: words.t('documents.sheet.fileTitle', { code, n: String(n) }),
      author: words.t('documents.sheet.author'),
      language: 'de',
      createdOn: berlinDate(this.clock.now()),
    });
    return { name: words.t('documents.sheet.fileName', { code, n: String(n) }), content };
  }

  private async facts(runId: string, sessionId: string): Promise<SheetFacts> {
    const sheet = await this.sheets.read(this.database, runId);
    const session = sheet.sessions.find(({ id }) => id === sessionId);
    if (!session) throw notFound('session.unknown');
    const [head, names] = await Promise.all([this.store.head(sessionId), this.store.names(sessionId)]);
    const people = sheet.participants.filter((one) => isExpected(one, session)).flatMap(({ bookingId }) => names.get(bookingId) ?? []);
    return { ...head, n: session.n, of: sheet.sessions.length, date: session.date, units: session.units, people };
  }
}
