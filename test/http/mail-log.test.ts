import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { BreachDto, MailLogDto } from '../../api/src/modules/privacy/mail-log.dto.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

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

/** Mails leave by the clock of the database. */
const always = 'from=2020-01-01&to=2099-12-31';
const log = async (query = always) => (await staff.get<MailLogDto>(`/api/v1/staff/breach/mails?${query}`)).body;

describe('E34: something reached the wrong person', () => {
  it('the log of mails says what went to which address, also after somebody has another one by now', async () => {
    const run = await app.world.run();
    const other = await app.world.run();
    await app.api.book(run.id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' });
    await app.api.book(other.id, { name: 'Bea Adler', email: 'bea@example.org', language: 'de' });
    await app.get(MailDispatcher).drain();
    await app.world.rows(`UPDATE contact_channel SET value = 'new@example.org' WHERE value = 'amal@example.org'`);
    const confirmed = { kind: 'booking.confirmed', name: 'Amal Haddad', recipient: 'amal@example.org', runCode: run.code, delivered: true };
    expect((await log()).addresses).toBe(2);
    for (const q of ['AMAL@', 'haddad', run.code]) {
      const { addresses, mails } = await log(`${always}&q=${q}`);
      expect([addresses, mails.every(({ recipient }) => recipient === 'amal@example.org')]).toEqual([1, true]);
      expect(mails).toContainEqual({ ...confirmed, at: expect.any(String) });
    }
    for (const nothing of ['from=2020-01-01&to=2020-01-02', `${always}&q=${encodeURIComponent('Олена')}`])
      expect(await log(nothing)).toEqual({ delivered: 0, addresses: 0, mails: [] });
  });

  it('what a mailbox refused reached nobody and is counted apart; what waits is not in it', async () => {
    const run = await app.world.run();
    for (const name of ['Amal', 'Bea']) await app.api.book(run.id, { name, email: `${name}@example.org`, language: 'de' });
    await app.world.rows(
      `UPDATE outbox m JOIN person p ON p.id = m.person_id SET m.state = 'DEAD', m.recipient = 'amal@example.org' WHERE p.name = 'Amal'`,
    );
    const { delivered, addresses, mails } = await log();
    expect({ delivered, addresses }).toEqual({ delivered: 0, addresses: 0 });
    expect(new Set(mails.map(({ name, delivered: arrived }) => `${name} ${arrived}`))).toEqual(new Set(['Amal false']));
  });

  it('says until when the authority has to know', async () => {
    const { body } = await staff.get<BreachDto>('/api/v1/staff/breach/deadline?date=2027-02-05&time=16:30');
    expect(body).toEqual({ reportUntil: '2027-02-08T15:30:00.000Z' });
    for (const query of ['date=gestern&time=16:30', 'date=2027-02-05&time=25:00'])
      expect((await staff.get(`/api/v1/staff/breach/deadline?${query}`)).status).toBe(400);
  });

  it('is for staff who look after what is kept of people, and the log tells who looked', async () => {
    await log();
    expect(await app.world.count('audit_entry', `verb = 'mail_log.read' AND actor_kind = 'staff'`)).toBe(1);
    const auditor = app.api.with({ cookie: (await app.world.staff(['AUDITOR'])).cookie });
    expect((await auditor.get(`/api/v1/staff/breach/mails?${always}`)).status).toBe(403);
    expect((await app.api.get(`/api/v1/staff/breach/mails?${always}`)).status).toBe(401);
    expect((await staff.get('/api/v1/staff/breach/mails?from=2027-02-30&to=2027-03-01')).status).toBe(400);
  });
});
