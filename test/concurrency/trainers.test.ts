import { afterEach, describe, expect, it } from '@jest/globals';
import { DateConflicts } from '../../api/src/modules/catalogue/planning/date-conflicts.service.js';
import type { ApiClient, Problem } from '../support/api.js';
import { type AppWishes, startApp, type TestApp } from '../support/app.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { contentOf, type PlanningWorld, planningWorld } from '../support/planning.js';
import type { WorldRun } from '../support/usual-run.js';

const evening = '2027-02-15';

let app: TestApp;
let staff: ApiClient;
let plan: PlanningWorld;
let hand: OtherHand;
/** At the same hours of the same evening. */
let one: WorldRun;
let other: WorldRun;

async function start(wishes: AppWishes = {}): Promise<void> {
  app = await startApp({ env: { ROLE: 'web' }, ...wishes });
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  plan = await planningWorld(app);
  [one, other] = [await app.world.run({ dates: [evening] }), await app.world.run({ dates: [evening] })];
  await app.world.rows(`UPDATE setting SET value = JSON_SET(value, '$.trainer_busy', 'block') WHERE name = 'planning.conflicts'`);
  hand = await OtherHand.open(app);
}
afterEach(async () => {
  await app.world.rows(`UPDATE setting SET value = JSON_SET(value, '$.trainer_busy', 'ask') WHERE name = 'planning.conflicts'`);
  await hand.letGo();
  await hand.close();
  await app.close();
});

/** What two get who let the same person teach two courses of one evening at once. */
async function twoTeams(): Promise<(string | number | undefined)[]> {
  const team = (run: WorldRun) => staff.put<Problem>(`/api/v1/staff/runs/${run.id}/team`, { trainerIds: [plan.trainerId], before: [] });
  await hand.holdTrainer(plan.trainerId);
  const both = [team(one), team(other)];
  await untilSomebodyWaits(app, 2);
  await hand.letGo();
  return (await Promise.all(both)).map(({ status, body }) => (status === 204 ? status : body.code)).toSorted();
}

describe('S2: who teaches stands at one place at a time, where the setting says so', () => {
  it('of two teams at once the second is refused', async () => {
    await start();
    expect(await twoTeams()).toEqual([204, 'session.conflicts_block']);
  });

  it('without the lock both would have them', async () => {
    await start({ replace: (part) => (part instanceof DateConflicts ? new Unlocked(...partsOf(part)) : part) });
    expect(await twoTeams()).toEqual([204, 204]);
  });

  it('a date is not moved to where a colleague lets its trainer teach at the same moment', async () => {
    await start();
    const moved = await app.world.run({ dates: ['2027-03-01'] });
    await app.world.rows('INSERT INTO run_trainer (course_run_id, trainer_id, position) VALUES (?, ?, 1)', [moved.id, plan.trainerId]);
    await hand.holdTrainer(plan.trainerId);
    const { start: from = '', end = '' } = one.sessions[0] ?? {};
    const to = { date: evening, start: from, end, roomId: null, reason: 'Krank' };
    const answer = staff.post<Problem>(`/api/v1/staff/runs/${moved.id}/sessions/${moved.sessions[0]?.id}/move`, to);
    await untilSomebodyWaits(app);
    await hand.letTeach(plan.trainerId, one.id);
    expect((await answer).body.code).toBe('session.conflicts_block');
  });

  it('a course is not published with them at that moment either', async () => {
    await start();
    const day = { date: evening, start: '10:00', end: '11:00', breakMinutes: 0, teachingUnits: null };
    const content = { ...contentOf(plan), roomId: null, format: 'ONLINE', sessions: [day] };
    const { body: draft } = await staff.post<{ id: string }>('/api/v1/staff/runs', { ...content, offeringId: plan.offeringId });
    await hand.holdTrainer(plan.trainerId);
    const answer = staff.post<Problem & { points?: string[] }>(`/api/v1/staff/runs/${draft.id}/publication`, { despite: true });
    await untilSomebodyWaits(app);
    await hand.letTeach(plan.trainerId, one.id);
    const { status, body } = await answer;
    expect([status, body.code, body.params]).toMatchObject([409, 'run.not_ready', { points: expect.arrayContaining(['conflicts']) }]);
  });
});

/** As it would be if nobody waited for whoever plans with the same person. */
class Unlocked extends DateConflicts {
  override lockTrainers(): Promise<void> {
    return Promise.resolve();
  }
}

const partsOf = (part: DateConflicts): ConstructorParameters<typeof DateConflicts> => [
  part['database'],
  part['store'],
  part['settings'],
  part['clock'],
];
