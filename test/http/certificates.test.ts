import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import { CertificateBatchStore } from '../../api/src/modules/certificates/certificate-batch.store.js';
import { CertificateWorker } from '../../api/src/modules/certificates/certificate-worker.js';
import type { CertificateBatchDto, RunCertificatesDto } from '../../api/src/modules/certificates/certificate.dto.js';
import { isCertificateNumber } from '../../api/src/modules/certificates/domain/certificate-number.js';
import { IssueItemService, LeaseLost } from '../../api/src/modules/certificates/issue-item.service.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { personOf } from '../support/own-person.js';
import { addressOf, completedCourse, type TaughtCourse, taughtCourse } from '../support/taught-course.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const overview = async ({ run, staff }: TaughtCourse) =>
  (await staff.get<RunCertificatesDto>(`/api/v1/staff/runs/${run.id}/certificates`)).body;
const order = ({ run, staff }: TaughtCourse) =>
  staff.post<CertificateBatchDto & Problem>(`/api/v1/staff/runs/${run.id}/certificates/batches`);
const drain = () => app.get(CertificateWorker).drain();

async function issueAll(course: TaughtCourse): Promise<CertificateBatchDto> {
  const { body } = await order(course);
  await drain();
  return (await course.staff.get<CertificateBatchDto>(`/api/v1/staff/certificate-batches/${body.id}`)).body;
}

const certificateOf = async (course: TaughtCourse, name: string) =>
  (await overview(course)).ready.find((one) => one.name === name)?.certificate ?? null;

const pdf = async (course: TaughtCourse, path: string): Promise<Buffer> => {
  const { status, body, headers } = await course.staff.get<Buffer>(path);
  expect([status, headers.get('content-type'), body.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  return body;
};

describe('what can be issued', () => {
  it('follows from the units and the name, with the reason for what is held back', async () => {
    const course = await completedCourse(app, {
      'Nguyễn Thị Minh Hòa': [8, 8],
      'Leyla Hosseini': [8, 0],
      'Yonas Tekle': [4, 0],
      'Тетяна Кравченко': [8, 8],
    });
    const { ready, canIssue, reason, batch } = await overview(course);
    const seen = Object.fromEntries(ready.map(({ name, type, units, problem }) => [name, [type, units, problem?.code ?? null]]));
    expect(seen).toEqual({
      'Nguyễn Thị Minh Hòa': ['CERTIFICATE', 16, null],
      'Leyla Hosseini': ['ATTENDANCE', 8, null],
      'Yonas Tekle': ['NONE', 4, 'certificate.too_few_units'],
      'Тетяна Кравченко': ['CERTIFICATE', 16, 'certificate.latin_name_missing'],
    });
    expect({ canIssue, reason, batch }).toEqual({ canIssue: true, reason: null, batch: null });
  });

  it('is nothing before the run is closed', async () => {
    const course = await taughtCourse(app, ['Olena Bondar']);
    expect(await overview(course)).toMatchObject({ canIssue: false, reason: 'certificate.run_not_completed' });
    expect((await order(course)).body).toMatchObject({ status: 409, code: 'certificate.run_not_completed' });
  });

  it.each(['REFLECTION_TALK', 'NETWORK_MEETING'] as const)('is nothing for a %s', async (kind) => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] }, { kind });
    expect((await overview(course)).ready[0]).toMatchObject({ type: 'NONE', problem: { code: 'certificate.none_for_kind' } });
    expect((await order(course)).body.code).toBe('certificate.nothing_to_issue');
  });

  it('can be seen beforehand, without taking a number', async () => {
    const course = await completedCourse(app, { 'محمد الحسن': [8, 8], 'Olena Bondar': [8, 8] });
    const path = (name: string) => `/api/v1/staff/runs/${course.run.id}/certificates/${course.bookings.get(name)?.id}/preview.pdf`;
    await pdf(course, path('Olena Bondar'));
    expect((await course.staff.get<Problem>(path('محمد الحسن'))).body.code).toBe('certificate.latin_name_missing');
    expect([await app.world.count('certificate'), await app.world.count('certificate_sequence')]).toEqual([0, 0]);
  });
});

describe('issuing', () => {
  it('gives each document its own number and code and tells its holder', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [8, 0] });
    const batch = await issueAll(course);
    expect(batch).toMatchObject({ state: 'DONE', total: 2, done: 2, failed: 0 });
    const numbers = batch.items.map((item) => item.number ?? '');
    expect(numbers.map((number) => number.slice(0, -2))).toEqual(['KVH-2027-BQ-000001', 'KVH-2027-BQ-000002']);
    expect(numbers.every(isCertificateNumber)).toBe(true);
    const codes = await app.world.rows<{ code: string }>('SELECT code FROM certificate');
    expect(new Set(codes.map(({ code }) => code)).size).toBe(2);
    const mails = await app.mailbox.waitFor(addressOf(0), 2);
    expect(mails.at(-1)?.text).toContain(numbers[0]);
  });

  it('prints the same bytes every time, whatever becomes of the name', async () => {
    const course = await completedCourse(app, { 'Ayşe Yılmaz-Öztürk': [8, 8] });
    await issueAll(course);
    const path = `/api/v1/staff/certificates/${(await certificateOf(course, 'Ayşe Yılmaz-Öztürk'))?.id}.pdf`;
    const before = await pdf(course, path);
    await app.world.rows(`UPDATE person SET name = 'Ayşe Öztürk'`);
    await app.world.rows(`UPDATE course_run SET town = 'Gießen'`);
    expect((await pdf(course, path)).equals(before)).toBe(true);
  });

  it('puts a whole order into one file', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [8, 0] });
    const { id } = await issueAll(course);
    expect((await pdf(course, `/api/v1/staff/certificate-batches/${id}.pdf`)).length).toBeGreaterThan(10_000);
  });

  it('takes up what was held back once the name is there, and only that', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Тетяна Кравченко': [8, 8] });
    expect((await issueAll(course)).total).toBe(1);
    expect((await order(course)).body.code).toBe('certificate.nothing_to_issue');
    const held = (await overview(course)).ready.find((one) => one.problem);
    const latin = (latinName: string) => course.staff.put<Problem>(`/api/v1/staff/persons/${held?.personId}/latin-name`, { latinName });
    expect((await latin('Кравченко')).body.code).toBe('certificate.latin_name_missing');
    expect((await latin('Tetjana Krawtschenko')).status).toBe(204);
    const batch = await issueAll(course);
    expect(batch.items).toMatchObject([{ name: 'Тетяна Кравченко', state: 'DONE' }]);
    expect(await app.world.count('certificate')).toBe(2);
  });

  it('leaves one certificate each, however often it is ordered at once', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [8, 0], 'Ion Popescu': [8, 8] });
    const answers = await Promise.all(Array.from({ length: 6 }, () => order(course)));
    await drain();
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
    expect([await app.world.count('certificate'), await app.world.count('certificate_batch_item', `state <> 'DONE'`)]).toEqual([3, 0]);
    expect(await app.world.rows('SELECT next FROM certificate_sequence')).toEqual([{ next: 4 }]);
  });

  it('is taken up again when its worker died, and the dead worker can change nothing any more', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    await app.world.rows(
      `INSERT INTO certificate_batch (id, course_run_id, ordered_at) VALUES ('01900000-0000-7000-8000-000000000001', ?, NOW(3))`,
      [course.run.id],
    );
    await app.world.rows(
      `INSERT INTO certificate_batch_item (batch_id, booking_id, position, state) VALUES ('01900000-0000-7000-8000-000000000001', ?, 0, 'WAITING')`,
      [course.bookings.get('Olena Bondar')?.id ?? ''],
    );
    const dead = await app.get(CertificateBatchStore).claim(0);
    await app.world.rows('DO SLEEP(0.01)');
    await drain();
    expect(await app.world.rows('SELECT state, tries FROM certificate_batch_item')).toEqual([{ state: 'DONE', tries: 2 }]);
    if (!dead) throw new Error('nothing was claimed');
    await expect(app.get(IssueItemService).run(dead)).rejects.toBeInstanceOf(LeaseLost);
    expect(await app.world.count('certificate')).toBe(1);
  });

  it('says which name no font can print, and issues none', async () => {
    const course = await completedCourse(app, { 'Olena 🌻 Bondar': [8, 8] });
    expect((await overview(course)).ready[0]?.problem).toEqual({ code: 'certificate.name_not_printable', params: { characters: ['🌻'] } });
    expect((await order(course)).status).toBe(409);
  });
});

describe('a certificate that was taken back', () => {
  it('gives way to a new one with a new number', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    await issueAll(course);
    const first = await certificateOf(course, 'Olena Bondar');
    const revoke = () => course.staff.post<Problem>(`/api/v1/staff/certificates/${first?.id}/revocation`, { reason: 'Name geändert' });
    expect((await revoke()).status).toBe(204);
    expect((await revoke()).body.code).toBe('certificate.already_revoked');
    await issueAll(course);
    const second = await certificateOf(course, 'Olena Bondar');
    expect(second?.number).not.toBe(first?.number);
    expect(await app.world.rows('SELECT replaces_id FROM certificate WHERE id = ?', [second?.id ?? ''])).toEqual([
      { replaces_id: first?.id },
    ]);
  });
});

describe('for its holder', () => {
  const found = async (token: string | undefined, id: string | undefined) => ({
    pdf: await app.api.get<Buffer & Problem>(`/api/v1/my/${token}/certificates/${id}.pdf`),
    page: (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body,
  });

  it('is behind the personal link, and behind nobody else’s', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [8, 8] });
    await issueAll(course);
    const certificate = await certificateOf(course, 'Olena Bondar');
    const linkOf = async (name: string) => (await personOf(app, course.bookings.get(name)?.id ?? '')).token;
    const mine = await found(await linkOf('Olena Bondar'), certificate?.id);
    expect(mine.pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(mine.page.certificates).toMatchObject([{ number: certificate?.number, kind: 'BASIC_QUALIFICATION', runCode: course.run.code }]);
    expect((await found(await linkOf('Leyla Hosseini'), certificate?.id)).pdf.body).toMatchObject({
      status: 404,
      code: 'certificate.unknown',
    });
    await course.staff.post(`/api/v1/staff/certificates/${certificate?.id}/revocation`, { reason: 'Fehler' });
    expect((await found(await linkOf('Olena Bondar'), certificate?.id)).pdf.status).toBe(404);
  });

  it('is not behind a receipt, which whoever filled in the form has, unless no mail reaches the person', async () => {
    const course = await completedCourse(app, { 'Olena Bondar': [8, 8] });
    await issueAll(course);
    const certificate = await certificateOf(course, 'Olena Bondar');
    const receipt = course.bookings.get('Olena Bondar')?.token;
    const refused = await found(receipt, certificate?.id);
    expect(refused.pdf.body).toMatchObject({ status: 403, code: 'link.not_own' });
    expect(refused.page).toMatchObject({ scope: 'booking', bookings: [{ state: 'COMPLETED' }], certificates: [] });
    await app.world.rows(`UPDATE contact_channel SET kind = 'PHONE', value = '+491512345678'`);
    const only = await found(receipt, certificate?.id);
    expect(only.pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(only.page.certificates).toHaveLength(1);
  });
});
