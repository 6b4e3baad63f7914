import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReasonOfRuleDto } from '../../api/src/modules/booking/eligibility/eligibility.dto.js';
import type { NamedBookingDto } from '../../api/src/modules/booking/places/named-person.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

type Answered = NamedBookingDto & Problem & { readonly reasons?: readonly ReasonOfRuleDto[] };

const caller = { name: 'Tesfay Ghebremedhin', phone: '0151 2345678', language: 'de', reason: 'Hat angerufen, kann nicht ins Internet' };

let app: TestApp;
let list: Waiting;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  await on(new Date('2027-01-05T10:00:00Z'));
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

async function on(moment: Date): Promise<void> {
  app.clock.set(moment);
  staff = await staffOf(app);
}

const add = (run: WorldRun, more: object = {}, key: string = randomUUID()) =>
  staff.post<Answered>(`/api/v1/staff/runs/${run.id}/named-bookings`, { ...caller, ...more }, { 'idempotency-key': key });
const close = (run: WorldRun) =>
  app.world.rows('UPDATE course_run SET registration_deadline = ? WHERE id = ?', [new Date('2027-01-04T22:59:59Z'), run.id]);
const ledger = () => app.world.rows('SELECT taken, waiting FROM seat_ledger');

describe('pain 37: somebody calls after the deadline', () => {
  it('staff take them in by name and with a reason, while nobody can book by themselves any more', async () => {
    const run = await app.world.run({ capacity: 2 });
    await close(run);
    expect((await app.api.book<Problem>(run.id, { ...caller, reason: undefined })).body.code).toBe('booking.closed');
    const { status, body } = await add(run);
    expect([status, body.state]).toEqual([201, 'CONFIRMED']);
    expect(await ledger()).toEqual([{ taken: 1, waiting: 0 }]);
    const [line] = await app.world.rows<{ data: string; actor: string }>(
      `SELECT data, actor_kind AS actor FROM audit_entry WHERE verb = 'booking.created' AND subject_id = ?`,
      [body.id],
    );
    expect(line?.actor).toBe('staff');
    expect(JSON.parse(line?.data ?? '{}')).toMatchObject({ reason: caller.reason, passedOver: ['closed'] });
    expect(await app.world.count('outbox', `kind = 'booking.confirmed' AND booking_id = ?`, [body.id])).toBe(1);
  });

  it('the same wish twice is one booking, the same person twice is refused', async () => {
    const run = await app.world.run({ capacity: 3 });
    const key = randomUUID();
    const first = await add(run, {}, key);
    expect(await add(run, {}, key)).toMatchObject({ status: 201, body: first.body });
    const path = `/api/v1/staff/runs/${run.id}/named-bookings`;
    const turned = Object.fromEntries(Object.entries(caller).toReversed());
    expect((await staff.post(path, turned, { 'idempotency-key': key })).status).toBe(201);
    expect((await add(run)).body.code).toBe('booking.already_booked');
    expect(await ledger()).toEqual([{ taken: 1, waiting: 0 }]);
  });

  it('nobody is overtaken: a full course takes nobody, and who waits comes before who calls', async () => {
    const { run, seated } = await list.fullRun(1);
    expect((await add(run)).body.code).toBe('places.none_free');
    await app.world.rows('UPDATE course_run SET waitlist_paused_at = ? WHERE id = ?', [app.clock.now(), run.id]);
    await list.cancel(seated);
    expect(await ledger()).toEqual([{ taken: 0, waiting: 1 }]);
    expect((await add(run)).body).toMatchObject({ code: 'places.others_wait', params: { waiting: 1 } });
    expect(await ledger()).toEqual([{ taken: 0, waiting: 1 }]);
  });

  it('every other rule is asked as for anybody, and staff read why', async () => {
    const run = await app.world.run({ prerequisites: ['basic_qualification'] });
    await close(run);
    const refused = await add(run);
    expect([refused.status, refused.body.code]).toEqual([409, 'booking.not_eligible']);
    expect(refused.body.reasons).toMatchObject([{ code: 'basic_missing' }]);
    expect(await ledger()).toEqual([{ taken: 0, waiting: 0 }]);
    expect((await add(run, { basicQualification: 'ELSEWHERE' })).body.state).toBe('REQUESTED');
  });

  it('E09: who was missed and comes after all is taken in again while the course runs, and no longer once it is over', async () => {
    const run = await app.world.run();
    await app.world.rows(`UPDATE course_run SET state = 'RUNNING' WHERE id = ?`, [run.id]);
    await on(new Date('2027-02-08T10:00:00Z'));
    expect((await add(run)).body.state).toBe('CONFIRMED');
    await on(new Date(`${run.lastDate}T10:00:00Z`));
    expect((await add(run, { name: 'Zari Amini' })).status).toBe(201);
    await on(new Date('2027-03-20T10:00:00Z'));
    expect((await add(run, { name: 'Karim Haddad' })).body.code).toBe('booking.closed');
    await app.world.rows(`UPDATE course_run SET state = 'CANCELLED' WHERE id = ?`, [run.id]);
    expect((await add(run, { name: 'Karim Haddad' })).body.code).toBe('booking.closed');
  });

  it('needs a reason, a way to reach the person and a key, and is for staff', async () => {
    const run = await app.world.run();
    expect((await add(run, { reason: ' ' })).status).toBe(400);
    expect((await add(run, { phone: undefined })).body.errors).toMatchObject([{ field: 'email', code: 'validation.contact_missing' }]);
    const path = `/api/v1/staff/runs/${run.id}/named-bookings`;
    expect((await staff.post<Problem>(path, caller)).body.code).toBe('request.idempotency_key_missing');
    expect((await app.api.post(path, caller)).status).toBe(401);
    expect(await app.world.count('booking')).toBe(0);
  });
});
