import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { IntegrityDto } from '../../api/src/modules/integrity/integrity.dto.js';
import { type LawName, lawNames } from '../../api/src/modules/integrity/laws.js';
import { ExpireOffersService } from '../../api/src/modules/booking/index.js';
import { CheckIntegrityService } from '../../api/src/modules/integrity/index.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const guest = { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' };
const overview = async (): Promise<IntegrityDto> => (await staff.get<IntegrityDto>('/api/v1/staff/integrity')).body;
const checkNow = async (): Promise<number> => (await staff.post<{ broken: number }>('/api/v1/staff/integrity/checks')).body.broken;
const spoil = (sql: string, params: string[] = []): Promise<unknown> => app.source.query(sql, params);
const laterBy = (minutes: number): void => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));

describe('the check of the stored data', () => {
  it('finds nothing where nothing is wrong, and says that it looked, when, and who asked', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, guest);
    expect(await checkNow()).toBe(0);
    const { checks, findings } = await overview();
    expect(findings).toEqual([]);
    expect(checks).toMatchObject([{ startedAt: '2027-01-04T09:00:00.000Z', laws: lawNames.length, broken: 0, by: 'Sabine Wagner-Öztürk' }]);
  });

  it('a ledger that does not say how many sit is found with its numbers and its run, once however often it is seen', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, guest);
    await spoil('UPDATE seat_ledger SET taken = 3 WHERE course_run_id = ?', [run.id]);
    expect(await checkNow()).toBe(1);
    laterBy(5);
    expect(await checkNow()).toBe(1);
    expect((await overview()).findings).toMatchObject([
      {
        law: 'I2_taken',
        found: { noted: 3, counted: 1 },
        run: { code: run.code, title: run.title },
        firstSeenAt: '2027-01-04T09:00:00.000Z',
        goneSince: null,
      },
    ]);
  });

  it('repairs nothing; what is mended is marked as gone, and what breaks again is a new case', async () => {
    const run = await app.world.run();
    await spoil('UPDATE seat_ledger SET waiting = 1 WHERE course_run_id = ?', [run.id]);
    await checkNow();
    expect(await app.world.rows('SELECT waiting FROM seat_ledger')).toEqual([{ waiting: 1 }]);
    await spoil('UPDATE seat_ledger SET waiting = 0 WHERE course_run_id = ?', [run.id]);
    laterBy(15);
    expect(await checkNow()).toBe(0);
    expect((await overview()).findings).toMatchObject([{ law: 'I2_waiting', goneSince: '2027-01-04T09:15:00.000Z' }]);
    await spoil('UPDATE seat_ledger SET waiting = 2 WHERE course_run_id = ?', [run.id]);
    laterBy(15);
    await checkNow();
    expect((await overview()).findings.map((one) => one.goneSince)).toEqual([null, '2027-01-04T09:15:00.000Z']);
  });

  it('two checks at once note a case once', async () => {
    const run = await app.world.run();
    await spoil('UPDATE seat_ledger SET taken = 1 WHERE course_run_id = ?', [run.id]);
    await Promise.all([checkNow(), checkNow(), app.get(CheckIntegrityService).often()]);
    expect((await overview()).findings).toHaveLength(1);
  });

  it('the frequent check leaves the cases of the nightly one as they are', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, guest);
    await spoil('DELETE FROM outbox');
    await checkNow();
    laterBy(15);
    await app.get(CheckIntegrityService).often();
    const { checks, findings } = await overview();
    expect(findings).toMatchObject([{ law: 'I6_told', goneSince: null }]);
    expect(checks[0]).toMatchObject({ by: null, broken: 0 });
  });

  it('is not for everybody', async () => {
    const trainer = app.api.with({ cookie: (await app.world.staff(['TRAINER'])).cookie });
    expect((await trainer.get('/api/v1/staff/integrity')).status).toBe(403);
    expect((await app.api.post('/api/v1/staff/integrity/checks')).status).toBe(401);
  });
});

/** Two who wait together, in a run with two places of which one is taken. */
const bookTogether = async (id: string): Promise<void> => {
  await spoil('UPDATE seat_ledger SET capacity = 2 WHERE course_run_id = ?', [id]);
  await app.api.book(id, { ...guest, name: 'Zweite', companions: [{ name: 'Ihr Bruder' }], waitlist: true });
};

const first = (verb: string): string => `SELECT MIN(seq) AS seq FROM audit_entry WHERE verb = '${verb}'`;
const forgotten = (verb: string): string => `DELETE a FROM audit_entry a JOIN (${first(verb)}) l ON l.seq = a.seq`;
const lineAgain = (verb: string): string =>
  `INSERT INTO audit_entry (at, actor_kind, actor_id, verb, subject_type, subject_id, data)
   SELECT at, actor_kind, actor_id, verb, subject_type, subject_id, data FROM audit_entry a JOIN (${first(verb)}) l ON l.seq = a.seq`;

/** Each law with the smallest thing that breaks it. */
const breaks: Partial<Record<LawName, (runId: string) => Promise<unknown>>> = {
  I1_places: (id) => spoil('UPDATE seat_ledger SET capacity = 0 WHERE course_run_id = ?', [id]),
  I2_held: (id) => spoil('UPDATE seat_ledger SET held = 1 WHERE course_run_id = ?', [id]),
  I2_extras: (id) =>
    spoil(`INSERT INTO extra_ledger (course_run_id, kind, capacity, taken, version) VALUES (?, 'CHILDCARE', 4, 1, 1)`, [id]),
  I2_mode: (id) => spoil(`INSERT INTO extra_ledger (course_run_id, kind, capacity, taken, version) VALUES (?, 'ONLINE', 4, 0, 1)`, [id]),
  I3_erased: () => spoil('UPDATE person SET erased_at = NOW()'),
  I3_merged: async () => {
    const other = await app.world.person();
    await spoil('UPDATE person SET merged_into_id = ? WHERE id <> ?', [other.id, other.id]);
  },
  I4_offered: () => spoil(`UPDATE booking SET state = 'OFFERED'`),
  I4_offer: async (id) => {
    await app.api.book(id, { ...guest, name: 'Zweite', waitlist: true });
    await spoil('UPDATE seat_ledger SET capacity = capacity + 1 WHERE course_run_id = ?', [id]);
  },
  I4_party: async (id) => {
    await bookTogether(id);
    await spoil(`UPDATE booking SET state = 'OFFERED' WHERE id = party_id`);
  },
  I5_party: async (id) => {
    await spoil('UPDATE course_run SET holds_for_parties = 1');
    await bookTogether(id);
    await app.api.book(id, { ...guest, name: 'Dritte', waitlist: true });
    await spoil(`UPDATE booking SET ledger_version = ledger_version + 10 WHERE party_id IS NOT NULL AND id <> party_id`);
  },
  I6_state: () => spoil(`UPDATE booking SET state = 'COMPLETED'`),
  I6_noted: () => spoil(`DELETE FROM audit_entry WHERE verb = 'booking.created'`),
  I9_mail: () => spoil(`UPDATE outbox SET booking_id = NULL`),
};

describe('every law is seen to be broken', () => {
  it.each(Object.entries(breaks))('%s', async (law, breakIt) => {
    const run = await app.world.run({ capacity: 1 });
    await app.api.book(run.id, guest);
    await breakIt(run.id);
    await checkNow();
    expect((await overview()).findings.map((one) => one.law)).toContain(law);
  });

  it('pain 11: people who were asked together and have different answers', async () => {
    const run = await app.world.run({ capacity: 2 });
    const { token, id } = (await app.api.book<BookingReceiptDto>(run.id, guest)).body;
    await bookTogether(run.id);
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    await spoil(`UPDATE seat_offer SET state = 'ACCEPTED' ORDER BY id LIMIT 1`);
    await checkNow();
    expect((await overview()).findings.map((one) => one.law)).toContain('I4_party_answer');
  });

  /** One seat that was given up and is offered to the first of two who wait. */
  const offered = async (): Promise<void> => {
    const run = await app.world.run({ capacity: 1 });
    const { token, id } = (await app.api.book<BookingReceiptDto>(run.id, guest)).body;
    for (const name of ['Zweite', 'Dritte']) await app.api.book(run.id, { ...guest, name, waitlist: true });
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    expect(await checkNow()).toBe(0);
  };

  it('I5: somebody was asked although an older entry waits', async () => {
    await offered();
    await spoil(`UPDATE booking SET ledger_version = 0 WHERE state = 'WAITLISTED'`);
    expect(await checkNow()).toBe(1);
    const [asked] = await app.world.rows<{ number: string }>(`SELECT number FROM booking WHERE state = 'OFFERED'`);
    expect((await overview()).findings).toMatchObject([{ law: 'I5_overtaken', found: { asked: asked?.number } }]);
    await spoil(
      `INSERT INTO seat_offer (id, booking_id, course_run_id, state, holds_seat, reason, offered_at, expires_at)
       SELECT UUID(), b.id, b.course_run_id, 'SKIPPED', 0, 'organisation_waits', f.offered_at, f.offered_at
       FROM booking b JOIN seat_offer f ON f.course_run_id = b.course_run_id WHERE b.state = 'WAITLISTED'`,
    );
    expect(await checkNow()).toBe(0);
  });

  it.each([
    ['is missing at the end', forgotten('booking.offer_expired'), ['I6_state']],
    ['is missing between two others', forgotten('booking.offered'), ['I6_moves']],
    ['is noted twice', lineAgain('booking.cancelled'), ['I6_moves']],
    ['is noted without having happened', lineAgain('booking.created'), ['I6_moves', 'I6_noted', 'I6_state']],
  ])('I6: a change of state that %s in the log', async (_what, sql, broken) => {
    await offered();
    laterBy(73 * 60);
    await app.get(ExpireOffersService).run();
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect(await checkNow()).toBe(0);
    await spoil(sql);
    await checkNow();
    expect((await overview()).findings.map((one) => one.law).sort()).toEqual(broken);
  });

  it('an open offer of a booking that is confirmed already', async () => {
    const run = await app.world.run({ capacity: 1 });
    const { token, id } = (await app.api.book<BookingReceiptDto>(run.id, guest)).body;
    await app.api.book(run.id, { ...guest, name: 'Zweite', waitlist: true });
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    expect(await checkNow()).toBe(0);
    await spoil(`UPDATE booking SET state = 'CONFIRMED' WHERE state = 'OFFERED'`);
    await checkNow();
    expect((await overview()).findings).toContainEqual(
      expect.objectContaining({ law: 'I4_offered', found: expect.objectContaining({ asked: 1 }) }),
    );
  });

  it.each([
    ['has places enough by now', 'UPDATE seat_ledger SET capacity = capacity + 1'],
    [
      'was asked since then, and is asked no longer',
      `INSERT INTO seat_offer (id, booking_id, course_run_id, state, holds_seat, offered_at, expires_at)
       SELECT UUID(), booking_id, course_run_id, 'WITHDRAWN', 0, offered_at + INTERVAL 1 MINUTE, expires_at FROM seat_offer`,
    ],
  ])('pain 5: whoever was passed over once and %s is not forgotten', async (_what, sql) => {
    const run = await app.world.run({ capacity: 1 });
    const { token, id } = (await app.api.book<BookingReceiptDto>(run.id, guest)).body;
    await bookTogether(run.id);
    await spoil('UPDATE seat_ledger SET capacity = 2 WHERE course_run_id = ?', [run.id]);
    await app.world.rows('UPDATE seat_ledger SET capacity = 1');
    await app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    expect(await app.world.rows('SELECT DISTINCT state, reason FROM seat_offer')).toEqual([{ state: 'SKIPPED', reason: 'party_waits' }]);
    expect(await checkNow()).toBe(0);
    await spoil(sql);
    expect(await checkNow()).toBe(1);
    expect((await overview()).findings.map((one) => one.law)).toEqual(['I4_offer']);
  });

  it('pain 41: seats beyond the capacity are lawful only as far as they were overbooked by name', async () => {
    const run = await app.world.run({ capacity: 1 });
    await app.api.book(run.id, guest);
    await spoil('UPDATE seat_ledger SET capacity = 0, overbooked = 1 WHERE course_run_id = ?', [run.id]);
    expect(await checkNow()).toBe(0);
  });
});
