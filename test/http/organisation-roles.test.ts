import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { DesksDto } from '../../api/src/modules/organisations/organisations.dto.js';
import type { OwnRolesDto } from '../../api/src/modules/organisations/roles.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { staffOf } from '../support/taught-course.js';

let app: TestApp;
let desk: Desk;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  desk = await Desk.open(app, { endsOn: '2027-12-31' });
  staff = await staffOf(app);
});
afterAll(() => app.close());

const roles = async () => (await desk.api.get<OwnRolesDto>(desk.path('roles'))).body;
const ask = (more: object = {}) =>
  desk.api.post<Problem>(desk.path('roles/wishes'), { name: 'Shirin Rahmani', email: 'Shirin@example.org', ...more });
const wishes = async () => (await staff.get<DesksDto>('/api/v1/staff/organisation-desks')).body.desks.flatMap((one) => one.wishes);
const REASON = 'Bitte rufen Sie uns zuerst an.';
const settle = (id: string | undefined, how: 'fulfilment' | 'decline') =>
  staff.post<Problem>(`/api/v1/staff/organisation-role-wishes/${id}/${how}`, how === 'decline' ? { reason: REASON } : {});

describe('who acts for an organisation', () => {
  it('is shown to it, since when and until when', async () => {
    expect(await roles()).toEqual({
      roles: [
        {
          ...{ accountId: desk.accountId, name: 'Amina Haidari', email: desk.email, role: 'CONTACT' },
          ...{ startsOn: '2020-01-01', endsOn: '2027-12-31', isMe: true },
        },
      ],
      wishes: [],
    });
    const other = await Desk.open(app);
    expect((await other.api.get<Problem>(desk.path('roles'))).body.code).toBe('organisation.unknown');
  });

  it('is more people when staff agree: asked twice is asked once, and nobody is invited before', async () => {
    expect([(await ask({ endsOn: '2027-06-30' })).status, (await ask()).status]).toEqual([204, 204]);
    expect((await roles()).wishes).toMatchObject([
      { kind: 'ADD', name: 'Shirin Rahmani', email: 'shirin@example.org', endsOn: '2027-06-30' },
    ]);
    expect(await app.world.count('outbox')).toBe(0);
    const [wish] = await wishes();
    expect(wish?.askedBy).toBe('Amina Haidari');
    expect([(await settle(wish?.id, 'fulfilment')).status, (await settle(wish?.id, 'fulfilment')).body.code]).toEqual([
      204,
      'organisation.wish_unknown',
    ]);
    expect(await roles()).toMatchObject({
      roles: [{ role: 'CONTACT' }, { role: 'DEPUTY', endsOn: '2027-06-30', isMe: false }],
      wishes: [],
    });
    expect(await app.world.count('outbox', `kind = 'organisation.invitation'`)).toBe(1);
  });

  it('is fewer people when staff agree, and their sight ends at once (E16)', async () => {
    await ask();
    await settle((await wishes())[0]?.id, 'fulfilment');
    const deputy = (await roles()).roles.find(({ role }) => role === 'DEPUTY');
    expect((await desk.api.post(desk.path('roles/end-wishes'), { accountId: deputy?.accountId })).status).toBe(204);
    expect((await roles()).roles).toHaveLength(2);
    await settle((await wishes())[0]?.id, 'fulfilment');
    expect((await roles()).roles).toMatchObject([{ role: 'CONTACT' }]);
  });

  it('is as before where staff decline', async () => {
    await ask();
    expect((await settle((await wishes())[0]?.id, 'decline')).status).toBe(204);
    expect(await roles()).toMatchObject({ roles: [{ role: 'CONTACT' }], wishes: [] });
  });

  it.each([
    ['de', 'Ihre Bitte zum Zugang', 'Sie haben uns um einen Zugang für'],
    ['en', 'Your request about access', 'You asked us for access for'],
  ])('where staff decline who asked hears why, and how to ask again, in their language: %s', async (language, subject, intro) => {
    await app.world.rows('UPDATE staff_account SET language = ? WHERE id = ?', [language, desk.accountId]);
    await ask();
    const id = (await wishes())[0]?.id;
    expect((await staff.post<Problem>(`/api/v1/staff/organisation-role-wishes/${id}/decline`, {})).status).toBe(400);
    await settle(id, 'decline');
    expect((await settle(id, 'decline')).body.code).toBe('organisation.wish_unknown');
    await app.get(MailDispatcher).drain();
    const [mail, ...others] = app.mailbox.to(desk.email);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain(subject);
    expect(mail?.subject).not.toContain('Shirin');
    for (const part of [intro, 'Shirin Rahmani', REASON, '/organisation/rollen']) expect(mail?.text).toContain(part);
  });

  it('whose own access has ended meanwhile hears nothing more', async () => {
    await ask();
    await settle((await wishes())[0]?.id, 'decline');
    await app.world.rows('UPDATE staff_account SET is_active = 0 WHERE id = ?', [desk.accountId]);
    await app.get(MailDispatcher).drain();
    expect(app.mailbox.to(desk.email)).toEqual([]);
  });

  it('is asked for with sense: not who is there, not for a day that is over, not ten times', async () => {
    expect((await ask({ email: desk.email })).body.code).toBe('organisation.role_known');
    expect((await ask({ endsOn: '2027-01-03' })).body.errors).toMatchObject([{ field: 'endsOn', code: 'organisation.role_day_over' }]);
    expect((await desk.api.post<Problem>(desk.path('roles/end-wishes'), { accountId: desk.id })).body.code).toBe(
      'organisation.role_unknown',
    );
    for (let n = 0; n < 10; n++) expect((await ask({ email: `nr-${n}@example.org` })).status).toBe(204);
    expect((await ask({ email: 'one-more@example.org' })).body.code).toBe('organisation.many_wishes');
  });
});
