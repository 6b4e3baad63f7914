import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type Table, tableFile } from './table-file.js';

const table: Table = {
  name: 'BQ-2027-01: Teilnehmende',
  columns: [
    { head: 'Name', type: 'text', width: 30 },
    { head: 'UE', type: 'number', width: 8 },
    { head: 'Angemeldet am', type: 'day', width: 12 },
  ],
  rows: [
    ['Nguyễn Thị Minh Hòa', 3.5, '2027-02-10'],
    ['=HYPERLINK("http://evil.example")', 0, null],
    ['زهرا <رحیمی> & Co\u0001', 36, '2026-12-31'],
  ],
};

/** One file of the archive: the parts are named in its directory at the end. */
function partOf(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
  }
  throw new Error(`no ${name}`);
}

describe('a table as a file for spreadsheets', () => {
  it('as CSV opens in a German Excel by a double click: mark, semicolons, comma, days, and no formula', async () => {
    expect((await tableFile(table, 'csv')).toString('utf8')).toBe(
      '\uFEFFName;UE;Angemeldet am\r\nNguyễn Thị Minh Hòa;3,5;2027-02-10\r\n' +
        `"'=HYPERLINK(""http://evil.example"")";0;\r\nزهرا <رحیمی> & Co\u0001;36;2026-12-31\r\n`,
    );
  });

  it('as XLSX has text as text, numbers as numbers and days as days', async () => {
    const file = await tableFile(table, 'xlsx');
    const [sheet, texts] = [partOf(file, 'xl/worksheets/sheet1.xml'), partOf(file, 'xl/sharedStrings.xml')];
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>3.5<\/v>/);
    expect(sheet).toMatch(/<c r="A3"[^>]*t="s"/);
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>46428<\/v>/);
    expect(sheet).toMatch(/<c r="C4"[^>]*><v>46387<\/v>/);
    expect(partOf(file, 'xl/styles.xml')).toContain('dd.mm.yyyy');
    expect(texts).toContain('=HYPERLINK(');
    expect(texts).toContain('زهرا &lt;رحیمی&gt; &amp; Co<');
  });

  it('what is said about the table stands above it, and the head stays in sight', async () => {
    const file = await tableFile(
      {
        ...table,
        facts: [
          ['Kurs', 'BQ-2027-01'],
          ['UE', 36],
        ],
      },
      'xlsx',
    );
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).toMatch(/ySplit="4"/);
    expect(partOf(file, 'xl/workbook.xml')).toContain('BQ-2027-01  Teilnehmende');
    expect((await tableFile({ ...table, facts: [['UE', 2.5]] }, 'csv')).toString('utf8')).toMatch(/^\uFEFFUE;2,5\r\n\r\nName;/);
  });
});
