import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CloseDesksService } from '../../api/src/modules/enrolment/index.js';
import { SlipPins } from '../../api/src/modules/enrolment/slip-pins.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';

const HOUR = 3_600_000;

let app: TestApp;
let desk: Desk;
let run: WorldRun;
let bookingId: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  desk = await Desk.open(app);
  run = await app.world.run();
  const { bookings } = await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
  bookingId = bookings[0]?.id ?? '';
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

interface Slip {
  readonly code: string;
  readonly pin: string;
}
async function slip(): Promise<Slip> {
  const [row] = await app.world.rows<{ code: string }>('SELECT code FROM booking_slip WHERE booking_id = ?', [bookingId]);
  return { code: row?.code ?? '', pin: app.get(SlipPins).pinOf(row?.code ?? '') };
}
const opens = async ({ code, pin }: Slip): Promise<boolean> =>
  (await app.api.post<Problem>(`/api/v1/slips/${code}/opening`, { pin })).status === 200;
/** So many nights later the job comes by. */
async function nights(count: number): Promise<number> {
  app.clock.set(new Date(app.clock.now().getTime() + count * 24 * HOUR));
  return app.get(CloseDesksService).run();
}
/** Signed in anew: a session does not last for nights. */
const staff = async (): Promise<ApiClient> => app.api.with({ cookie: (await app.world.staff()).cookie });
const end = async () => (await staff()).post(`/api/v1/staff/organisations/${desk.id}/roles/${desk.accountId}/end`, {});
const needed = async (): Promise<string[]> => {
  const { body } = await (await staff()).get<{ slips: { name: string }[] }>('/api/v1/staff/new-slips');
  return body.slips.map(({ name }) => name);
};

describe('E16: slips of an organisation for which nobody acts any more', () => {
  it('open nothing after the night, and staff hand out new ones; those stay', async () => {
    const printed = await slip();
    expect((await end()).status).toBe(204);
    expect(await nights(1)).toBe(1);
    expect(await opens(printed)).toBe(false);
    expect(await needed()).toEqual(['Tesfay Ghebremedhin']);
    const anew = await slip();
    expect(anew.code).not.toBe(printed.code);
    await (await staff()).post(`/api/v1/staff/new-slips/${bookingId}/handover`, {});
    expect([await nights(1), await nights(5), await opens(anew), await needed()]).toEqual([0, 0, true, []]);
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(1);
  });

  it('the same when the last role ends by its day', async () => {
    await app.world.rows('UPDATE organisation_role SET ends_on = ? WHERE organisation_id = ?', [
      new Date(app.clock.now().getTime() + 24 * HOUR).toISOString().slice(0, 10),
      desk.id,
    ]);
    const printed = await slip();
    expect([await nights(1), await nights(1), await opens(printed)]).toEqual([0, 0, true]);
    expect([await nights(1), await opens(printed)]).toEqual([1, false]);
    expect(await nights(1)).toBe(0);
  });

  it('go on with a successor, and while somebody else is at the desk', async () => {
    const printed = await slip();
    const wish = { name: 'Samira Noori', email: 'samira@example.org' };
    expect((await (await staff()).post(`/api/v1/staff/organisations/${desk.id}/roles`, wish)).status).toBe(204);
    await end();
    expect([await nights(1), await nights(5), await opens(printed)]).toEqual([0, 0, true]);
  });

  it('whom a mail reaches by now gets their own link instead of paper', async () => {
    await app.world.rows(
      `INSERT INTO contact_channel (id, person_id, kind, value, is_preferred, created_at)
       SELECT UUID(), person_id, 'EMAIL', 'tesfay@example.org', 1, NOW() FROM booking`,
    );
    await end();
    expect(await nights(1)).toBe(1);
    expect(await app.world.count('booking_slip')).toBe(0);
    expect(await app.world.rows(`SELECT params FROM outbox WHERE kind = 'person.link'`)).toEqual([{ params: '{"slipGone":true}' }]);
  });
});
