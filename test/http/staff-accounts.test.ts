import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FirstAccountService } from '../../api/src/modules/sign-in/accounts/first-account.service.js';
import type { StaffAccountDto } from '../../api/src/modules/sign-in/accounts/accounts.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

const FIRST = 'leitung@example.org';
const CODE = /\b\d{3} ?\d{3}\b/;
const PATH = '/api/v1/staff/accounts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { FIRST_STAFF_EMAIL: ' Leitung@Example.org ' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

async function signIn(email: string): Promise<ApiClient> {
  await app.api.post('/api/v1/sign-in/codes', { email });
  const mail = await app.mailbox.waitForOne(email, ({ text }) => CODE.test(text));
  const code = CODE.exec(mail.text)?.[0] ?? '';
  const { headers } = await app.api.post('/api/v1/sign-in/sessions', { email, code });
  return app.api.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
}
const all = async (who: ApiClient) => (await who.get<StaffAccountDto[]>(PATH)).body;
async function ownOf(who: ApiClient): Promise<StaffAccountDto> {
  const own = (await all(who)).find(({ isOwn }) => isOwn);
  if (!own) throw new Error('who asks has no account');
  return own;
}
const lead = async () => app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
const wishOf = ({ name, email, roles, divisions, isActive, revision }: StaffAccountDto) => ({
  ...{ name, email, roles, divisions, isActive, revision },
});
const jutta = { name: 'Jutta Weber', email: 'jutta.weber@example.org', roles: ['STAFF'], divisions: ['WIR_LOTSEN'] };
const added = async (who: ApiClient, wish: object = jutta) => (await who.post<{ id: string }>(PATH, wish)).body.id;
const one = async (who: ApiClient, id: string) => (await who.get<StaffAccountDto>(`${PATH}/${id}`)).body;

describe('the first account of an installation', () => {
  it('is made for the address in the configuration: its owner gets a mail, signs in and lets others in', async () => {
    expect(await app.get(FirstAccountService).run()).toBe(true);
    const [mail] = await app.mailbox.waitFor(FIRST);
    expect(mail?.text).toContain('/anmelden');
    const first = await signIn(FIRST);
    expect(await all(first)).toMatchObject([{ email: FIRST, roles: ['STAFF_LEAD'], isOwn: true, isActive: true }]);
    expect((await first.post(PATH, jutta)).status).toBe(201);
    const colleague = await signIn(jutta.email);
    expect((await colleague.get('/api/v1/staff/venues')).status).toBe(200);
    expect((await colleague.get(PATH)).status).toBe(403);
  });

  it('is made once, and not where somebody leads already', async () => {
    await lead();
    expect(await app.get(FirstAccountService).run()).toBe(false);
    expect(await app.world.count('staff_account', 'email = ?', [FIRST])).toBe(0);
  });

  it('of two processes that start at once one makes it', async () => {
    const service = app.get(FirstAccountService);
    const made = await Promise.all([service.run(), service.run(), service.run()]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await app.world.count('staff_account', 'email = ?', [FIRST])).toBe(1);
  });

  it('opens again for who is known, when nobody leads any more', async () => {
    await app.get(FirstAccountService).run();
    await app.world.rows(`UPDATE staff_account SET is_active = 0, roles = '["STAFF"]'`);
    expect(await app.get(FirstAccountService).run()).toBe(true);
    expect(await all(await signIn(FIRST))).toMatchObject([{ email: FIRST, roles: ['STAFF', 'STAFF_LEAD'], isActive: true }]);
  });
});

describe('accounts of staff', () => {
  it('are added, changed and ended by who leads; whose it was is out at once', async () => {
    const boss = await lead();
    const id = await added(boss);
    const colleague = await signIn(jutta.email);
    const account = await one(boss, id);
    expect(account).toMatchObject({ ...jutta, isOwn: false, isActive: true, lastSignIn: app.clock.now().toISOString() });
    expect((await boss.put(`${PATH}/${id}`, { ...wishOf(account), roles: ['REPORTING'] })).status).toBe(204);
    expect((await colleague.get('/api/v1/staff/venues')).status).toBe(403);
    expect((await boss.put(`${PATH}/${id}`, { ...wishOf(await one(boss, id)), isActive: false })).status).toBe(204);
    expect((await colleague.get('/api/v1/me')).status).toBe(401);
    const verbs = await app.world.rows<{ verb: string }>(
      `SELECT verb FROM audit_entry WHERE subject_id = ? AND verb LIKE 'staff_account%' ORDER BY seq`,
      [id],
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['staff_account.added', 'staff_account.changed', 'staff_account.changed']);
  });

  it('nobody ends the last who leads, nor takes the role away', async () => {
    const boss = await lead();
    const own = await ownOf(boss);
    const wish = wishOf(own);
    const end = (change: object) => boss.put<Problem>(`${PATH}/${own.id}`, { ...wish, ...change });
    expect((await end({ isActive: false })).body.code).toBe('account.last_lead');
    expect((await end({ roles: ['STAFF'] })).body.code).toBe('account.last_lead');
    await added(boss, { ...jutta, roles: ['STAFF_LEAD'] });
    expect((await end({ roles: ['STAFF'] })).status).toBe(204);
  });

  it('of two who lead and end each other in the same moment one stays', async () => {
    const boss = await lead();
    const other = await one(boss, await added(boss, { ...jutta, roles: ['STAFF_LEAD'] }));
    const own = await ownOf(boss);
    const ended = [own, other].map((account) => boss.put<Problem>(`${PATH}/${account.id}`, { ...wishOf(account), isActive: false }));
    expect((await Promise.all(ended)).map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    expect(await app.world.count('staff_account', `is_active = 1 AND roles LIKE '%STAFF_LEAD%'`)).toBe(1);
  });

  it('E35: two people never overwrite each other', async () => {
    const boss = await lead();
    const id = await added(boss);
    const seen = wishOf(await one(boss, id));
    expect((await (await lead()).put(`${PATH}/${id}`, { ...seen, name: 'Jutta Weber-Groß' })).status).toBe(204);
    expect((await boss.put<Problem>(`${PATH}/${id}`, { ...seen, name: 'J. Weber' })).body.code).toBe('master.changed_by');
  });

  it('have an address of their own, and none of an organisation', async () => {
    const boss = await lead();
    await added(boss);
    const again = await boss.post<Problem>(PATH, { ...jutta, email: ' JUTTA.weber@example.org' });
    expect(again).toMatchObject({ status: 400, body: { errors: [{ field: 'email', code: 'account.email_taken' }] } });
    const enroller = await app.world.staff(['ORG_ENROLLER']);
    const wish = { name: 'X', email: 'x@example.org', roles: ['STAFF_LEAD'], divisions: [], isActive: true, revision: 0 };
    expect((await boss.put(`${PATH}/${enroller.id}`, wish)).status).toBe(404);
    expect((await all(boss)).map(({ id }) => id)).not.toContain(enroller.id);
  });

  it('a new address ends what was opened with the old one', async () => {
    const boss = await lead();
    const id = await added(boss);
    const colleague = await signIn(jutta.email);
    await boss.put(`${PATH}/${id}`, { ...wishOf(await one(boss, id)), email: 'j.weber@example.org' });
    expect((await colleague.get('/api/v1/me')).status).toBe(401);
  });

  it('are managed by who leads or manages the installation', async () => {
    for (const role of ['STAFF', 'AUDITOR', 'REPORTING'] as const) {
      const who = app.api.with({ cookie: (await app.world.staff([role])).cookie });
      expect((await who.get(PATH)).status).toBe(403);
      expect((await who.post(PATH, jutta)).status).toBe(403);
    }
    const admin = app.api.with({ cookie: (await app.world.staff(['ADMIN'])).cookie });
    expect((await admin.post(PATH, jutta)).status).toBe(201);
  });
});
