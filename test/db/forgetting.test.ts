import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { ForgetInactiveService } from '../../api/src/modules/privacy/index.js';
import type { FoundPeopleDto, UntoldPersonDto } from '../../api/src/modules/privacy/people.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { whereInDump } from '../support/dump.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const write = (sql: string, params: string[] = []) => app.source.query(sql, params);
const EMAIL = 'amina@example.org';
const WISH = { name: 'Amina Haidari', email: EMAIL, organisation: 'Verein', needs: ['WHEELCHAIR'], callTime: 'evening', language: 'de' };

/** In a course whose dates are 6 and 13 February 2027. */
async function booked(): Promise<BookingReceiptDto> {
  return (await app.api.book<BookingReceiptDto>((await app.world.run()).id, WISH)).body;
}

describe('who has not been heard of for two years', () => {
  const forget = () => app.get(ForgetInactiveService).run();
  const at = (day: string): void => app.clock.set(new Date(`${day}T09:00:00Z`));

  it('hears of it a month before, and is forgotten then', async () => {
    const { id } = await personOf(app, (await booked()).id);
    at('2029-02-12');
    await forget();
    expect(await app.world.count('outbox', `kind = 'person.forgetting'`)).toBe(0);
    at('2029-02-14');
    expect(await forget()).toBe(0);
    expect(await app.world.rows('SELECT forget_on FROM person')).toEqual([{ forget_on: '2029-03-16' }]);
    app.mailbox.clear();
    await app.get(MailDispatcher).drain();
    expect(app.mailbox.to(EMAIL).map(({ subject }) => subject)).toContain('Sollen wir Ihre Daten behalten?');
    at('2029-03-15');
    expect(await forget()).toBe(0);
    at('2029-03-16');
    expect(await forget()).toBe(1);
    expect(await app.world.count('person', 'id = ? AND erased_at IS NOT NULL', [id])).toBe(1);
    expect(await app.world.count('outbox', `kind = 'person.forgetting'`)).toBe(1);
  });

  // Nobody is forgotten whom the mail about it has not reached: only who was told proves that it is the act that keeps them.
  it.each<[how: string, act: (token: string) => Promise<unknown>]>([
    ['with one click', (token) => app.api.post(`/api/v1/my/${token}/data/keeping`)],
    ['by booking again', async () => app.api.book((await app.world.run({ dates: ['2029-06-06'] })).id, WISH)],
  ])('stays %s', async (_how, act) => {
    const { token } = await personOf(app, (await booked()).id);
    at('2029-02-14');
    await forget();
    await app.get(MailDispatcher).drain();
    await act(token);
    at('2029-03-16');
    expect(await forget()).toBe(0);
    expect(await app.world.rows('SELECT forget_on FROM person')).toEqual([{ forget_on: null }]);
  });

  it('stays while a list of participants needs the name: five years after the proof of use of the course', async () => {
    await issuedCertificate(app, 'Amina Haidari');
    at('2032-05-13');
    await forget();
    expect(await app.world.rows('SELECT forget_on FROM person')).toEqual([{ forget_on: null }]);
    at('2032-05-14');
    await forget();
    expect(await app.world.rows('SELECT forget_on FROM person')).toEqual([{ forget_on: '2032-06-13' }]);
  });

  const cannotRead: [who: string, sql: string][] = [
    ['without an address', `DELETE FROM contact_channel WHERE kind = 'EMAIL'`],
    ['whose address does not work', `UPDATE contact_channel SET value = 'niemand@' WHERE kind = 'EMAIL'`],
  ];
  it.each(cannotRead)('%s is not forgotten, but called or written to', async (_who, sql) => {
    const { id } = await personOf(
      app,
      (await app.api.book<BookingReceiptDto>((await app.world.run()).id, { ...WISH, phone: '069 90009-120' })).body.id,
    );
    await write(sql);
    await write(`UPDATE outbox SET state = 'DEAD'`);
    const staff = async (): Promise<ApiClient> => app.api.with({ cookie: (await app.world.staff()).cookie });
    const untold = async () => (await (await staff()).get<UntoldPersonDto[]>('/api/v1/staff/people/untold')).body;
    at('2029-02-14');
    await forget();
    expect(await untold()).toEqual([]);
    await app.get(MailDispatcher).drain();
    at('2029-03-16');
    expect(await forget()).toBe(0);
    expect(await app.world.count('person', 'erased_at IS NOT NULL')).toBe(0);
    const [somebody, ...others] = await untold();
    expect([somebody, others]).toMatchObject([{ id, name: 'Amina Haidari', birthYear: null, forgetOn: '2029-03-16' }, []]);
    expect(somebody?.contacts).toContain('+496990009120');
    const { body } = await (await staff()).get<{ name: string; rows: number }[]>('/api/v1/staff/retention');
    expect(body.filter(({ name }) => ['silent', 'forgotten', 'untold'].includes(name)).map(({ rows }) => rows)).toEqual([0, 0, 1]);
    await write(`UPDATE person SET kept_at = '2029-03-16'`);
    expect(await untold()).toEqual([]);
  });

  /** Years later, after the warning. @returns the staff who are there then */
  async function forgottenByAll(): Promise<ApiClient> {
    at('2032-05-14');
    await forget();
    await app.get(MailDispatcher).drain();
    at('2032-06-13');
    expect(await forget()).toBe(1);
    return app.api.with({ cookie: (await app.world.staff()).cookie });
  }

  it('keeps the name in a certificate for its ten years: whoever asks can have it printed again', async () => {
    const { course, id } = await issuedCertificate(app, 'Amina Haidari');
    const staff = await forgottenByAll();
    expect((await staff.get(`/api/v1/staff/certificates/${id}.pdf`)).status).toBe(200);
    const { body } = await staff.get<{ ready: { name: string; certificate: { id: string } | null }[] }>(
      `/api/v1/staff/runs/${course.run.id}/certificates`,
    );
    expect(body.ready).toMatchObject([{ name: '—', certificate: { id } }]);
  });

  it('E33: what was left of somebody who was forgotten goes when they wish it: staff find them by the number on their paper', async () => {
    const { id, number, code } = await issuedCertificate(app, 'Amina Haidari');
    const staff = await forgottenByAll();
    const find = async (q: string) => (await staff.get<FoundPeopleDto>(`/api/v1/staff/people?q=${q}`)).body.people;
    const [person, ...others] = await find(number);
    expect([person, others, await find('Haidari')]).toMatchObject([{ name: 'Amina Haidari', contacts: [] }, [], []]);
    const path = `/api/v1/staff/people/${person?.id}`;
    expect((await staff.get(path)).body).toMatchObject({
      ...{ name: 'Amina Haidari', forgottenOn: '2032-06-13', emails: [], phones: [], birthYear: null },
      erasure: { bookings: [], certificates: 1 },
    });
    expect((await staff.send('PATCH', path, { body: JSON.stringify({ callName: 'Mina' }) })).status).toBe(404);
    expect((await staff.post(`${path}/erasure`, { reason: 'Anruf' })).status).toBe(200);
    expect(await whereInDump(app.source, ['Haidari'])).toEqual([]);
    expect([(await staff.get(path)).status, await find(number)]).toEqual([404, []]);
    expect((await staff.get<Problem>(`/api/v1/staff/certificates/${id}.pdf`)).body.code).toBe('certificate.holder_erased');
    expect((await app.api.get(`/api/v1/certificates/${code}/verification`)).body).toMatchObject({ status: 'VALID', holderErased: true });
    expect((await staff.post(`${path}/erasure`, { reason: 'noch einmal' })).status).toBe(200);
    const lines = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'person.erased' ORDER BY seq`);
    expect(lines.map(({ data }) => JSON.parse(data) as object)).toMatchObject([{ cancelled: 0 }, { rest: true, reason: 'Anruf' }]);
  });

  it.each([
    [
      'a member',
      `INSERT INTO membership (id, person_id, organisation_id, role, valid_from) SELECT UUID(), p.id, o.id, 'MEMBER', '2026-01-01' FROM person p, organisation o LIMIT 1`,
    ],
    [
      'a member until a day to come',
      `INSERT INTO membership (id, person_id, organisation_id, role, valid_from, valid_to) SELECT UUID(), p.id, o.id, 'MEMBER', '2026-01-01', '2035-01-01' FROM person p, organisation o LIMIT 1`,
    ],
    [
      'a volunteer until a day to come',
      `INSERT INTO volunteer_profile (id, person_id, kind, languages, qualified_on, active_to) SELECT UUID(), id, 'GUIDE', '[]', '2026-01-01', '2035-01-01' FROM person`,
    ],
    [
      'who wishes for news',
      `INSERT INTO consent (id, person_id, purpose, text_version, given_at) SELECT UUID(), id, 'NEWSLETTER', '1', '2027-01-01' FROM person`,
    ],
    [
      'an active volunteer',
      `INSERT INTO volunteer_profile (id, person_id, kind, languages, qualified_on) SELECT UUID(), id, 'GUIDE', '[]', '2026-01-01' FROM person`,
    ],
  ])('%s is heard of all the time', async (_who, sql) => {
    await booked();
    await write(sql);
    at('2035-01-01');
    await forget();
    expect(await app.world.rows('SELECT forget_on FROM person')).toEqual([{ forget_on: null }]);
  });
});
