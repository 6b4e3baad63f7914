import { mosaic } from './mosaic.js';
import type { Kind } from './run.js';

/** What the picture says; all texts are ready. */
export interface ShareImage {
  /** Seed of the cover: the run's code, as on its page. */
  readonly code: string;
  readonly kind: Kind;
  readonly title: string;
  readonly place: string;
  readonly date: string;
  readonly kindName: string;
  readonly brand: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const COVER = { cols: 4, rows: 6, width: 420 };
const TEXT_START = COVER.width + 60;
const TEXT_WIDTH = WIDTH - TEXT_START - 60;
/** A letter of Source Sans Semibold is about half as wide as it is high. */
const LETTER_WIDTH = 0.52;

const ink = { text: '#1d2327', quiet: '#4d575e', accent: '#0b5563', paper: '#ffffff' };

/** The picture that messengers show with a link: cover, day, town, title (1200 × 630). */
export function shareImageSvg(image: ShareImage): string {
  const size = image.title.length > 90 ? 46 : image.title.length > 48 ? 54 : 64;
  const lines = wrap(image.title, Math.floor(TEXT_WIDTH / (size * LETTER_WIDTH)), 5);
  const titleTop = 240;
  const text = (y: number, fontSize: number, weight: number, fill: string, content: string): string =>
    `<text x="${TEXT_START}" y="${y}" font-size="${fontSize}" font-weight="${weight}" fill="${fill}">${escapeXml(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Source Sans 3, Noto Sans">`,
    `<path d="M0 0h${WIDTH}v${HEIGHT}H0z" fill="${ink.paper}"/>`,
    `<svg width="${COVER.width}" height="${HEIGHT}" viewBox="0 0 ${COVER.cols * 10} ${COVER.rows * 10}">${mosaic(image.code, image.kind, COVER)}</svg>`,
    text(100, 38, 600, ink.accent, image.date),
    text(150, 38, 600, ink.accent, image.place),
    ...lines.map((line, n) => text(titleTop + n * Math.round(size * 1.15), size, 600, ink.text, line)),
    text(HEIGHT - 88, 28, 400, ink.quiet, image.kindName),
    text(HEIGHT - 50, 28, 400, ink.quiet, image.brand),
    '</svg>',
  ].join('');
}

/** Breaks between words, inside a word only where it is longer than a line; what does not fit ends with an ellipsis. */
export function wrap(text: string, letters: number, mostLines: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).flatMap((one) => pieces(one, letters))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines;
  const shown = lines.slice(0, mostLines);
  return [...shown.slice(0, -1), `${(shown.at(-1) ?? '').slice(0, letters - 1)}…`];
}

function pieces(word: string, letters: number): string[] {
  if (word.length <= letters) return [word];
  const all = Array.from(word);
  const first = all.slice(0, letters - 1).join('');
  return [`${first}-`, ...pieces(all.slice(letters - 1).join(''), letters)];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[\p{Cc}]/gu, ' ').replace(/[&<>"]/gu, (sign) => entities[sign] ?? '');
