import type { AttendanceSheetFile } from './attendance-sheet-document.js';
import type { AttendanceStripsFile } from './attendance-strips-document.js';
import type { CertificateFile } from './certificate-document.js';
import type { NameTagsFile } from './name-tags-document.js';
import type { ParticipantListFile } from './participant-list-document.js';
import type { SlipFile } from './slip-document.js';

/** The data each template takes; a new document is a new line here and a new `.typ` file of that name. */
export interface DocumentData {
  certificate: CertificateFile;
  slip: SlipFile;
  'attendance-sheet': AttendanceSheetFile;
  'attendance-strips': AttendanceStripsFile;
  'name-tags': NameTagsFile;
  'participant-list': ParticipantListFile;
}

export type DocumentTemplate = keyof DocumentData;

export interface DocumentOptions {
  /** Title in the viewer's window and for screen readers. */
  readonly title: string;
  /** Organisation named as author. */
  readonly author: string;
  /** Language of the text, BCP-47. */
  readonly language: string;
  /** Calendar day 'YYYY-MM-DD' written into the file: never the clock, so the same data gives the same bytes. */
  readonly createdOn: string;
}

/** Turns data into a tagged PDF (built towards PDF/UA-1). The engine behind it can be exchanged. */
export abstract class DocumentRenderer {
  /** @throws DomainError `document.not_printable` when the fonts or the engine cannot set the data. */
  abstract render<T extends DocumentTemplate>(template: T, data: DocumentData[T], options: DocumentOptions): Promise<Buffer>;
}
