import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../api/src/database/transactions.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyPageDto, MySessionDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import { PlacesStore } from '../../api/src/modules/booking/places/places.store.js';
import type { StaffMeetingDto } from '../../api/src/modules/booking/runs/meetings.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarOf, parts } from '../support/calendar-mails.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import type { WorldRun } from '../support/usual-run.js';

const email = 'amina@example.org';
const url = 'https://treffen.example.org/j/8412?pwd=a,b;c';
const other = 'https://treffen.example.org/j/9999';
const dialIn = '069 1234-56, PIN 8412#';

let app: TestApp;
let staff: ApiClient;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

async function begin(dates: [string, ...string[]] = ['2027-02-06'], capacity = 12): Promise<void> {
  run = await app.world.run({ dates, capacity });
  await app.source.query(`UPDATE course_run SET format = 'ONLINE', town = NULL WHERE id = ?`, [run.id]);
}
const at = (sessionAt?: number): string =>
  `/api/v1/staff/runs/${run.id}${sessionAt === undefined ? '' : `/sessions/${run.sessions[sessionAt]?.id}`}/meeting`;
const set = (wish: { url: string | null; dialIn?: string | null }, sessionAt?: number) =>
  staff.put<Problem>(at(sessionAt), { dialIn: null, ...wish });
const book = async (who: object = { email }): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name: 'Amina Haidari', language: 'de', ...who })).body;
const sessionsOf = async ({ token }: BookingReceiptDto): Promise<MySessionDto[]> =>
  (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body.bookings[0]?.sessions ?? [];
async function mails(to = email): Promise<ReceivedMail[]> {
  await app.get(MailDispatcher).drain();
  return app.mailbox.to(to);
}
/** The calendar in a mail without the folds that keep its lines short. */
const entryOf = (mail: ReceivedMail | undefined): string => (mail ? parts(mail, 'text/calendar').join().replaceAll('\r\n ', '') : '');
const feedOf = (mail: ReceivedMail | undefined): string => /(\/f\/[\w-]+\.ics)/.exec(mail?.text ?? '')?.[1] ?? '';

describe('E29: the link of an online course', () => {
  it('reaches whoever has a place: mail, calendar, feed and own page', async () => {
    await begin();
    expect((await set({ url, dialIn })).status).toBe(204);
    const booking = await book();
    const [confirmation] = await mails();
    expect(confirmation?.text).toContain(`Link: ${url}\nAm Telefon: ${dialIn}`);
    const entry = entryOf(confirmation);
    expect(entry).toContain('LOCATION:Online: https://treffen.example.org/j/8412?pwd=a\\,b\\;c\r\n');
    expect(entry).toMatch(/^URL;VALUE=URI:https:\/\/treffen\.example\.org\/j\/8412\?pwd=a%2Cb%3Bc\r$/m);
    expect(entry).toContain('Am Telefon: 069 1234-56\\, PIN 8412#');
    expect((await sessionsOf(booking))[0]).toMatchObject({ online: true, meeting: { url, dialIn } });
    for (const file of [feedOf(confirmation), `/api/v1/my/${booking.token}/calendar.ics`]) {
      expect(String((await app.api.get(file)).body).replaceAll('\r\n ', '')).toContain('LOCATION:Online: https://treffen.example.org');
    }
  });

  it('is nowhere in public, and nobody who waits or asks gets it', async () => {
    await begin(['2027-02-06'], 1);
    await set({ url, dialIn });
    await book({ email: 'first@example.org' });
    const waiting = await book({ email, waitlist: true });
    expect(waiting.state).toBe('WAITLISTED');
    const [mail] = await mails();
    expect(`${mail?.text} ${mail?.html}`).not.toContain('treffen.example.org');
    expect((await sessionsOf(waiting))[0]?.meeting).toBeNull();
    const { id, slug } = run;
    const pages = [`/api/v1/runs/${slug}`, '/api/v1/runs', `/api/v1/runs/${id}/calendar.ics`, '/api/v1/runs.ics', '/api/v1/runs.atom'];
    for (const page of [...pages, `/api/v1/my/${waiting.token}/calendar.ics`]) {
      const { status, body } = await app.api.get(page);
      expect([page, status]).toEqual([page, 200]);
      expect(JSON.stringify(body)).not.toMatch(/treffen\.example|8412/);
    }
  });

  it('ends with the place: whoever gives it back reads it nowhere any more', async () => {
    await begin();
    await set({ url });
    const booking = await book();
    const [confirmation] = await mails();
    await app.api.post(`/api/v1/my/${booking.token}/bookings/${booking.id}/cancellation`, {});
    expect((await sessionsOf(booking))[0]?.meeting).toBeNull();
    const feed = String((await app.api.get(feedOf(confirmation))).body).replaceAll('\r\n ', '');
    expect(feed).toContain('STATUS:CANCELLED');
    expect(feed).not.toContain('treffen.example.org');
    const gone = (await mails()).map(entryOf).filter((entry) => entry.includes('METHOD:CANCEL'));
    expect(gone).toEqual([expect.stringContaining('\r\nLOCATION:Online\r\n')]);
    expect(gone[0]).not.toContain('treffen.example.org');
    expect(await app.world.count('calendar_object', `INSTR(sent, 'treffen.example.org') > 0`)).toBe(0);
  });

  it('of one date wins over that of the course, with its telephone', async () => {
    await begin(['2027-02-06', '2027-02-13']);
    await set({ url, dialIn });
    await set({ url: other }, 1);
    const booking = await book();
    expect((await sessionsOf(booking)).map(({ meeting }) => meeting)).toEqual([
      { url, dialIn },
      { url: other, dialIn: null },
    ]);
    const [confirmation] = await mails();
    expect(confirmation?.text).toMatch(
      /Sa, 6\. Februar\nLink: https:\/\/treffen\.example\.org\/j\/8412[^]*Sa, 13\. Februar\nLink: https:\/\/treffen\.example\.org\/j\/9999/,
    );
    await set({ url: null }, 1);
    expect((await sessionsOf(booking)).map(({ meeting }) => meeting?.url)).toEqual([url, url]);
  });

  it('is https and carries nobody’s password and no line break', async () => {
    await begin();
    const refused = async (bad: string) => (await set({ url: bad })).body.errors?.[0];
    expect(await refused('http://treffen.example.org/a')).toMatchObject({ field: 'url', code: 'meeting.not_https' });
    expect(await refused('https://a:b@treffen.example.org/')).toMatchObject({ field: 'url', code: 'meeting.has_password' });
    expect(await refused('https://treffen.example.org/a\r\nATTENDEE:x')).toMatchObject({ field: 'url' });
    expect((await set({ url, dialIn: '069\r\nX-A:b' })).body.errors?.[0]).toMatchObject({ field: 'dialIn' });
    expect((await set({ url: null, dialIn })).body.errors?.[0]).toMatchObject({ code: 'meeting.link_missing' });
    expect(await app.world.rows('SELECT meeting_url AS url FROM course_run')).toEqual([{ url: null }]);
  });
});

describe('E29: another link for a course that people have places in', () => {
  it('staff see how many hear of it and whom they must call; nobody is told twice', async () => {
    await begin();
    await book();
    await book({ name: 'Tesfay Ghebremedhin', phone: '0151 2345678' });
    expect((await staff.get<StaffMeetingDto>(at())).body).toMatchObject({
      ...{ open: true, people: 2, byMail: 1, ofRun: null, toCall: [{ name: 'Tesfay Ghebremedhin' }] },
      dates: [{ n: 1, own: null }],
    });
    await mails();
    await set({ url });
    await set({ url });
    expect(await app.world.count('outbox', `kind = 'booking.meeting_changed'`)).toBe(2);
    const audit = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.meeting_set'`);
    expect(audit.map(({ data }) => JSON.parse(data) as object)).toEqual([{ sessionId: null, change: 'set', told: 2 }]);
  });

  it('one mail brings the new link, and the entry in the calendar gets it with the next number', async () => {
    await begin();
    await set({ url });
    await book();
    await mails();
    await set({ url: other, dialIn });
    const all = await mails();
    expect(all).toHaveLength(2);
    const told = all.at(-1);
    expect(told?.subject).toMatch(/^Ihr Link zum Online-Treffen: /);
    expect(told?.text).toContain(`Link: ${other}\nAm Telefon: ${dialIn}`);
    expect(told && calendarOf(told)).toMatchObject({ method: 'REQUEST', sequence: 1 });
    expect(entryOf(told)).toContain(`LOCATION:Online: ${other}\r\n`);
    await set({ url: other });
    const again = (await mails()).at(-1);
    expect(again && calendarOf(again)).toMatchObject({ sequence: 2 });
  });

  it('of several dates each entry that said the old one is sent anew, and no other', async () => {
    await begin(['2027-02-06', '2027-02-13', '2027-02-20']);
    await set({ url });
    await set({ url: other }, 2);
    await book();
    const before = (await mails()).length;
    await set({ url: `${url}x` });
    const after = (await mails()).slice(before);
    expect(after.map((mail) => [/LOCATION:Online: (\S+)/.exec(entryOf(mail))?.[1], calendarOf(mail)?.sequence])).toEqual([
      [expect.stringContaining('x'), 1],
      [expect.stringContaining('x'), 1],
    ]);
  });

  it('that differs in nothing but capital letters is another link: a password in it stands for itself', async () => {
    await begin();
    await set({ url: 'https://treffen.example.org/j/8412?pwd=abc' });
    await book();
    await mails();
    await set({ url: 'https://treffen.example.org/j/8412?pwd=aBc' });
    expect(entryOf((await mails()).at(-1))).toContain('pwd=aBc');
  });

  it('is said as a whole: without a word about the telephone it is no wish, and would be news each time', async () => {
    await begin();
    await book();
    const half = await staff.put<Problem>(at(), { url });
    expect([half.status, half.body.errors?.[0]?.field]).toEqual([400, 'dialIn']);
    expect((await staff.put<Problem>(at(), { dialIn: null })).body.errors?.[0]?.field).toBe('url');
    expect(await app.world.count('outbox', `kind = 'booking.meeting_changed'`)).toBe(0);
  });

  it('reaches whoever gets their place at the same moment', async () => {
    await begin();
    const booking = await book();
    await mails();
    await app.world.rows(`UPDATE booking SET state = 'REQUESTED' WHERE id = ?`, [booking.id]);
    const changed: Promise<unknown>[] = [];
    await app.get(Transactions).run(async (tx) => {
      await app.get(PlacesStore).lock(tx, run.id);
      await tx.execute(`UPDATE booking SET state = 'CONFIRMED' WHERE id = ?`, [booking.id]);
      changed.push(set({ url }));
      await Promise.race([untilSomebodyWaits(app), ...changed]);
    });
    await Promise.all(changed);
    expect(await app.world.count('outbox', `kind = 'booking.meeting_changed'`)).toBe(1);
  });

  it('is no second mail for whoever has yet to hear of their place: that mail brings it', async () => {
    await begin();
    await book();
    await set({ url });
    const all = await mails();
    expect(all.map(({ subject }) => subject.split(':')[0])).toEqual(['Ihr Platz ist sicher']);
    expect(all[0]?.text).toContain(`Link: ${url}`);
    await set({ url: other });
    expect((await mails()).at(-1)?.text).toContain(`Link: ${other}`);
  });

  it('is no news for whoever meets elsewhere on all dates to come', async () => {
    await begin();
    await set({ url: other }, 0);
    await book();
    await set({ url });
    expect((await staff.get<StaffMeetingDto>(at())).body).toMatchObject({ people: 0, ofRun: { url }, dates: [{ own: { url: other } }] });
    expect(await app.world.count('outbox', `kind = 'booking.meeting_changed'`)).toBe(0);
  });

  it('taken back, the mail says so and the entry has none', async () => {
    await begin();
    await set({ url });
    await book();
    await mails();
    await set({ url: null });
    const told = (await mails()).at(-1);
    expect(told?.subject).toMatch(/^Der alte Link gilt nicht mehr/);
    expect(entryOf(told)).toMatch(/LOCATION:Online\r/);
    expect(entryOf(told)).not.toContain('treffen.example.org');
  });

  it('is set by staff alone, and not for a course that is called off', async () => {
    await begin();
    expect((await app.api.put(at(), { url, dialIn: null })).status).toBe(401);
    await app.source.query(`UPDATE course_run SET state = 'CANCELLED' WHERE id = ?`, [run.id]);
    expect(await set({ url })).toMatchObject({ status: 409, body: { code: 'meeting.over' } });
    expect((await staff.put(`/api/v1/staff/runs/${run.id}/sessions/${run.id}/meeting`, { url, dialIn: null })).status).toBe(404);
  });
});

describe('E30: the link of a course on site and online', () => {
  it('is for those who are online, and comes with the change of the way', async () => {
    run = await app.world.run({ dates: ['2027-02-06'] });
    await app.source.query(`UPDATE course_run SET format = 'HYBRID' WHERE id = ?`, [run.id]);
    for (const kind of ['ONLINE', 'ON_SITE']) await staff.put(`/api/v1/staff/runs/${run.id}/extra-places/${kind}`, { capacity: 4 });
    await set({ url });
    const booking = await book({ email, mode: 'ON_SITE' });
    expect((await sessionsOf(booking))[0]).toMatchObject({ online: false, meeting: null });
    expect((await mails())[0]?.text).not.toContain(url);
    await app.api.post(`/api/v1/my/${booking.token}/bookings/${booking.id}/mode`, { mode: 'ONLINE' });
    expect((await sessionsOf(booking))[0]).toMatchObject({ online: true, meeting: { url } });
    const [, told] = await mails();
    expect(told?.text).toContain(`Link: ${url}`);
  });
});
