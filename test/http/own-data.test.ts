import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { OwnDataDto } from '../../api/src/modules/privacy/own-data.dto.js';
import type { StaffPersonDto } from '../../api/src/modules/privacy/people.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';

const EMAIL = 'amina@example.org';
const NEW = 'neu@example.org';

let app: TestApp;
let data: string;
let token: string;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  const run = await app.world.run();
  const wish = {
    name: 'Amina Haidari',
    email: EMAIL,
    phone: '069 90009-120',
    needs: ['WHEELCHAIR', 'CHILDCARE'],
    newsletter: true,
    language: 'de',
  };
  const { body } = await app.api.book<BookingReceiptDto>(run.id, wish);
  ({ token } = await personOf(app, body.id));
  data = `/api/v1/my/${token}/data`;
});
afterAll(() => app.close());

const known = async (): Promise<OwnDataDto> => (await app.api.get<OwnDataDto>(data)).body;
const correct = (change: object) => app.api.send<Problem>('PATCH', `${data}/person`, { body: JSON.stringify(change) });
const lines = (verb: string): Promise<number> => app.world.count('audit_entry', 'verb = ?', [verb]);
const confirmation = async (address: string): Promise<string> => {
  await app.get(MailDispatcher).drain();
  const mail = app.mailbox.to(address).at(-1);
  return /\/adresse\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? 'no link';
};
const onlyPerson = async (): Promise<{ id: string }> => (await app.world.rows<{ id: string }>('SELECT id FROM person'))[0] ?? { id: '' };
const confirm = (link: string) => app.api.post<Problem>(`/api/v1/address-changes/${link}/confirmation`);

describe('own data', () => {
  it('are shown with what can be changed', async () => {
    expect(await known()).toMatchObject({
      ...{ name: 'Amina Haidari', callName: null, language: 'de', birthYear: null, canCorrectName: true, pendingEmail: null },
      ...{ emails: [EMAIL], phones: ['+496990009120'], organisations: [], newsletter: { given: true } },
      needs: [
        { kind: 'WHEELCHAIR', canRemove: true },
        { kind: 'CHILDCARE', canRemove: false },
      ],
      erasure: { bookings: [{ hasBegun: false }], certificates: 0, retainUntil: null },
    });
  });

  it('name, call name and language are corrected; the log says which and never what', async () => {
    expect((await correct({ name: 'Amina Haidary', callName: 'Mina', language: 'en' })).status).toBe(204);
    expect(await known()).toMatchObject({ name: 'Amina Haidary', callName: 'Mina', language: 'en' });
    expect(await app.world.rows('SELECT language FROM booking')).toEqual([{ language: 'en' }]);
    const [line] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'person.corrected'`);
    expect(JSON.parse(line?.data ?? '')).toEqual({ fields: ['name', 'callName', 'language'] });
    expect((await correct({ callName: null })).status).toBe(204);
    expect((await known()).callName).toBeNull();
    await correct({ name: 'Amina Haidary' });
    expect(await lines('person.corrected')).toBe(2);
  });

  it.each([
    { name: '' },
    { name: 'Mina https://example.org' },
    { callName: 'a\nb' },
    { language: 'xx' },
    { name: null },
    { language: null },
  ])('refuses %j', async (change) => {
    expect((await correct(change)).status).toBe(400);
  });

  it('a name that stands on a certificate is corrected on the phone', async () => {
    const { course } = await issuedCertificate(app, 'Parwana');
    const [booking] = [...course.bookings.values()];
    data = `/api/v1/my/${(await personOf(app, booking?.id ?? '')).token}/data`;
    expect((await known()).canCorrectName).toBe(false);
    expect((await correct({ name: 'Parwaneh' })).body.code).toBe('person.name_on_certificate');
    expect((await correct({ callName: 'Pari' })).status).toBe(204);
  });

  it('the phone number counts at once, and the last way to a person cannot be taken out', async () => {
    expect((await app.api.put(`${data}/phone`, { phone: '0561 / 1234-56' })).status).toBe(204);
    expect((await known()).phones).toEqual(['+49561123456']);
    expect((await app.api.put(`${data}/phone`, { phone: null })).status).toBe(204);
    expect((await known()).phones).toEqual([]);
    await app.api.put(`${data}/phone`, { phone: '0561 123456' });
    await app.source.query(`DELETE FROM contact_channel WHERE kind = 'EMAIL'`);
    expect((await app.api.put<Problem>(`${data}/phone`, { phone: null })).body.code).toBe('person.last_contact');
    expect((await app.api.put(`${data}/phone`, { phone: 'abc' })).status).toBe(400);
  });

  it('the consent is withdrawn and given again, each once', async () => {
    for (const given of [false, false, true, true]) expect((await app.api.put(`${data}/newsletter`, { given })).status).toBe(204);
    expect((await known()).newsletter.given).toBe(true);
    expect([await lines('person.consent_withdrawn'), await lines('person.consent_given')]).toEqual([1, 1]);
    expect(await app.world.count('consent', 'withdrawn_at IS NULL')).toBe(1);
  });

  it('help that was asked for is taken back; nobody takes back what is another person’s', async () => {
    const [need, childcare] = (await known()).needs;
    const other = await app.world.person();
    await app.source.query('UPDATE booking SET person_id = ?', [other.id]);
    expect((await app.api.delete<Problem>(`${data}/needs/${need?.id}`)).body.code).toBe('person.need_unknown');
    await app.source.query('UPDATE booking SET person_id = (SELECT id FROM person WHERE id <> ?)', [other.id]);
    expect((await app.api.delete(`${data}/needs/${need?.id}`)).status).toBe(204);
    expect((await app.api.delete(`${data}/needs/${childcare?.id}`)).status).toBe(404);
    expect((await known()).needs).toHaveLength(1);
  });
});

describe('a new mail address', () => {
  it('counts once it was confirmed from there, and the old one hears of it without the new one in the mail', async () => {
    await app.world.rows(`UPDATE office SET phone = '0611 32 00'`);
    expect((await app.api.post(`${data}/email`, { email: ' Neu@Example.org ' })).status).toBe(202);
    expect(await known()).toMatchObject({ emails: [EMAIL], pendingEmail: NEW });
    const link = await confirmation(NEW);
    expect((await app.api.get(`/api/v1/address-changes/${link}/confirmation`)).status).toBe(404);
    expect((await known()).emails).toEqual([EMAIL]);
    app.mailbox.clear();
    expect((await confirm(link)).status).toBe(204);
    expect(await known()).toMatchObject({ emails: [NEW], pendingEmail: null });
    await app.get(MailDispatcher).drain();
    const [told] = app.mailbox.to(EMAIL);
    expect(told?.subject).toBe('Ihre E-Mail-Adresse wurde geändert');
    expect(told?.text).not.toContain(NEW);
    expect(told?.text).toContain('Dann rufen Sie uns bitte gleich an: 0611 32 00.');
    expect((await confirm(link)).status).toBe(204);
    expect(await lines('person.address_changed')).toBe(1);
  });

  it('of a family is changed for one of them', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, { name: 'Yusuf Haidari', email: EMAIL, language: 'de' });
    await app.api.post(`${data}/email`, { email: NEW });
    await confirm(await confirmation(NEW));
    expect(await app.world.count('contact_channel', 'value = ?', [EMAIL])).toBe(1);
  });

  it('may be one that somebody else has already', async () => {
    const other = await app.world.person({ email: NEW });
    await app.api.post(`${data}/email`, { email: NEW });
    await confirm(await confirmation(NEW));
    expect(await app.world.count('contact_channel', 'value = ? AND person_id = ?', [NEW, other.id])).toBe(1);
    expect((await known()).emails).toEqual([NEW]);
  });

  it('a newer wish ends the older one; the same address, an old link and a made-up one are refused', async () => {
    expect((await app.api.post<Problem>(`${data}/email`, { email: EMAIL })).body.code).toBe('person.address_same');
    await app.api.post(`${data}/email`, { email: 'erst@example.org' });
    const first = await confirmation('erst@example.org');
    await app.api.post(`${data}/email`, { email: NEW });
    expect((await confirm(first)).body.code).toBe('person.address_link_unknown');
    expect((await confirm('unsinn')).body.code).toBe('person.address_link_unknown');
    expect((await confirm(token)).body.code).toBe('person.address_link_unknown');
    const link = await confirmation(NEW);
    app.clock.set(new Date('2027-01-07T09:00:01Z'));
    expect((await confirm(link)).body.code).toBe('person.address_link_expired');
    expect((await known()).emails).toEqual([EMAIL]);
  });

  it('that nobody can reach holds up no other mail to the person', async () => {
    await app.get(MailDispatcher).drain();
    await app.api.post(`${data}/email`, { email: NEW });
    await app.source.query(`UPDATE outbox SET due_at = NOW() + INTERVAL 1 DAY WHERE kind = 'person.address_confirm'`);
    app.mailbox.clear();
    await app.api.post(`/api/v1/my/${token}/link-renewal`);
    await app.get(MailDispatcher).drain();
    expect(app.mailbox.to(EMAIL)).toHaveLength(1);
  });

  it('that the person did not wish for is taken back on the phone, and whoever holds the link is out', async () => {
    const { id } = await onlyPerson();
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const look = async () => (await staff.get<StaffPersonDto>(`/api/v1/staff/people/${id}`)).body;
    const reset = (changeId = newId()) => staff.post<Problem>(`/api/v1/staff/people/${id}/address-reset`, { changeId });
    expect([(await look()).formerAddresses, (await reset()).body.code]).toEqual([[], 'person.no_former_address']);
    for (const address of [NEW, 'weiter@example.org']) {
      await app.api.post(`${data}/email`, { email: address });
      await confirm(await confirmation(address));
    }
    await app.api.post(`${data}/email`, { email: 'noch-eine@example.org' });
    const next = await confirmation('noch-eine@example.org');
    const { emails, formerAddresses } = await look();
    expect([emails, formerAddresses]).toMatchObject([['weiter@example.org'], [{ email: NEW }, { email: EMAIL, until: '2027-01-04' }]]);
    app.mailbox.clear();
    const changeId = formerAddresses[1]?.changeId;
    expect((await reset(changeId)).status).toBe(204);
    expect((await app.api.get(data)).status).toBe(404);
    expect((await confirm(next)).body.code).toBe('person.address_link_unknown');
    await app.get(MailDispatcher).drain();
    expect([NEW, 'weiter@example.org', EMAIL].map((address) => app.mailbox.to(address).length)).toEqual([0, 0, 1]);
    expect(await app.world.rows(`SELECT value FROM contact_channel WHERE kind = 'EMAIL'`)).toEqual([{ value: EMAIL }]);
    expect([await lines('person.address_reset'), await lines('person.link_renewed')]).toEqual([1, 1]);
    expect((await reset(changeId)).status).toBe(409);
    expect((await app.api.post(`/api/v1/staff/people/${id}/address-reset`, { changeId })).status).toBe(401);
  });

  it('fills nobody’s mailbox', async () => {
    const statuses = [];
    for (let nth = 0; nth < 6; nth += 1) statuses.push((await app.api.post(`${data}/email`, { email: NEW })).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });
});
