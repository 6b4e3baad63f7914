import ICAL from 'ical.js';
import { lintIcs } from './ics-lint.js';
import type { ReceivedMail } from './mailbox.js';

/** What a calendar program sees in a mail. */
export interface CalendarMail {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly start: string;
  readonly summary: string;
  readonly attendees: readonly string[];
  readonly organizer: string;
}

/** Bytes of the parts of this type, as they were sent: the mail parser evens out line breaks, which are part of the rules. */
export function parts(mail: ReceivedMail, mimeType: string): Buffer[] {
  return leaves(mail.raw.toString('latin1'))
    .filter((leaf) => leaf.head.toLowerCase().includes(`content-type: ${mimeType}`))
    .map(decoded);
}

interface Leaf {
  readonly head: string;
  readonly body: string;
}

function leaves(part: string): Leaf[] {
  const end = part.indexOf('\r\n\r\n');
  const head = part.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const body = part.slice(end + 4);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(head)?.[1];
  if (!boundary) return [{ head, body }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((inner) => leaves(inner.replace(/^\r\n/, '').replace(/\r\n$/, '')));
}

function decoded({ head, body }: Leaf): Buffer {
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64');
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return Buffer.from(body, 'latin1');
  const text = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** @returns null for a mail without a calendar part; throws when the part breaks a rule of INV-04, INV-05 or the linter */
export function calendarOf(mail: ReceivedMail): CalendarMail | null {
  const [inline, ...others] = parts(mail, 'text/calendar');
  const [file] = parts(mail, 'application/ics');
  if (!inline || !file) return null;
  const problems = [
    ...lintIcs(inline),
    ...(others.length > 0 ? ['more than one text/calendar part'] : []),
    ...(inline.equals(file) ? [] : ['parts differ']),
  ];
  if (problems.length > 0) throw new Error(problems.join('; '));
  const seen = read(inline.toString());
  const declared = mail.parsed.attachments.find((part) => part.mimeType === 'text/calendar')?.method;
  if (declared !== seen.method) throw new Error(`the mail says ${declared ?? 'nothing'}, the file ${seen.method}`);
  return seen;
}

export function calendarsOf(mails: readonly ReceivedMail[]): CalendarMail[] {
  return mails.map(calendarOf).filter((calendar) => calendar !== null);
}

function read(text: string): CalendarMail {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  if (!event || events.length > 1) throw new Error('exactly one event expected');
  const value = (name: string): string => String(event.getFirstPropertyValue(name));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    start: value('dtstart'),
    summary: value('summary'),
    attendees: event.getAllProperties('attendee').map((attendee) => mailAddress(attendee.getFirstValue())),
    organizer: mailAddress(event.getFirstPropertyValue('organizer')),
  };
}

const mailAddress = (uri: unknown): string => String(uri).replace(/^mailto:/i, '');
