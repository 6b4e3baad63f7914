import { Injectable } from '@nestjs/common';
import { certificateDocument, type DocumentTexts } from '../../documents/certificate-document.js';
import type { CertificateSnapshot } from '../../documents/certificate-snapshot.js';
import { DocumentRenderer } from '../../documents/document-renderer.js';
import { Texts } from '../../texts/texts.js';

/** A PDF and what to call it. */
export interface PdfFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Prints snapshots. A snapshot gives the same bytes today and in ten years, so no PDF is stored. */
@Injectable()
export class CertificateFiles {
  constructor(
    private readonly renderer: DocumentRenderer,
    private readonly texts: Texts,
  ) {}

  async one(snapshot: CertificateSnapshot): Promise<PdfFile> {
    const title = this.textsFor(snapshot)('documents.certificate.documentTitle', { type: snapshot.type, number: snapshot.number });
    return { name: `${snapshot.number}.pdf`, content: await this.print([snapshot], title, false) };
  }

  /** @param code of the run, which names the file */
  async all(snapshots: readonly [CertificateSnapshot, ...CertificateSnapshot[]], code: string): Promise<PdfFile> {
    const title = this.textsFor(snapshots[0])('documents.certificate.fileTitle', { code });
    return { name: `${code}.pdf`, content: await this.print(snapshots, title, false) };
  }

  /** Marked as a draft, without number and code: nothing that could be taken for the real thing. */
  async draft(snapshot: CertificateSnapshot): Promise<PdfFile> {
    const say = this.textsFor(snapshot);
    const title = say('documents.certificate.documentTitle', { type: snapshot.type, number: say('documents.certificate.draft') });
    return { name: 'preview.pdf', content: await this.print([snapshot], title, true) };
  }

  private print(snapshots: readonly CertificateSnapshot[], title: string, draft: boolean): Promise<Buffer> {
    const certificates = snapshots.map((snapshot) => certificateDocument(snapshot, this.textsFor(snapshot), { draft }));
    const { issuer, language, issuedOn } = snapshots[0] ?? fail();
    return this.renderer.render('certificate', { certificates }, { title, author: issuer.name, language, createdOn: issuedOn });
  }

  private textsFor({ language }: CertificateSnapshot): DocumentTexts {
    const words = this.texts.for(language);
    return (key, params) => words.t(key, params);
  }
}

function fail(): never {
  throw new Error('a file needs at least one certificate');
}
