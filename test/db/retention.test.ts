import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { RetentionService } from '../../api/src/modules/privacy/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const clean = () => app.get(RetentionService).run();
const write = (sql: string, params: string[] = []) => app.source.query(sql, params);
const EMAIL = 'amina@example.org';
const WISH = { name: 'Amina Haidari', email: EMAIL, organisation: 'Verein', needs: ['WHEELCHAIR'], callTime: 'evening', language: 'de' };

/** In a course whose dates are 6 and 13 February 2027. */
async function booked(): Promise<BookingReceiptDto> {
  return (await app.api.book<BookingReceiptDto>((await app.world.run()).id, WISH)).body;
}

describe('GDPR-03: what has run out goes, and not a day before', () => {
  it('E26: help in the course goes thirty days after it', async () => {
    await booked();
    app.clock.set(new Date('2027-03-15T22:00:00Z'));
    await clean();
    expect(await app.world.count('support_need')).toBe(1);
    app.clock.set(new Date('2027-03-16T01:00:00Z'));
    expect(await clean()).toContainEqual({ name: 'support_need', table: 'support_need', rows: 1 });
    expect(await app.world.count('support_need')).toBe(0);
  });

  it('consent of parents and calendar entries go six months after the course', async () => {
    const { id } = await booked();
    await write(
      `INSERT INTO guardian (booking_id, name, contact, text_version, consented_at) VALUES (?, 'Mutter', 'm@example.org', '1', NOW())`,
      [id],
    );
    app.clock.set(new Date('2027-08-13T09:00:00Z'));
    await clean();
    expect(await app.world.count('guardian')).toBe(1);
    app.clock.set(new Date('2027-08-14T09:00:00Z'));
    await clean();
    expect(await app.world.count('guardian')).toBe(0);
  });

  it('details of a booking go where nobody came, and stay where somebody did', async () => {
    const cancelled = await booked();
    await app.api.post(`/api/v1/my/${cancelled.token}/bookings/${cancelled.id}/cancellation`, { reason: 'krank' });
    const stays = await booked();
    app.clock.set(new Date('2027-08-14T09:00:00Z'));
    await clean();
    const details = 'SELECT organisation_name, call_time, end_reason FROM booking WHERE id = ?';
    expect(await app.world.rows(details, [cancelled.id])).toEqual([{ organisation_name: null, call_time: null, end_reason: null }]);
    expect(await app.world.rows(details, [stays.id])).toMatchObject([{ organisation_name: 'Verein', call_time: 'evening' }]);
  });

  it('a declined application goes six months after the decision, an open one waits', async () => {
    for (const [state, day] of [
      ['DECLINED', '2027-01-01'],
      ['DECLINED', '2027-02-01'],
      ['OPEN', null],
    ] as const) {
      await app.source.query(
        `INSERT INTO organisation_application (id, name, town, is_registered_association, is_non_profit, contact_name, email, language,
           state, decided_at, created_at) VALUES (?, 'Verein', 'Kassel', 1, 1, 'Amina', 'a@example.org', 'de', ?, ?, '2026-12-01')`,
        [newId(), state, day],
      );
    }
    app.clock.set(new Date('2027-07-15T09:00:00Z'));
    await clean();
    expect(await app.world.rows('SELECT state FROM organisation_application ORDER BY state')).toEqual([
      { state: 'DECLINED' },
      { state: 'OPEN' },
    ]);
  });

  it('a wish for a desk goes six months after it was settled, with the name in it; an open one waits', async () => {
    const { id } = await app.world.organisation();
    await app.world.staff();
    for (const end of [`'DONE', '2027-01-01'`, `'DECLINED', '2027-01-01'`, `'DONE', '2027-02-01'`, `'OPEN', NULL`]) {
      await write(
        `INSERT INTO role_wish (id, organisation_id, asked_by, kind, name, email, created_at, state, decided_at)
         SELECT UUID(), ?, a.id, 'ADD', 'Amina', 'a@example.org', '2026-12-01', ${end} FROM staff_account a LIMIT 1`,
        [id],
      );
    }
    app.clock.set(new Date('2027-07-15T09:00:00Z'));
    await clean();
    expect(await app.world.rows('SELECT state FROM role_wish ORDER BY state')).toEqual([{ state: 'DONE' }, { state: 'OPEN' }]);
  });

  it('the log goes after two years, the list of mails after one; what waits to be sent stays', async () => {
    await booked();
    await write(`UPDATE outbox SET state = 'SENT', created_at = '2027-01-04'`);
    await write(`INSERT INTO outbox (id, kind, language, params, dedup_key, order_key, state, message_id, created_at)
      VALUES (UUID(), 'x', 'de', '{}', 'x', 'x', 'QUEUED', 'x', '2027-01-04')`);
    app.clock.set(new Date('2028-01-05T09:00:00Z'));
    await clean();
    expect(await app.world.rows('SELECT state FROM outbox')).toEqual([{ state: 'QUEUED' }]);
    expect(await app.world.count('audit_entry')).toBe(1);
    app.clock.set(new Date('2029-01-05T09:00:00Z'));
    await clean();
    expect(await app.world.count('audit_entry')).toBe(0);
  });

  it('a certificate loses its name after ten years, and can be checked all the same', async () => {
    const { code } = await issuedCertificate(app, 'Amina Haidari');
    app.clock.set(new Date('2037-02-14T09:00:00Z'));
    await clean();
    expect(await app.world.count('certificate', `snapshot LIKE '%Haidari%'`)).toBe(1);
    app.clock.set(new Date('2037-02-15T09:00:00Z'));
    await clean();
    expect(await app.world.count('certificate', `snapshot LIKE '%Haidari%'`)).toBe(0);
    expect((await app.api.get(`/api/v1/certificates/${code}/verification`)).body).toMatchObject({ status: 'VALID', holderErased: true });
    expect(await clean()).toEqual([]);
  });

  it('E33: what was kept of somebody for the proof of use goes when its day is over', async () => {
    const booking = await booked();
    const { id } = await personOf(app, booking.id);
    const organisation = await app.world.organisation();
    await write(
      `INSERT INTO membership (id, person_id, organisation_id, role, valid_from, valid_to) VALUES (?, ?, ?, 'MEMBER', '2026-01-01', '2027-01-01')`,
      [...[newId(), id, organisation.id]],
    );
    await write(`UPDATE person SET erased_at = NOW(), retain_until = '2027-12-31' WHERE id = ?`, [id]);
    app.clock.set(new Date('2027-12-31T09:00:00Z'));
    await clean();
    expect(await app.world.count('membership')).toBe(1);
    app.clock.set(new Date('2028-01-01T09:00:00Z'));
    expect(await clean()).toContainEqual({ name: 'erased', table: 'membership', rows: 1 });
  });

  it('a rule that fails holds up no other one, and the failure is seen', async () => {
    const { id } = await booked();
    await write(
      `INSERT INTO guardian (booking_id, name, contact, text_version, consented_at) VALUES (?, 'Mutter', 'm@example.org', '1', NOW())`,
      [id],
    );
    await write(`CREATE TRIGGER guardian_stays BEFORE DELETE ON guardian FOR EACH ROW SIGNAL SQLSTATE '45000'`);
    app.clock.set(new Date('2029-06-01T09:00:00Z'));
    try {
      await expect(clean()).rejects.toThrow('1 of the rules');
    } finally {
      await write('DROP TRIGGER guardian_stays');
    }
    const staff = app.api.with({ cookie: (await app.world.staff(['ADMIN'])).cookie });
    const failedAt = async () => (await staff.get<{ failedAt: string | null }>('/api/v1/staff/retention/last-run')).body.failedAt;
    expect(await failedAt()).toBeNull();
    await write(`INSERT INTO job_run (name, slot, started_at) VALUES ('clean-up', '2029-06-01 08:00', '2029-06-01 08:17')`);
    expect(await failedAt()).toBe('2029-06-01T08:17:00.000Z');
    await write(`UPDATE job_run SET finished_at = '2029-06-01 08:18'`);
    expect(await failedAt()).toBeNull();
    expect([await app.world.count('guardian'), await app.world.count('support_need'), await app.world.count('audit_entry')]).toEqual([
      1, 0, 0,
    ]);
  });

  it('asking what would go deletes nothing', async () => {
    await booked();
    app.clock.set(new Date('2029-06-01T09:00:00Z'));
    const staff = app.api.with({ cookie: (await app.world.staff(['AUDITOR'])).cookie });
    const { body } = await staff.get<{ table: string; rows: number }[]>('/api/v1/staff/retention');
    expect(body.find(({ table }) => table === 'support_need')).toMatchObject({ rows: 1 });
    expect(body.find(({ table }) => table === 'audit_entry')?.rows).toBeGreaterThan(0);
    expect(await app.world.count('support_need')).toBe(1);
    expect((await app.api.get('/api/v1/staff/retention')).status).toBe(401);
  });
});
