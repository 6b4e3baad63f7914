import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { OpenOfferDto } from '../../api/src/modules/booking/waitlist/waitlist.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let staff: ApiClient;
let list: Waiting;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' }, silent: true });
  list = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const drain = async (): Promise<void> => {
  await app.source.query(`UPDATE outbox SET due_at = NOW(3) WHERE state = 'QUEUED'`);
  await app.get(MailDispatcher).drain();
};
const offers = async (): Promise<OpenOfferDto[]> => (await staff.get<OpenOfferDto[]>('/api/v1/staff/offers')).body;

it('E05: whose mailbox refuses the mail about a free place for good is called like somebody without e-mail', async () => {
  const [first, second] = [await list.fullRun(1), await app.world.run({ capacity: 1 })];
  const seated = await list.book(second, 5);
  await list.book(second, 2);
  await drain();
  app.mailbox.refuse('gast-2@example.org', 550);
  await list.cancel(first.seated);
  await list.cancel(seated);
  const before = await offers();
  expect(before.map(({ email, isRefused }) => [email, isRefused])).toEqual([
    ['gast-1@example.org', false],
    ['gast-2@example.org', false],
  ]);
  await drain();
  expect(await app.world.rows(`SELECT DISTINCT state FROM outbox WHERE recipient = 'gast-2@example.org' AND kind = 'offer.open'`)).toEqual([
    { state: 'DEAD' },
  ]);
  expect((await offers()).map(({ email, isRefused }) => [email, isRefused])).toEqual([
    ['gast-2@example.org', true],
    ['gast-1@example.org', false],
  ]);
  expect(await list.state(turn(first.queue, 0))).toBe('OFFERED');
});

it('a mailbox that is only full for now is no reason to call', async () => {
  const { seated } = await list.fullRun(1);
  await drain();
  app.mailbox.refuse('gast-1@example.org', 452);
  await list.cancel(seated);
  await drain();
  expect(await offers()).toMatchObject([{ email: 'gast-1@example.org', isRefused: false }]);
});
