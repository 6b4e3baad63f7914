import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../api/src/database/transactions.js';
import { MailCatalogue, MailDispatcher, Outbox } from '../../api/src/modules/mail/index.js';
import { OutboxStore } from '../../api/src/modules/mail/outbox.store.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarOf, calendarsOf, parts } from '../support/calendar-mails.js';
import type { ReceivedMail } from '../support/mailbox.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly token: string;
}

const saturdays = ['2027-02-06', '2027-02-13', '2027-02-20', '2027-02-27', '2027-03-06', '2027-03-13', '2027-03-20'] as const;
const dates = (count: number): NonNullable<RunWish['dates']> => saturdays.slice(0, count) as unknown as NonNullable<RunWish['dates']>;

let app: TestApp;
let serial = 0;
/** Mails are sent when a test says so: ROLE=web keeps the dispatcher still. */
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const drain = (): Promise<void> => app.get(MailDispatcher).drain();
const newAddress = (): string => `lotsin-${++serial}@example.org`;

async function book(run: WorldRun, email: string, change: object = {}): Promise<Receipt> {
  const { status, body } = await app.api.book<Receipt>(run.id, { name: 'María José Ñúñez', email, language: 'de', ...change });
  expect(status).toBe(201);
  return body;
}

async function cancel({ token, id }: Receipt): Promise<void> {
  const { status } = await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
  expect(status).toBe(200);
}

async function mailsOf(email: string): Promise<ReceivedMail[]> {
  await drain();
  return app.mailbox.to(email);
}

describe('a confirmed booking (INV-09)', () => {
  it('of one date is one mail, and the date is in it', async () => {
    const email = newAddress();
    await book(await app.world.run({ dates: dates(1) }), email);
    const [mail, ...others] = await mailsOf(email);
    if (!mail) throw new Error('no mail');
    expect(others).toEqual([]);
    expect(mail.subject).toBe('Ihr Platz ist sicher: Gespräche gut führen – Kassel');
    expect(calendarOf(mail)).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      status: 'CONFIRMED',
      start: '2027-02-06T09:00:00',
      attendees: [email],
    });
  });

  it('has the parts a calendar program looks for, in their order (INV-04, INV-05, INV-07)', async () => {
    const email = newAddress();
    await book(await app.world.run({ dates: dates(1) }), email);
    const [mail] = await mailsOf(email);
    if (!mail) throw new Error('no mail');
    const types = [...mail.raw.toString().matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map((match) => match[1]);
    expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics']);
    expect(mail.raw.toString()).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
    expect(mail.parsed.attachments.map((file) => file.filename)).toContain('einladung.ics');
    expect(calendarOf(mail)?.organizer).toBe(mail.parsed.from?.address);
  });

  it.each([2, 3, 5])('of %i dates is one mail for people and one invitation for each date', async (count) => {
    const email = newAddress();
    await book(await app.world.run({ dates: dates(count) }), email);
    const [confirmation, ...invitations] = await mailsOf(email);
    expect(confirmation && parts(confirmation, 'text/calendar')).toEqual([]);
    const calendars = calendarsOf(invitations);
    expect(calendars.map((calendar) => calendar.start)).toEqual(dates(count).map((date) => `${date}T09:00:00`));
    expect(new Set(calendars.map((calendar) => calendar.uid)).size).toBe(count);
    expect(invitations).toHaveLength(count);
  });

  it('of more than five dates gets the next one, and the feed for all', async () => {
    const email = newAddress();
    await book(await app.world.run({ dates: dates(7) }), email);
    const mails = await mailsOf(email);
    expect(calendarsOf(mails).map((calendar) => calendar.start)).toEqual(['2027-02-06T09:00:00']);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toMatch(/http:\/\/kurse\.example\.org\/f\/[\w-]+\.ics/);
  });

  it('speaks the language of the booking', async () => {
    const email = newAddress();
    await book(await app.world.run({ dates: dates(1) }), email, { language: 'en' });
    const [mail] = await mailsOf(email);
    expect(mail?.subject).toMatch(/^Your place is confirmed: /);
    expect(mail?.html).toContain('<html lang="en"');
  });

  it('carries nobody else, however many have booked (INV-03)', async () => {
    const run = await app.world.run({ dates: dates(1) });
    const [one, two] = [newAddress(), newAddress()];
    await book(run, one);
    await book(run, two, { name: 'Олена Шевченко' });
    const [mail] = await mailsOf(one);
    expect(mail?.raw.toString()).not.toContain(two);
  });
});

describe('a place on the waiting list (CAL-09)', () => {
  it('is told as such and puts nothing into a calendar', async () => {
    const run = await app.world.run({ dates: dates(1), capacity: 1 });
    await book(run, newAddress());
    const email = newAddress();
    const receipt = await book(run, email, { name: 'Zweite Person', waitlist: true });
    expect(receipt.state).toBe('WAITLISTED');
    const [mail, ...others] = await mailsOf(email);
    expect(mail?.subject).toMatch(/^Sie stehen auf der Warteliste/);
    expect(mail?.parsed.attachments).toEqual([]);
    expect(others).toEqual([]);
  });
});

describe('E06: a cancelled booking (INV-02, INV-10)', () => {
  it('takes out exactly what was sent, under the same UID with a higher number', async () => {
    const email = newAddress();
    const receipt = await book(await app.world.run({ dates: dates(3) }), email);
    const sent = calendarsOf(await mailsOf(email));
    app.mailbox.clear();
    await cancel(receipt);
    const [answer, ...withdrawals] = await mailsOf(email);
    expect(answer?.subject).toMatch(/^Ihr Platz ist abgesagt: /);
    expect(calendarsOf(withdrawals)).toEqual(sent.map((one) => ({ ...one, method: 'CANCEL', status: 'CANCELLED', sequence: 1 })));
  });

  it('takes nothing out when nothing was sent yet, and says nothing that is no longer true (MAIL-07)', async () => {
    const email = newAddress();
    await cancel(await book(await app.world.run({ dates: dates(2) }), email));
    const mails = await mailsOf(email);
    expect(mails.map((mail) => mail.subject)).toEqual(['Ihr Platz ist abgesagt: Gespräche gut führen – Kassel']);
    expect(calendarsOf(mails)).toEqual([]);
  });

  it('takes out an invitation that may have arrived: the process died while sending it', async () => {
    const email = newAddress();
    const receipt = await book(await app.world.run({ dates: dates(1) }), email);
    const [confirmation] = await app.get(OutboxStore).claim(1, 180);
    if (!confirmation) throw new Error('no mail was put in');
    await app.get(MailCatalogue).compose(confirmation);
    await cancel(receipt);
    await app.source.query(`UPDATE outbox SET lease_until = NOW(3) - INTERVAL 1 SECOND WHERE state = 'LEASED'`);
    const calendars = calendarsOf(await mailsOf(email));
    expect(calendars).toMatchObject([{ method: 'CANCEL', sequence: 1, start: '2027-02-06T09:00:00' }]);
  });

  it('and booked again is a new entry in the calendar (CAL-04)', async () => {
    const email = newAddress();
    const run = await app.world.run({ dates: dates(1) });
    const first = await book(run, email);
    await drain();
    await cancel(first);
    await drain();
    await book(run, email);
    const [before, , after] = calendarsOf(await mailsOf(email));
    expect(after).toMatchObject({ method: 'REQUEST', sequence: 0 });
    expect(after?.uid).not.toBe(before?.uid);
  });
});

describe('a session that is moved', () => {
  async function move(run: WorldRun, receipt: Receipt, date: string): Promise<void> {
    const sessionId = run.sessions[0]?.id ?? '';
    await app.get(Transactions).run(async (tx) => {
      await tx.execute(`UPDATE session SET date = ?, starts_at = CONCAT(?, ' 08:00'), ends_at = CONCAT(?, ' 15:00') WHERE id = ?`, [
        date,
        date,
        date,
        sessionId,
      ]);
      await app.get(Outbox).add(tx, {
        kind: 'session.moved',
        bookingId: receipt.id,
        sessionId,
        language: 'de',
        params: { movedFrom: '2027-02-06' },
        dedupKey: `session.moved:${receipt.id}:${sessionId}:${date}`,
        orderKey: `booking:${receipt.id}`,
      });
    });
  }

  it('moves in the calendar, and is taken out at its new date', async () => {
    const email = newAddress();
    const run = await app.world.run({ dates: dates(1) });
    const receipt = await book(run, email);
    await drain();
    await move(run, receipt, '2027-02-10');
    await drain();
    await cancel(receipt);
    const [first, moved, withdrawn] = calendarsOf(await mailsOf(email));
    expect(moved).toEqual({ ...first, sequence: 1, start: '2027-02-10T09:00:00' });
    expect(withdrawn).toEqual({ ...moved, method: 'CANCEL', status: 'CANCELLED', sequence: 2 });
  });

  it('sends the same number again when the same is sent again', async () => {
    const email = newAddress();
    const run = await app.world.run({ dates: dates(1) });
    const receipt = await book(run, email);
    await drain();
    await move(run, receipt, '2027-02-10');
    await drain();
    await app.source.query(`UPDATE outbox SET state = 'QUEUED' WHERE kind = 'session.moved'`);
    expect(calendarsOf(await mailsOf(email)).map((calendar) => calendar.sequence)).toEqual([0, 1, 1]);
  });
});

describe('a person without a mail address', () => {
  it('gets no mail, and nothing is left waiting', async () => {
    const run = await app.world.run({ dates: dates(1) });
    const { status } = await app.api.book(run.id, { name: 'Ohne Adresse', phone: '069 123456', language: 'de' });
    expect(status).toBe(201);
    await drain();
    const [row] = await app.world.rows<{ state: string; reason: string }>('SELECT state, last_error AS reason FROM outbox');
    expect(row).toEqual({ state: 'OBSOLETE', reason: 'no mail address' });
  });
});
