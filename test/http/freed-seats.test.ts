import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { DrawSeatsService, ExpireOffersService, ReleaseQuotasService } from '../../api/src/modules/booking/index.js';
import type { DuplicatesDto } from '../../api/src/modules/duplicates/duplicates.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { personOf } from '../support/own-person.js';
import type { WorldRun } from '../support/usual-run.js';
import { guest, turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let list: Waiting;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

/** A full run with somebody who waits, and a way in which a seat of it comes free. */
interface Scene {
  readonly run: WorldRun;
  readonly next: BookingReceiptDto;
  readonly free: () => Promise<unknown>;
}

const decision = (id: string, act: string, body: object = {}) => staff.post<Problem>(`/api/v1/staff/bookings/${id}/${act}`, body);
const full = async (wish: object = {}) => {
  const { run, seated, queue } = await list.fullRun(1, wish);
  return { run, seated, next: turn(queue, 0) };
};

async function enrolled(): Promise<Scene & { desk: Desk; batch: { id: string; bookings: readonly { id: string }[] } }> {
  const desk = await Desk.open(app);
  const run = await app.world.run({ capacity: 1 });
  const batch = await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org');
  return { run, desk, batch, next: await list.book(run, 1), free: () => Promise.resolve() };
}

async function offered(): Promise<Scene & { asked: BookingReceiptDto }> {
  const { run, seated, queue } = await list.fullRun(2);
  await list.cancel(seated);
  return { run, asked: turn(queue, 0), next: turn(queue, 1), free: () => Promise.resolve() };
}

const ways: Readonly<Record<string, () => Promise<Scene>>> = {
  'the person cancels': async () => {
    const { seated, ...scene } = await full();
    return { ...scene, free: () => list.cancel(seated) };
  },
  'staff cancel': async () => {
    const { seated, ...scene } = await full();
    return { ...scene, free: () => decision(seated.id, 'cancellation', { reason: 'Am Telefon' }) };
  },
  'the organisation cancels': async () => {
    const { desk, batch, ...scene } = await enrolled();
    return { ...scene, free: () => desk.api.post(desk.path(`bookings/${batch.bookings[0]?.id}/cancellation`), {}) };
  },
  'the organisation takes its enrolment back': async () => {
    const { desk, batch, ...scene } = await enrolled();
    return { ...scene, free: () => desk.api.post(desk.path(`enrolments/${batch.id}/undo`), {}) };
  },
  'the person is erased': async () => {
    const { seated, ...scene } = await full();
    const { token } = await personOf(app, seated.id);
    return { ...scene, free: () => app.api.post(`/api/v1/my/${token}/data/erasure`, { confirm: true }) };
  },
  'staff reject a request': async () => {
    const { seated, ...scene } = await full({ prerequisites: ['interview'] });
    return { ...scene, free: () => decision(seated.id, 'rejection', { reason: 'Passt nicht' }) };
  },
  'staff put a request on the list': async () => {
    const { seated, ...scene } = await full({ prerequisites: ['interview'] });
    return { ...scene, free: () => decision(seated.id, 'waitlist', { approved: false }) };
  },
  'somebody says no': async () => {
    const { asked, ...scene } = await offered();
    return { ...scene, free: () => list.answer(asked, false) };
  },
  'somebody does not answer in time': async () => {
    const { asked: _, ...scene } = await offered();
    app.clock.set(new Date(app.clock.now().getTime() + 73 * 3_600_000));
    return { ...scene, free: () => app.get(ExpireOffersService).run() };
  },
  'somebody moves to another date': async () => {
    const { seated, ...scene } = await full();
    const there = await app.world.run({ sameCourseAs: scene.run, dates: ['2027-03-06'] });
    return { ...scene, free: () => app.api.post(`/api/v1/my/${seated.token}/bookings/${seated.id}/move`, { run: there.id }) };
  },
  'two records become one': async () => {
    const run = await app.world.run({ capacity: 2 });
    for (const name of ['Mohammed Al-Hassan', 'Muhammad Al-Hassan']) {
      await app.api.book(run.id, { name, email: 'hassan@example.org', language: 'de' });
    }
    const next = await list.book(run, 1);
    await staff.post('/api/v1/staff/duplicates/search');
    await app.get(StaffJobs).drain();
    const [pair] = (await staff.get<DuplicatesDto>('/api/v1/staff/duplicates')).body.pairs;
    const [kept] = await app.world.rows<{ id: string }>(`SELECT id FROM person WHERE name = 'Mohammed Al-Hassan'`);
    return { run, next, free: () => staff.post(`/api/v1/staff/duplicates/${pair?.id}/merge`, { keepId: kept?.id }) };
  },
  'the capacity is raised': async () => {
    const { run, next } = await full();
    return { run, next, free: () => staff.put(`/api/v1/staff/runs/${run.id}/capacity`, { capacity: 2, from: 1 }) };
  },
  'a quota is released by staff': async () => {
    const { run, next, organisationId } = await held();
    return { run, next, free: () => staff.post(`/api/v1/staff/runs/${run.id}/quotas/${organisationId}/release`) };
  },
  'the day of a quota is over': async () => {
    const { run, next } = await held();
    app.clock.set(new Date('2027-01-21T09:00:00Z'));
    return { run, next, free: () => app.get(ReleaseQuotasService).due() };
  },
  'the list goes on after a pause': async () => {
    const { run, seated, next } = await full();
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await list.cancel(seated);
    return { run, next, free: () => staff.post(`/api/v1/staff/runs/${run.id}/waitlist/resume`) };
  },
};

/** One seat, held for an organisation, and a guest who waits. */
async function held(): Promise<{ run: WorldRun; next: BookingReceiptDto; organisationId: string }> {
  const run = await app.world.run({ capacity: 1 });
  const { id } = await app.world.organisation();
  await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${id}`, { seats: 1, releaseOn: '2027-01-20' });
  return { run, next: await list.book(run, 1), organisationId: id };
}

describe('pains 3 and 4: every way in which a seat comes free leads through one door', () => {
  it.each(Object.entries(ways))('%s: the first who waits is asked in the same act, and a stranger gets the list', async (_way, open) => {
    const { run, next, free } = await open();
    const statesBefore = await app.world.rows('SELECT state FROM booking WHERE id = ?', [next.id]);
    expect(statesBefore).toEqual([{ state: 'WAITLISTED' }]);
    await free();
    expect(await app.world.rows('SELECT state FROM booking WHERE id = ?', [next.id])).toEqual([{ state: 'OFFERED' }]);
    expect(await list.mails(next)).toContain('offer.open');
    const stranger = await app.api.book<Problem>(run.id, { ...guest(9), waitlist: false });
    expect(stranger).toMatchObject({ status: 409, body: { code: 'booking.run_full' } });
  });

  it('a draw gives every seat, and whoever cancels after it hands theirs on', async () => {
    const run = await app.world.run({ capacity: 1 });
    await staff.put(`/api/v1/staff/runs/${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' });
    const both = [await list.book(run, 1), await list.book(run, 2)];
    app.clock.set(new Date('2027-01-21T00:05:00+01:00'));
    await app.get(DrawSeatsService).run();
    const states = async () => Promise.all(both.map((one) => list.state(one)));
    expect((await states()).sort()).toEqual(['CONFIRMED', 'WAITLISTED']);
    const winner = both[(await states()).indexOf('CONFIRMED')];
    if (winner) await list.cancel(winner);
    expect((await states()).sort()).toEqual(['CANCELLED_BY_PARTICIPANT', 'OFFERED']);
  });
});
