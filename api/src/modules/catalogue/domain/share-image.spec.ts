import { describe, expect, it } from '@jest/globals';
import { shareImageSvg, wrap } from './share-image.js';

const image = {
  code: 'BQ-2027-01',
  kind: 'BASIC_QUALIFICATION',
  title: 'Basisqualifizierung für Integrationslotsinnen und Integrationslotsen',
  place: 'Kassel',
  date: 'Mittwoch, 20. Januar 2027',
  kindName: 'Basisqualifizierung',
  brand: 'Kompetenzzentrum Vielfalt Hessen',
} as const;

describe('the picture of a course', () => {
  it('says day, town and title', () => {
    const svg = shareImageSvg(image);
    for (const words of ['Mittwoch, 20. Januar 2027', '>Kassel<', 'Basisqualifizierung für']) expect(svg).toContain(words);
  });

  it('draws signs as text, never as markup', () => {
    const svg = shareImageSvg({ ...image, title: '<script>&"', place: 'A\u0000B' });
    expect(svg).toContain('&lt;script&gt;&amp;&quot;');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });

  it('breaks lines between words, and inside a word only when it is longer than a line', () => {
    expect(wrap('Gut für sich und andere sorgen', 12, 5)).toEqual(['Gut für sich', 'und andere', 'sorgen']);
    expect(wrap('Integrationslotsinnen', 12, 5)).toEqual(['Integration-', 'slotsinnen']);
  });

  it('ends a title that is too long with an ellipsis', () => {
    const lines = wrap('Wort '.repeat(40), 12, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });
});
