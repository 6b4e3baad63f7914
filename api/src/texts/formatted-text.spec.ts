import { describe, expect, it } from '@jest/globals';
import { formatted, plainText } from './formatted-text.js';

const kinds = (source: string): string[] => formatted(source).map(({ kind }) => kind);
const texts = (source: string): string[] =>
  formatted(source).flatMap(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')));
const hrefs = (source: string): string[] =>
  formatted(source).flatMap(({ lines }) => lines.flatMap((line) => line.flatMap(({ href }) => href ?? [])));

describe('a formatted text', () => {
  it('has paragraphs, headings, lists, bold, italic and links', () => {
    const source =
      '## Was lernen Sie?\n\nSie *üben* **viel**\nund lachen.\n\n- Zuhören\n- [Anfahrt](https://rmv.de)\n\n1. Kommen\n2. Bleiben';
    expect(kinds(source)).toEqual(['heading', 'paragraph', 'bullets', 'numbers']);
    expect(formatted(source)[1]?.lines).toEqual([
      [
        { text: 'Sie ', strong: false, em: false, href: null },
        { text: 'üben', strong: false, em: true, href: null },
        { text: ' ', strong: false, em: false, href: null },
        { text: 'viel', strong: true, em: false, href: null },
        { text: '\nund lachen.', strong: false, em: false, href: null },
      ],
    ]);
    expect(hrefs(source)).toEqual(['https://rmv.de']);
  });

  it('is read without its marks where nothing is formatted', () => {
    expect(plainText('## Ort\n\nWir **alle**: [Anfahrt](https://rmv.de), [a@b.de](mailto:a@b.de)\n\n- eins\n- zwei\n\n1. A\n2. B')).toBe(
      'Ort\n\nWir alle: Anfahrt (https://rmv.de), a@b.de\n\n– eins\n– zwei\n\n1. A\n2. B',
    );
    expect(plainText('Ein Satz. Noch einer.')).toBe('Ein Satz. Noch einer.');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!-- weg -->',
    '&lt;b&gt;',
    '`code` ~~weg~~ ![Bild](https://x.de/a.png)',
    '| a | b |\n|---|---|',
  ])('knows nothing else: %s stays the text that it is', (source) => {
    expect(kinds(source)).toEqual(['paragraph']);
    expect(texts(source).join('').replaceAll('\\', '')).toContain(source.slice(0, 5));
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//fremd.example',
    'file:///etc/passwd',
    ' javascript:x',
  ])('leads nowhere by %j', (url) => expect(hrefs(`[hier](${url}) und [dort](<${url}>)`)).toEqual([]));

  it.each(['java&#115;cript:alert(1)', '&#x6A;avascript:alert(1)', 'java\nscript:alert(1)'])('nor by %j', (url) => {
    expect(hrefs(`[hier](${url})`).filter((href) => /script/i.test(href))).toEqual([]);
  });

  it('leads to pages, mails, phones and our own pages', () => {
    expect(hrefs('[a](https://a.de) [b](mailto:a@b.de) [c](tel:+49611) [d](/angebote)')).toEqual([
      'https://a.de',
      'mailto:a@b.de',
      'tel:+49611',
      '/angebote',
    ]);
  });

  it('is done at once with whatever somebody pastes', () => {
    const hostile = [
      '['.repeat(5000),
      '*'.repeat(5000),
      '- '.repeat(2500),
      '#'.repeat(5000),
      '[a]('.repeat(1250),
      '**a *b '.repeat(800),
      '1. '.repeat(1600),
    ];
    const started = process.hrtime.bigint();
    for (const source of hostile) formatted(source);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
  });

  it('makes one list of lists in lists', () => {
    expect(formatted('- a\n  - b\n    1. c\n- d').map(({ kind, lines }) => [kind, lines.length])).toEqual([['bullets', 4]]);
  });
});
