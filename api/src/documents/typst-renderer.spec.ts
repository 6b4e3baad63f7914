import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readTextCatalogues } from '../texts/text-catalogue.js';
import { Words } from '../texts/words.js';
import { certificateDocument } from './certificate-document.js';
import { sampleSnapshot } from './certificate-sample.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import { DocumentFonts } from './document-fonts.js';
import { TypstRenderer } from './typst-renderer.js';
import { hasPoppler, linesOf, textOf, withPoppler } from '../../../test/support/pdf-text.js';

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));
const folder = join(templates, 'documents');
const catalogues = readTextCatalogues(join(templates, 'i18n'));
const renderer = new TypstRenderer(folder);
afterAll(() => renderer.onApplicationShutdown());

function document(changes: Partial<CertificateSnapshot>, draft = false) {
  const snapshot = { ...sampleSnapshot, ...changes };
  const words = new Words(snapshot.language, catalogues.get(snapshot.language) ?? new Map());
  return certificateDocument(snapshot, (key, params) => words.t(key, params), { draft });
}

function print(changes: Partial<CertificateSnapshot> = {}, draft = false): Promise<Buffer> {
  const { number, language, issuedOn, issuer } = { ...sampleSnapshot, ...changes };
  const options = { title: `Zertifikat ${number}`, author: issuer.name, language, createdOn: issuedOn };
  return renderer.render('certificate', { certificates: [document(changes, draft)] }, options);
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

const endOfSeptember = Array.from({ length: 16 }, (_, i) => ({ date: `2026-09-${15 + i}`, start: '17:30', end: '20:45', units: 4.5 }));

const longest: Partial<CertificateSnapshot> = {
  type: 'ATTENDANCE',
  holder: {
    latin: 'Maria-Magdalena Konstantinopoulou-Papadimitriou de la Santísima Trinidad y Vázquez',
    ownScript: 'أبو عبد الله محمد بن موسى الخوارزمي بن عبد الرحمن الطويل الاسم جدا',
    lang: 'ar',
  },
  title: `${sampleSnapshot.title} in den Landkreisen Marburg-Biedenkopf, Schwalm-Eder und Werra-Meißner mit Schwerpunkt Gesundheit`,
  units: { attended: 20, total: 36 },
  period: { from: '2026-12-20', to: '2027-05-06' },
  dates: Array.from({ length: 16 }, (_, i) => ({ date: `2027-01-${10 + i}`, start: '17:30', end: '20:45', units: 4 })),
  modules: sampleSnapshot.modules.map(({ title, units }) => ({ title: `${title} mit vielen Beispielen aus dem Alltag in Hessen`, units })),
  trainers: ['Dr. Miriam Weiß', 'Kadir Yıldız', 'Prof. Dr. Konstantin von Hohenlohe-Schillingsfürst', 'Petra Schäfer-Groß'],
  signatory: { name: 'Prof. Dr. Konstantin von Hohenlohe-Schillingsfürst', function: 'Vorsitzender der Geschäftsführung' },
  issuer: {
    name: 'Bildungswerk Vielfalt Rhein-Main gemeinnützige Gesellschaft mit beschränkter Haftung (Demo)',
    lines: ['Kompetenzzentrum, Zimmer 12', 'Musterstraße 1', '60311 Frankfurt am Main', '069 90009 123'],
  },
  fundingNotice:
    'Gefördert durch das Hessische Ministerium für Arbeit, Integration, Jugend und Soziales im Rahmen des Landesprogramms WIR – Vielfalt und Teilhabe sowie durch den Asyl-, Migrations- und Integrationsfonds der Europäischen Union.',
  duplicateOf: 'KVH-2027-VS-000012-3',
  duplicateOn: '2027-05-03',
};

describe('a printed certificate', () => {
  it.each([
    ['eleven modules beside sixteen sessions', 11, ''],
    [
      'as many modules as an offering can have, with long titles',
      30,
      ' mit vielen Beispielen aus dem Alltag in Hessen und einem Gast aus der Gemeinde',
    ],
  ])('has %s on its back, and no third page', async (_what, count, more) => {
    const modules = Array.from({ length: count }, (_, nth) => ({ title: `Baustein ${nth + 1}${more}`, units: 1 }));
    expect(pagesOf(await print({ ...longest, modules }))).toBe(2);
  });

  it('is a tagged PDF/UA-1 file with language, title and a text for the picture (CERT-10)', async () => {
    const pdf = (await print()).toString('latin1');
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Lang \(de\)/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toMatch(/pdfuaid:part>1</);
    expect(pdf).toMatch(/\/Alt /);
    expect(pdf).toContain('<rdf:li xml:lang="x-default">Zertifikat KVH-2027-BQ-000123-7</rdf:li>');
  });

  it('is the same to the byte for the same snapshot, also from a fresh renderer', async () => {
    const other = new TypstRenderer(folder);
    const options = { title: 'Zertifikat', author: 'KVH', language: 'de', createdOn: '2027-02-10' };
    const data = { certificates: [document({})] };
    const [first, second, third] = await Promise.all([
      renderer.render('certificate', data, options),
      renderer.render('certificate', data, options),
      other.render('certificate', data, options),
    ]);
    await other.onApplicationShutdown();
    expect(first.equals(second)).toBe(true);
    expect(first.equals(third)).toBe(true);
  });

  it.each([
    ['the Zertifikat', 2, {}],
    ['everything at its longest', 2, longest],
    ['80 letters without a space', 2, { holder: { latin: 'W'.repeat(80), ownScript: null, lang: 'de' } }],
    ['a one-day seminar', 1, { type: 'ATTENDANCE', modules: [], dates: sampleSnapshot.dates.slice(0, 1) }],
    ['English', 2, { language: 'en' }],
  ] as [string, number, Partial<CertificateSnapshot>][])('fits: %s on %d page(s)', async (_, pages, changes) => {
    expect(pagesOf(await print(changes))).toBe(pages);
  });

  it('puts all certificates of a course into one file', async () => {
    const certificates = ['Amina Haidari', 'Ion Popescu', 'Rojda Demir'].map((latin) =>
      document({ holder: { latin, ownScript: null, lang: 'de' } }),
    );
    const pdf = await renderer.render(
      'certificate',
      { certificates },
      { title: 'BQ', author: 'KVH', language: 'de', createdOn: '2027-02-10' },
    );
    expect(pagesOf(pdf)).toBe(6);
  });

  it('refuses a letter no font has by name, even where nobody checked before', async () => {
    const trainers = ['Dr. 😀'];
    await expect(print({ trainers })).rejects.toMatchObject({ code: 'document.not_printable', params: { characters: ['😀'] } });
  });

  it('goes on after a refusal', async () => {
    await expect(print({ title: '😀' })).rejects.toThrow('document.not_printable');
    expect(pagesOf(await print())).toBe(2);
  });

  it('fails what its thread had in hand when that ended, and starts a new one for the next', async () => {
    const other = new TypstRenderer(folder);
    const options = { title: 'Zertifikat', author: 'KVH', language: 'de', createdOn: '2027-02-10' };
    const cutShort = other.render('certificate', { certificates: [document({})] }, options);
    await Promise.all([other.onApplicationShutdown(), expect(cutShort).rejects.toThrow('the document thread ended')]);
    expect(pagesOf(await other.render('certificate', { certificates: [document({})] }, options))).toBe(2);
    await other.onApplicationShutdown();
  });

  it('takes text as text, whatever it looks like to the engine', async () => {
    const title = '#panic("x") $a$ *b* \\ "c" #include "/etc/passwd"';
    const pdf = await print({ title });
    if (hasPoppler) expect(textOf(pdf).replaceAll('\n', ' ')).toContain(title);
  });

  it('finds every family of the fonts folder in the template, or no text could use it', () => {
    const template = readFileSync(join(folder, 'document.typ'), 'utf8');
    for (const family of new DocumentFonts(join(folder, 'fonts')).families) expect(template).toContain(`"${family}"`);
  });
});

describe('the text of a printed certificate (needs poppler-utils)', () => {
  withPoppler.each([
    ['Nguyễn Thị Minh Hòa', null, 'vi'],
    ['Łukasz Öztürk', null, 'pl'],
    ['Tetjana Krawtschenko', 'Тетяна Кравченко', 'uk'],
    ['Mohammed Al-Hassan', 'محمد الحسن', 'ar'],
    ['Tigist Ghebremedhin', 'ትግስት', 'ti'],
  ])('holds %s %s', async (latin, ownScript, lang) => {
    const text = textOf(await print({ holder: { latin, ownScript, lang } }));
    expect(text).toContain(latin);
    if (ownScript) expect(text).toContain(ownScript);
  });

  withPoppler('holds what has to be on it', async () => {
    const text = textOf(await print(longest));
    for (const words of [
      'TEILNAHMEBESCHEINIGUNG',
      'Zweitschrift vom 3. Mai 2027',
      'KVH-2027-BQ-000123-7',
      '7F4K-2MQD',
      'Es gab keine Prüfung.',
    ]) {
      expect(text).toContain(words);
    }
  });

  withPoppler.each([
    ['in one year', /Mi, 30\. September\s+17:30–20:45 Uhr\s+4,5 UE/, { dates: endOfSeptember }],
    ['over the turn of a year', /Mo, 11\.01\.2027\s+17:30–20:45 Uhr\s+4 UE/, longest],
  ] as [string, RegExp, Partial<CertificateSnapshot>][])('keeps each session on one line, %s', async (_, line, changes) => {
    expect(linesOf(await print(changes))).toMatch(line);
  });

  withPoppler('says beside the heading of a draft that it is one', async () => {
    expect(textOf(await print({}, true))).toContain('Entwurf');
  });
});
