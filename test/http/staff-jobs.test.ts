import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { BulkJobDto, BulkResultsDto } from '../../api/src/modules/booking/changes/bulk.dto.js';
import type { CertificateBatchDto } from '../../api/src/modules/certificates/certificate.dto.js';
import { CertificateWorker } from '../../api/src/modules/certificates/index.js';
import { Transactions } from '../../api/src/database/transactions.js';
import { StaffJobs, StaffJobStore } from '../../api/src/modules/staff-jobs/index.js';
import type { TodayDto, TodayRowDto } from '../../api/src/modules/today/today.dto.js';
import type { StaffJobDto } from '../../api/src/modules/workplace/jobs.dto.js';
import type { StaffDeskDto } from '../../api/src/modules/workplace/workplace.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { brokenLaws } from '../support/invariants.js';
import { completedCourse } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let nth = 0;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const MANY = 21;
const KINDS = ['bookings.bulk', 'duplicates.search'];
const JOBS = '/api/v1/staff/jobs';

async function booked(people: number): Promise<{ run: WorldRun; ids: string[]; tokens: string[] }> {
  const run = await app.world.run({ capacity: people });
  const receipts: BookingReceiptDto[] = [];
  for (let n = 0; n < people; n++) {
    const guest = { name: `Gast ${n}`, email: `guest-${++nth}@example.org`, language: 'de' };
    receipts.push((await app.api.book<BookingReceiptDto>(run.id, guest)).body);
  }
  return { run, ids: receipts.map(({ id }) => id), tokens: receipts.map(({ token }) => token) };
}
const cancel = async (bookingIds: readonly string[]): Promise<BulkResultsDto> =>
  (await staff.post<BulkResultsDto>('/api/v1/staff/bookings/bulk', { act: 'cancel', bookingIds, reason: 'Der Raum ist zu klein' })).body;
const list = async (by = staff): Promise<StaffJobDto[]> => (await by.get<StaffJobDto[]>(JOBS)).body;
const counts = async (by = staff): Promise<StaffDeskDto['jobs']> => (await by.get<StaffDeskDto>('/api/v1/staff/desk')).body.jobs;
const cancelled = (): Promise<number> => app.world.count('booking', `state = 'CANCELLED_BY_STAFF'`);
const drain = () => app.get(StaffJobs).drain();

const allButIntervals = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setTimeout'] as const),
  'clearTimeout' as const,
];
const waiting = async (by: ApiClient): Promise<TodayRowDto[]> =>
  (await by.get<TodayDto>('/api/v1/staff/today')).body.groups.flatMap(({ rows }) => rows);
/** Something happens while the worker is in the midst of its first act. */
async function whileHeld({ id }: WorldRun, happens: () => Promise<void>): Promise<void> {
  let work: Promise<void> | undefined;
  await app.get(Transactions).run(async (tx) => {
    await tx.query('SELECT 1 FROM seat_ledger WHERE course_run_id = ? FOR UPDATE', [id]);
    work = drain();
    await untilSomebodyWaits(app);
    await happens();
  });
  await work;
}

describe('an act on many bookings', () => {
  it('goes on by itself, is followed by whoever ordered it, and says how it went with each', async () => {
    const { run, ids } = await booked(MANY);
    const answer = await cancel(ids);
    expect(answer).toEqual({ jobId: expect.any(String) as unknown, results: [] });
    expect([await cancelled(), await counts()]).toEqual([0, { running: 1, ready: 0 }]);
    const waiting = { kind: 'bookings.bulk', act: 'cancel', state: 'WAITING', total: MANY, done: 0, isMine: true, isNew: false };
    expect(await list()).toMatchObject([{ ...waiting, run: { code: run.code } }]);
    await staff.post(`/api/v1/staff/bookings/${ids[3]}/cancellation`, { reason: 'Rief vorher an' });
    await drain();
    expect([await cancelled(), await counts()]).toEqual([MANY, { running: 0, ready: 1 }]);
    expect(await list()).toMatchObject([{ state: 'DONE', done: MANY, failed: 0, isNew: true }]);
    const { body } = await staff.get<BulkJobDto>(`/api/v1/staff/bulk-jobs/${answer.jobId}`);
    expect(body.results.map(({ bookingId, refusal }) => [bookingId, refusal])).toEqual(ids.map((id) => [id, null]));
    expect(body.rows).toHaveLength(MANY);
  });

  it('as many as one waits for are done at once', async () => {
    const { ids } = await booked(MANY - 1);
    expect((await cancel(ids)).results).toHaveLength(MANY - 1);
    expect([await cancelled(), await list()]).toEqual([MANY - 1, []]);
  });

  it('names those with whom it was not possible, and goes on with the others', async () => {
    const { ids, tokens } = await booked(MANY);
    await app.api.post(`/api/v1/my/${tokens[2]}/bookings/${ids[2]}/cancellation`);
    const { jobId } = await cancel(ids);
    await drain();
    expect(await list()).toMatchObject([{ state: 'PARTLY', done: MANY - 1, failed: 1 }]);
    const { body } = await staff.get<BulkJobDto>(`/api/v1/staff/bulk-jobs/${jobId}`);
    expect(body.results.filter(({ refusal }) => refusal !== null)).toMatchObject([
      { bookingId: ids[2], refusal: { code: 'booking.move_impossible' } },
    ]);
  });

  it('is taken up where it stood when its worker dies, and nobody is told twice', async () => {
    const { ids } = await booked(MANY);
    await cancel(ids);
    const died = await app.get(StaffJobStore).claim(KINDS, 60);
    await staff.post(`/api/v1/staff/bookings/${ids[0]}/cancellation`, { reason: 'Der Raum ist zu klein' });
    await drain();
    expect(await cancelled()).toBe(1);
    await app.world.rows('UPDATE staff_job SET lease_until = NOW(3) - INTERVAL 1 SECOND');
    await drain();
    expect([await cancelled(), (await list())[0]?.state]).toEqual([MANY, 'DONE']);
    expect(await app.world.count('outbox', `kind LIKE '%cancel%' AND booking_id = ?`, [ids[0] ?? ''])).toBe(1);
    const late = { code: 'job.late', params: {} };
    const noted = died && (await app.get(StaffJobStore).noteFailed(died, { position: 0, bookingId: null, roles: [] }, late, 60));
    expect([noted, await app.world.count('staff_job_item', `state = 'FAILED'`)]).toEqual([false, 0]);
  });

  it('an act and the note that it was done are one: whoever has lost the work to another process changes nothing', async () => {
    const { run, ids } = await booked(MANY);
    await cancel(ids);
    await whileHeld(run, async () => {
      await app.world.rows('UPDATE staff_job SET lease_token = UUID(), lease_until = NOW(3) + INTERVAL 60 SECOND');
    });
    expect([await cancelled(), await app.world.count('outbox', `kind LIKE '%cancel%'`)]).toEqual([0, 0]);
    await app.world.rows('UPDATE staff_job SET lease_until = NOW(3) - INTERVAL 1 SECOND');
    await drain();
    expect(await list()).toMatchObject([{ state: 'DONE', done: MANY, failed: 0 }]);
  });

  it('a step that takes longer than the lease keeps it while its process works', async () => {
    const { run, ids } = await booked(MANY);
    await cancel(ids);
    jest.useFakeTimers({ doNotFake: allButIntervals });
    await whileHeld(run, async () => {
      await app.world.rows('UPDATE staff_job SET lease_until = NOW(3) - INTERVAL 1 SECOND');
      jest.advanceTimersByTime(60_000);
      while ((await app.world.count('staff_job', 'lease_until > NOW(3)')) === 0);
    }).finally(() => jest.useRealTimers());
    expect(await list()).toMatchObject([{ state: 'DONE', done: MANY, failed: 0 }]);
  });

  it.each([
    ['has ended', 'is_active = 0'],
    ['no longer has the right', `roles = '["REPORTING"]'`],
  ])('of somebody whose account %s does not go on, and a colleague hears of it until they have looked after it', async (_how, change) => {
    const { ids } = await booked(MANY);
    const { jobId } = await cancel(ids);
    await app.world.rows(`UPDATE staff_account SET ${change}`);
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    await drain();
    expect(await cancelled()).toBe(0);
    const stopped = { state: 'STOPPED', done: 0, isMine: false, isNew: true, problem: 'job.orderer_gone' };
    expect(await list(colleague)).toMatchObject([stopped]);
    expect(await waiting(colleague)).toMatchObject([{ kind: 'job_stopped', count: MANY }]);
    const reporting = app.api.with({ cookie: (await app.world.staff(['AUDITOR'])).cookie });
    await reporting.post(`${JOBS}/${jobId}/seen`);
    expect([await waiting(reporting), await waiting(colleague)]).toMatchObject([[], [{ kind: 'job_stopped' }]]);
    await colleague.post(`${JOBS}/${jobId}/seen`);
    expect([await waiting(colleague), (await list(colleague))[0]?.isNew]).toEqual([[], false]);
  });

  it('of somebody whose account ends in the midst of it stops at the next person', async () => {
    const { run, ids } = await booked(MANY);
    await cancel(ids);
    await whileHeld(run, async () => {
      await app.world.rows('UPDATE staff_account SET is_active = 0');
    });
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect(await cancelled()).toBe(1);
    expect(await list(colleague)).toMatchObject([{ state: 'STOPPED', done: 1, problem: 'job.orderer_gone' }]);
  });

  it('is stopped between two people: what is done stays, the others stay as they are, and a second stop says so', async () => {
    const { ids } = await booked(MANY);
    const { jobId } = await cancel(ids);
    const store = app.get(StaffJobStore);
    const job = await store.claim(KINDS, 60);
    const step = job && (await store.nextStep(job));
    if (!job || !step) throw new Error('nothing to do');
    await staff.post(`/api/v1/staff/bookings/${step.bookingId}/cancellation`, { reason: 'Der Raum ist zu klein' });
    expect((await staff.post(`${JOBS}/${jobId}/stop`)).status).toBe(204);
    await app.get(Transactions).run((tx) => store.noteDone(tx, job, step, 60));
    expect((await list())[0]?.state).toBe('STOPPING');
    expect(await store.nextStep(job)).toBeNull();
    await store.finish(job);
    expect(await list()).toMatchObject([{ state: 'STOPPED', done: 1 }]);
    expect([await cancelled(), (await staff.post<Problem>(`${JOBS}/${jobId}/stop`)).body.code]).toEqual([1, 'job.over']);
  });

  it('that nobody has begun is over as soon as it is stopped', async () => {
    const { ids } = await booked(MANY);
    const { jobId } = await cancel(ids);
    await staff.post(`${JOBS}/${jobId}/stop`);
    expect(await list()).toMatchObject([{ state: 'STOPPED', done: 0, isNew: true }]);
    await drain();
    expect(await cancelled()).toBe(0);
  });
});

describe('the list of long work', () => {
  it('keeps what is over as new until whoever ordered it has seen it; colleagues see it and are not told', async () => {
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    await staff.post('/api/v1/staff/duplicates/search');
    await staff.post('/api/v1/staff/duplicates/search');
    await drain();
    const [job, ...others] = await list();
    expect([job?.state, job?.isNew, others]).toEqual(['DONE', true, []]);
    expect([await list(colleague), await counts(colleague)]).toMatchObject([[{ id: job?.id, isMine: false, isNew: false }], { ready: 0 }]);
    await colleague.post(`${JOBS}/${job?.id}/seen`);
    expect(await counts()).toEqual({ running: 0, ready: 1 });
    await staff.post(`${JOBS}/${job?.id}/seen`);
    expect([await counts(), (await list())[0]?.isNew]).toEqual([{ running: 0, ready: 0 }, false]);
  });

  it('shows what goes on before what is over, however much was ordered since', async () => {
    const { jobId } = await cancel((await booked(MANY)).ids);
    await app.world.rows('UPDATE staff_job SET ordered_at = NOW(3) - INTERVAL 31 DAY');
    for (let n = 0; n < 51; n++) {
      await app.world.rows(
        `INSERT INTO staff_job (id, kind, details, ordered_by, ordered_at, finished_at)
         SELECT UUID(), 'duplicates.search', '{}', ordered_by, NOW(3), NOW(3) FROM staff_job WHERE id = ?`,
        [jobId],
      );
    }
    await app.world.rows(
      `INSERT INTO staff_job_item (job_id, position, state) SELECT id, 0, 'DONE' FROM staff_job WHERE finished_at IS NOT NULL`,
    );
    expect((await list()).slice(0, 2)).toMatchObject([{ id: jobId, state: 'WAITING' }, { state: 'DONE' }]);
  });

  it('documents stand in it too; stopped, the others are left for a later order', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Halyna Melnyk': [8, 8], 'Amina Haidari': [8, 8] });
    const order = () => course.staff.post<CertificateBatchDto>(`/api/v1/staff/runs/${course.run.id}/certificates/batches`);
    const { body } = await order();
    await app.world.rows(
      `UPDATE certificate_batch_item SET state = 'WORKING', lease_until = NOW(3) - INTERVAL 1 SECOND WHERE batch_id = ? AND position = 0`,
      [body.id],
    );
    expect((await course.staff.post(`${JOBS}/${body.id}/stop`)).status).toBe(204);
    await app.get(CertificateWorker).drain();
    expect(await list(course.staff)).toMatchObject([{ kind: 'certificates', state: 'STOPPED', total: 3, done: 1, isNew: true }]);
    await order();
    await app.get(CertificateWorker).drain();
    expect(await app.world.count('certificate')).toBe(3);
    await course.staff.post(`${JOBS}/seen`);
    expect(await counts(course.staff)).toEqual({ running: 0, ready: 0 });
  });

  it('documents that were ordered by an account that has ended are not issued in its name, and a colleague can order them', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    const order = (by = course.staff) => by.post<CertificateBatchDto>(`/api/v1/staff/runs/${course.run.id}/certificates/batches`);
    await order();
    await app.world.rows('UPDATE staff_account SET is_active = 0');
    await app.get(CertificateWorker).drain();
    expect(await app.world.rows('SELECT state, problem FROM certificate_batch_item')).toEqual([
      { state: 'FAILED', problem: 'job.orderer_gone' },
    ]);
    await order(app.api.with({ cookie: (await app.world.staff()).cookie }));
    await app.get(CertificateWorker).drain();
    expect(await app.world.count('certificate')).toBe(1);
  });

  it('nobody sees or stops what they could not have ordered', async () => {
    const { jobId } = await cancel((await booked(MANY)).ids);
    const reporting = app.api.with({ cookie: (await app.world.staff(['REPORTING'])).cookie });
    expect([await list(reporting), (await reporting.post(`${JOBS}/${jobId}/stop`)).status]).toEqual([[], 403]);
  });
});
