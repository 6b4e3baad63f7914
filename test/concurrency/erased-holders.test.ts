import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { CertificateWorker } from '../../api/src/modules/certificates/certificate-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import { whereInDump } from '../support/dump.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { personOf } from '../support/own-person.js';
import { completedCourse } from '../support/taught-course.js';

let app: TestApp;
let other: OtherHand;
beforeAll(async () => {
  // Whose document cannot be written any more is noted in the log of mistakes, and tried again.
  app = await startApp({ env: { ROLE: 'worker' }, silent: true });
  other = await OtherHand.open(app);
});
afterEach(async () => {
  await other.letGo();
  expect(await brokenLaws(app.world)).toEqual({});
});
afterAll(async () => {
  await other.close();
  await app.close();
});

it('F46: who is erased while their certificate is being issued gets none, and no name is left in it', async () => {
  const { run, staff, bookings } = await completedCourse(app, { 'Kanaria Vogelsang': [8, 8] });
  const person = await personOf(app, [...bookings.values()][0]?.id ?? '');
  await other.holdCertificateNumbers();
  await staff.post(`/api/v1/staff/runs/${run.id}/certificates/batches`);
  const issuing = app.get(CertificateWorker).drain();
  await untilSomebodyWaits(app);
  expect((await app.api.post(`/api/v1/my/${person.token}/data/erasure`)).status).toBe(200);
  await other.letGo();
  await issuing;
  expect(await app.world.count('certificate')).toBe(0);
  expect(await whereInDump(app.source, ['Vogelsang'])).toEqual([]);
});
