import { CertificateWorker } from '../../api/src/modules/certificates/certificate-worker.js';
import { START, type TestApp } from './app.js';
import { completedCourse, type TaughtCourse } from './taught-course.js';

export interface IssuedCertificate {
  readonly course: TaughtCourse;
  readonly id: string;
  readonly code: string;
  readonly number: string;
  revoke(reason: string): Promise<void>;
}

/** A certificate of this person, who was there for all sixteen units of the usual course in early 2027. */
export async function issuedCertificate(app: TestApp, name: string): Promise<IssuedCertificate> {
  app.clock.set(START);
  const course = await completedCourse(app, { [name]: [8, 8] });
  await course.staff.post(`/api/v1/staff/runs/${course.run.id}/certificates/batches`);
  await app.get(CertificateWorker).drain();
  const [row] = await app.world.rows<{ id: string; code: string; number: string }>('SELECT id, code, number FROM certificate');
  if (!row) throw new Error('nothing was issued');
  return {
    course,
    ...row,
    revoke: async (reason) => {
      const { status } = await course.staff.post(`/api/v1/staff/certificates/${row.id}/revocation`, { reason });
      if (status !== 204) throw new Error(`revocation: ${status}`);
    },
  };
}
