import path from 'node:path';
import type * as certificateDocument from '../../api/src/documents/certificate-document.ts';
import type * as certificateSample from '../../api/src/documents/certificate-sample.ts';
import type * as typstRenderer from '../../api/src/documents/typst-renderer.ts';
import type * as textCatalogue from '../../api/src/texts/text-catalogue.ts';
import type * as words from '../../api/src/texts/words.ts';
import { line } from './report.ts';

type Documents = typeof certificateDocument & typeof certificateSample & typeof typstRenderer & typeof textCatalogue & typeof words;

const CERTIFICATES = 200;
const root = path.resolve(import.meta.dirname, '../..');

/** Prints certificates that differ in number, code and name with the product's renderer, one after the other. */
export async function measureCertificates(): Promise<void> {
  const { certificateDocument, sampleSnapshot, readTextCatalogues, TypstRenderer, Words } = await documents();
  const renderer = new TypstRenderer(path.join(root, 'templates/documents'));
  const german = new Words('de', readTextCatalogues(path.join(root, 'templates/i18n')).get('de') ?? new Map());
  const print = async (n: number): Promise<void> => {
    const number = `KVH-2027-BQ-${String(n).padStart(6, '0')}-0`;
    const snapshot = { ...sampleSnapshot, number, holder: { ...sampleSnapshot.holder, latin: `Nguyễn Thị Minh Hòa ${n}` } };
    const certificate = certificateDocument(snapshot, (key, params) => german.t(key, params));
    await renderer.render(
      'certificate',
      { certificates: [certificate] },
      { title: number, author: snapshot.issuer.name, language: 'de', createdOn: snapshot.issuedOn },
    );
  };
  for (let n = 0; n < CERTIFICATES / 4; n++) await print(n);
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  for (let n = 0; n < CERTIFICATES; n++) await print(CERTIFICATES + n);
  const { user, system } = process.cpuUsage(cpuBefore);
  const took = performance.now() - started;
  line('certificate', `${((user + system) / 1000 / CERTIFICATES).toFixed(2)} CPU ms, ${(took / CERTIFICATES).toFixed(2)} ms`);
  await renderer.onApplicationShutdown();
}

/** The compiled parts, as the product runs them. */
async function documents(): Promise<Documents> {
  const names = [
    'documents/certificate-document',
    'documents/certificate-sample',
    'documents/typst-renderer',
    'texts/text-catalogue',
    'texts/words',
  ];
  const parts = await Promise.all(names.map((name) => import(path.join(root, 'api/dist', `${name}.js`)) as Promise<object>));
  return Object.assign({}, ...parts) as Documents;
}
