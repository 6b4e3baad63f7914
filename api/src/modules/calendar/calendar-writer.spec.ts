import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { contentLines, lintIcs } from '../../../../test/support/ics-lint.js';
import { berlinInstant } from '../../time/berlin.js';
import { cancel, personalFeed, publicFile, request } from './calendar-writer.js';
import type { CalendarEvent, Invitation } from './domain/calendar-event.js';
import { calendarLine, calendarText } from './domain/calendar-text.js';
import { bookingSessionUid } from './domain/session-uid.js';

const event: CalendarEvent = {
  uid: bookingSessionUid('0198c0de-0000-7000-8000-000000000001', '0198c0de-0000-7000-8000-000000000002'),
  sequence: 0,
  stamp: new Date('2027-01-05T08:09:10.123Z'),
  date: '2027-01-20',
  start: '17:30',
  end: '20:45',
  summary: 'Basisqualifizierung, Termin 1 von 6',
  location: 'Haus der Vielfalt, Raum 2.04\nMusterstraße 12, 34117 Kassel',
  description: null,
  url: null,
  cancelled: false,
};
const invitation: Invitation = {
  event,
  organizer: { name: 'Kompetenzzentrum Vielfalt Hessen', email: 'kurse@example.org' },
  attendee: { name: 'María José Ñúñez', email: 'maria@example.org' },
};
const withEvent = (change: Partial<CalendarEvent>): Invitation => ({ ...invitation, event: { ...event, ...change } });

function read(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) };
}
const only = (text: string): ICAL.Event => {
  const [first, ...others] = read(text).events;
  if (!first || others.length > 0) throw new Error('exactly one event expected');
  return first;
};
/** ical.js reads a backslash in a parameter as an escape, which RFC 6868 does not know; hence this reader. */
function attendeeName(text: string): string {
  const line = contentLines(Buffer.from(text)).find((candidate) => candidate.startsWith('ATTENDEE')) ?? '';
  const decoded: Record<string, string> = { "^'": '"', '^n': '\n', '^^': '^' };
  return (/;CN="([^"]*)"/.exec(line)?.[1] ?? '').replace(/\^['n^]/g, (code) => decoded[code] ?? code);
}
const lint = (text: string): string[] => lintIcs(Buffer.from(text));

describe('the link of an online date', () => {
  it('is written so that no sign of it is taken for text', () => {
    const text = request(withEvent({ url: 'https://meet.example.org/a,b;c?d=e' }));
    expect(lint(text)).toEqual([]);
    expect(contentLines(Buffer.from(text))).toContain('URL;VALUE=URI:https://meet.example.org/a%2Cb%3Bc?d=e');
  });
  it.each(['http://meet.example.org/', 'https://meet.example.org/a b', 'https://meet.example.org/\r\nX:1', 'javascript:1'])(
    '%j is none',
    (url) => {
      expect(() => request(withEvent({ url }))).toThrow('not a link');
    },
  );
});

describe('an invitation', () => {
  const text = request(invitation);

  it('passes the octet linter (CAL-01, CAL-05, CAL-07, CAL-09)', () => {
    expect(lint(text)).toEqual([]);
  });

  it('carries exactly what a REQUEST needs and nothing besides (INV-01)', () => {
    const lines = contentLines(Buffer.from(text));
    const names = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT')).map((line) => line.split(/[;:]/)[0]);
    expect(names).toEqual(['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'LOCATION', 'ORGANIZER', 'ATTENDEE', 'STATUS']);
    expect(read(text).calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  });

  it('names the person as the only attendee, who has already said yes and is not asked (INV-03, INV-08)', () => {
    const attendees = only(text).component.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    expect(attendees[0]?.getParameter('partstat')).toBe('ACCEPTED');
    expect(attendees[0]?.getParameter('rsvp')).toBe('FALSE');
    expect(attendees[0]?.getParameter('cn')).toBe('María José Ñúñez');
    expect(String(attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:maria@example.org');
  });

  it('reads back with its start, end, UID and sequence', () => {
    const back = only(request(withEvent({ sequence: 3 })));
    expect(back.uid).toBe(event.uid);
    expect(back.sequence).toBe(3);
    expect(back.startDate.toJSDate()).toEqual(new Date('2027-01-20T16:30:00Z'));
    expect(back.endDate.toJSDate()).toEqual(new Date('2027-01-20T19:45:00Z'));
  });

  it.each([
    ['2027-03-27', '09:30', '2027-03-27T08:30:00Z'],
    ['2027-03-28', '01:30', '2027-03-28T00:30:00Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '09:30', '2027-03-28T07:30:00Z'],
    ['2027-10-30', '09:30', '2027-10-30T07:30:00Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00Z'],
    ['2027-10-31', '03:30', '2027-10-31T02:30:00Z'],
    ['2027-10-31', '09:30', '2027-10-31T08:30:00Z'],
  ])('puts %s %s at the right instant around the changes of the clock', (date, start, instant) => {
    const text = request(withEvent({ date, start, end: '23:00' }));
    expect(text).toContain(`DTSTART;TZID=Europe/Berlin:${date.replaceAll('-', '')}T${start.replace(':', '')}00\r\n`);
    expect(berlinInstant(date, start)).toEqual(new Date(instant));
    expect(only(text).component.getFirstPropertyValue('dtstart')?.toString()).toBe(`${date}T${start}:00`);
  });

  it('agrees with a second reader about instants outside the doubled hour', () => {
    for (const [date, start] of [
      ['2027-03-28', '09:30'],
      ['2027-10-31', '09:30'],
      ['2027-07-01', '18:00'],
    ] as const) {
      expect(only(request(withEvent({ date, start, end: '23:00' }))).startDate.toJSDate()).toEqual(berlinInstant(date, start));
    }
  });

  it('refuses an hour that does not exist, and an end before the start (CAL-08)', () => {
    expect(() => request(withEvent({ date: '2027-03-28', start: '02:30', end: '05:00' }))).toThrow('time.does_not_exist');
    expect(() => request(withEvent({ start: '20:45', end: '17:30' }))).toThrow('ends before it starts');
  });

  it('refuses a UID made of text and an address that could start a new line', () => {
    expect(() => request(withEvent({ uid: 'x\r\nSUMMARY:injected' }))).toThrow('UID');
    for (const email of ['a@b.c\r\nX:1', 'a b@c.d', 'a@b.c,d@e.f', 'a;b@c.d', 'nobody', '']) {
      expect(() => request({ ...invitation, attendee: { name: 'A', email } })).toThrow('address');
    }
  });
});

describe('names and titles from people', () => {
  it('do not turn the direction of what stands after them', () => {
    const turned = withEvent({ summary: '\u202ESinn', location: 'Haus \u2067A', description: '\u202B1' });
    const text = request({ ...turned, attendee: { ...invitation.attendee, name: '\u202EannA' } });
    expect(text + publicFile([event], '\u2066Kurs')).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(attendeeName(text)).toBe('annA');
  });
});

describe('a cancellation', () => {
  it('keeps UID, date and title and says CANCELLED (INV-02)', () => {
    const text = cancel(withEvent({ sequence: 1 }));
    expect(lint(text)).toEqual([]);
    expect(read(text).calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    const back = only(text);
    expect([back.uid, back.sequence, back.summary]).toEqual([event.uid, 1, event.summary]);
    expect(back.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(back.startDate.toJSDate()).toEqual(new Date('2027-01-20T16:30:00Z'));
  });
});

describe('a personal feed', () => {
  const text = personalFeed([event, { ...event, uid: 'second@termine.kvh', cancelled: true }], 'Meine Kurse; a, b\\c\r\nX-EVIL:1');

  it('has a name, asks to be read every hour, and names nobody (FEED-03, FEED-04)', () => {
    expect(lint(text)).toEqual([]);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
    expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|VALARM/);
    expect(read(text).calendar.getFirstPropertyValue('x-wr-calname')).toContain('Meine Kurse');
    expect(text).not.toContain('\r\nX-EVIL');
  });

  it('keeps what was cancelled, marked as such', () => {
    expect(text.match(/STATUS:CONFIRMED/g)).toHaveLength(1);
    expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });

  it('is a whole calendar even without a date', () => {
    expect(lint(personalFeed([], 'leer'))).toEqual([]);
  });

  it('is the same text for the same dates, so that an unchanged feed can be answered with 304', () => {
    expect(personalFeed([event], 'x')).toBe(personalFeed([event], 'x'));
  });
});

describe('a public file', () => {
  it('is published, not sent to anybody', () => {
    const text = publicFile([event], 'Kurs');
    expect(lint(text)).toEqual([]);
    expect(read(text).calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER/);
  });
});

describe('text from people (CAL-02, CAL-03)', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '"',
      'a;b,c\\n',
      'END:VEVENT\r\nBEGIN:VEVENT',
      'محمد عبد الله',
      '👩🏽‍🏫🇩🇪',
      '\u0000\u0007\u202E',
      'a\u2028b\u0085c',
      "^n^'^^",
      '\uD800',
      ' lead and trail ',
    ),
    fc
      .array(fc.constantFrom('ä', '漢', '👩🏽‍🏫', '\r\n', '\\', ';', ',', '"', ':', '^', 'END:VEVENT', '\t', 'x'), { maxLength: 60 })
      .map((parts) => parts.join('')),
  );

  it('comes back as it was, and never makes a line of its own', () => {
    const lines = contentLines(Buffer.from(request(withEvent({ description: 'x' })))).length;
    fc.assert(
      fc.property(nasty, nasty, nasty, (summary, location, name) => {
        const text = request({
          event: { ...event, summary, location: `x${location}`, description: `x${summary}` },
          organizer: invitation.organizer,
          attendee: { name: `x${name}`, email: 'a@example.org' },
        });
        expect(lint(text)).toEqual([]);
        expect(contentLines(Buffer.from(text))).toHaveLength(lines);
        const back = only(text);
        expect(back.summary).toBe(calendarText(summary));
        expect(back.location).toBe(calendarText(`x${location}`));
        expect(attendeeName(text)).toBe(calendarLine(`x${name}`));
      }),
      { numRuns: 400 },
    );
  });
});
