import { describe, expect, it } from '@jest/globals';
import { guessColumns, languageOf } from './columns.js';

describe('the columns of a list', () => {
  it('are known by what stands above them', () => {
    const table = [
      ['Nr.', 'Nachname', 'Vorname', 'E-Mail-Adresse', 'Geb.-Datum', 'Muttersprache'],
      ['1', 'Haidari', 'Amina', 'amina@example.org', '01.02.1988', 'Dari'],
    ];
    expect(guessColumns(table.map((row) => row.slice(1)))).toEqual({
      columns: ['last_name', 'first_name', 'email', 'birth_year', 'language'],
      hasHeader: true,
    });
  });

  it('are known by what stands in them where nothing stands above', () => {
    const table = [
      ['Amina Haidari', 'amina@example.org', '1988', 'Dari'],
      ['Parwana', '', '1994', 'Paschtu'],
      ['Zahra Rahimi', 'zahra.r@example.org', '1990', 'Dari'],
    ];
    expect(guessColumns(table)).toEqual({ columns: ['name', 'email', 'birth_year', 'language'], hasHeader: false });
  });

  it('may be one column of names', () => {
    expect(guessColumns([['Amina Haidari'], ['Parwana']])).toEqual({ columns: ['name'], hasHeader: false });
    expect(guessColumns([['Name'], ['Parwana']])).toEqual({ columns: ['name'], hasHeader: true });
  });

  it('hold each thing once', () => {
    const table = [['Amina Haidari', '0171 3920001', '069 900091', 'amina@example.org']];
    expect(guessColumns(table).columns).toEqual(['name', 'phone', 'ignore', 'email']);
  });
});

it('a language is known by its German and its English name', () => {
  expect(['Ukrainisch', 'Arabic', 'dari', 'Paschtu', 'Klingonisch'].map(languageOf)).toEqual(['uk', 'ar', 'fa-AF', 'ps', null]);
});
