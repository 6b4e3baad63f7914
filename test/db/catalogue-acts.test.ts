import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { Transactions } from '../../api/src/database/transactions.js';
import { SYSTEM } from '../../api/src/modules/access/actor.js';
import {
  AdvanceRunsService,
  CatalogueStamp,
  CreateRunService,
  PublishRunService,
  RescheduleSessionService,
  RunStore,
  type RunWish,
} from '../../api/src/modules/catalogue/index.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const stamp = (): Promise<string> => app.get(CatalogueStamp).current();
const callOff = (reason: string) => ({ reason, alternativeRunId: null, now: app.clock.now() });
const verbs = async (runId: string): Promise<string[]> => {
  const rows = await app.world.rows<{ verb: string }>(`SELECT verb FROM audit_entry WHERE subject_id = ? ORDER BY seq`, [runId]);
  return rows.map((row) => row.verb);
};

async function wish(more: Partial<RunWish> = {}): Promise<RunWish> {
  const [organiser, existing] = [await app.world.organisation({ name: 'Träger Schäfer' }), await app.world.run({ state: 'DRAFT' })];
  return {
    ...{
      offeringId: existing.offeringId,
      code: `VS-${existing.code}`,
      title: 'Nähe und Distanz – Wiesbaden',
      description: 'Gut für sich sorgen.',
    },
    ...{
      format: 'PRESENCE',
      town: 'Wiesbaden',
      territoryId: null,
      roomId: null,
      germanLevel: 'B1',
      prerequisites: [],
      flags: ['step_free'],
    },
    ...{ capacity: 16, organiserId: organiser.id },
    sessions: [
      { date: '2027-03-06', start: '09:30', end: '14:45', breakMinutes: 45 },
      { date: '2027-03-04', start: '18:00', end: '20:15', breakMinutes: 0 },
    ],
    ...more,
  };
}

describe('a new run', () => {
  it('is a draft with sessions, an empty ledger and deadlines from the settings', async () => {
    const { id, slug } = await app.get(CreateRunService).run(SYSTEM, await wish());
    const [run] = await app.world.rows(
      `SELECT r.state, r.first_date, r.teaching_units, r.waitlist_size, r.registration_deadline, l.capacity, l.taken
       FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id = ?`,
      [id],
    );
    expect(run).toEqual({
      ...{ state: 'DRAFT', first_date: '2027-03-04', teaching_units: 9, waitlist_size: 10, capacity: 16, taken: 0 },
      registration_deadline: new Date('2027-02-25T22:59:00Z'),
    });
    expect(slug).toMatch(/^naehe-und-distanz-wiesbaden-vs-run-/);
    expect(await verbs(id)).toEqual(['run.created']);
  });

  it('is found by all once it is published, also by the name of its organiser', async () => {
    const { id, slug } = await app.get(CreateRunService).run(SYSTEM, await wish());
    expect((await app.api.get(`/api/v1/runs/${slug}`)).status).toBe(404);
    await app.get(PublishRunService).run(SYSTEM, id);
    const { body } = await app.api.get<{ runs: { id: string; titleShort: string }[] }>('/api/v1/runs?q=schaefer');
    expect(body.runs).toMatchObject([{ id, titleShort: 'Nähe und Distanz' }]);
    expect(await verbs(id)).toEqual(['run.created', 'run.published']);
  });

  it('has a code of its own', async () => {
    const twice = await wish();
    await app.get(CreateRunService).run(SYSTEM, twice);
    await expect(app.get(CreateRunService).run(SYSTEM, twice)).rejects.toThrow('run.code_taken');
  });

  it('belongs to an offering', async () => {
    await expect(app.get(CreateRunService).run(SYSTEM, await wish({ offeringId: newId() }))).rejects.toThrow('run.offering_unknown');
  });
});

describe('a published run', () => {
  it('is not published twice', async () => {
    const run = await app.world.run();
    await expect(app.get(PublishRunService).run(SYSTEM, run.id)).rejects.toThrow('run.move_impossible');
    await expect(app.get(PublishRunService).run(SYSTEM, newId())).rejects.toThrow('run.unknown');
  });

  it('is called off with a reason that everybody reads', async () => {
    const run = await app.world.run();
    const before = await stamp();
    await app.get(Transactions).run((tx) => app.get(RunStore).markCancelled(tx, SYSTEM, run.id, callOff('Zu wenige Anmeldungen')));
    expect(await stamp()).not.toBe(before);
    expect((await app.api.get(`/api/v1/runs/${run.id}`)).body).toMatchObject({ state: 'CANCELLED', cancelReason: 'Zu wenige Anmeldungen' });
    expect(await verbs(run.id)).toEqual(['run.cancelled']);
  });

  it('does not change the stamp when its transaction is rolled back', async () => {
    const run = await app.world.run();
    const before = await stamp();
    const act = app.get(Transactions).run(async (tx) => {
      await app.get(RunStore).markCancelled(tx, SYSTEM, run.id, callOff('doch nicht'));
      throw new Error('changed my mind');
    });
    await expect(act).rejects.toThrow('changed my mind');
    expect(await stamp()).toBe(before);
  });
});

describe('a session that moves', () => {
  it('is where it is now, and says where it was announced', async () => {
    const run = await app.world.run();
    const [, second] = run.sessions;
    await app.get(RescheduleSessionService).run(SYSTEM, second?.id ?? '', { date: '2027-02-20', start: '10:00', end: '17:00' });
    const { body } = await app.api.get<{ lastDate: string; sessions: object[] }>(`/api/v1/runs/${run.id}`);
    expect(body.lastDate).toBe('2027-02-20');
    expect(body.sessions[1]).toMatchObject({
      date: '2027-02-20',
      start: '10:00',
      end: '17:00',
      movedFrom: { date: '2027-02-13', start: '09:00' },
    });
    expect(await verbs(run.id)).toEqual(['session.moved']);
  });

  it('tells everybody with a place, once for each move', async () => {
    const run = await app.world.run();
    const [first] = run.sessions;
    await app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const move = (date: string) => app.get(RescheduleSessionService).run(SYSTEM, first?.id ?? '', { date, start: '09:00', end: '16:00' });
    for (const date of ['2027-02-27', '2027-02-27', '2027-02-06', '2027-02-27']) await move(date);
    expect(await app.world.count('outbox', `kind = 'session.moved'`)).toBe(3);
  });

  it('must exist', async () => {
    const move = app.get(RescheduleSessionService).run(SYSTEM, newId(), { date: '2027-02-20', start: '10:00', end: '17:00' });
    await expect(move).rejects.toThrow('session.unknown');
  });
});

describe('time', () => {
  it('starts a run with its first session, once, however many instances look', async () => {
    const run = await app.world.run();
    const cancelled = await app.world.run({ state: 'CANCELLED' });
    const advance = app.get(AdvanceRunsService);
    app.clock.set(new Date('2027-02-06T07:59:00Z'));
    expect(await advance.run()).toBe(0);
    app.clock.set(new Date('2027-02-06T08:00:00Z'));
    const begun = await Promise.all([advance.run(), advance.run(), advance.run()]);
    expect(begun.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await verbs(run.id)).toEqual(['run.started']);
    expect(await verbs(cancelled.id)).toEqual([]);
  });
});
