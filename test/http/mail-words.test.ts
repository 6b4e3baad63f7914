import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { parts } from '../support/calendar-mails.js';
import { housed } from '../support/housed.js';
import type { ReceivedMail } from '../support/mailbox.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const book = async (run: WorldRun, name: string, more: object = {}): Promise<BookingReceiptDto> => {
  const { body } = await app.api.book<BookingReceiptDto>(run.id, {
    name,
    email: `${name}@example.org`.toLowerCase(),
    language: 'de',
    ...more,
  });
  return body;
};
const setPlaces = (run: WorldRun, kind: string, capacity: number): Promise<unknown> =>
  staff.put(`/api/v1/staff/runs/${run.id}/extra-places/${kind}`, { capacity });

/** The newest mail to this person that is not only an entry for the calendar; what waits for its hour is sent too. */
async function lastMail(name: string): Promise<ReceivedMail> {
  await app.source.query('UPDATE outbox SET due_at = NOW(3)');
  await app.get(MailDispatcher).drain();
  const mail = app.mailbox.to(`${name}@example.org`.toLowerCase()).findLast(({ subject }) => !subject.startsWith('Termin '));
  if (!mail) throw new Error(`no mail for ${name}`);
  return mail;
}

const entryOf = (mail: ReceivedMail): string => parts(mail, 'text/calendar').join();

const feedOf = async (mail: ReceivedMail): Promise<string> =>
  String((await app.api.get(/(\/f\/[\w-]+\.ics)/.exec(mail.text)?.[1] ?? '')).body);

async function hybrid(wish: RunWish = {}): Promise<WorldRun> {
  const run = await app.world.run({ dates: ['2027-02-06'], ...wish });
  await setPlaces(run, 'ON_SITE', 1);
  await setPlaces(run, 'ONLINE', 1);
  return run;
}

/** One Saturday after the other. */
const saturdays = (count: number): [string, ...string[]] => {
  const days = Array.from({ length: count }, (_, at) => new Date(Date.UTC(2027, 1, 6 + at * 7)).toISOString().slice(0, 10));
  return days as [string, ...string[]];
};

describe('a confirmation', () => {
  it('says how the person takes part, where a course is on site and online, and sends nobody to a room who is online', async () => {
    const run = await hybrid();
    await housed(app, run);
    await book(run, 'Amal', { mode: 'ON_SITE' });
    await book(run, 'Bea', { mode: 'ONLINE' });
    const [onSite, online] = [await lastMail('Amal'), await lastMail('Bea')];
    expect(onSite.text).toContain('Sie nehmen vor Ort teil.');
    expect(onSite.text).toContain('Musterstraße 12');
    expect(entryOf(onSite)).toMatch(/LOCATION:Haus der Vielfalt/);
    expect(online.text).toContain('Sie nehmen online teil.');
    expect(online.text).not.toContain('Musterstraße');
    expect(entryOf(online)).toMatch(/LOCATION:Online/);
    expect(await feedOf(onSite)).toMatch(/LOCATION:Haus der Vielfalt/);
    expect(await feedOf(online)).toMatch(/LOCATION:Online/);
  });

  it('E30: whoever changes between on site and online is told, and the entry in the calendar says the other place', async () => {
    const run = await hybrid();
    await housed(app, run);
    const { id, token } = await book(run, 'Amal', { mode: 'ON_SITE' });
    await lastMail('Amal');
    const change = (mode: string) => app.api.post(`/api/v1/my/${token}/bookings/${id}/mode`, { mode });
    expect((await change('ONLINE')).status).toBe(200);
    const told = await lastMail('Amal');
    expect(told.subject).toMatch(/^Sie nehmen jetzt online teil: /);
    expect(told.text).not.toContain('Musterstraße');
    const entries = () => app.mailbox.to('amal@example.org').map(entryOf).filter(Boolean);
    expect(entries().map((entry) => /SEQUENCE:(\d)/.exec(entry)?.[1])).toEqual(['0', '1']);
    expect(entries()[1]).toMatch(/LOCATION:Online/);
    await change('ON_SITE');
    expect((await lastMail('Amal')).subject).toMatch(/^Sie nehmen jetzt vor Ort teil: /);
    expect(entries()[2]).toMatch(/LOCATION:Haus der Vielfalt/);
  });

  it('of any other course says nothing of it', async () => {
    await book(await app.world.run(), 'Amal');
    expect((await lastMail('Amal')).text).not.toMatch(/nehmen (vor Ort|online) teil/);
  });

  it('E25: says that the seat is there and the place for the child is not, and that we ask', async () => {
    const run = await app.world.run();
    await setPlaces(run, 'CHILDCARE', 1);
    await book(run, 'Amal', { needs: ['CHILDCARE'] });
    await book(run, 'Bea', { needs: ['CHILDCARE'] });
    expect((await lastMail('Amal')).text).not.toContain('Für Kinder ist gerade kein Platz frei');
    expect((await lastMail('Bea')).text).toContain('Für Kinder ist gerade kein Platz frei. Ihr Platz im Kurs bleibt.');
  });

  it('of a very long course shows the first dates and the way to all of them', async () => {
    await book(await app.world.run({ dates: saturdays(50) }), 'Amal');
    const { text } = await lastMail('Amal');
    expect(text.match(/^- Sa, /gm)).toHaveLength(12);
    expect(text).toMatch(/und 38 weitere\. Alle Termine ansehen \(http:\/\/kurse\.example\.org\/meine\/[\w-]+\)/);
  });

  it('of a course that fits shows every date', async () => {
    await book(await app.world.run({ dates: saturdays(15) }), 'Amal');
    const { text } = await lastMail('Amal');
    expect(text.match(/^- Sa, /gm)).toHaveLength(15);
    expect(text).not.toContain('weitere');
  });
});

describe('an offer', () => {
  it('of a very long course shows the first dates: it asks for one answer', async () => {
    const run = await app.world.run({ capacity: 1, dates: saturdays(50) });
    const { token, id } = await book(run, 'Amal');
    await book(run, 'Bea', { waitlist: true });
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    const { subject, text } = await lastMail('Bea');
    expect(subject).toMatch(/^Ein Platz ist frei: /);
    expect(text.match(/^- Sa, /gm)).toHaveLength(5);
    expect(text).toContain('und 45 weitere. Alle Termine ansehen');
  });
});

describe('a cancellation', () => {
  it('by the person leads back to the course', async () => {
    const run = await app.world.run();
    const { token, id } = await book(run, 'Amal');
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    const { subject, text } = await lastMail('Amal');
    expect(subject).toMatch(/^Ihr Platz ist abgesagt: /);
    expect(text).toContain(`(http://kurse.example.org/angebote/${run.slug})`);
  });

  it('by staff says their reason and invites nobody back', async () => {
    const run = await app.world.run();
    const { id } = await book(run, 'Amal');
    await staff.post(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'Der Raum ist zu klein.' });
    const { text } = await lastMail('Amal');
    expect(text).toContain('Wir haben Ihren Platz abgesagt.');
    expect(text).toContain('Der Raum ist zu klein.');
    expect(text).not.toContain(run.slug);
  });
});

describe('pain 13: somebody who waits', () => {
  it('gets no confirmation but word of the list, then an offer whose link leads to the answer, then the confirmation', async () => {
    const run = await app.world.run({ capacity: 1 });
    const { token, id } = await book(run, 'Amal');
    const waiting = await book(run, 'Cem', { waitlist: true });
    const subjects = [(await lastMail('Cem')).subject];
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    const offer = await lastMail('Cem');
    const link = new RegExp(`/meine/([\\w-]+)/platz/${waiting.id}`).exec(offer.text)?.[1] ?? '';
    expect((await app.api.post(`/api/v1/my/${link}/bookings/${waiting.id}/offer`, { accept: true })).status).toBe(200);
    subjects.push(offer.subject, (await lastMail('Cem')).subject);
    expect(subjects).toEqual([
      expect.stringMatching(/^Sie stehen auf der Warteliste: /),
      expect.stringMatching(/^Ein Platz ist frei: /),
      expect.stringMatching(/^Ihr Platz ist sicher: /),
    ]);
  });
});

describe('E25, E30: an offer to somebody who waits', () => {
  it('says before they answer what the seat comes without', async () => {
    const run = await app.world.run({ capacity: 1 });
    await setPlaces(run, 'CHILDCARE', 0);
    const { token, id } = await book(run, 'Amal');
    await book(run, 'Cem', { needs: ['CHILDCARE'], waitlist: true });
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    const { subject, text } = await lastMail('Cem');
    expect(subject).toMatch(/^Ein Platz ist frei: /);
    expect(text).toContain('Für Kinder ist gerade kein Platz frei. Ihr Platz im Kurs bleibt.');
  });

  it('says which way to take part it is, and the waiting list promises none', async () => {
    const run = await hybrid({ capacity: 1 });
    const { token, id } = await book(run, 'Amal', { mode: 'ONLINE' });
    await book(run, 'Cem', { mode: 'ONLINE', waitlist: true });
    expect((await lastMail('Cem')).text).not.toContain('nehmen online teil');
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    expect((await lastMail('Cem')).text).toContain('Sie nehmen online teil.');
  });
});

describe('the answer to a request', () => {
  const requested = async (prerequisites: readonly string[], more: object = {}): Promise<string> => {
    const run = await app.world.run({ prerequisites });
    expect((await book(run, 'Amal', more)).state).toBe('REQUESTED');
    return (await lastMail('Amal')).text;
  };

  it('says every reason and what happens next', async () => {
    await book(await app.world.run(), 'Amal');
    await lastMail('Amal');
    const text = await requested(['basic_qualification'], { basicQualification: 'ELSEWHERE' });
    for (const words of [
      'Warum wir noch nicht zusagen',
      'Sie haben die Basisqualifizierung an einem anderen Ort gemacht. Wir sehen uns das an.',
      'Wir prüfen Ihre Anmeldung',
      'Das dauert meist ein paar Tage.',
      'Gut zu wissen',
      'Am Sa, 6. Februar 2027 haben Sie zur selben Zeit schon einen anderen Termin bei uns.',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Wir rufen Sie an');
  });

  it('promises a talk where there is one, and asks for a call where we have no number', async () => {
    const text = await requested(['interview'], { callTime: 'evening' });
    expect(text).toContain('Vor der Zusage sprechen wir kurz mit Ihnen.');
    expect(text).toContain('Bitte rufen Sie uns an');
    expect(text).not.toContain('Warum wir noch nicht zusagen');
  });

  it('E25: says that the place for the child is missing and the seat is kept', async () => {
    const run = await app.world.run({ prerequisites: ['interview'] });
    await setPlaces(run, 'CHILDCARE', 1);
    await book(run, 'Amal', { needs: ['CHILDCARE'] });
    await book(run, 'Bea', { needs: ['CHILDCARE'] });
    expect((await lastMail('Bea')).text).toContain('Für Kinder ist gerade kein Platz frei. Ihr Platz im Kurs bleibt.');
  });

  it('tells nobody by mail how often they were absent: that is said by a person who calls', async () => {
    const run = await app.world.run({ prerequisites: ['interview'] });
    const { id } = await book(run, 'Amal');
    await app.source.query(`UPDATE booking SET findings = ? WHERE id = ?`, [
      JSON.stringify([{ code: 'no_shows', effect: 'request', params: { count: 2, months: 12 }, ways: [] }]),
      id,
    ]);
    const { text } = await lastMail('Amal');
    expect(text).toContain('Bitte rufen Sie uns an');
    expect(text).not.toMatch(/nicht erschienen|Einmal|2-mal/);
  });
});
