import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DrawSeatsService } from '../../api/src/modules/booking/allocation/draw-seats.service.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Batch, Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  desk = await Desk.open(app);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const members = (...names: string[]): string =>
  ['Name\tE-Mail', ...names.map((name) => `${name} Haidari\t${name.toLowerCase()}@example.org`)].join('\n');
const put = (path: string, body: object): Promise<Answer<Problem>> => staff.put<Problem>(`/api/v1/staff/runs/${path}`, body);
const hold = async (run: WorldRun, seats: number): Promise<void> => {
  expect((await put(`${run.id}/quotas/${desk.id}`, { seats, releaseOn: '2027-01-20' })).status).toBe(204);
};
const outcome = ({ bookings }: Batch): unknown => bookings.map(({ name, state, position }) => [name.split(' ')[0], state, position]);
const ledger = async (): Promise<unknown> => (await app.world.rows('SELECT taken, held, waiting FROM seat_ledger'))[0];

describe('while a run collects wishes', () => {
  const collecting = async (): Promise<WorldRun> => {
    const run = await app.world.run({ capacity: 2, waitlistSize: 1 });
    expect((await put(`${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' })).status).toBe(204);
    return run;
  };

  it('an organisation enters its people as everybody does: no place, no turn, no limit, and they hear of it later', async () => {
    const run = await collecting();
    const batch = await desk.enrolText(run.slug, members('Amina', 'Yusuf', 'Zahra'));
    expect(outcome(batch)).toEqual([
      ['Amina', 'WAITLISTED', null],
      ['Yusuf', 'WAITLISTED', null],
      ['Zahra', 'WAITLISTED', null],
    ]);
    expect(await ledger()).toEqual({ taken: 0, held: 0, waiting: 3 });
    const mails = await app.world.rows<{ kind: string; dueAt: Date }>('SELECT DISTINCT kind, due_at AS dueAt FROM outbox');
    expect(mails.map(({ kind }) => kind)).toEqual(['allocation.entered']);
    expect(mails[0]?.dueAt.getTime()).toBeGreaterThan(app.clock.now().getTime());
  });

  it('places held for it wait for the draw too', async () => {
    const run = await app.world.run({ capacity: 2 });
    await hold(run, 1);
    await put(`${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' });
    await desk.enrolText(run.slug, members('Amina'));
    expect(await ledger()).toEqual({ taken: 0, held: 1, waiting: 1 });
  });

  it('its people are in the draw', async () => {
    const run = await collecting();
    await desk.enrolText(run.slug, members('Amina', 'Yusuf', 'Zahra'));
    app.clock.set(berlinInstant('2027-01-21', '00:05'));
    expect(await app.get(DrawSeatsService).run()).toBe(1);
    expect(await ledger()).toEqual({ taken: 2, held: 0, waiting: 1 });
  });
});
