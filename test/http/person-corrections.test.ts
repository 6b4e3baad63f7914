import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { StaffPersonDto } from '../../api/src/modules/privacy/people.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';
import { staffOf } from '../support/taught-course.js';

const EMAIL = 'amina@example.org';
const NEW = 'neu@example.org';
const WISH = { name: 'Amina Haidary', email: EMAIL, phone: '069 90009-120', language: 'de' };

let app: TestApp;
let staff: ApiClient;
let booking: BookingReceiptDto;
let person: { id: string; token: string };
let path: string;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  const run = await app.world.run();
  booking = (await app.api.book<BookingReceiptDto>(run.id, WISH)).body;
  person = await personOf(app, booking.id);
  path = `/api/v1/staff/people/${person.id}`;
  staff = await staffOf(app);
});
afterAll(() => app.close());

const known = async (): Promise<StaffPersonDto> => (await staff.get<StaffPersonDto>(path)).body;
const correct = (change: object, who = staff) => who.send<Problem>('PATCH', path, { body: JSON.stringify(change) });
const line = async (verb: string) => {
  const [row] = await app.world.rows<{ data: string; actor_kind: string }>('SELECT actor_kind, data FROM audit_entry WHERE verb = ?', [
    verb,
  ]);
  return row && { by: row.actor_kind, ...(JSON.parse(row.data) as object) };
};
const drain = () => app.get(MailDispatcher).drain();

describe('staff correct what is known about somebody who calls', () => {
  it('name, call name, year of birth and language; the log says which fields and never what they held', async () => {
    const change = { name: 'Amina Haidari', callName: 'Mina', birthYear: 1991, language: 'en' };
    expect((await correct(change)).status).toBe(204);
    expect(await known()).toMatchObject(change);
    expect(await line('person.corrected')).toEqual({ by: 'staff', fields: ['name', 'callName', 'language', 'birthYear'] });
    expect((await correct({ birthYear: null, callName: null })).status).toBe(204);
    expect(await known()).toMatchObject({ name: 'Amina Haidari', callName: null, birthYear: null });
    expect((await correct({ name: 'Amina Haidari' })).status).toBe(204);
    expect(await app.world.count('audit_entry', `verb = 'person.corrected'`)).toBe(2);
  });

  it.each(['name', 'language'])('%s cannot be taken out', async (field) => {
    const { status, body } = await correct({ [field]: null });
    expect([status, body.errors?.map((one) => one.field)]).toEqual([400, [field]]);
  });

  it('later mails and the list of the course say the new name', async () => {
    await correct({ name: 'Amina Haidari' });
    await app.api.post(`/api/v1/my/${person.token}/bookings/${booking.id}/cancellation`, {});
    app.mailbox.clear();
    await drain();
    const texts = app.mailbox.to(EMAIL).map(({ text }) => text);
    expect(texts.join()).toContain('Amina Haidari');
    expect(texts.join()).not.toContain('Haidary');
    const { body } = await staff.get<{ people: { id: string }[] }>('/api/v1/staff/people?q=haidari');
    expect(body.people).toMatchObject([{ id: person.id }]);
  });

  it.each([{ name: ' ' }, { name: 'Mina https://example.org' }, { birthYear: 1850 }, { birthYear: 2028 }, { birthYear: 19.5 }])(
    'refuses %j',
    async (change) => {
      expect((await correct(change)).status).toBe(400);
      expect(await line('person.corrected')).toBeUndefined();
    },
  );

  it('a name that stands on a certificate too: what is printed stays, and the check says the same as before', async () => {
    const { course, code } = await issuedCertificate(app, 'Parwana Nuri');
    const [old] = [...course.bookings.values()];
    path = `/api/v1/staff/people/${(await personOf(app, old?.id ?? '')).id}`;
    const check = async () => (await app.api.get(`/api/v1/certificates/${code}/verification`)).body;
    staff = await staffOf(app);
    const [before, snapshots] = [await check(), await app.world.rows('SELECT snapshot, snapshot_hash FROM certificate')];
    expect((await correct({ name: 'Parwaneh Nouri' })).status).toBe(204);
    expect(await known()).toMatchObject({ name: 'Parwaneh Nouri', erasure: { certificates: 1 } });
    expect([await check(), await app.world.rows('SELECT snapshot, snapshot_hash FROM certificate')]).toEqual([before, snapshots]);
  });

  it('the record that counts, where two became one meanwhile', async () => {
    const other = await app.world.person({ name: 'Amina H.' });
    await app.source.query('UPDATE person SET merged_into_id = ? WHERE id = ?', [person.id, other.id]);
    path = `/api/v1/staff/people/${other.id}`;
    await correct({ callName: 'Mina' });
    expect(await app.world.rows('SELECT call_name FROM person WHERE id = ?', [person.id])).toEqual([{ call_name: 'Mina' }]);
  });

  it('nobody else may, and nobody who is not there is corrected', async () => {
    const trainer = app.api.with({ cookie: (await app.world.staff(['TRAINER', 'REPORTING', 'AUDITOR'])).cookie });
    expect([(await correct({ name: 'X' }, trainer)).status, (await correct({ name: 'X' }, app.api)).status]).toEqual([403, 401]);
    path = `/api/v1/staff/people/${newId()}`;
    expect((await correct({ name: 'X' })).body.code).toBe('person.unknown');
    await staff.post(`/api/v1/staff/people/${person.id}/erasure`, { reason: 'Anruf' });
    path = `/api/v1/staff/people/${person.id}`;
    expect((await correct({ name: 'X' })).body.code).toBe('person.unknown');
  });
});

describe('staff correct how somebody is reached', () => {
  it('the phone number counts at once', async () => {
    expect((await staff.put(`${path}/phone`, { phone: '0561 / 1234-56' })).status).toBe(204);
    expect((await known()).phones).toEqual(['+49561123456']);
    expect(await line('person.phone_changed')).toEqual({ by: 'staff' });
    expect((await staff.put(`${path}/phone`, { phone: 'abc' })).status).toBe(400);
  });

  it('a new mail address is asked first, as when the person wishes for it, and the old one is told', async () => {
    expect((await staff.post(`${path}/email`, { email: NEW })).status).toBe(202);
    expect(await known()).toMatchObject({ emails: [EMAIL], pendingEmail: NEW });
    expect(await line('person.address_asked')).toEqual({ by: 'staff' });
    await drain();
    const link = /\/adresse\/([\w-]+)/.exec(app.mailbox.to(NEW).at(-1)?.text ?? '')?.[1] ?? 'no link';
    expect((await app.api.post(`/api/v1/address-changes/${link}/confirmation`)).status).toBe(204);
    expect(await known()).toMatchObject({ emails: [NEW], pendingEmail: null, formerAddresses: [{ email: EMAIL }] });
    app.mailbox.clear();
    await drain();
    expect(app.mailbox.to(EMAIL).filter(({ subject }) => subject === 'Ihre E-Mail-Adresse wurde geändert')).toHaveLength(1);
  });

  it('an address that is somebody else’s: no mail goes there any more, and the links that did open nothing', async () => {
    await staff.post(`${path}/email`, { email: NEW });
    expect((await staff.post(`${path}/email-removal`, { email: ' Amina@Example.org ' })).status).toBe(204);
    expect(await known()).toMatchObject({ emails: [], phones: ['+496990009120'], pendingEmail: null });
    expect(await app.world.rows('SELECT is_preferred FROM contact_channel')).toEqual([{ is_preferred: 1 }]);
    expect((await app.api.get(`/api/v1/my/${person.token}`)).status).toBe(404);
    await drain();
    expect([app.mailbox.to(EMAIL), app.mailbox.to(NEW)]).toEqual([[], []]);
    expect(await line('person.address_removed')).toEqual({ by: 'staff' });
    expect((await staff.post<Problem>(`${path}/email-removal`, { email: EMAIL })).body.code).toBe('person.address_unknown');
  });

  it('nor is an entry taken out of a calendar there: whatever becomes of the place, that would be a mail', async () => {
    await drain();
    expect(await app.world.count('calendar_object', 'recipient = ?', [EMAIL])).toBe(2);
    app.mailbox.clear();
    await staff.post(`${path}/email-removal`, { email: EMAIL });
    await staff.post(`/api/v1/staff/bookings/${booking.id}/cancellation`, { reason: 'Hat angerufen' });
    await drain();
    expect(app.mailbox.to(EMAIL)).toEqual([]);
    expect(await app.world.count('calendar_object')).toBe(0);
  });

  it('the last way to a person stays', async () => {
    expect((await staff.put(`${path}/phone`, { phone: null })).status).toBe(204);
    expect((await staff.post<Problem>(`${path}/email-removal`, { email: EMAIL })).body.code).toBe('person.no_contact_left');
    await app.source.query(`UPDATE contact_channel SET kind = 'PHONE', value = '+4969'`);
    expect((await staff.put<Problem>(`${path}/phone`, { phone: null })).body.code).toBe('person.no_contact_left');
  });
});
