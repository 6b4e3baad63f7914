import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { lintIcs } from '../support/ics-lint.js';

interface Summary {
  readonly id: string;
  readonly to: string[];
  readonly subject: string;
  readonly attachments: { at: number; filename: string; method: string | null }[];
}

const inBrowser = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'de' };

describe('the demo without a mail server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ env: { DEMO: '1', SMTP_URL: '', ROLE: 'web' } });
  });
  beforeEach(() => app.reset());
  afterAll(() => app.close());

  async function bookedMail(email: string): Promise<Summary> {
    const run = await app.world.run({ dates: ['2027-02-06'], title: 'Reden <script>alert(1)</script> & Zuhören' });
    expect((await app.api.book(run.id, { name: 'محمد عبد الله', email, language: 'de' })).status).toBe(201);
    await app.get(MailDispatcher).drain();
    const { body } = await app.api.get<{ mails: Summary[] }>('/api/demo/mails');
    const mail = body.mails.find((one) => one.to.includes(email));
    if (!mail) throw new Error('the sink has no such mail');
    return mail;
  }
  const page = (path: string): ReturnType<typeof app.api.get<Buffer>> => app.api.with(inBrowser).get<Buffer>(path);

  it('keeps every mail on this machine and shows it, newest first', async () => {
    await bookedMail('erste@example.org');
    await bookedMail('zweite@example.org');
    const { body } = await app.api.get<{ mails: Summary[] }>('/api/demo/mails');
    expect(body.mails.slice(0, 2).map((mail) => mail.to)).toEqual([['zweite@example.org'], ['erste@example.org']]);
    expect(app.mailbox.all).toEqual([]);
    const { headers, body: html } = await page('/api/demo/mails');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html.toString()).toContain('zweite@example.org');
  });

  it('shows a mail as text and in a frame in which nothing can run', async () => {
    const { id } = await bookedMail('amal@example.org');
    const { headers, body } = await page(`/api/demo/mails/${id}`);
    const html = body.toString();
    expect(html).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(html).toContain('Reden &lt;script&gt;alert(1)&lt;/script&gt; &amp; Zuhören');
    expect(html).not.toMatch(/<script/);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);

    const frame = await page(`/api/demo/mails/${id}/body.html`);
    expect(frame.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups[^;]*; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'$/,
    );
    expect(frame.body.toString()).toContain('<base target="_blank">');
  });

  it('hands out the invitation and the whole mail', async () => {
    const { id, attachments } = await bookedMail('ics@example.org');
    const invitation = attachments.find((file) => file.filename === 'einladung.ics');
    const file = await app.api.get<Buffer>(`/api/demo/mails/${id}/attachments/${invitation?.at ?? -1}`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="einladung.ics"');
    expect(lintIcs(file.body)).toEqual([]);
    const source = await app.api.get<Buffer>(`/api/demo/mails/${id}/source.eml`);
    expect(source.body.toString()).toContain('X-Auto-Response-Suppress: All');
  });

  it.each(['nothing', '..%2f..%2fsecret', '00000000-0000-7000-8000-000000000000'])('does not know the mail %s', async (id) => {
    expect((await app.api.get(`/api/demo/mails/${id}`)).status).toBe(404);
    expect((await app.api.get(`/api/demo/mails/${id}/source.eml`)).status).toBe(404);
  });

  it('does not know an attachment that is not there', async () => {
    const { id } = await bookedMail('x@example.org');
    expect((await app.api.get(`/api/demo/mails/${id}/attachments/99`)).status).toBe(404);
    expect((await app.api.get(`/api/demo/mails/${id}/attachments/first`)).status).toBe(400);
  });
});

describe('where real mail is sent', () => {
  it.each([{ DEMO: '1' }, { DEMO: '0', SMTP_URL: '' }])('there is no such page: %o', async (env) => {
    const app = await startApp({ env });
    const { status } = await app.api.get('/api/demo/mails');
    await app.close();
    expect(status).toBe(404);
  });
});
