import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../api/src/database/transactions.js';
import { CertificateBatchStore } from '../../api/src/modules/certificates/certificate-batch.store.js';
import { CertificateWorker } from '../../api/src/modules/certificates/certificate-worker.js';
import type { CertificateBatchDto, RunCertificatesDto } from '../../api/src/modules/certificates/certificate.dto.js';
import { DueDocumentsQueries } from '../../api/src/modules/certificates/due-documents.queries.service.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { attendanceOf, completedCourse, record, type TaughtCourse } from '../support/taught-course.js';

let app: TestApp;
let other: OtherHand;
beforeAll(async () => {
  app = await startApp();
  other = await OtherHand.open(app);
});
beforeEach(() => app.reset());
afterAll(async () => {
  await other.close();
  await app.close();
});

const cameFor = { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [8, 0], 'Ion Popescu': [0, 0] };
const reopen = ({ run, staff }: TaughtCourse, reason = 'Die Leitung hat ihre Liste nachgereicht.') =>
  staff.post<Problem>(`/api/v1/staff/runs/${run.id}/reopening`, { reason });
const complete = ({ run, staff }: TaughtCourse) => staff.post<Problem>(`/api/v1/staff/runs/${run.id}/completion`);
const documents = async ({ run, staff }: TaughtCourse) =>
  (await staff.get<RunCertificatesDto>(`/api/v1/staff/runs/${run.id}/certificates`)).body;
const order = ({ run, staff }: TaughtCourse) =>
  staff.post<CertificateBatchDto & Problem>(`/api/v1/staff/runs/${run.id}/certificates/batches`);
const states = async (): Promise<string[]> =>
  (await app.world.rows<{ state: string }>('SELECT b.state FROM booking b JOIN person p ON p.id = b.person_id ORDER BY p.sort_name')).map(
    ({ state }) => state,
  );

async function issuedCourse(): Promise<TaughtCourse> {
  const course = await completedCourse(app, cameFor);
  await order(course);
  await app.get(CertificateWorker).drain();
  return course;
}

const due = () => app.get(DueDocumentsQueries).list();

describe('E37: attendance is corrected after the course was closed', () => {
  it('by opening it again with a reason; then everybody attends until it is closed anew', async () => {
    const course = await completedCourse(app, cameFor);
    expect((await reopen(course)).status).toBe(204);
    expect(await states()).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    expect((await attendanceOf(course)).editable).toBe(true);
    await record(course, { 'Leyla Hosseini': [8, 6] });
    expect((await complete(course)).body).toEqual({ completed: 2, incomplete: 0, noShow: 1 });
    expect(await brokenLaws(app.world)).toEqual({});
  });

  it('not without a reason, not by guests, and only what is closed', async () => {
    const course = await completedCourse(app, cameFor);
    expect((await reopen(course, ' ')).status).toBe(400);
    expect((await app.api.post<Problem>(`/api/v1/staff/runs/${course.run.id}/reopening`, { reason: 'x' })).status).toBe(401);
    expect((await reopen(course)).status).toBe(204);
    expect((await reopen(course)).body.code).toBe('run.move_impossible');
    const log = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.reopened'`);
    expect(log.map(({ data }) => (JSON.parse(data) as { reason: string }).reason)).toEqual(['Die Leitung hat ihre Liste nachgereicht.']);
  });

  it('also after it was settled', async () => {
    const course = await completedCourse(app, cameFor);
    await app.world.rows(`UPDATE course_run SET state = 'SETTLED' WHERE id = '${course.run.id}'`);
    expect((await reopen(course)).status).toBe(204);
  });

  it('is opened once by however many press the button', async () => {
    const course = await completedCourse(app, cameFor);
    const answers = await Promise.all(Array.from({ length: 5 }, () => reopen(course)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409]);
  });

  it('and lists the documents that say something else now, until they are revoked and issued anew', async () => {
    const course = await issuedCourse();
    await reopen(course);
    await record(course, { 'Olena Bondar': [8, 4] });
    const outdated = async () =>
      (await documents(course)).ready.flatMap(({ name, type, units, certificate }) =>
        certificate?.isOutdated ? [{ name, says: [certificate.type, certificate.units], now: [type, units] }] : [],
      );
    expect(await outdated()).toEqual([{ name: 'Olena Bondar', says: ['CERTIFICATE', 16], now: ['ATTENDANCE', 12] }]);
    expect(Object.keys(await brokenLaws(app.world))).toEqual(['I7_threshold']);
    await complete(course);
    const wrong = (await documents(course)).ready.find(({ name }) => name === 'Olena Bondar')?.certificate?.id ?? '';
    expect(await due()).toEqual([]);
    await course.staff.post(`/api/v1/staff/certificates/${wrong}/revocation`, { reason: 'Stunden berichtigt' });
    expect(await due()).toMatchObject([{ ready: 1, held: 0 }]);
    await order(course);
    await app.get(CertificateWorker).drain();
    expect(await due()).toEqual([]);
    expect(await outdated()).toEqual([]);
    expect(await brokenLaws(app.world)).toEqual({});
  });

  it('who has earned a lesser document by it is under today, also where the others have theirs', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [2, 0] });
    await order(course);
    await app.get(CertificateWorker).drain();
    expect(await due()).toEqual([]);
    await reopen(course);
    await record(course, { 'Leyla Hosseini': [8, 0] });
    await complete(course);
    expect(await due()).toMatchObject([{ ready: 1, held: 0 }]);
  });

  it('and the document of somebody whose booking ends meanwhile, until it is revoked', async () => {
    const course = await issuedCourse();
    await reopen(course);
    const { id } = course.bookings.get('Olena Bondar') ?? { id: '' };
    expect((await course.staff.post(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'War eine Verwechslung' })).status).toBe(204);
    const outdated = async () => (await documents(course)).ready.filter(({ certificate }) => certificate?.isOutdated);
    const [row, ...others] = await outdated();
    expect([row, others]).toMatchObject([{ name: 'Olena Bondar', type: 'NONE', certificate: { type: 'CERTIFICATE', units: 16 } }, []]);
    await course.staff.post(`/api/v1/staff/certificates/${row?.certificate?.id}/revocation`, { reason: 'War eine Verwechslung' });
    expect(await outdated()).toEqual([]);
  });

  it('nothing is ordered while it is open, and what was ordered before is not issued', async () => {
    const course = await completedCourse(app, cameFor);
    await reopen(course);
    expect((await order(course)).body.code).toBe('certificate.run_not_completed');
    const bookingId = course.bookings.get('Olena Bondar')?.id ?? '';
    await app.get(Transactions).run((tx) => app.get(CertificateBatchStore).insert(tx, course.run.id, [bookingId], null));
    await app.get(CertificateWorker).drain();
    const { batch } = await documents(course);
    expect(batch?.items.map(({ state, problem }) => [state, problem?.code])).toEqual([['FAILED', 'certificate.run_not_completed']]);
  });

  it('nothing is issued once it is open, also when a document was under way', async () => {
    const course = await completedCourse(app, cameFor);
    await other.holdCertificateNumbers();
    await order(course);
    const worker = app.get(CertificateWorker).drain();
    await untilSomebodyWaits(app);
    const reopened = reopen(course);
    await Promise.race([reopened, untilSomebodyWaits(app, 2)]);
    await other.letGo();
    expect((await reopened).status).toBe(204);
    await worker;
    const late = `SELECT i.seq FROM audit_entry i JOIN audit_entry r ON r.verb = 'run.reopened' AND r.seq < i.seq WHERE i.verb = 'certificate.issued'`;
    expect(await app.world.rows(late)).toEqual([]);
  });
});
