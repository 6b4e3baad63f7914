import { describe, expect, it } from '@jest/globals';
import { compact } from '../../../texts/fold.js';
import { matchesText, promiseOf, searchTextOf, searchWords, shortTitle, slugOf } from './run-texts.js';

describe('the short title', () => {
  it.each([
    [
      'Basisqualifizierung für Integrationslotsinnen und Integrationslotsen – Kassel',
      'BASIC_QUALIFICATION',
      'Kassel',
      'Basisqualifizierung für Integrationslotsinnen und Integrationslotsen',
    ],
    ['Basisqualifizierung – Friedberg (Hessen)', 'BASIC_QUALIFICATION', 'Friedberg (Hessen)', 'Basisqualifizierung'],
    [
      'Kompaktkurs Basisqualifizierung – Fulda (Wochenende)',
      'BASIC_QUALIFICATION',
      'Fulda',
      'Kompaktkurs Basisqualifizierung (Wochenende)',
    ],
    ['Laiendolmetscher – Abendkurs Marburg', 'BASIC_QUALIFICATION', 'Marburg', 'Laiendolmetscher – Abendkurs'],
    ['Deutsch4U – Sprachcafé Bad Hersfeld', 'DEUTSCH4U', 'Bad Hersfeld', 'Sprachcafé'],
    [
      'Basisqualifizierung – Online-Abendkurs (hessenweit)',
      'BASIC_QUALIFICATION',
      null,
      'Basisqualifizierung – Online-Abendkurs (hessenweit)',
    ],
    ['Kassel', 'NETWORK_MEETING', 'Kassel', 'Kassel'],
  ] as const)('of "%s"', (title, kind, town, short) => {
    expect(shortTitle(title, kind, town)).toBe(short);
  });
});

describe('the promise on a card', () => {
  it('takes whole sentences', () => {
    expect(promiseOf('Ein Abend zum Durchatmen mit einer Supervisorin. Keine Vorbereitung nötig.')).toBe(
      'Ein Abend zum Durchatmen mit einer Supervisorin. Keine Vorbereitung nötig.',
    );
  });

  it('leaves out what makes it long', () => {
    const first = 'Sie möchten Menschen beim Ankommen begleiten?';
    expect(promiseOf(`${first} ${'Sie lernen sehr viel '.repeat(12)}.`)).toBe(first);
  });
});

describe('the address of a run', () => {
  it('can be read aloud', () => {
    expect(slugOf('Nähe und Distanz: gut für sich und andere sorgen', 'VS-2027-02')).toBe(
      'naehe-und-distanz-gut-fuer-sich-und-andere-sorgen-vs-2027-02',
    );
  });

  it('fits its column and ends with the code', () => {
    const slug = slugOf('Wort '.repeat(80), 'BQ-2027-01');
    expect(slug.length).toBeLessThanOrEqual(160);
    expect(slug).toMatch(/wort-bq-2027-01$/);
  });

  it('exists for a title without a Latin letter', () => {
    expect(slugOf('Привіт', 'MO-1')).toBe('mo-1');
  });
});

describe('the search', () => {
  const finds = (query: string, ...texts: string[]): boolean => {
    const wanted = searchWords(query);
    const text = searchTextOf('DEUTSCH4U', texts);
    return wanted === null || matchesText(wanted, text, compact(text));
  };

  it.each(['Schaefer', 'Schafer', 'schäfer', 'SCHÄFER', 'Gross', 'Groß', 'groß schäfer'])('finds Petra Schäfer-Groß by "%s"', (query) => {
    expect(finds(query, 'Petra Schäfer-Groß')).toBe(true);
  });

  it.each(['Deutsch4U', 'Deutsch 4U', 'deutsch 4 u', 'D4U'])('finds Deutsch4U by "%s"', (query) => {
    expect(finds(query, 'Abendkurs A1')).toBe(true);
  });

  it('wants every word', () => {
    expect(finds('abendkurs kassel', 'Abendkurs A1', 'Frankfurt')).toBe(false);
  });

  it('finds a part of a long German word', () => {
    expect(finds('Aufenthalt', 'Asyl- und Aufenthaltsrecht')).toBe(true);
  });

  it('asks for nothing when only signs were typed', () => {
    expect(searchWords(' – ')).toBeNull();
  });
});
