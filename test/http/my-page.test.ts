import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, newNonce } from '../../api/src/database/ids.js';
import { PersonalTokens } from '../../api/src/modules/access/index.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyBookingDto, MyPageDto, RenewedLinkDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { planningWorld } from '../support/planning.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run();
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (change: object = {}): Promise<BookingReceiptDto> => {
  const wish = { name: 'Amal Haddad', email: 'amal@example.org', language: 'de', ...change };
  return (await app.api.book<BookingReceiptDto>(run.id, wish)).body;
};
const page = (token: string) => app.api.get<MyPageDto & Problem>(`/api/v1/my/${token}`);
const cancel = (token: string, id: string, body: object = {}) =>
  app.api.post<MyBookingDto & Problem>(`/api/v1/my/${token}/bookings/${id}/cancellation`, body);

/** A link of the first person, as mails carry it: to everything of theirs, or to their calendar. */
async function tokenFor(purpose: 'person' | 'feed'): Promise<string> {
  const [row] = await app.world.rows<{ id: string; link_nonce: string }>('SELECT id, link_nonce FROM person ORDER BY created_at LIMIT 1');
  return app.get(PersonalTokens).issue(purpose, row?.id ?? '', row?.link_nonce ?? '');
}

describe('the page behind a personal link', () => {
  it('shows the booking, its dates and what can be done', async () => {
    const { token, id, number } = await book();
    const { status, headers, body } = await page(token);
    expect({ status, cache: headers.get('cache-control') }).toEqual({ status: 200, cache: 'no-store' });
    expect(body).toMatchObject({ scope: 'booking', person: { name: 'Amal Haddad', callName: null, language: 'de' }, certificates: [] });
    expect(body.bookings).toHaveLength(1);
    expect(body.bookings[0]).toMatchObject({
      id,
      number,
      state: 'CONFIRMED',
      canCancel: true,
      late: false,
      cancelDeadline: '2027-01-30T22:59:00.000Z',
      sessions: [
        { n: 1, date: '2027-02-06', start: '09:00', end: '16:00', teachingUnits: 8, cancelled: false },
        { n: 2, date: '2027-02-13', start: '09:00', end: '16:00', teachingUnits: 8, cancelled: false },
      ],
    });
  });

  it('names the phone of whom one asks about the course, once they agreed to that; else the page has the office', async () => {
    const { token } = await book();
    const phone = async () => (await page(token)).body.bookings[0]?.contactPhone;
    expect(await phone()).toBeNull();
    const { contactId } = await planningWorld(app);
    await app.world.rows('UPDATE course_run SET contact_person_id = ? WHERE id = ?', [contactId, run.id]);
    expect(await phone()).toBe('0611 1234567');
    await app.world.rows(`UPDATE contact_person SET public_since = '2027-12-01'`);
    expect(await phone()).toBeNull();
  });

  it('a link to one booking ends a month after the run; the link in the mails goes on', async () => {
    const { token } = await book();
    const person = await tokenFor('person');
    app.clock.set(new Date('2027-03-15T22:59:00Z'));
    expect((await page(token)).status).toBe(200);
    app.clock.set(new Date('2027-03-15T23:00:00Z'));
    expect((await page(token)).body.code).toBe('link.unknown');
    expect((await page(person)).status).toBe(200);
  });

  it('says the turn of who waits', async () => {
    run = await app.world.run({ capacity: 1 });
    await book();
    await book({ name: 'Bea', email: 'bea@example.org', waitlist: true });
    const { token } = await book({ name: 'Cem', email: 'cem@example.org', waitlist: true });
    expect((await page(token)).body.bookings[0]).toMatchObject({ state: 'WAITLISTED', position: 2, waiting: 2, canCancel: true });
  });

  it('shows one booking to who holds the link of one, and everything to who holds the link of the person', async () => {
    const first = await book();
    run = await app.world.run();
    const second = await book();
    expect((await page(first.token)).body.bookings.map((one) => one.id)).toEqual([first.id]);
    const whole = (await page(await tokenFor('person'))).body;
    expect(whole.scope).toBe('person');
    expect(whole.bookings.map((one) => one.id).sort()).toEqual([first.id, second.id].sort());
    expect(whole.feedUrl).toMatch(/^http:\/\/kurse\.example\.org\/f\/[\w-]+\.ics$/);
  });

  it('changes nothing by being looked at: mail scanners open every link', async () => {
    const { token, id } = await book();
    const before = await app.world.rows('SELECT * FROM booking');
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      await app.api.send(method, `/api/v1/my/${token}`);
      await app.api.send(method, `/api/v1/my/${token}/bookings/${id}/cancellation`);
    }
    expect(await app.world.rows('SELECT * FROM booking')).toEqual(before);
  });
});

describe('a link that opens nothing', () => {
  it('reads the same, whatever is wrong with it', async () => {
    const { token, id } = await book();
    const tokens = app.get(PersonalTokens);
    const twisted = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    const wrong = [
      'x',
      twisted,
      `${token}A`,
      token.slice(0, -1),
      tokens.issue('booking', newId(), newNonce()),
      tokens.issue('booking', id, newNonce()),
      '🌻',
      "' OR 1=1",
    ];
    for (const text of wrong) {
      const { status, body } = await page(encodeURIComponent(text));
      expect([text, status, body]).toEqual([
        text,
        404,
        { type: 'urn:kvh:problem:link.unknown', title: 'link.unknown', status: 404, code: 'link.unknown', params: {} },
      ]);
    }
  });

  it('is one that was made for something else', async () => {
    const { id } = await book();
    const feed = await tokenFor('feed');
    expect((await page(feed)).status).toBe(404);
    expect((await cancel(feed, id)).status).toBe(404);
  });

  it('is one that was revoked', async () => {
    const { token } = await book();
    await app.world.rows('UPDATE booking SET link_nonce = ?', [newNonce()]);
    expect((await page(token)).status).toBe(404);
  });
});

describe('a link that others have seen', () => {
  const renew = (token: string) => app.api.post<RenewedLinkDto & Problem>(`/api/v1/my/${token}/link-renewal`, {});
  const feed = async (address: string) => (await app.api.send('GET', new URL(address).pathname)).status;

  it('is replaced: the old one and the old calendar are dead at once, the new ones open the same', async () => {
    await book();
    const old = await tokenFor('person');
    const { feedUrl: oldFeed, bookings } = (await page(old)).body;
    const { status, body, headers } = await renew(old);
    expect({ status, cache: headers.get('cache-control') }).toEqual({ status: 200, cache: 'no-store' });
    expect((await page(old)).body.code).toBe('link.unknown');
    expect((await page(body.token)).body).toMatchObject({ scope: 'person', bookings, feedUrl: body.feedUrl });
    expect([await feed(oldFeed), await feed(body.feedUrl)]).toEqual([404, 200]);
  });

  it('reaches the person by mail, and the log says who renewed it', async () => {
    await book();
    const { token } = (await renew(await tokenFor('person'))).body;
    const mail = await app.mailbox.waitForOne('amal@example.org', (one) => one.subject === 'Ihr neuer Link zu Meine Buchungen');
    expect(mail.text).toContain(`/meine/${token}`);
    expect(mail.text).toContain('Der alte Link geht nicht mehr.');
    expect(await app.world.rows(`SELECT actor_kind, subject_type FROM audit_entry WHERE verb = 'person.link_renewed'`)).toEqual([
      { actor_kind: 'person', subject_type: 'person' },
    ]);
  });

  it('is replaced once, whoever is faster', async () => {
    await book();
    const old = await tokenFor('person');
    const statuses = (await Promise.all([renew(old), renew(old), renew(old)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 404, 404]);
  });

  it('stays when it is only looked at, and a link to one booking renews nothing', async () => {
    const { token } = await book();
    const person = await tokenFor('person');
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await app.api.send(method, `/api/v1/my/${person}/link-renewal`);
    expect(await renew(token)).toMatchObject({ status: 404, body: { code: 'link.unknown' } });
    expect((await page(person)).status).toBe(200);
    expect((await page(token)).status).toBe(200);
  });

  it('is renewed five times an hour at most: nobody’s mailbox is flooded', async () => {
    await book();
    let token = await tokenFor('person');
    for (let round = 0; round < 5; round += 1) token = (await renew(token)).body.token;
    expect(await renew(token)).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
    expect((await page(token)).status).toBe(200);
  });
});

describe('cancelling by the link', () => {
  it('frees the place at once, tells the person and can be seen on the page', async () => {
    const { token, id } = await book();
    const { status, body } = await cancel(token, id, { reason: 'Neue Arbeitszeiten' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'CANCELLED_BY_PARTICIPANT',
      canCancel: false,
      late: false,
      cancelledAt: '2027-01-04T09:00:00.000Z',
    });
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 0 }]);
    expect(await app.world.rows('SELECT end_reason, is_late FROM booking')).toEqual([{ end_reason: 'Neue Arbeitszeiten', is_late: 0 }]);
    await app.mailbox.waitForOne('amal@example.org', (mail) => mail.text.includes('Ihr Platz ist abgesagt'));
  });

  it('is allowed after the deadline and noted as late (E07)', async () => {
    const { token, id } = await book();
    app.clock.set(new Date('2027-02-01T09:00:00Z'));
    expect((await page(token)).body.bookings[0]).toMatchObject({ canCancel: true, late: true });
    expect((await cancel(token, id)).status).toBe(200);
    expect(await app.world.rows('SELECT is_late FROM booking')).toEqual([{ is_late: 1 }]);
  });

  it('is over when the first session begins', async () => {
    const { token, id } = await book();
    app.clock.set(new Date('2027-02-06T08:00:00Z'));
    expect((await page(token)).body.bookings[0]).toMatchObject({ canCancel: false });
    expect(await cancel(token, id)).toMatchObject({ status: 409, body: { code: 'booking.run_started' } });
    app.clock.set(new Date('2027-02-06T07:59:59Z'));
    expect((await cancel(token, id)).status).toBe(200);
  });

  it('happens once, and whoever missed the answer gets it again', async () => {
    const { token, id } = await book();
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(token, id)));
    for (const { status, body } of answers)
      expect({ status, state: body.state }).toEqual({ status: 200, state: 'CANCELLED_BY_PARTICIPANT' });
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 0 }]);
    expect(await app.world.count('audit_entry', `verb = 'booking.cancelled'`)).toBe(1);
    expect(await app.world.count('outbox', `kind = 'booking.cancelled'`)).toBe(1);
  });

  it('is no answer to what staff have ended', async () => {
    const { token, id } = await book();
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const end = () => staff.post(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'Angerufen' });
    expect([(await end()).status, (await end()).status]).toEqual([204, 204]);
    expect(await app.world.count('audit_entry', `verb = 'booking.cancelled'`)).toBe(1);
    expect(await cancel(token, id)).toMatchObject({ status: 409, body: { code: 'booking.move_impossible' } });
  });

  it('is late only for somebody who has a seat', async () => {
    run = await app.world.run({ capacity: 1 });
    await book();
    const { token, id } = await book({ name: 'Bea', email: 'bea@example.org', waitlist: true });
    app.clock.set(new Date('2027-02-01T09:00:00Z'));
    expect((await page(token)).body.bookings[0]).toMatchObject({ canCancel: true, late: false });
    expect((await cancel(token, id)).status).toBe(200);
    expect(await app.world.rows('SELECT is_late FROM booking WHERE id = ?', [id])).toEqual([{ is_late: 0 }]);
  });

  it('works for nobody else’s booking', async () => {
    const mine = await book();
    const other = await book({ name: 'Bea', email: 'bea@example.org' });
    expect(await cancel(mine.token, other.id)).toMatchObject({ status: 404, body: { code: 'link.unknown' } });
    expect((await cancel(mine.token, newId())).status).toBe(404);
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(2);
  });

  it('leaves the waiting list too', async () => {
    run = await app.world.run({ capacity: 1 });
    await book();
    const { token, id } = await book({ name: 'Bea', email: 'bea@example.org', waitlist: true });
    expect((await cancel(token, id)).body.state).toBe('CANCELLED_BY_PARTICIPANT');
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger WHERE course_run_id = ?', [run.id])).toEqual([
      { taken: 1, waiting: 0 },
    ]);
  });
});
