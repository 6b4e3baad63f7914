import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const codeIn = (text: string): string => /^ {4}(\d{6})$/m.exec(text)?.[1] ?? '';

describe('the mail with a code for signing in', () => {
  it('arrives at once and its code opens a session; the code stands nowhere else', async () => {
    const { email } = await app.world.staff();
    expect((await app.api.post('/api/v1/sign-in/codes', { email })).status).toBe(202);
    const [mail] = await app.mailbox.waitFor(email);
    const code = codeIn(mail?.text ?? '');
    expect(code).toMatch(/^\d{6}$/);
    expect(mail?.subject).not.toContain(code);
    const [row] = await app.world.rows<{ params: string }>('SELECT params FROM outbox');
    expect(row?.params).not.toContain(code);
    expect((await app.api.post('/api/v1/sign-in/sessions', { email, code })).status).toBe(204);
  });
});

describe('a mail of a booking', () => {
  it('is on its way as soon as the booking is, without waiting for the next look into the outbox (MAIL-01)', async () => {
    const run = await app.world.run({ dates: ['2027-02-06'] });
    await app.api.book(run.id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' });
    const [mail] = await app.mailbox.waitFor('amal@example.org');
    const link = /http:\/\/kurse\.example\.org\/meine\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const { status, body } = await app.api.get<{ bookings: object[] }>(`/api/v1/my/${link}`);
    expect(status).toBe(200);
    expect(body.bookings).toHaveLength(1);
  });
});
