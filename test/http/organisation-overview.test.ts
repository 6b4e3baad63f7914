import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OverviewDto, OwnRunBookingsDto } from '../../api/src/modules/enrolment/enrolment.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { countTrips } from '../support/round-trips.js';
import { staffOf } from '../support/taught-course.js';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  desk = await Desk.open(app);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const overview = async (): Promise<OverviewDto> => (await desk.api.get<OverviewDto>(desk.path('overview'))).body;

describe('the overview of an organisation', () => {
  it('costs as many round trips for seven runs as for one', async () => {
    const runs = await Promise.all(Array.from({ length: 7 }, () => app.world.run()));
    const trips = countTrips(app);
    const cost = async (): Promise<number> => {
      await overview();
      const before = trips.taken;
      await overview();
      return trips.taken - before;
    };
    await desk.enrolText(runs[0]?.slug ?? '', 'Parwana');
    const ofOne = await cost();
    for (const run of runs.slice(1)) await desk.enrolText(run.slug, 'Parwana');
    expect((await overview()).upcoming).toHaveLength(7);
    expect(await cost()).toBe(ofOne);
  });

  it('shows of each run the own reserved places, until when, and that they are released', async () => {
    const [held, plain] = [await app.world.run(), await app.world.run()];
    const staff = await staffOf(app);
    await staff.put(`/api/v1/staff/runs/${held.id}/quotas/${desk.id}`, { seats: 3, releaseOn: '2027-01-20' });
    for (const run of [held, plain]) await desk.enrolText(run.slug, 'Parwana');
    const quotas = async () => Object.fromEntries((await overview()).upcoming.map(({ run, quota }) => [run.code, quota]));
    expect(await quotas()).toEqual({ [held.code]: { seats: 3, used: 1, until: '2027-01-20', isReleased: false }, [plain.code]: null });
    await staff.post(`/api/v1/staff/runs/${held.id}/quotas/${desk.id}/release`, {});
    expect(await quotas()).toEqual({ [held.code]: { seats: 3, used: 1, until: '2027-01-04', isReleased: true }, [plain.code]: null });
  });
});

it('places held for the organisation are shown before it has enrolled anybody, until they are released', async () => {
  const [run] = [await app.world.run(), await app.world.run()];
  const staff = await staffOf(app);
  await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${desk.id}`, { seats: 2, releaseOn: '2027-01-20' });
  const seen = async () => {
    const { reserved, upcoming } = await overview();
    return [reserved, upcoming].map((runs) => runs.map((one) => [one.run.code, one.confirmed, one.quota?.seats]));
  };
  expect(await seen()).toEqual([[[run.code, 0, 2]], []]);
  await desk.enrolText(run.slug, 'Parwana');
  expect(await seen()).toEqual([[], [[run.code, 1, 2]]]);
  const other = await Desk.open(app);
  expect((await other.api.get<OverviewDto>(other.path('overview'))).body.reserved).toEqual([]);
  const [second] = [await app.world.run()];
  await staff.put(`/api/v1/staff/runs/${second.id}/quotas/${desk.id}`, { seats: 1, releaseOn: '2027-01-20' });
  await staff.post(`/api/v1/staff/runs/${second.id}/quotas/${desk.id}/release`, {});
  expect((await seen())[0]).toEqual([]);
});

it('E05: of somebody without e-mail who is offered a place the organisation reads until when they can say yes', async () => {
  const run = await app.world.run({ capacity: 1, waitlistSize: 2 });
  const guest = await app.api.book<{ id: string; token: string }>(run.id, { name: 'Gast', email: 'gast@example.org', language: 'de' });
  await desk.enrolText(run.slug, 'Parwana');
  await app.api.post(`/api/v1/my/${guest.body.token}/bookings/${guest.body.id}/cancellation`, {});
  const { body } = await desk.api.get<OwnRunBookingsDto>(desk.path(`runs/${run.slug}/bookings`));
  expect(body.bookings).toMatchObject([{ name: 'Parwana', state: 'OFFERED', hasEmail: false, answerBy: '2027-01-07T09:00:00.000Z' }]);
});

describe('what became of the people, once the run is over', () => {
  const finish = async (runId: string, state: string): Promise<void> => {
    await app.world.rows(`INSERT INTO attendance (booking_id, session_id, state, units, recorded_at)
      SELECT b.id, s.id, 'PRESENT', 6.5, '2027-02-14' FROM booking b JOIN session s ON s.course_run_id = b.course_run_id WHERE b.course_run_id = '${runId}'`);
    await app.world.courseEnds(runId, state);
    await app.world.rows(`UPDATE course_run SET state = 'COMPLETED' WHERE id = ?`, [runId]);
  };
  const bookings = async (slug: string) => (await desk.api.get<OwnRunBookingsDto>(desk.path(`runs/${slug}/bookings`))).body.bookings;

  it('M5: whether they were there, and their units', async () => {
    const run = await app.world.run();
    await desk.enrolText(run.slug, 'Parwana');
    await finish(run.id, 'COMPLETED');
    expect(await bookings(run.slug)).toMatchObject([{ state: 'COMPLETED', units: { attended: 13, total: 16 } }]);
  });

  it('M5: of a talk in confidence nothing, not even who came', async () => {
    const run = await app.world.run({ kind: 'REFLECTION_TALK' });
    await desk.enrolText(run.slug, 'Parwana');
    await finish(run.id, 'NO_SHOW');
    expect(await bookings(run.slug)).toMatchObject([{ state: 'OVER', units: null }]);
  });
});

it('who was offered a place while the act could be taken back was told of it, and hears of the end', async () => {
  const run = await app.world.run({ capacity: 1, waitlistSize: 3 });
  const guest = await app.api.book<{ id: string; token: string }>(run.id, { name: 'Gast', email: 'gast@example.org', language: 'de' });
  const batch = await desk.enrolText(run.slug, 'Amina Haidari\tamina@example.org\nZahra Rahimi\tzahra@example.org');
  await app.api.post(`/api/v1/my/${guest.body.token}/bookings/${guest.body.id}/cancellation`, {});
  const shown = (await desk.api.get<OwnRunBookingsDto>(desk.path(`runs/${run.slug}/bookings`))).body.bookings;
  expect(shown.map(({ state, isUndoable }) => [state, isUndoable])).toEqual([
    ['OFFERED', false],
    ['WAITLISTED', true],
  ]);
  expect((await desk.api.post(desk.path(`enrolments/${batch.id}/undo`), {})).status).toBe(204);
  const told = await app.world.rows<{ name: string }>(
    `SELECT p.name FROM outbox o JOIN person p ON p.id = o.person_id WHERE o.kind = 'booking.cancelled' AND p.name <> 'Gast'`,
  );
  expect(told).toEqual([{ name: 'Amina Haidari' }]);
});

describe('taking back goes by the clock of the database, as the mails do', () => {
  const minutesLater = (minutes: number): void => {
    const at = new Date(app.clock.now().getTime() + minutes * 60_000);
    app.clock.shared = () => Promise.resolve(at);
  };
  afterEach(() => {
    app.clock.shared = () => Promise.resolve(app.clock.now());
  });
  const kinds = async () => (await app.world.rows<{ kind: string }>('SELECT kind FROM outbox ORDER BY kind')).map(({ kind }) => kind);

  it('of a whole act: a process whose clock is slow comes too late', async () => {
    const batch = await desk.enrolText((await app.world.run()).slug, 'Parwana');
    minutesLater(6);
    const { status, body } = await desk.api.post<Problem>(desk.path(`enrolments/${batch.id}/undo`), {});
    expect([status, body.code]).toEqual([409, 'enrolment.undo_too_late']);
  });

  it('of one person: they have been told, so they hear of the end too', async () => {
    const { bookings } = await desk.enrolText((await app.world.run()).slug, 'Amina Haidari\tamina@example.org');
    minutesLater(6);
    expect((await desk.api.post(desk.path(`bookings/${bookings[0]?.id}/cancellation`), {})).status).toBe(204);
    expect(await kinds()).toEqual(['booking.cancelled', 'booking.confirmed']);
  });

  it('and the act itself says by that clock until when', async () => {
    minutesLater(60);
    await desk.enrolText((await app.world.run()).slug, 'Parwana');
    const [row] = await app.world.rows<{ until: Date }>('SELECT undo_until AS until FROM enrolment_batch');
    expect(row?.until).toEqual(new Date(app.clock.now().getTime() + 65 * 60_000));
  });
});
