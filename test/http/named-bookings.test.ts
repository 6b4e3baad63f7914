import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { ReasonOfRuleDto } from '../../api/src/modules/booking/eligibility/eligibility.dto.js';
import type { ParticipantDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { NamedBookingDto } from '../../api/src/modules/booking/places/named-person.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
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

  it('whom staff take in again has their organisation, needs and consent of parents, as far as they are still there', async () => {
    const run = await app.world.run({ capacity: 3 });
    const desk = await Desk.open(app);
    const [enrolled] = (await desk.enrolText(run.slug, `${caller.name}\t${caller.phone}`)).bookings;
    const { id, number } = enrolled ?? { id: '', number: '' };
    await app.world.rows(`INSERT INTO support_need (id, booking_id, kind, delete_after) VALUES (?, ?, 'INTERPRETER', '2027-04-01')`, [
      newId(),
      id,
    ]);
    await app.world.rows(
      `INSERT INTO guardian (booking_id, name, contact, text_version, consented_at) VALUES (?, 'Abeba', '0611 1', 1, ?)`,
      [...[id, new Date('2027-01-02T10:00:00Z')]],
    );
    expect((await add(run, { again: id })).body.code).toBe('booking.unknown');
    await staff.post(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'Irrtum' });
    expect((await add(run, { again: id, name: 'Zari Amini' })).body.code).toBe('booking.again_other_person');
    expect((await add(await app.world.run(), { again: id })).body.code).toBe('booking.unknown');
    const { status, body } = await add(run, { again: id });
    expect([status, body.state]).toEqual([201, 'CONFIRMED']);
    expect((await desk.bookingsOf(run.slug)).body.bookings.map((one) => one.name)).toContain(caller.name);
    const kept = `SELECT b.organisation_id AS organisation, b.enrolled_by IS NOT NULL AS enrolled, n.kind, n.delete_after AS until, g.name, g.consented_at AS at
      FROM booking b LEFT JOIN support_need n ON n.booking_id = b.id LEFT JOIN guardian g ON g.booking_id = b.id WHERE b.id = ?`;
    const [row] = await app.world.rows<{ until: string }>(kept, [body.id]);
    expect(row).toMatchObject({
      organisation: desk.id,
      enrolled: 1,
      kind: 'INTERPRETER',
      name: 'Abeba',
      at: new Date('2027-01-02T10:00:00Z'),
    });
    expect(row?.until).not.toBe('2027-04-01');
    const [line] = await app.world.rows<{ data: string }>(
      `SELECT data FROM audit_entry WHERE verb = 'booking.created' AND subject_id = ?`,
      [body.id],
    );
    expect(JSON.parse(line?.data ?? '{}')).toMatchObject({ again: number });
    await app.world.rows('DELETE FROM support_need');
    await staff.post(`/api/v1/staff/bookings/${body.id}/cancellation`, { reason: 'Irrtum' });
    const later = await add(run, { again: body.id });
    expect(await app.world.rows(kept, [later.body.id])).toMatchObject([{ organisation: desk.id, kind: null }]);
  });

  it('whom staff take in again is who had the booking, also without e-mail and telephone, or with others than then; another name is not', async () => {
    const run = await app.world.run({ capacity: 3 });
    const desk = await Desk.open(app);
    const [enrolled] = (await desk.enrolText(run.slug, `${caller.name}\t1985`)).bookings;
    const called = await add(run, { name: 'Zari Amini' });
    const [ofNobody, changed] = [
      { again: enrolled?.id, phone: undefined },
      { again: called.body.id, name: 'Zari Amini' },
    ];
    for (const id of [enrolled?.id, called.body.id]) await staff.post(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'Irrtum' });
    await app.world.rows(`UPDATE contact_channel SET value = '+4961199' WHERE kind = 'PHONE'`);
    expect((await add(run, { ...ofNobody, name: 'Zari Amini' })).body.code).toBe('booking.again_other_person');
    expect((await add(run, ofNobody)).status).toBe(201);
    const again = await add(run, changed);
    expect(again.status).toBe(201);
    await staff.post(`/api/v1/staff/bookings/${again.body.id}/cancellation`, { reason: 'Irrtum' });
    await app.world.rows('DELETE FROM contact_channel');
    expect((await add(run, { ...changed, again: again.body.id, phone: undefined })).status).toBe(201);
    expect(await app.world.count('person')).toBe(2);
  });

  it('E30: whom staff take in again takes part as before, or else in the way that is free', async () => {
    const run = await app.world.run({ capacity: 4 });
    const places = (kind: string, capacity: number) => staff.put(`/api/v1/staff/runs/${run.id}/extra-places/${kind}`, { capacity });
    await places('ON_SITE', 2);
    await places('ONLINE', 1);
    const wayOf = (id: string) => app.world.rows(`SELECT kind FROM booking_extra WHERE booking_id = ?`, [id]);
    const cancel = (id: string) => staff.post(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'Irrtum' });
    const first = (await app.api.book<Answered>(run.id, { ...caller, reason: undefined, mode: 'ONLINE' })).body.id;
    await cancel(first);
    const asBefore = (await add(run, { again: first })).body.id;
    expect(await wayOf(asBefore)).toEqual([{ kind: 'ONLINE' }]);
    await cancel(asBefore);
    await app.api.book(run.id, { ...caller, name: 'Zari Amini', reason: undefined, mode: 'ONLINE' });
    const other = await add(run, { again: asBefore });
    expect([other.status, await wayOf(other.body.id)]).toEqual([201, [{ kind: 'ON_SITE' }]]);
  });

  it('staff read in which language somebody booked, and take them in again in it', async () => {
    const run = await app.world.run();
    const { id } = (await add(run, { language: 'en' })).body;
    const { body } = await staff.get<ParticipantDto>(`/api/v1/staff/runs/${run.id}/participants/${id}`);
    expect(body.language).toBe('en');
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
