import { expect, it } from '@jest/globals';
import { csvOf } from './safe-csv.js';

it.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+49 171 3920001', `'+49 171 3920001`],
  ['-1', `'-1`],
  ['＝1+1', `'＝1+1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1+1', `'\t=1+1`],
  ['Amina; Haidari', '"Amina; Haidari"'],
  ['Zahra "Z" Rahimi', '"Zahra ""Z"" Rahimi"'],
  ['Hòa', 'Hòa'],
])('%j is no formula in a spreadsheet', (text, written) => {
  expect(csvOf([[text]])).toBe(`\uFEFF${written}\r\n`);
});
