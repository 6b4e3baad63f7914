import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarsOf } from '../support/calendar-mails.js';
import { brokenLaws } from '../support/invariants.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { personOf } from '../support/own-person.js';
import { Parties } from '../support/parties.js';
import type { WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

const ADDRESS = 'gast-1@example.org';

let app: TestApp;
let list: Waiting;
let parties: Parties;
/** Mails are sent when a test says so: ROLE=web keeps the dispatcher still. */
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
  parties = new Parties(app);
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

async function mails(): Promise<ReceivedMail[]> {
  await app.get(MailDispatcher).drain();
  return app.mailbox.to(ADDRESS);
}

const cancel = (party: BookingReceiptDto, ...bookings: string[]) =>
  app.api.post(`/api/v1/my/${party.token}/bookings/${party.id}/party/cancellation`, { bookings });

/** What the calendar at the address shows, and what it was told in the meantime. */
async function calendar(): Promise<{ shown: number; told: string[] }> {
  const told = calendarsOf(await mails());
  const byUid = Map.groupBy(told, ({ uid }) => uid);
  return {
    shown: [...byUid.values()].filter((all) => all.at(-1)?.method === 'REQUEST').length,
    told: told.map(({ method }) => method),
  };
}

describe('pain 11: the mails of a party', () => {
  const oneDate = (): Promise<WorldRun> => app.world.run({ dates: ['2027-02-06'] });

  it('one confirmation names all of them with their numbers, and the date comes once', async () => {
    const { body } = await parties.book(await oneDate(), 1, 3);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/^Ihre 3 Plätze sind sicher/);
    for (const { name, number } of body.companions) expect(mail?.text).toContain(`${name}: ${number}`);
    expect(mail?.text).toContain(body.number);
    expect(await calendar()).toEqual({ shown: 1, told: ['REQUEST'] });
  });

  it('of several dates each comes once to the address, and not once for each person', async () => {
    await parties.book(await app.world.run(), 1, 3);
    expect(await calendar()).toEqual({ shown: 2, told: ['REQUEST', 'REQUEST'] });
  });

  it('who cancels, even who booked for all, takes nothing out of the calendar of the others', async () => {
    const { body } = await parties.book(await app.world.run(), 1, 3);
    await mails();
    await cancel(body, body.companions[0]?.id ?? '');
    expect(await calendar()).toEqual({ shown: 2, told: ['REQUEST', 'REQUEST'] });
    await list.cancel(body);
    expect(await calendar()).toEqual({ shown: 2, told: ['REQUEST', 'REQUEST'] });
    expect((await mails()).at(-1)?.text).not.toContain('wieder heraus');
    const { token = '', id = '' } = body.companions[1] ?? {};
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    expect(await calendar()).toEqual({ shown: 0, told: ['REQUEST', 'REQUEST', 'CANCEL', 'CANCEL'] });
  });

  it.each([
    ['were sent', mails],
    ['are still to be sent', () => Promise.resolve([])],
  ])('F46: who booked for all is erased when the dates %s: the others keep them, and can give them back', async (_when, sent) => {
    const { body } = await parties.book(await app.world.run(), 1, 2);
    await sent();
    await app.api.post(`/api/v1/my/${(await personOf(app, body.id)).token}/data/erasure`);
    expect(await calendar()).toEqual({ shown: 2, told: ['REQUEST', 'REQUEST'] });
    const { token = '', id = '' } = body.companions[0] ?? {};
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    expect(await calendar()).toEqual({ shown: 0, told: ['REQUEST', 'REQUEST', 'CANCEL', 'CANCEL'] });
  });

  it('who cancels before the dates were sent leaves them to the others', async () => {
    const { body } = await parties.book(await app.world.run(), 1, 2);
    await list.cancel(body);
    expect(await calendar()).toEqual({ shown: 2, told: ['REQUEST', 'REQUEST'] });
  });

  it('all cancelled at once takes the dates out once', async () => {
    const { body } = await parties.book(await app.world.run(), 1, 3);
    await mails();
    await cancel(body, body.id, ...body.companions.map(({ id }) => id));
    expect(await calendar()).toEqual({ shown: 0, told: ['REQUEST', 'REQUEST', 'CANCEL', 'CANCEL'] });
    expect((await mails()).filter(({ subject }) => subject.startsWith('Ihre 3 Plätze sind abgesagt'))).toHaveLength(1);
  });

  it('whoever gets their yes later has the dates already, and is told of the own place and no other', async () => {
    const run = await oneDate();
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await app.world.rows(`UPDATE course_run SET prerequisites = '["interview"]' WHERE id = ?`, [run.id]);
    const { body } = await parties.book(run, 1, 2);
    for (const id of [body.id, body.companions[0]?.id]) {
      await mails();
      await staff.post(`/api/v1/staff/bookings/${id}/approval`);
    }
    const [asked, first, second] = await mails();
    expect([asked, first, second].map((mail) => mail?.subject.split(':')[0])).toEqual([
      'Ihre Anmeldung ist da',
      'Ihr Platz ist sicher',
      'Ihr Platz ist sicher',
    ]);
    expect(first?.text).toContain('Ihr Platz ist sicher, Gast Nummer 1');
    expect(first?.text).toContain(`Begleitung 1 von 1: ${body.companions[0]?.number} (unsere Zusage fehlt noch)`);
    expect(second?.text).toContain('Ihr Platz ist sicher, Begleitung 1 von 1');
    expect(second?.text).toContain(`Gast Nummer 1: ${body.number} (Platz sicher)`);
    expect(await calendar()).toEqual({ shown: 1, told: ['REQUEST'] });
  });

  it('of three two have their places at once: one mail is about these two, one about the third, and later one about the third alone', async () => {
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const run = await app.world.run({ dates: ['2027-02-06'], minAge: 18 });
    // The booker may be 17 or 18 that day: staff ask first.
    const companions = [1, 2].map((nth) => ({ name: `Begleitung ${nth} von 1`, birthYear: 1990 }));
    const { body } = await parties.book(run, 1, 1, { birthYear: 2009, companions });
    const atOnce = await mails();
    await staff.post(`/api/v1/staff/bookings/${body.id}/approval`);
    const later = (await mails()).slice(atOnce.length);
    const opening = ({ text }: ReceivedMail): string | undefined => /^Ihre? .*, (?:Gast|Begleitung) .*$/m.exec(text)?.[0];
    expect(atOnce.map(opening).sort()).toEqual(['Ihre 2 Plätze sind sicher, Begleitung 1 von 1', 'Ihre Anmeldung ist da, Gast Nummer 1']);
    expect(later.map(opening)).toEqual(['Ihr Platz ist sicher, Gast Nummer 1']);
    expect(await calendar()).toEqual({ shown: 1, told: ['REQUEST'] });
  });

  it('the waiting list and the offer are one mail each, which says that it is about all', async () => {
    const run = await app.world.run({ capacity: 2 });
    const seated = [await list.book(run, 8), await list.book(run, 9)];
    await parties.book(run, 1, 2);
    await mails();
    for (const one of seated) await list.cancel(one);
    // By the test's clock the offer is due in the future.
    await app.world.rows(`UPDATE outbox SET due_at = created_at WHERE kind = 'offer.open'`);
    const [waits, offer, ...others] = await mails();
    expect(others).toEqual([]);
    expect(waits?.text).toContain('Sie stehen zusammen an erster Stelle auf der Liste');
    expect(offer?.subject).toMatch(/^2 Plätze sind frei/);
    expect(offer?.text).toContain('Begleitung 1 von 1: ');
  });

  it('once they wait one by one each mail is about one place', async () => {
    const run = await app.world.run({ capacity: 2 });
    const seated = [await list.book(run, 8), await list.book(run, 9)];
    const party = (await parties.book(run, 1, 2)).body;
    await app.api.post(`/api/v1/my/${party.token}/bookings/${party.id}/party/separation`);
    for (const one of seated) await list.cancel(one);
    await app.world.rows(`UPDATE outbox SET due_at = created_at WHERE kind = 'offer.open'`);
    const offers = (await mails()).filter(({ subject }) => subject.includes('frei'));
    expect(offers.map(({ subject }) => subject.startsWith('2 Plätze'))).toEqual([false, false]);
    for (const { text } of offers) expect(text).not.toMatch(/gilt für alle|Begleitung 1 von 1: /);
  });
});
