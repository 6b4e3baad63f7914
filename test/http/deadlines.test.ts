import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReleaseQuotasService } from '../../api/src/modules/booking/index.js';
import type { DuplicatesDto } from '../../api/src/modules/duplicates/duplicates.dto.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import { START, startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { sayOfDate } from '../support/said-of-date.js';
import { staffOf } from '../support/taught-course.js';
import { Waiting } from '../support/waiting.js';

const HOUR = 3_600_000;
/** Usual courses begin at nine in the morning of this day. */
const BEGINNING = new Date('2027-02-06T08:00:00Z');
const MIDNIGHT_BEFORE = new Date('2027-02-05T23:00:00Z');

let app: TestApp;
let waiting: Waiting;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  waiting = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

/** What is possible until a moment, and what is said from then on. */
interface Window {
  readonly until: Date;
  readonly act: () => Promise<Answer<Problem>>;
}

async function cancelling(): Promise<Window> {
  const { seated } = await waiting.fullRun(0);
  return { until: BEGINNING, act: () => waiting.cancel(seated) };
}

async function moving(): Promise<Window> {
  const { run, seated } = await waiting.fullRun(0);
  const there = await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'] });
  const path = `/api/v1/my/${seated.token}/bookings/${seated.id}/move`;
  return { until: BEGINNING, act: () => app.api.post<Problem>(path, { run: there.id }) };
}

async function answering(): Promise<Window> {
  const { seated, queue } = await waiting.fullRun(1);
  await waiting.cancel(seated);
  const [asked] = queue;
  return { until: new Date(START.getTime() + 72 * HOUR), act: () => waiting.answer(asked ?? seated, true) };
}

async function switchingTheWay(): Promise<Window> {
  const run = await app.world.run();
  for (const kind of ['ONLINE', 'ON_SITE']) await staff.put(`/api/v1/staff/runs/${run.id}/extra-places/${kind}`, { capacity: 3 });
  const { token, id } = await waiting.book(run, 1, { mode: 'ONLINE' });
  return { until: MIDNIGHT_BEFORE, act: () => app.api.post<Problem>(`/api/v1/my/${token}/bookings/${id}/mode`, { mode: 'ON_SITE' }) };
}

async function missingADate(): Promise<Window> {
  const { run, seated } = await waiting.fullRun(0);
  return { until: BEGINNING, act: () => sayOfDate(app.api, { ...seated, sessionId: run.sessions[0]?.id }, { excused: true }) };
}

async function replacing(): Promise<Window> {
  const desk = await Desk.open(app);
  const run = await app.world.run();
  const { bookings } = await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org');
  const path = `/api/v1/staff/bookings/${bookings[0]?.id}/replacement`;
  return { until: BEGINNING, act: async () => (await staffOf(app)).post<Problem>(path, { name: 'Karim Haddad', email: 'k@example.org' }) };
}

async function partingAgain(): Promise<Window> {
  const book = async (name: string, more: object = {}): Promise<void> => {
    await app.api.book((await app.world.run()).id, { name, email: 'hassan@example.org', language: 'de', ...more });
  };
  await book('Mohammed Al-Hassan');
  await book('Muhammad Al-Hassan', { phone: '069 90009120' });
  await staff.post('/api/v1/staff/duplicates/search');
  await app.get(StaffJobs).drain();
  const [pair] = (await staff.get<DuplicatesDto>('/api/v1/staff/duplicates')).body.pairs;
  const [person] = await app.world.rows<{ id: string }>('SELECT id FROM person LIMIT 1');
  const { body } = await staff.post<{ id: string }>(`/api/v1/staff/duplicates/${pair?.id}/merge`, { keepId: person?.id });
  const path = `/api/v1/staff/person-merges/${body.id}/undo`;
  return { until: new Date('2027-02-03T23:00:00Z'), act: async () => (await staffOf(app)).post<Problem>(path) };
}

describe('a deadline is a moment of the database, whatever the clock of the process says', () => {
  it.each([
    ['cancelling', cancelling, 'booking.run_started'],
    ['moving to another date', moving, 'booking.run_started'],
    ['answering an offer', answering, 'offer.expired'],
    ['switching between online and on site', switchingTheWay, 'booking.mode_too_late'],
    ['missing one date', missingADate, 'attendance.session_begun'],
    ['replacing somebody of an organisation', replacing, 'booking.replacement_too_late'],
    ['parting two records again', partingAgain, 'duplicates.undo_late'],
  ])('%s', async (_what, open, code) => {
    const { until, act } = await open();
    app.clock.set(new Date(until.getTime() + 60_000), -HOUR);
    expect(await act()).toMatchObject({ status: 409, body: { code } });
    app.clock.set(new Date(until.getTime() - 60_000), HOUR);
    expect((await act()).status).toBeLessThan(300);
  });

  it('the end of a quota', async () => {
    const run = await app.world.run();
    const { id } = await app.world.organisation();
    await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${id}`, { seats: 2, releaseOn: '2027-01-20' });
    app.clock.set(new Date('2027-01-20T22:59:00Z'), HOUR);
    expect(await app.get(ReleaseQuotasService).due()).toBe(0);
    app.clock.set(new Date('2027-01-20T23:01:00Z'), -HOUR);
    expect(await app.get(ReleaseQuotasService).due()).toBe(1);
  });
});
