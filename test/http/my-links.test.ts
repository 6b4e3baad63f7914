import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const ask = (email: string) => app.api.post<Problem>('/api/v1/my-links', { email });
const title = { de: 'Ihr Link zu Meine Buchungen', en: 'Your link to My bookings' };

describe('somebody who lost the link', () => {
  it('gets it again in a mail of their own language, and it opens their page', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'en' });
    expect((await ask(' Amal@Example.org ')).status).toBe(202);
    const mail = await app.mailbox.waitForOne('amal@example.org', (one) => one.subject === title.en);
    const token = /\/meine\/([\w-]+)/.exec(mail.text)?.[1] ?? '';
    expect(await app.api.get(`/api/v1/my/${token}`)).toMatchObject({
      status: 200,
      body: { scope: 'person', person: { name: 'Amal Haddad' } },
    });
  });

  it('is one of a family with one address: each gets a mail that names them inside, not in the subject', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, { name: 'Amina Haidari', email: 'haidari@example.org', language: 'de' });
    await app.api.book(run.id, { name: 'Yusuf Haidari', email: 'haidari@example.org', language: 'de' });
    await ask('haidari@example.org');
    for (const name of ['Amina Haidari', 'Yusuf Haidari']) {
      await app.mailbox.waitForOne('haidari@example.org', (one) => one.subject === title.de && one.text.includes(`Guten Tag, ${name}`));
    }
  });

  it('learns nothing about who else is known: a strange address is answered alike', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' });
    const [known, strange] = [await ask('amal@example.org'), await ask('nobody@example.org')];
    expect(strange.status).toBe(known.status);
    expect(strange.body).toEqual(known.body);
    expect(await app.world.rows(`SELECT COUNT(*) AS n FROM outbox WHERE kind = 'person.link'`)).toEqual([{ n: 1 }]);
  });

  it('cannot be flooded: three rounds an hour for an address', async () => {
    for (let round = 0; round < 3; round += 1) expect((await ask('victim@example.org')).status).toBe(202);
    expect(await ask('victim@example.org')).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
  });
});
