import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlannerDto, PlannerSessionDto } from '../../api/src/modules/catalogue/planning/planner.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const february = async (): Promise<PlannerDto> => (await staff.get<PlannerDto>('/api/v1/staff/planner?from=2027-02-01&to=2027-02-28')).body;
const placeOf = ({ date, start, end, roomId }: PlannerSessionDto) => ({ date, start, end, roomId });

describe('E11: people who hear of a moved date later', () => {
  interface Notice {
    dates: { n: number; known: { date: string }; now: { date: string } }[];
    people: number;
    mails: object[];
    reason: string;
  }
  const moveOf = (one: PlannerSessionDto) => `/api/v1/staff/runs/${one.runId}/sessions/${one.id}/move`;
  const later = (one: PlannerSessionDto, date: string) =>
    staff.post(moveOf(one), { ...placeOf(one), date, reason: 'Die Trainerin ist krank.', later: true });
  const notice = async (runId: string) => (await staff.get<Notice>(`/api/v1/staff/runs/${runId}/move-notice`)).body;
  const tell = (runId: string) => staff.post<Problem>(`/api/v1/staff/runs/${runId}/move-notice`, { reason: 'Der Saal ist zu.' });
  const waiting = async () => {
    const { body } = await staff.get<{ groups: { rows: { kind: string; count: number; run: { code: string } }[] }[] }>(
      '/api/v1/staff/today',
    );
    return body.groups.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'move_notice');
  };
  const told = async () =>
    (await app.world.rows<{ params: string }>(`SELECT params FROM outbox WHERE kind = 'session.moved' ORDER BY id`)).map(
      ({ params }) => JSON.parse(params) as { movedFrom: string | null; reason: string; also?: object[] },
    );
  const booked = async (): Promise<[PlannerSessionDto, PlannerSessionDto]> => {
    const run = await app.world.run({ dates: ['2027-02-15', '2027-02-18'] });
    await app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const [one, two] = (await february()).sessions.filter(({ runId }) => runId === run.id);
    if (!one || !two) throw new Error('there are no dates');
    return [one, two];
  };

  it('have it on the list of what waits, and are told once, of where the date is by then', async () => {
    const [one] = await booked();
    expect((await later(one, '2027-02-20')).status).toBe(204);
    expect((await later(one, '2027-02-21')).status).toBe(204);
    expect([await told(), await waiting()]).toMatchObject([[], [{ count: 1, run: { code: one.code } }]]);
    expect(await notice(one.runId)).toMatchObject({
      dates: [{ n: 1, known: { date: '2027-02-15' }, now: { date: '2027-02-21' } }],
      ...{ people: 1, reason: 'Die Trainerin ist krank.' },
    });
    expect((await tell(one.runId)).status).toBe(204);
    expect(await told()).toMatchObject([{ movedFrom: '2027-02-15', reason: 'Der Saal ist zu.' }]);
    expect([(await notice(one.runId)).dates, await waiting()]).toEqual([[], []]);
    expect((await tell(one.runId)).body.code).toBe('session.nothing_to_tell');
    expect(await told()).toHaveLength(1);
  });

  it('hear nothing of a date that is back where they know it to be', async () => {
    const [one] = await booked();
    await later(one, '2027-02-20');
    await later(one, '2027-02-15');
    expect([await waiting(), (await notice(one.runId)).dates]).toEqual([[], []]);
    expect((await tell(one.runId)).status).toBe(409);
  });

  it('are still to be told of a date that was moved to an earlier day, once that day is over and nobody came', async () => {
    const [, two] = await booked();
    await later(two, '2027-02-10');
    app.clock.set(new Date('2027-02-12T09:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect(await waiting()).toMatchObject([{ count: 1, run: { code: two.code } }]);
    expect((await notice(two.runId)).dates).toMatchObject([{ known: { date: '2027-02-18' }, now: { date: '2027-02-10' } }]);
    expect((await tell(two.runId)).status).toBe(204);
    expect(await told()).toMatchObject([{ movedFrom: '2027-02-18' }]);
    const mail = await app.mailbox.waitForOne('amina@example.org', ({ subject }) => subject.startsWith('Ein Termin war schon'));
    expect(mail.text).toMatch(/Bisher: .*18\. Februar/);
  });

  it('are told of the way back too, where they booked before it; who knows the date there hears nothing', async () => {
    const [one] = await booked();
    app.clock.set(new Date('2027-01-04T09:05:00Z'));
    await later(one, '2027-02-20');
    app.clock.set(new Date('2027-01-04T09:10:00Z'));
    await app.api.book(one.runId, { name: 'Ayşe Demir', email: 'ayse@example.org', language: 'de' });
    app.clock.set(new Date('2027-01-04T09:15:00Z'));
    await later(one, '2027-02-15');
    expect(await waiting()).toMatchObject([{ count: 1 }]);
    const { dates, people, mails } = await notice(one.runId);
    expect([dates, people, mails.length]).toMatchObject([[{ known: { date: '2027-02-20' }, now: { date: '2027-02-15' } }], 1, 1]);
    expect((await tell(one.runId)).status).toBe(204);
    expect(await told()).toMatchObject([{ movedFrom: '2027-02-20' }]);
    const [mail] = await app.world.rows(`SELECT p.name FROM outbox m JOIN person p ON p.id = m.person_id WHERE m.kind = 'session.moved'`);
    expect([mail, await waiting()]).toEqual([{ name: 'Ayşe Demir' }, []]);
  });

  it('hear of it at the latest with the next message about a date of their course, which begins with the first of them', async () => {
    const [one, two] = await booked();
    await later(one, '2027-02-20');
    await staff.post(moveOf(two), { ...placeOf(two), date: '2027-02-25', reason: 'Der Saal ist zu.' });
    expect(await told()).toMatchObject([{ movedFrom: '2027-02-15', also: [{ id: two.id, movedFrom: '2027-02-18' }] }]);
    expect(await waiting()).toEqual([]);
  });
});
