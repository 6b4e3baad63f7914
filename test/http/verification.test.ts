import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CertificateWorker } from '../../api/src/modules/certificates/certificate-worker.js';
import type { VerificationDto } from '../../api/src/modules/certificates/certificate.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { completedCourse, type TaughtCourse } from '../support/taught-course.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const verify = (code: string) =>
  app.api.get<Omit<VerificationDto, 'status'> & Partial<Problem>>(`/api/v1/certificates/${encodeURIComponent(code)}/verification`);

async function issued(): Promise<{ course: TaughtCourse; id: string; code: string }> {
  const course = await completedCourse(app, { 'Nguyễn Thị Minh Hòa': [8, 8] });
  await course.staff.post(`/api/v1/staff/runs/${course.run.id}/certificates/batches`);
  await app.get(CertificateWorker).drain();
  const [row] = await app.world.rows<{ id: string; code: string }>('SELECT id, code FROM certificate');
  if (!row) throw new Error('nothing was issued');
  return { course, ...row };
}

const grouped = (code: string): string => code.match(/.{4}/g)?.join('-') ?? '';

describe('checking a certificate', () => {
  it('shows what is printed, and of the holder the initials only', async () => {
    const { code } = await issued();
    const { status, body, headers } = await verify(grouped(code));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      status: 'VALID',
      number: expect.stringMatching(/^KVH-2027-BQ-000001-\d$/),
      type: 'CERTIFICATE',
      holder: 'N. T. M. H.',
      holderErased: false,
      title: 'Gespräche gut führen',
      kind: 'BASIC_QUALIFICATION',
      period: { from: '2027-02-06', to: '2027-02-13' },
      place: 'Kassel',
      units: { attended: 16, total: 16 },
      issuedOn: '2027-02-14',
      issuer: expect.stringContaining('Verein Brücke'),
      revokedOn: null,
      replacedBy: null,
    });
  });

  it('forgives how the code is typed', async () => {
    const { code } = await issued();
    const mistaken = code.replaceAll('0', 'o').replaceAll('1', 'l');
    for (const typed of [code, code.toLowerCase(), grouped(code).toLowerCase(), ` ${grouped(code)} `, mistaken, grouped(mistaken)]) {
      expect((await verify(typed)).status).toBe(200);
    }
  });

  it('says at once that it was taken back, and then nothing of the holder or the reason', async () => {
    const { course, id, code } = await issued();
    await course.staff.post(`/api/v1/staff/certificates/${id}/revocation`, { reason: 'Vertraulicher Grund' });
    const { body } = await verify(code);
    expect(body).toMatchObject({ status: 'REVOKED', holder: null, revokedOn: '2027-02-14', replacedBy: null });
    expect(JSON.stringify(body)).not.toContain('Vertraulich');
  });

  it('answers a code nobody has and a text that is no code alike (CERT-08)', async () => {
    const { code } = await issued();
    const neighbour = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');
    const unknown = await verify(neighbour);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'certificate.unknown']);
    for (const typed of ['7F4K-2MQD', 'KVH-2027-BQ-000001-7', "' OR 1=1 --", '%', '\u0000', 'ß'.repeat(16), '0'.repeat(200)]) {
      const { status, body, headers } = await verify(typed);
      expect({ typed, status, body, type: headers.get('content-type') }).toEqual({
        typed,
        status: 404,
        body: unknown.body,
        type: unknown.headers.get('content-type'),
      });
    }
  });

  it('is limited for each network', async () => {
    const answers = await Promise.all(Array.from({ length: 61 }, () => verify('7F4K-2MQD-9TRW-6HXC')));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({ code: 'request.too_many' });
  });
});
