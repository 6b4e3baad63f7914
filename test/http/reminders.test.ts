import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { SendRemindersService } from '../../api/src/modules/booking/index.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { OwnDataDto } from '../../api/src/modules/privacy/own-data.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { Parties } from '../support/parties.js';
import { sayOfDate } from '../support/said-of-date.js';
import { turn, Waiting } from '../support/waiting.js';
import type { WorldRun } from '../support/usual-run.js';

const email = 'amal@example.org';
const usual = ['2027-02-06', '2027-02-13'] as const;

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  other = await startApp({ env: { ROLE: 'web' }, keeps: true });
});
beforeEach(() => app.reset());
afterAll(async () => {
  await other.close();
  await app.close();
});

const book = async (run: WorldRun, who: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name: 'Amal Haddad', email, language: 'de', ...who })).body;

/** The reminders that have come, after the job ran at this moment. */
async function remind(at: string, since: string | null = null): Promise<ReceivedMail[]> {
  app.clock.set(new Date(at));
  await app.get(SendRemindersService).run(since === null ? null : new Date(since));
  return sent();
}
async function sent(): Promise<ReceivedMail[]> {
  await app.get(MailDispatcher).drain();
  return app.mailbox.all.filter((mail) => mail.parsed.headers.some(({ key }) => key === 'list-unsubscribe'));
}
const header = (mail: ReceivedMail | undefined, name: string): string => mail?.parsed.headers.find(({ key }) => key === name)?.value ?? '';
const choiceOf = (mail: ReceivedMail | undefined): string => new URL(header(mail, 'list-unsubscribe').slice(1, -1)).pathname;
const post = (path: string, body: string | FormData, headers: Record<string, string> = {}) =>
  fetch(app.url + path, { method: 'POST', body, headers, redirect: 'manual' });
const oneClick = (path: string) => post(path, 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded' });
const myPage = (mail: ReceivedMail | undefined): string => /\/meine\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

describe('V7: a reminder', () => {
  it('leaves a week and a day before each of a few dates, from eight o’clock on, once, and says what one needs', async () => {
    await book(await app.world.run({ dates: usual }));
    expect(await remind('2027-01-30T06:55:00Z')).toEqual([]);
    expect((await remind('2027-01-30T07:00:00Z')).map(({ subject }) => subject)).toEqual([
      'Sa, 6. Februar 2027: Gespräche gut führen – Kassel',
    ]);
    expect(await remind('2027-01-30T18:00:00Z')).toHaveLength(1);
    await remind('2027-02-05T07:00:00Z');
    const [week, day, ...more] = await remind('2027-02-06T07:00:00Z');
    expect(more.map(({ subject }) => subject)).toEqual(['Sa, 13. Februar 2027: Gespräche gut führen – Kassel']);
    expect(week?.text).toContain('In 7 Tagen beginnt Ihr Kurs, Amal Haddad');
    expect(day?.subject).toBe('Morgen, 9:00–16:00 Uhr: Gespräche gut führen – Kassel');
    expect(day?.text).toContain('Morgen beginnt Ihr Kurs, Amal Haddad');
    expect(day?.text).toMatch(/Sie können nicht kommen\?[^]*\/meine\//);
  });

  it('of a longer course is about its first date only', async () => {
    await book(await app.world.run({ dates: ['2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10'] }));
    await remind('2027-02-05T07:00:00Z');
    expect(await remind('2027-02-06T07:00:00Z')).toHaveLength(1);
  });

  it('of a party is one mail that says how many they are and not who', async () => {
    const run = await app.world.run({ dates: usual });
    await new Parties(app).book(run, 1, 3);
    const [mail, ...more] = await remind('2027-02-05T07:00:00Z');
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Diese E-Mail gilt für alle 3 Personen');
    expect(`${mail?.text} ${mail?.html}`).not.toContain('Begleitung');
  });

  it('reaches nobody who came after its moment, waits, has excused themselves or has a telephone only', async () => {
    const run = await app.world.run({ dates: usual, capacity: 4 });
    const excused = await book(run, { name: 'Entschuldigt', email: 'e@example.org' });
    await book(run, { name: 'Am Telefon', email: undefined, phone: '069 90009120' });
    await book(run, { name: 'Dabei' });
    await sayOfDate(app.api, { ...excused, sessionId: run.sessions[0]?.id }, { excused: true });
    app.clock.set(new Date('2027-02-05T07:10:00Z'));
    await book(run, { name: 'Gerade eben', email: 'late@example.org' });
    await book(run, { name: 'Wartet', email: 'w@example.org', waitlist: true });
    expect((await remind('2027-02-05T08:00:00Z')).map(({ to }) => to)).toEqual([[email]]);
    expect(await app.world.count('outbox', `kind = 'session.reminder'`)).toBe(1);
    expect(await app.world.count('outbox', `state = 'CALL' AND kind = 'session.reminder'`)).toBe(0);
  });

  it('E22: a day before is a day of the calendar when the clock changes', async () => {
    await book(await app.world.run({ dates: ['2027-03-28'] }));
    // 08:00 on the wall of 27 March is 07:00 in the world, and the course begins 24 hours later: the clock skips one.
    expect(await remind('2027-03-27T06:59:00Z')).toEqual([]);
    const [mail] = await remind('2027-03-27T07:00:00Z');
    expect(mail?.subject).toMatch(/^Morgen, 9:00–16:00 Uhr/);
  });

  it('E29: the day before says the link as it is then, to whoever takes part online', async () => {
    const run = await app.world.run({ dates: ['2027-02-06'] });
    await app.source.query(`UPDATE course_run SET format = 'ONLINE', town = NULL WHERE id = ?`, [run.id]);
    await book(run);
    await app.source.query('UPDATE course_run SET meeting_url = ? WHERE id = ?', ['https://treffen.example.org/j/8412', run.id]);
    const [mail] = await remind('2027-02-05T07:00:00Z');
    expect(mail?.text).toContain('Link: https://treffen.example.org/j/8412');
  });
});

describe('F21, F23: reminders after an outage and by several instances', () => {
  it('two instances at once remind once', async () => {
    const run = await app.world.run({ dates: usual });
    for (let nth = 0; nth < 3; nth += 1) await book(run, { name: `Gast ${nth}`, email: `gast-${nth}@example.org` });
    const at = new Date('2027-02-05T07:00:00Z');
    app.clock.set(at);
    // The clock of the other one is ahead.
    other.clock.set(new Date(at.getTime() + 90_000));
    await Promise.all([app, other].map((one) => one.get(SendRemindersService).run(null)));
    expect(await sent()).toHaveLength(3);
  });

  it('what was missed follows once, never that of the week when that of the day before is due, and never after the start', async () => {
    await book(await app.world.run({ dates: ['2027-02-06'] }));
    const [mail, ...more] = await remind('2027-02-05T20:00:00Z', '2027-01-20T12:00:00Z');
    expect([mail?.subject.slice(0, 6), more]).toEqual(['Morgen', []]);
    await book(await app.world.run({ dates: ['2027-02-20'] }), { email: 'b@example.org' });
    expect(await remind('2027-02-20T08:00:00Z', '2027-02-07T12:00:00Z')).toHaveLength(1);
    await book(await app.world.run({ dates: ['2027-03-20'] }), { email: 'c@example.org' });
    const today = await remind('2027-03-20T07:59:00Z', '2027-03-01T12:00:00Z');
    expect(today.at(-1)?.subject).toMatch(/^Heute, 9:00/);
  });

  it('who took an offered seat while nothing ran gets the one that is still true, on the day itself by its name; who left gets none', async () => {
    const list = new Waiting(app);
    const { seated, queue } = await list.fullRun(1, { dates: usual });
    app.clock.set(new Date('2027-02-04T10:00:00Z'));
    await list.cancel(seated);
    expect((await list.answer(turn(queue, 0), true)).status).toBe(200);
    const mails = await remind('2027-02-06T06:30:00Z', '2027-01-20T12:00:00Z');
    expect(mails.map(({ to, subject }) => [to, subject.slice(0, 11)])).toEqual([[['gast-1@example.org'], 'Heute, 9:00']]);
  });
});

describe('MAIL-07: a reminder that waits is dropped when it is no longer true', () => {
  const ends: [string, (booking: BookingReceiptDto, run: WorldRun) => Promise<unknown>][] = [
    ['the place was given back', ({ token, id }) => app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`, {})],
    ['the date moved', (_, { sessions: [one] }) => app.source.query(`UPDATE session SET date = '2027-02-09' WHERE id = ?`, [one?.id])],
    [
      'the date was called off',
      (_, { sessions: [one] }) => app.source.query(`UPDATE session SET state = 'CANCELLED' WHERE id = ?`, [one?.id]),
    ],
    [
      'it has begun',
      () => {
        app.clock.set(new Date('2027-02-06T08:00:00Z'));
        return Promise.resolve();
      },
    ],
  ];

  it.each(ends)('%s', async (_, end) => {
    const run = await app.world.run({ dates: usual });
    const booking = await book(run);
    app.clock.set(new Date('2027-02-05T07:00:00Z'));
    expect(await app.get(SendRemindersService).run(null)).toBe(1);
    await end(booking, run);
    expect(await sent()).toEqual([]);
    expect(await app.world.rows(`SELECT state FROM outbox WHERE kind = 'session.reminder'`)).toEqual([{ state: 'OBSOLETE' }]);
  });
});

describe('MAIL-08: whoever wants no reminders', () => {
  async function reminded(): Promise<ReceivedMail | undefined> {
    await book(await app.world.run({ dates: usual }));
    const [mail] = await remind('2027-01-30T07:00:00Z');
    return mail;
  }
  const wanted = async (mail: ReceivedMail | undefined): Promise<boolean | undefined> =>
    (await app.api.get<OwnDataDto>(`/api/v1/my/${myPage(mail)}/data`)).body.reminders.wanted;

  it('says so with one click of the mail program, without cookies, in either form, as often as it likes; looking changes nothing', async () => {
    const mail = await reminded();
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const path = choiceOf(mail);
    expect((await app.api.get(`/api/v1/reminders/${path.split('/').at(-1)}`)).body).toEqual({ wanted: true });
    expect(await wanted(mail)).toBe(true);
    expect((await oneClick(path)).status).toBe(200);
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await post(path, form)).status).toBe(200);
    expect(await wanted(mail)).toBe(false);
    expect(await app.world.count('audit_entry', `verb = 'person.reminders_off'`)).toBe(1);
    expect(await remind('2027-02-05T07:00:00Z')).toHaveLength(1);
  });

  it('still gets everything else, and reminders again when they wish so on their page', async () => {
    const mail = await reminded();
    await oneClick(choiceOf(mail));
    expect((await app.api.put(`/api/v1/my/${myPage(mail)}/data/reminders`, { wanted: true })).status).toBe(204);
    expect(await remind('2027-02-05T07:00:00Z')).toHaveLength(2);
    const others = app.mailbox.all.filter(({ parsed }) => !parsed.headers.some(({ key }) => key === 'list-unsubscribe'));
    expect(others.map(({ subject }) => subject)).toContain('Ihr Platz ist sicher: Gespräche gut führen – Kassel');
  });

  it('hears nothing by the mail of a party at their address either, and nothing that was waiting already', async () => {
    const run = await app.world.run({ dates: usual });
    await new Parties(app).book(run, 1, 2);
    const [mail] = await remind('2027-01-30T07:00:00Z');
    app.clock.set(new Date('2027-02-05T07:00:00Z'));
    await app.get(SendRemindersService).run(null);
    await oneClick(choiceOf(mail));
    expect(await sent()).toHaveLength(1);
    expect(await remind('2027-02-06T07:00:00Z')).toHaveLength(1);
  });

  it('cannot be chosen for with another link', async () => {
    const mail = await reminded();
    for (const token of [myPage(mail), 'x'.repeat(43), 'x']) expect((await oneClick(`/erinnerungen/${token}`)).status).toBe(404);
    expect(await wanted(mail)).toBe(true);
  });
});
