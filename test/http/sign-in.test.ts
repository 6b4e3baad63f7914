import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeclaredAccess } from '../../api/src/modules/access/declared-access.js';
import type { ApiClient, Problem } from '../support/api.js';
import { START, startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const MINUTE = 60_000;
const later = (milliseconds: number): void => app.clock.set(new Date(app.clock.now().getTime() + milliseconds));

const askFor = (email: string) => app.api.post<Buffer>('/api/v1/sign-in/codes', { email });
const tryCode = (email: string, code: string, client: ApiClient = app.api) =>
  client.post<Problem>('/api/v1/sign-in/sessions', { email, code });

async function codeFor(email: string): Promise<string> {
  const known = app.mailbox.to(email).length;
  await askFor(email);
  const mails = await app.mailbox.waitFor(email, known + 1);
  return (
    /\b(\d{3}) ?(\d{3})\b/
      .exec(mails.at(-1)?.text ?? '')
      ?.slice(1)
      .join('') ?? ''
  );
}

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function signIn(email: string, client: ApiClient = app.api): Promise<string> {
  const { headers } = await tryCode(email, await codeFor(email), client);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

const me = (cookie: string) => app.api.with({ cookie }).get<{ name: string; roles: string[]; divisions: string[] }>('/api/v1/me');

describe('signing in with a mailed code', () => {
  it('opens a session that only the server can read (SEC-06)', async () => {
    const { email } = await app.world.staff();
    const { status, headers } = await tryCode(email, await codeFor(email));
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { body } = await me(headers.get('set-cookie')?.split(';')[0] ?? '');
    expect(body).toEqual({ name: 'Sabine Wagner-Öztürk', roles: ['STAFF'], divisions: ['WIR_LOTSEN', 'MIGRANT_ORGS'], organisations: [] });
  });

  it('forgives capitals in the address and a gap in the code', async () => {
    const { email } = await app.world.staff();
    const code = await codeFor(email);
    expect((await tryCode(` ${email.toUpperCase()}`, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(204);
  });

  it('stores neither the code nor the token', async () => {
    const { email } = await app.world.staff();
    const code = await codeFor(email);
    const cookie = (await tryCode(email, code)).headers.get('set-cookie') ?? '';
    const stored = JSON.stringify([
      await app.world.rows('SELECT * FROM sign_in_code'),
      await app.world.rows('SELECT params, recipient FROM outbox'),
      await app.world.rows('SELECT token_hash FROM staff_session'),
      await app.world.rows('SELECT bucket FROM rate_limit'),
    ]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(/sid=([\w-]+)/.exec(cookie)?.[1]);
  });

  it('works once', async () => {
    const { email } = await app.world.staff();
    const code = await codeFor(email);
    await tryCode(email, code);
    expect((await tryCode(email, code)).body.code).toBe('signin.code_wrong');
  });

  it('works for ten minutes', async () => {
    const { email } = await app.world.staff();
    const [inTime, late] = [await codeFor(email), async () => codeFor(email)];
    later(10 * MINUTE - 1);
    expect((await tryCode(email, inTime)).status).toBe(204);
    const second = await late();
    later(10 * MINUTE);
    expect((await tryCode(email, second)).status).toBe(401);
  });

  it('is void after five wrong tries, even with the right digits', async () => {
    const { email } = await app.world.staff();
    const code = await codeFor(email);
    for (let i = 0; i < 5; i++) expect((await tryCode(email, wrong(code))).status).toBe(401);
    expect((await tryCode(email, code)).status).toBe(401);
  });

  it('counts parallel tries as well: twenty at once are five', async () => {
    const { email } = await app.world.staff();
    const code = await codeFor(email);
    await Promise.all(Array.from({ length: 20 }, () => tryCode(email, wrong(code))));
    expect(await app.world.rows('SELECT tries FROM sign_in_code')).toEqual([{ tries: 5 }]);
  });

  it('ends the older code when a new one is asked for', async () => {
    const { email } = await app.world.staff();
    const [first, second] = [await codeFor(email), await codeFor(email)];
    expect((await tryCode(email, first)).status).toBe(first === second ? 204 : 401);
    expect((await tryCode(email, second)).status).toBe(204);
    expect((await tryCode(email, first)).status).toBe(401);
  });

  it('is written into the log, success and refusal alike', async () => {
    const { email, id } = await app.world.staff();
    const code = await codeFor(email);
    await tryCode(email, wrong(code));
    await tryCode(email, code);
    const verbs = await app.world.rows<{ verb: string }>('SELECT verb FROM audit_entry WHERE subject_id = ? ORDER BY seq', [id]);
    expect(verbs.map(({ verb }) => verb)).toEqual(['sign_in.code_sent', 'sign_in.code_refused', 'sign_in.opened']);
  });
});

describe('an address nobody here has (SEC-10)', () => {
  it('is answered like one that somebody has, and gets no mail', async () => {
    const { email } = await app.world.staff();
    const [known, unknown] = [await askFor(email), await askFor('nobody@example.org')];
    expect([known.status, known.body.toString()]).toEqual([202, '']);
    expect([unknown.status, unknown.body.toString()]).toEqual([202, '']);
    await app.mailbox.waitFor(email);
    expect(app.mailbox.all).toHaveLength(1);
  });

  it('is refused like a wrong code', async () => {
    const { email } = await app.world.staff();
    const code = await codeFor(email);
    expect((await tryCode('nobody@example.org', code)).body).toEqual((await tryCode(email, wrong(code))).body);
  });

  it('gets no mail when the account is closed', async () => {
    const { email, id } = await app.world.staff();
    await app.world.rows('UPDATE staff_account SET is_active = 0 WHERE id = ?', [id]);
    expect((await askFor(email)).status).toBe(202);
    expect(await app.world.count('outbox')).toBe(0);
  });
});

describe('limits (SEC-11)', () => {
  it('an address gets ten codes in a quarter of an hour, whether or not it has an account', async () => {
    const { email } = await app.world.staff();
    for (const address of [email, 'nobody@example.org']) {
      const answers = await Promise.all(Array.from({ length: 11 }, () => askFor(address)));
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
      expect(Number(answers.find(({ status }) => status === 429)?.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    later(15 * MINUTE);
    expect((await askFor(email)).status).toBe(202);
  });
});

describe('a session', () => {
  it('rests for half an hour at most, and lives on while it is used', async () => {
    const cookie = await signIn((await app.world.staff()).email);
    for (let i = 0; i < 3; i++) {
      later(29 * MINUTE);
      expect((await me(cookie)).status).toBe(200);
    }
    later(30 * MINUTE);
    expect((await me(cookie)).body).toMatchObject({ code: 'access.signed_out', status: 401 });
  });

  it('ends after twelve hours, however busy', async () => {
    const cookie = await signIn((await app.world.staff()).email);
    const statuses: number[] = [];
    for (let i = 1; i <= 25; i++) {
      later(29 * MINUTE);
      statuses.push((await me(cookie)).status);
    }
    expect(app.clock.now().getTime()).toBeGreaterThan(START.getTime() + 12 * 60 * MINUTE);
    expect([statuses.at(-2), statuses.at(-1)]).toEqual([200, 401]);
  });

  it('ends on the server when its owner signs out', async () => {
    const cookie = await signIn((await app.world.staff()).email);
    const { status, headers } = await app.api.with({ cookie }).delete('/api/v1/sign-in/session');
    expect([status, headers.get('set-cookie')]).toEqual([204, 'sid=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect((await me(cookie)).status).toBe(401);
  });

  it('is a new one at every sign-in, and the browser’s old one ends', async () => {
    const { email } = await app.world.staff();
    const first = await signIn(email);
    const second = await signIn(email, app.api.with({ cookie: first }));
    expect(second).not.toBe(first);
    expect([(await me(first)).status, (await me(second)).status]).toEqual([401, 200]);
  });

  it('ends at once when the account is closed', async () => {
    const { id, cookie } = await app.world.staff();
    await app.world.rows('UPDATE staff_account SET is_active = 0 WHERE id = ?', [id]);
    expect((await me(cookie)).status).toBe(401);
  });

  it('opens nothing its roles do not hold', async () => {
    const { cookie } = await app.world.staff(['ADMIN', 'AUDITOR']);
    expect((await app.api.with({ cookie }).get('/api/v1/staff/runs')).body).toMatchObject({ status: 403, code: 'access.denied' });
  });

  it('cannot be guessed or made up', async () => {
    for (const cookie of ['sid=', 'sid=x', `sid=${'A'.repeat(43)}`, "sid=' OR '1'='1"]) expect((await me(cookie)).status).toBe(401);
  });
});

describe('requests that ride on a session (SEC-07)', () => {
  it('need our origin and JSON', async () => {
    const { cookie } = await app.world.staff();
    const run = await app.world.run();
    const path = `/api/v1/staff/runs/${run.id}/completion`;
    const send = async (headers: Record<string, string>) =>
      (await app.api.with({ cookie, ...headers }).send<Problem>('POST', path, { body: '{}', headers })).body.code;
    expect(await send({ origin: 'https://evil.example' })).toBe('request.foreign_origin');
    expect(await send({ 'content-type': 'text/plain' })).toMatch(/^request\.(foreign_origin|media_type)$/);
    expect(await send({})).toBe('run.not_over');
  });
});

describe('every route', () => {
  it('says who may call it', () => {
    const routes = app.get(DeclaredAccess).routes();
    expect(routes.filter((route) => !route.rule)).toEqual([]);
    expect(routes.length).toBeGreaterThan(20);
  });

  it('of the staff is closed to guests', async () => {
    const staff = app
      .get(DeclaredAccess)
      .routes()
      .filter((route) => route.rule !== 'public');
    const id = '00000000-0000-7000-8000-000000000000';
    for (const { method, path } of staff) {
      const { status } = await app.api.send(method, `/api/${path.replace(/:\w+/g, id)}`, method === 'GET' ? {} : { body: '{}' });
      expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 401`);
    }
  });
});
