import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { DocumentFonts } from './document-fonts.js';
import { missingGlyphs, printableName } from './printable-name.js';

const fonts = new DocumentFonts(fileURLToPath(new URL('../../../templates/documents/fonts', import.meta.url))).coverage;
const answer = (name: string, latinName: string | null = null, withOwnScript = true) =>
  printableName({ name, latinName, withOwnScript }, fonts);

/** The 18 people of the demo, with the Latin form where they gave one. */
const demoPeople: [name: string, latinName: string | null][] = [
  ['Amina Haidari', null],
  ['Yusuf Haidari', null],
  ['Parwana', null],
  ['Olena Kowaltschuk', null],
  ['Тетяна Кравченко', 'Tetjana Krawtschenko'],
  ['Tesfay Ghebremedhin', null],
  ['María José García López de la Torre', null],
  ['Nguyễn Thị Minh Hòa', null],
  ['Ayşe Yılmaz-Öztürk', null],
  ['محمد الحسن', 'Mohammed Al-Hassan'],
  ['Rojda Demir', null],
  ['Ion Popescu', null],
  ['Elena Dimitrova', null],
  ['Samuel Owusu', null],
  ['Fatima El Amrani', null],
  ['Petra Schäfer-Groß', null],
  ['Dr. Miriam Weiß', null],
  ['Zeynep Arslan', null],
];

describe('a name on a certificate', () => {
  it.each(demoPeople)('prints %s', (name, latinName) => {
    expect(answer(name, latinName)).toEqual({ name: { latin: latinName ?? name, ownScript: latinName === null ? null : name } });
  });

  it.each(['Łukasz Öztürk', 'Nguyễn Thị Ánh', 'Ṣafiyya ʿAbd al-Ḥamīd', 'Ƙofar Ɗan Ƴau', "O'Neill", 'Đặng Ơn', 'X Æ-12'])(
    'prints %s with nothing missing',
    (name) => expect(answer(name)).toEqual({ name: { latin: name, ownScript: null } }),
  );

  it.each([
    ['محمد عبد الله', 'Mohammed Abdullah'],
    ['Олена', 'Olena'],
    ['ትግስት', 'Tigist'],
    ['نام‌خانوادگی', 'Nam Chanevadegi'],
    ['Αγγελική', 'Angeliki'],
    ['Անահիտ', 'Anahit'],
    ['ქეთევან', 'Ketewan'],
    ['प्रिया', 'Priya'],
    ['ਗੁਰਪ੍ਰੀਤ', 'Gurpreet'],
    ['ⵜⵉⵍⵍⵉ', 'Tilli'],
  ])('prints %s as a second line under its Latin form', (name, latin) => {
    expect(answer(name, latin)).toEqual({ name: { latin, ownScript: name } });
  });

  it.each(['محمد عبد الله', 'Олена', 'ትግስት', '42'])('waits for the Latin form of %s', (name) => {
    expect(answer(name)).toEqual({ problem: { code: 'certificate.latin_name_missing', params: {} } });
  });

  it('needs no second line when the Latin form only spells a Latin name differently', () => {
    expect(answer('Ayşe Öztürk', 'Ayse Oztürk')).toEqual({ name: { latin: 'Ayse Oztürk', ownScript: null } });
  });

  it('refuses what no font can show and says which characters', () => {
    const refused = { problem: { code: 'certificate.name_not_printable', params: { characters: ['😀', '🇺🇦'] } } };
    expect(answer('Ana 😀 und 😀 🇺🇦')).toEqual(refused);
  });

  it('refuses an own script no font has, and prints the Latin form alone when asked to', () => {
    expect(answer('สมชาย', 'Somchai')).toMatchObject({ problem: { code: 'certificate.name_not_printable' } });
    expect(answer('สมชาย', 'Somchai', false)).toEqual({ name: { latin: 'Somchai', ownScript: null } });
  });
});

describe('the glyphs of the fonts', () => {
  it('shows composed and decomposed letters alike', () => {
    expect(missingGlyphs('Nguyễn Thị'.normalize('NFD'), fonts)).toEqual([]);
  });

  it('names what cannot be seen by its code point', () => {
    expect(missingGlyphs('Anna\u202EBert\nC\u00ADd\uD800', fonts)).toEqual(['U+202E', 'U+000A', 'U+00AD', 'U+D800']);
  });

  it('wants a letter and its marks from one font', () => {
    const latin = new Set(Array.from('abc', (letter) => letter.charCodeAt(0)));
    const marks = new Set([0x0301]);
    expect(missingGlyphs('abc', [latin, marks])).toEqual([]);
    expect(missingGlyphs('ab\u0301', [latin, marks])).toEqual(['b\u0301']);
  });
});
