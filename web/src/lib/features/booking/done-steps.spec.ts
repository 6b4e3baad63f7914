import { describe, expect, it } from '@jest/globals';
import type { MyBooking } from '#lib/api/types.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { createDates } from '#lib/time/dates.ts';
import type { BookedContact } from './booked-contact.ts';
import { doneSteps } from './done-steps.ts';

/** Texts that answer with their keys. */
const keys: Texts = {
  language: 'de',
  direction: 'ltr',
  dates: createDates('de'),
  t: (key) => key,
  parts: (key) => [{ name: null, text: key }],
  find: (key) => key,
};

const booking = (state: string, format: string): MyBooking =>
  ({
    state,
    sessions: [],
    run: { format, town: format === 'ONLINE' ? null : 'Kassel', firstDate: '2027-02-06', startTime: '09:00' },
  }) as unknown as MyBooking;

const reached = (change: Partial<BookedContact>): BookedContact => ({
  email: null,
  phone: null,
  organisation: null,
  callTime: '',
  ...change,
});
const byMail = reached({ email: 'amal@example.org' });
const byPhone = reached({ phone: '0171 3920042', callTime: 'evening' });
const byOrganisation = reached({ organisation: 'Verein Brücke', callTime: 'evening' });

const said = (state: string, contact: BookedContact | null, { format = 'ONLINE', interview = false } = {}): string =>
  doneSteps(keys, booking(state, format), contact, { interview, phone: '0611 1' })
    .map(({ title, text, note }) => [title, text[0]?.text, note?.[0]?.text].filter(Boolean).join(' '))
    .join('\n');

describe('what happens after booking', () => {
  it('promises a mail, and the link to an online course, only to who gave an address', () => {
    expect(said('CONFIRMED', byMail)).toContain('booking.done.mail.title');
    expect(said('CONFIRMED', byMail)).toContain('booking.done.start.online.mail');
    for (const contact of [byPhone, byOrganisation, null]) {
      expect(said('CONFIRMED', contact)).not.toMatch(/done\.mail|online\.mail/);
    }
  });

  it('promises a call only to who gave a number', () => {
    expect(said('REQUESTED', byPhone, { interview: true })).toContain('booking.done.call.title booking.done.call.text booking.done.callAt');
    for (const contact of [byMail, byOrganisation]) {
      expect(said('REQUESTED', contact, { interview: true })).toContain('booking.done.call.titleYou booking.done.call.text\n');
    }
    expect(said('REQUESTED', byOrganisation)).toContain('booking.done.decision.none');
  });

  it('says how who waits will hear of a free place', () => {
    expect(said('WAITLISTED', byMail)).toContain('booking.done.free.mail');
    expect(said('WAITLISTED', byPhone)).toContain('booking.done.free.phone');
    expect(said('WAITLISTED', byOrganisation)).toContain('booking.done.free.none');
  });

  it('E31: names the first date that the person comes to, and where that one is', () => {
    const session = (date: string, beforeEntry: boolean, online: boolean): MyBooking['sessions'][number] =>
      ({ date, start: '10:00', cancelled: false, beforeEntry, online }) as MyBooking['sessions'][number];
    const late: MyBooking = {
      ...booking('CONFIRMED', 'PRESENCE'),
      sessions: [session('2027-02-06', true, false), session('2027-02-13', false, true)],
    };
    const values: Texts = { ...keys, parts: (key, params) => [{ name: null, text: `${key} ${JSON.stringify(params)}` }] };
    const last = doneSteps(values, late, byMail, { interview: false, phone: '0611 1' }).at(-1)?.text[0]?.text;
    expect(last).toContain('booking.done.start.online.mail');
    expect(last).toMatch(/13\. Februar/);
  });
});
