import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readTextCatalogues } from '../texts/text-catalogue.js';
import { Words } from '../texts/words.js';
import { attendanceSheetFile, type SheetFacts, type SheetPerson } from './attendance-sheet-document.js';
import { DocumentFonts } from './document-fonts.js';
import { TypstRenderer } from './typst-renderer.js';
import { linesOf, placedWords, withPoppler } from '../../../test/support/pdf-text.js';

const templates = fileURLToPath(new URL('../../../templates', import.meta.url));
const folder = join(templates, 'documents');
const fonts = new DocumentFonts(join(folder, 'fonts')).coverage;
const renderer = new TypstRenderer(folder);
const words = new Words('de', readTextCatalogues(join(templates, 'i18n')).get('de') ?? new Map());
afterAll(() => renderer.onApplicationShutdown());

const person = (name: string, more: Partial<SheetPerson> = {}): SheetPerson => ({
  name,
  latinName: null,
  lang: 'de',
  number: 'K7-42Q9',
  online: false,
  ...more,
});
const facts: SheetFacts = {
  ...{ code: 'BQ-2027-02', title: 'Basisqualifizierung – Offenbach am Main', issuer: 'Freiwilligenzentrum am Main', n: 2, of: 6 },
  funding: 'Gefördert im Rahmen des Landesprogramms WIR.',
  ...{ date: '2027-02-10', start: '17:30', end: '20:45', units: 4, room: 'Saal Main, Freiwilligenzentrum am Main' },
  ...{ trainers: ['Kadir Yıldız'], people: [person('Amina Haidari')] },
};
const file = (change: Partial<SheetFacts> = {}) =>
  attendanceSheetFile({ ...facts, ...change }, (key, params) => words.t(key, params), fonts);
const print = (change: Partial<SheetFacts> = {}): Promise<Buffer> =>
  renderer.render('attendance-sheet', file(change), { title: 'Liste', author: 'KVH', language: 'de', createdOn: '2027-02-10' });
const many = (count: number): SheetPerson[] => Array.from({ length: count }, (_, at) => person(`Person Nummer ${at + 1}`));
const inMillimetres = (points: number): number => (points / 72) * 25.4;
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('pain 35: a list of paper beside the phone', () => {
  it('asks nobody who is online for a signature: the trainer writes down who is there', () => {
    const people = [person('Amina Haidari'), person('Olena Bondar', { online: true })];
    const hybrid = file({ people }).sheet;
    expect([hybrid.columns[2], hybrid.rows[0]?.note, hybrid.rows[1]?.note]).toEqual(['Unterschrift', '', 'online']);
    expect(hybrid.note).toMatch(/^Bitte unterschreiben .*Wer online dabei ist, unterschreibt nicht/);
    const online = file({ people: people.map((one) => ({ ...one, online: true })), room: null }).sheet;
    expect([online.columns[2], online.rows[1]?.note]).toEqual(['Bemerkung', '']);
    expect(online.note).toMatch(/^Dieser Termin ist online\. Niemand unterschreibt/);
  });

  it.each([
    [9, 3, 1],
    [10, 2, 1],
    [11, 1, 1],
    [12, 3, 2],
    [26, 1, 2],
    [27, 3, 3],
  ])('empty lines alone are no reason for another page: %i people, %i lines, %i pages', async (count, spare, pages) => {
    expect(file({ people: many(count) }).sheet.rows).toHaveLength(count + spare);
    expect(pagesOf(await print({ people: many(count) }))).toBe(pages);
  });

  withPoppler('S7: is A4 across, with a line of a centimetre for everybody and room to sign', async () => {
    const pdf = await print({ people: many(3) });
    const box = /\/MediaBox ?\[([^\]]+)\]/.exec(pdf.toString('latin1'))?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    expect(box.map((points) => Math.round(inMillimetres(points)))).toEqual([0, 0, 297, 210]);
    const words = placedWords(pdf);
    const lines = words.filter(({ text }) => text === 'Nummer').map(({ top }) => top);
    expect(Math.round(inMillimetres((lines[1] ?? 0) - (lines[0] ?? 0)))).toBe(10);
    const [name = 0, sign = 0, came = 0] = ['Name', 'Unterschrift', 'kommt'].map((head) => words.find(({ text }) => text === head)?.left);
    expect(inMillimetres(sign - name)).toBeGreaterThan(80);
    expect(inMillimetres(came - sign)).toBeGreaterThan(120);
  });

  it('has a line for everybody in Latin letters and in their own, and three for whoever else comes', () => {
    const people = [person('Amina Haidari'), person('Дарина Шевчук', { latinName: 'Daryna Shevchuk', lang: 'uk' })];
    expect(file({ people }).sheet.rows).toEqual([
      { n: 1, latin: 'Amina Haidari', ownScript: null, lang: 'de', note: '' },
      { n: 2, latin: 'Daryna Shevchuk', ownScript: 'Дарина Шевчук', lang: 'uk', note: '' },
      { n: 3, latin: null, ownScript: null, lang: 'de', note: 'weitere Personen' },
      { n: 4, latin: null, ownScript: null, lang: 'de', note: '' },
      { n: 5, latin: null, ownScript: null, lang: 'de', note: '' },
    ]);
  });

  it('names in their own letters who has given no Latin ones: they look for their line to sign', () => {
    const people = [person('Дарина Шевчук', { lang: 'uk', number: 'AB-12C3' })];
    expect(file({ people }).sheet.rows[0]).toMatchObject({ latin: 'Дарина Шевчук', ownScript: null });
  });

  it('names by the booking whom no font can set, and is printed all the same', async () => {
    const people = [person('张伟', { number: 'AB-12C3' })];
    expect(file({ people }).sheet.rows[0]).toMatchObject({ latin: 'AB-12C3', ownScript: null });
    expect(pagesOf(await print({ people }))).toBe(1);
  });

  it.each([
    ['محمد عبد الله', null, 'محمد عبد الله'],
    ['Łukasz 🎉 Żółć', null, 'Łukasz Żółć'],
    ['Дарина ❤️ Шевчук', 'Daryna 🎉', 'Daryna'],
    ['🎉', null, 'K7-42Q9'],
  ])('whoever signs finds their own name: %s', (name, latinName, latin) => {
    expect(file({ people: [person(name, { latinName })] }).sheet.rows[0]).toMatchObject({ latin, ownScript: null });
  });

  withPoppler('the longest name stays in its row: no line of it lies on another name', async () => {
    const long = 'Maria-Theresia Anna Katharina von und zu Hohenlohe-Waldenburg-Schillingsfürst '.repeat(3).slice(0, 200).trim();
    const words = placedWords(await print({ people: [person('Amina Haidari'), person(`${long} Ende`), person('Wanda Warte')] }));
    const place = (word: string) => words.find(({ text }) => text === word) ?? { text: word, top: NaN, bottom: NaN };
    expect(place('Amina').bottom).toBeLessThanOrEqual(place('Maria-Theresia').top);
    expect(place('Ende').bottom).toBeLessThanOrEqual(place('Wanda').top);
  });

  it('says who pays for the course; of a course that nobody funds it says nothing', async () => {
    expect(file().sheet.funding).toBe('Gefördert im Rahmen des Landesprogramms WIR.');
    expect(file({ funding: null }).sheet.funding).toBeNull();
    expect(pagesOf(await print({ funding: null }))).toBe(1);
  });

  withPoppler('has that line on the paper', async () => {
    const text = linesOf(await print());
    expect(text).toContain('Gefördert im Rahmen des Landesprogramms WIR.');
  });

  it('is a tagged file of as many pages as it needs', async () => {
    const pdf = await print({ people: many(30) });
    expect(pdf.toString('latin1')).toMatch(/\/StructTreeRoot/);
    expect(pdf.toString('latin1')).toMatch(/pdfuaid:part>1</);
    expect(pagesOf(await print())).toBe(1);
    expect(pagesOf(pdf)).toBe(3);
  });

  it('is printed for a date online without anybody in charge, and with the longest names', async () => {
    const name = 'María José García López de la Torre y Fernández de Córdoba';
    expect(pagesOf(await print({ room: null, trainers: [], people: [person(name), person('W'.repeat(60))] }))).toBe(1);
  });

  withPoppler('says on each page which sheet it is, and which page of how many', async () => {
    const text = linesOf(await print({ people: many(30) }));
    const pages = text.split('\f').slice(0, 3);
    pages.forEach((page, at) => {
      expect(page).toMatch(/Termin 2 von 6/);
      expect(page).toMatch(new RegExp(`Seite\\s+${at + 1} von 3`));
      expect(page).toMatch(/Unterschrift/);
    });
  });
});
