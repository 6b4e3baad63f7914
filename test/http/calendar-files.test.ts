import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonalTokens } from '../../api/src/modules/access/index.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { Answer } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { lintIcs } from '../support/ics-lint.js';
import type { WorldRun } from '../support/usual-run.js';

interface Receipt {
  readonly id: string;
  readonly token: string;
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

async function book(run: WorldRun, change: object = {}): Promise<Receipt> {
  const { status, body } = await app.api.book<Receipt>(run.id, {
    name: 'Amal Haddad',
    email: 'amal@example.org',
    language: 'de',
    ...change,
  });
  expect(status).toBe(201);
  return body;
}

async function feedPath(): Promise<string> {
  const [person] = await app.world.rows<{ id: string; nonce: string }>('SELECT id, link_nonce AS nonce FROM person');
  if (!person) throw new Error('nobody has booked');
  return `/f/${app.get(PersonalTokens).issue('feed', person.id, person.nonce)}.ics`;
}

const calendar = (answer: Answer<Buffer>): string => {
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(lintIcs(answer.body)).toEqual([]);
  return answer.body.toString();
};
const matches = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe('the personal feed', () => {
  it('shows every date of confirmed bookings, and nobody (FEED-01, FEED-04)', async () => {
    await book(await app.world.run());
    const text = calendar(await app.api.get(await feedPath()));
    expect(matches(text, /^STATUS:CONFIRMED/gm)).toBe(2);
    expect(text).toContain('LOCATION:Kassel\r\n');
    expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|amal/i);
  });

  it('is answered with 304 while nothing has changed, and with the change afterwards (FEED-02)', async () => {
    const receipt = await book(await app.world.run({ dates: ['2027-02-06'] }));
    await app.get(MailDispatcher).drain();
    const path = await feedPath();
    const first = await app.api.get<Buffer>(path);
    expect(first.headers.get('cache-control')).toBe('private, max-age=900');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect((await app.api.with({ 'if-none-match': `"other", W/${etag}` }).get(path)).status).toBe(304);

    await app.api.post(`/api/v1/my/${receipt.token}/bookings/${receipt.id}/cancellation`);
    const after = await app.api.with({ 'if-none-match': etag }).get<Buffer>(path);
    expect(calendar(after)).toContain('STATUS:CANCELLED');
  });

  it('keeps a cancelled date for 30 days (FEED-04)', async () => {
    const receipt = await book(await app.world.run({ dates: ['2027-02-06'] }));
    await app.api.post(`/api/v1/my/${receipt.token}/bookings/${receipt.id}/cancellation`);
    const path = await feedPath();
    app.clock.set(new Date('2027-02-02T09:00:00Z'));
    expect(calendar(await app.api.get(path))).toContain('STATUS:CANCELLED');
    app.clock.set(new Date('2027-02-05T09:00:00Z'));
    expect(calendar(await app.api.get(path))).not.toContain('VEVENT');
  });

  it('shows no waiting list and never did (CAL-09)', async () => {
    const run = await app.world.run({ capacity: 1 });
    await book(run, { name: 'Erste Person', email: 'erste@example.org' });
    const waiting = await book(run, { waitlist: true });
    const [person] = await app.world.rows<{ id: string; nonce: string }>(
      'SELECT p.id, p.link_nonce AS nonce FROM person p JOIN booking b ON b.person_id = p.id WHERE b.id = ?',
      [waiting.id],
    );
    if (!person) throw new Error('nobody waits');
    const path = `/f/${app.get(PersonalTokens).issue('feed', person.id, person.nonce)}.ics`;
    expect(calendar(await app.api.get(path))).not.toContain('VEVENT');
    await app.api.post(`/api/v1/my/${waiting.token}/bookings/${waiting.id}/cancellation`);
    expect(calendar(await app.api.get(path))).not.toContain('VEVENT');
  });

  it('is unknown alike for a wrong, a foreign, a malformed and a revoked token', async () => {
    const receipt = await book(await app.world.run());
    const path = await feedPath();
    await app.source.query(`UPDATE person SET link_nonce = 'another'`);
    const addresses = [path, `/f/${receipt.token}.ics`, '/f/x.ics', '/f/%00.ics', '/api/v1/feeds/abc', `${path.slice(0, -5)}A.ics`];
    for (const address of addresses) {
      const { status, body } = await app.api.get<{ code: string }>(address);
      expect([address, status, body.code]).toEqual([address, 404, 'link.unknown']);
    }
  });

  it('is not read more often than a calendar needs it', async () => {
    await book(await app.world.run());
    const path = await feedPath();
    for (let n = 0; n < 120; n++) await app.api.get(path);
    const { status, headers } = await app.api.get(path);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('dates to download', () => {
  it('behind a personal link: those of the booking it opens', async () => {
    const { token } = await book(await app.world.run());
    await book(await app.world.run({ dates: ['2027-05-08'] }));
    const answer = await app.api.get<Buffer>(`/api/v1/my/${token}/calendar.ics`);
    expect(matches(calendar(answer), /^BEGIN:VEVENT/gm)).toBe(2);
    expect(answer.headers.get('content-disposition')).toContain('termine.ics');
    expect((await app.api.get('/api/v1/my/nobody/calendar.ics')).status).toBe(404);
  });

  it('of a public run, whole and one by one, by id and by slug', async () => {
    const run = await app.world.run();
    for (const ref of [run.id, run.slug]) {
      const text = calendar(await app.api.get(`/api/v1/runs/${ref}/calendar.ics`));
      expect(text).toContain('METHOD:PUBLISH');
      expect(matches(text, /^BEGIN:VEVENT/gm)).toBe(2);
    }
    const one = calendar(await app.api.get(`/api/v1/runs/${run.id}/sessions/${run.sessions[1]?.id ?? ''}/calendar.ics`));
    expect(one).toContain('DTSTART;TZID=Europe/Berlin:20270213T090000');
    expect(matches(one, /^BEGIN:VEVENT/gm)).toBe(1);
  });

  it('of a draft, an unknown run or a session of another run: none', async () => {
    const [draft, run, other] = [await app.world.run({ state: 'DRAFT' }), await app.world.run(), await app.world.run()];
    const paths = [
      `runs/${draft.id}`,
      'runs/nothing',
      `runs/${run.id}/sessions/${other.sessions[0]?.id ?? ''}`,
      `runs/${run.id}/sessions/x`,
    ];
    for (const path of paths) expect((await app.api.get(`/api/v1/${path}/calendar.ics`)).status).toBe(404);
  });
});
