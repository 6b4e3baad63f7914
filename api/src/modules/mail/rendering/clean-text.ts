import { withoutDirectionSigns } from '../../../texts/direction-signs.js';

/** Control characters except tab and line feed: nothing to read, but much to break. */
const controls = /(?![\t\n])\p{Cc}/gu;

export function cleanText(text: string): string {
  return withoutDirectionSigns(text)
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** Text for a place that has one line only: subject, names, headings. A line break here would be a new mail header. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
