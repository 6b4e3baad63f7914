import { withoutDirectionSigns } from '../../../texts/direction-signs.js';

const lineBreaks = /\r\n|[\r\n\u0085\u2028\u2029]/g;
/** Control characters except tab, line feed and the second block, which RFC 5545 allows. */
const controls = /(?![\t\n\u0080-\u009F])\p{Cc}/gu;
/** Half of a pair without its other half: not representable in UTF-8. */
const loneSurrogates = /\p{Cs}/gu;

/** Text as a calendar can carry it (RFC 5545 section 3.1): one kind of line break, no control characters, nothing that turns the line, valid Unicode. */
export function calendarText(text: string): string {
  return withoutDirectionSigns(text).replace(lineBreaks, '\n').replace(controls, '').replace(loneSurrogates, '\uFFFD');
}

/** Whether an address can stand in a calendar without quoting, which many programs read wrongly. */
export function isCalendarAddress(email: string): boolean {
  return /^[^\s@,;:"<>]+@[^\s@,;:"<>]+$/u.test(email) && !/\p{Cc}/u.test(email);
}

/** The same on one line, for names and for places where a line break would be read as a new property. */
export function calendarLine(text: string): string {
  return calendarText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}
