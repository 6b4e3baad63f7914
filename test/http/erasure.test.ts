import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { PersonalTokens } from '../../api/src/modules/access/personal-tokens.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { OwnDataDto } from '../../api/src/modules/privacy/own-data.dto.js';
import type { FoundPeopleDto } from '../../api/src/modules/privacy/people.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { whereInDump } from '../support/dump.js';
import { brokenLaws } from '../support/invariants.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';
import { addressOf, staffOf } from '../support/taught-course.js';
import { turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let list: Waiting;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const erase = (token: string) => app.api.post<{ retainUntil: string | null } & Problem>(`/api/v1/my/${token}/data/erasure`);

describe('pain 8: somebody on a full course is erased', () => {
  it('the next on the list has the offer in the same transaction, and nobody writes to the erased', async () => {
    const { seated, queue } = await list.fullRun(2);
    const { id, token } = await personOf(app, seated.id);
    expect(await erase(token)).toMatchObject({ status: 200, body: { retainUntil: null } });
    expect([await list.state(turn(queue, 0)), await list.state(turn(queue, 1))]).toEqual(['OFFERED', 'WAITLISTED']);
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 1 });
    const rows = await app.world.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [seated.id]);
    expect(rows).toEqual([{ state: 'CANCELLED_BY_PARTICIPANT' }]);
    expect(await app.world.count('outbox', `person_id = ? AND state <> 'OBSOLETE'`, [id])).toBe(0);
    await app.get(MailDispatcher).drain();
    expect(app.mailbox.to('gast-0@example.org')).toEqual([]);
    expect(await list.mails(turn(queue, 0))).toEqual(['booking.waitlisted', 'offer.open']);
  });

  it('who has an open offer lets it go to the next one', async () => {
    const { seated, queue } = await list.fullRun(2);
    await list.cancel(seated);
    expect(await list.state(turn(queue, 0))).toBe('OFFERED');
    await erase((await personOf(app, turn(queue, 0).id)).token);
    expect(await list.state(turn(queue, 1))).toBe('OFFERED');
    expect(await app.world.count('seat_offer', `state = 'OPEN'`)).toBe(1);
  });

  it('a seat that is given up after the day for it is given up late, as by any other way', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    const over = new Date(app.clock.now().getTime() - 60_000);
    await app.world.rows('UPDATE course_run SET cancellation_deadline = ? WHERE id = ?', [over, run.id]);
    await erase((await personOf(app, turn(queue, 0).id)).token);
    await erase((await personOf(app, seated.id)).token);
    expect(await app.world.rows('SELECT is_late AS late FROM booking ORDER BY ledger_version')).toEqual([{ late: 1 }, { late: 0 }]);
  });

  it('who waits leaves the list', async () => {
    const { queue } = await list.fullRun(2);
    await erase((await personOf(app, turn(queue, 0).id)).token);
    expect(await list.mine(turn(queue, 1))).toMatchObject({ state: 'WAITLISTED', position: 1 });
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 1 });
  });

  it('pain 11: who spoke for others goes alone; they wait on, and are asked when their turn comes', async () => {
    const { run, seated } = await list.fullRun(0, { capacity: 2 });
    await list.book(run, 1);
    const speaker = await list.book(run, 2, { companions: [{ name: 'Ihr Bruder' }] });
    const [brother] = await app.world.rows<{ id: string }>(
      `SELECT b.id FROM booking b JOIN person p ON p.id = b.person_id WHERE p.name = 'Ihr Bruder'`,
    );
    await erase((await personOf(app, speaker.id)).token);
    await list.cancel(seated);
    expect(await app.world.rows('SELECT state FROM booking WHERE id = ?', [brother?.id ?? ''])).toEqual([{ state: 'OFFERED' }]);
    expect(
      await app.world.count('booking', 'id = ? AND person_id IN (SELECT id FROM person WHERE erased_at IS NULL)', [brother?.id ?? '']),
    ).toBe(1);
  });

  it('several courses are left at once, and erased twice is erased once', async () => {
    const first = await list.fullRun(1);
    const other = await app.world.run();
    await list.book(other, 0);
    const { token, id } = await personOf(app, first.seated.id);
    await erase(token);
    expect(await app.world.count('booking', `person_id = ? AND state = 'CANCELLED_BY_PARTICIPANT'`, [id])).toBe(2);
    const staff = await staffOf(app);
    expect((await staff.post(`/api/v1/staff/people/${id}/erasure`, { reason: 'noch einmal' })).status).toBe(200);
    expect(await app.world.count('audit_entry', `verb = 'person.erased'`)).toBe(1);
  });
});

describe('after the erasure', () => {
  it('links and feed answer as unknown, and the same name with the same address is somebody new', async () => {
    const run = await app.world.run();
    const booking = await list.book(run, 0);
    const { id, token } = await personOf(app, booking.id);
    const [row] = await app.world.rows<{ nonce: string }>('SELECT link_nonce AS nonce FROM person WHERE id = ?', [id]);
    const feed = app.get(PersonalTokens).issue('feed', id, row?.nonce ?? '');
    expect((await app.api.get(`/f/${feed}.ics`)).status).toBe(200);
    await erase(token);
    for (const path of [`/api/v1/my/${token}`, `/api/v1/my/${booking.token}`, `/api/v1/my/${token}/data`, `/f/${feed}.ics`]) {
      expect([path, (await app.api.get(path)).status]).toEqual([path, 404]);
    }
    expect((await erase(token)).body.code).toBe('link.unknown');
    const again = await list.book(run, 0);
    expect((await personOf(app, again.id)).id).not.toBe(id);
  });

  it('the link of one booking erases nobody and sees nothing', async () => {
    const booking = await list.book(await app.world.run(), 0);
    expect((await erase(booking.token)).body.code).toBe('link.unknown');
    expect((await app.api.get<Problem>(`/api/v1/my/${booking.token}/data`)).body.code).toBe('link.unknown');
    expect((await app.api.get<Problem>(`/api/v1/my/${booking.token}/data/copy.zip`)).body.code).toBe('link.unknown');
  });

  it('a family member with the same address stays untouched', async () => {
    const run = await app.world.run();
    const mother = await list.book(run, 0, { email: 'familie@example.org' });
    const son = await list.book(run, 1, { email: 'familie@example.org' });
    await erase((await personOf(app, mother.id)).token);
    expect(await list.state(son)).toBe('CONFIRMED');
    expect(await app.world.count('contact_channel', `value = 'familie@example.org'`)).toBe(1);
  });

  it('E33: what the proof of use asks for stays without a name and until a day; what was begun counts', async () => {
    const run = await app.world.run();
    const booking = await list.book(run, 0);
    app.clock.set(new Date('2027-02-07T09:00:00Z'));
    const staff = await staffOf(app);
    const entries = [{ bookingId: booking.id, sessionId: run.sessions[0]?.id, state: 'PRESENT' }];
    await staff.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries });
    const { id, token } = await personOf(app, booking.id);
    expect((await app.api.get<OwnDataDto>(`/api/v1/my/${token}/data`)).body.erasure).toMatchObject({
      bookings: [{ hasBegun: true }],
      retainUntil: '2032-05-13',
    });
    expect((await erase(token)).body).toEqual({ retainUntil: '2032-05-13' });
    const [left] = await app.world.rows<object>('SELECT state, left_on FROM booking WHERE id = ?', [booking.id]);
    expect(left).toEqual({ state: 'CONFIRMED', left_on: '2027-02-07' });
    expect(await app.world.count('attendance', 'booking_id = ?', [booking.id])).toBe(1);
    expect(await app.world.rows('SELECT name, retain_until FROM person WHERE id = ?', [id])).toEqual([
      { name: '—', retain_until: '2032-05-13' },
    ]);
    const file = await staff.get<Buffer>(`/api/v1/staff/runs/${run.id}/participant-list?format=csv`);
    const lines = file.body.toString('utf8').split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['Angemeldet;1', 'Teilgenommen;1']));
    expect(lines.filter((line) => /^\d+;/.test(line))).toEqual([`1;${booking.number};;16;8`]);
  });
});

describe('staff erase somebody who calls', () => {
  it('find them by name either way round, address, number and booking, and say why', async () => {
    const booking = await list.book(await app.world.run(), 0, { name: 'Amina Haidari', phone: '069 90009-120' });
    const { id } = await personOf(app, booking.id);
    const staff = await staffOf(app);
    const find = async (q: string): Promise<string[]> => {
      const { body } = await staff.get<FoundPeopleDto>(`/api/v1/staff/people?q=${encodeURIComponent(q)}`);
      return body.people.map((one) => one.id);
    };
    for (const q of ['amina hai', 'Haidari', 'Amina', 'hai amina', 'gast-0@example.org', '069 90009120', booking.number.toLowerCase()]) {
      expect([q, await find(q)]).toEqual([q, [id]]);
    }
    for (const q of ['am', 'Niemand', '%%%', '___']) expect([q, await find(q)]).toEqual([q, []]);
    expect((await staff.post(`/api/v1/staff/people/${id}/erasure`, { reason: ' ' })).status).toBe(400);
    expect((await staff.post(`/api/v1/staff/people/${newId()}/erasure`, { reason: 'Anruf' })).status).toBe(404);
    expect((await staff.post(`/api/v1/staff/people/${id}/erasure`, { reason: 'Anruf' })).status).toBe(200);
    expect(await find('Haidari')).toEqual([]);
    expect((await staff.get(`/api/v1/staff/people/${id}`)).status).toBe(404);
    const [line] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'person.erased'`);
    expect(JSON.parse(line?.data ?? '')).toEqual({ cancelled: 1, retainUntil: null, reason: 'Anruf' });
  });

  it('nobody else may', async () => {
    const auditor = app.api.with({ cookie: (await app.world.staff(['AUDITOR', 'REPORTING'])).cookie });
    for (const path of ['/api/v1/staff/people?q=Gast', `/api/v1/staff/people/${newId()}`]) {
      expect([(await auditor.get(path)).status, (await app.api.get(path)).status]).toEqual([403, 401]);
    }
  });
});

describe('CERT-09: a certificate of somebody who was erased', () => {
  it('can be checked for ever and says that the holder is gone; nobody can print it again', async () => {
    const { course, id, code } = await issuedCertificate(app, 'Kanaria Vogelsang');
    const [booking] = [...course.bookings.values()];
    const staff = await staffOf(app);
    expect((await staff.get(`/api/v1/staff/certificates/${id}.pdf`)).status).toBe(200);
    await erase((await personOf(app, booking?.id ?? '')).token);
    const { body } = await app.api.get(`/api/v1/certificates/${code}/verification`);
    expect(body).toMatchObject({ status: 'VALID', holder: null, holderErased: true, units: { attended: 16, total: 16 } });
    expect(await staff.get<Problem>(`/api/v1/staff/certificates/${id}.pdf`)).toMatchObject({
      status: 409,
      body: { code: 'certificate.holder_erased' },
    });
    expect(await whereInDump(app.source, ['Vogelsang', 'V. S.'])).toEqual([]);
  });
});

describe('GDPR-02: a dump of the whole database afterwards', () => {
  it('holds nothing of what the person ever told us', async () => {
    const name = 'Kanaria Vogelsang';
    const { course } = await issuedCertificate(app, name);
    const [old] = [...course.bookings.values()];
    const { id, token } = await personOf(app, old?.id ?? '');
    const data = `/api/v1/my/${token}/data`;
    await app.api.send('PATCH', `${data}/person`, { body: JSON.stringify({ callName: 'Piepmatz' }) });
    await app.api.put(`${data}/phone`, { phone: '069 77777-123' });
    await app.api.post(`${data}/email`, { email: 'neues-nest@example.org' });
    await app.api.put(`${data}/newsletter`, { given: true });
    const ahead = await app.world.run({ dates: ['2027-06-12'] });
    const more = { name, email: addressOf(0), organisation: 'Federverein', needs: ['WHEELCHAIR'], callTime: 'evening', language: 'de' };
    const next = (await app.api.book<BookingReceiptDto>(ahead.id, more)).body;
    await spread(name, next.id, id);
    const canaries = ['Vogelsang', 'Piepmatz', '77777123', 'neues-nest', addressOf(0), 'Federverein', 'Nestflucht', 'Altvogel'];
    await app.get(MailDispatcher).drain();
    expect((await whereInDump(app.source, canaries)).length).toBeGreaterThan(15);

    const staff = await staffOf(app);
    expect((await staff.post(`/api/v1/staff/people/${id}/erasure`, { reason: 'Anruf am 14. Februar' })).status).toBe(200);
    expect(await whereInDump(app.source, canaries)).toEqual([]);
    await app.get(MailDispatcher).drain();
    expect(await whereInDump(app.source, canaries)).toEqual([]);
    expect(await app.world.count('support_need')).toBe(0);
  });

  /** What only other people's acts would write. */
  async function spread(name: string, bookingId: string, personId: string): Promise<void> {
    const run = (sql: string, params: string[]) => app.source.query(sql, params);
    const organisation = await app.world.organisation();
    const staff = await app.world.staff();
    await run(
      `INSERT INTO guardian (booking_id, name, contact, text_version, consented_at) VALUES (?, ?, 'altvogel@example.org', '1', NOW())`,
      [bookingId, `Altvogel ${name}`],
    );
    await run(
      `INSERT INTO organisation_application (id, name, town, is_registered_association, is_non_profit, contact_name, email, language, state, created_at)
       VALUES (?, 'Verein', 'Kassel', 1, 1, ?, ?, 'de', 'OPEN', NOW())`,
      [newId(), name, addressOf(0)],
    );
    const [row] = await app.world.rows<{ runId: string }>('SELECT course_run_id AS runId FROM booking WHERE id = ?', [bookingId]);
    await run(
      `INSERT INTO member_import (id, organisation_id, account_id, course_run_id, content, version, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, 1, NOW(), '2027-12-31')`,
      [newId(), organisation.id, staff.id, row?.runId ?? '', JSON.stringify({ rows: [[name, addressOf(0)]] })],
    );
    await run(`UPDATE booking SET end_reason = 'Nestflucht' WHERE person_id = ?`, [personId]);
    await run(
      `INSERT INTO audit_entry (at, actor_kind, verb, subject_type, subject_id, data) VALUES (NOW(), 'person', 'booking.cancelled', 'booking', ?, ?)`,
      [bookingId, JSON.stringify({ reason: 'Nestflucht mit Piepmatz' })],
    );
    const other = await app.world.person({ name: 'Canaria Vogelsang', email: 'zweit-nest@example.org' });
    await run('UPDATE person SET merged_into_id = ? WHERE id = ?', [personId, other.id]);
    await run('INSERT INTO membership (id, person_id, organisation_id, role, valid_from) VALUES (?, ?, ?, ?, ?)', [
      ...[newId(), personId, organisation.id, 'MEMBER', '2026-01-01'],
    ]);
  }
});
