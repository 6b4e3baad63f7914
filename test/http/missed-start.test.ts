import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AttendanceDto } from '../../api/src/modules/attendance/attendance.dto.js';
import type { DuplicatesDto } from '../../api/src/modules/duplicates/duplicates.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient, Problem } from '../support/api.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { EndUndecidedService } from '../../api/src/modules/booking/index.js';
import { AdvanceRunsService } from '../../api/src/modules/catalogue/index.js';
import { calendarsOf } from '../support/calendar-mails.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

const dates: readonly [string, ...string[]] = ['2027-02-06', '2027-02-13', '2027-02-20'];

let app: TestApp;
let list: Waiting;
let run: WorldRun;
let amina: BookingReceiptDto;
let petro: BookingReceiptDto;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ dates, capacity: 2 });
  [amina, petro] = [await list.book(run, 1), await list.book(run, 2)];
  await app.get(MailDispatcher).drain();
  app.mailbox.clear();
  await on('2027-02-06T18:00:00Z');
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

async function on(moment: string): Promise<void> {
  app.clock.set(new Date(moment));
  staff = await staffOf(app);
}

const came = (nth: number, state: string, who = amina) =>
  staff.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries: [{ bookingId: who.id, sessionId: run.sessions[nth]?.id, state }] });
const free = (who = amina) => staff.post<Problem>(`/api/v1/staff/bookings/${who.id}/seat-release`);
const missed = async () =>
  (await staff.get<AttendanceDto>(`/api/v1/staff/runs/${run.id}/attendance`)).body.rows.flatMap(({ bookingId, missedOn }) =>
    missedOn ? [[bookingId, missedOn]] : [],
  );

describe('E09: the seat of somebody who did not come to the first date', () => {
  it('is freed by staff: the seat is free, the log says it, and the person hears kindly how to come back', async () => {
    await came(0, 'ABSENT');
    await came(0, 'PRESENT', petro);
    expect(await missed()).toEqual([[amina.id, '2027-02-06']]);
    expect((await free()).status).toBe(204);
    expect(await list.state(amina)).toBe('CANCELLED_BY_STAFF');
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 1, waiting: 0 }]);
    const line = `verb = 'booking.seat_freed' AND subject_id = ? AND JSON_VALUE(data, '$.absentOn') = '2027-02-06'`;
    expect(await app.world.count('audit_entry', line, [amina.id])).toBe(1);
    await app.get(MailDispatcher).drain();
    const [mail, ...calendar] = app.mailbox.to('gast-1@example.org');
    expect(mail?.subject).toMatch(/^Wir haben Sie vermisst/);
    expect(mail?.text).toContain('Ist noch ein Platz frei, können Sie wieder mitmachen.');
    expect(calendarsOf(calendar).map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL', 'CANCEL']);
    expect(app.mailbox.to('gast-2@example.org')).toEqual([]);
    expect(await missed()).toEqual([]);
  });

  it('is freed once, however often it is asked for', async () => {
    await came(0, 'ABSENT');
    expect([(await free()).status, (await free()).status]).toEqual([204, 204]);
    expect(await app.world.count('outbox', `kind = 'booking.seat_freed'`)).toBe(1);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 1 }]);
  });

  it('is never freed before somebody has written down the absence, while the date lasts, or once they came or said something', async () => {
    expect((await free()).body.code).toBe('attendance.not_missed');
    await came(0, 'EXCUSED');
    expect((await free()).body.code).toBe('attendance.not_missed');
    await came(0, 'ABSENT');
    await on('2027-02-06T14:00:00Z');
    expect((await free()).body.code).toBe('attendance.first_date_runs');
    await on('2027-02-13T18:00:00Z');
    await came(1, 'PRESENT');
    expect((await free()).body.code).toBe('attendance.not_missed');
    expect(await missed()).toEqual([]);
    expect(await list.state(amina)).toBe('CONFIRMED');
    expect((await app.api.post(`/api/v1/staff/bookings/${amina.id}/seat-release`)).status).toBe(401);
  });

  it('pain 7: is offered to nobody once the course has begun; who may still come in books it', async () => {
    await on('2027-01-04T09:00:00Z');
    run = await app.world.run({ kind: 'DEUTSCH4U', dates, capacity: 1, lateEntryUntil: new Date('2027-02-13T08:00:00Z') });
    amina = await list.book(run, 1, { birthYear: 1990 });
    const waits = await list.book(run, 3, { birthYear: 1990 });
    await on('2027-02-06T18:00:00Z');
    await app.get(AdvanceRunsService).run();
    await app.get(EndUndecidedService).run();
    await came(0, 'ABSENT');
    const late = { name: 'Wer spät kommt', email: 'spaet@example.org', language: 'de', birthYear: 1990 };
    expect((await app.api.book<Problem>(run.id, late)).body.code).toBe('booking.run_full');
    await free();
    expect([await app.world.count('seat_offer'), await list.state(waits)]).toEqual([0, 'REJECTED']);
    expect((await app.api.book(run.id, late)).status).toBe(201);
    expect(await app.world.rows('SELECT taken FROM seat_ledger WHERE course_run_id = ?', [run.id])).toEqual([{ taken: 1 }]);
  });

  it('whoever never came hears a friendly word when the course is closed: once, also when it is opened again and closed anew', async () => {
    await on('2027-02-21T09:00:00Z');
    for (const nth of [0, 1, 2]) {
      await came(nth, 'ABSENT');
      await came(nth, nth === 0 ? 'PRESENT' : 'EXCUSED', petro);
    }
    const act = (what: string, body: object = {}) => staff.post(`/api/v1/staff/runs/${run.id}/${what}`, body);
    expect((await act('completion')).body).toMatchObject({ noShow: 1 });
    await app.get(MailDispatcher).drain();
    expect(
      (await app.world.rows<{ kind: string }>(`SELECT kind FROM outbox WHERE state = 'SENT' AND booking_id = ?`, [amina.id])).map(
        ({ kind }) => kind,
      ),
    ).toContain('booking.no_show');
    staff = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    expect((await act('reopening', { reason: 'Eine Liste kam nach' })).status).toBe(204);
    expect((await act('completion')).body).toMatchObject({ noShow: 1 });
    expect(await app.world.count('outbox', `kind = 'booking.no_show'`)).toBe(1);
  });

  describe('the friendly word of a closed course', () => {
    const act = (what: string, body: object = {}) => staff.post(`/api/v1/staff/runs/${run.id}/${what}`, body);
    const absent = async (...all: readonly BookingReceiptDto[]) => {
      for (const who of all) for (const nth of dates.keys()) await came(nth, 'ABSENT', who);
    };
    const told = async (state: string) =>
      (
        await app.world.rows<{ id: string; about: string | null }>(
          `SELECT booking_id AS id, JSON_VALUE(params, '$.about[0]') AS about FROM outbox WHERE kind = 'booking.no_show' AND state = ?`,
          [state],
        )
      )
        .map(({ id, about }) => [id, about])
        .sort();
    beforeEach(() => on('2027-02-21T09:00:00Z'));
    const reopen = async () => {
      staff = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
      expect((await act('reopening', { reason: 'Eine Liste kam nach' })).status).toBe(204);
    };

    it('is said anew where it had not left before the course was opened again', async () => {
      await absent(amina, petro);
      await came(0, 'PRESENT', petro);
      expect((await act('completion')).body).toMatchObject({ noShow: 1 });
      await reopen();
      await app.get(MailDispatcher).drain();
      expect(await told('OBSOLETE')).toEqual([[amina.id, null]]);
      expect((await act('completion')).body).toMatchObject({ noShow: 1 });
      await app.get(MailDispatcher).drain();
      expect(await told('SENT')).toEqual([[amina.id, null]]);
    });

    it('is said once to each of a party, whoever of it is found missing later', async () => {
      const [first, second] = [amina, petro];
      await app.world.rows('UPDATE booking SET party_id = ? WHERE id IN (?)', [first.id, [first.id, second.id]]);
      await app.world.rows(`UPDATE contact_channel SET value = 'gast-1@example.org' WHERE value = 'gast-2@example.org'`);
      await absent(first, second);
      await came(0, 'PRESENT', first);
      expect((await act('completion')).body).toMatchObject({ noShow: 1 });
      await app.get(MailDispatcher).drain();
      await reopen();
      await came(0, 'ABSENT', first);
      expect((await act('completion')).body).toMatchObject({ noShow: 2 });
      await app.get(MailDispatcher).drain();
      const each = [first, second].map(({ id }) => [id, null]);
      expect(await told('SENT')).toEqual(each.sort());
    });
  });

  describe('counts like any other no-show', () => {
    const again = { name: 'Gast Nummer 1', email: 'gast-1@example.org', language: 'de' };
    let second: BookingReceiptDto;
    const third = async () => {
      const { id } = await app.world.run({ dates: ['2027-06-05'] });
      return (await app.api.book<BookingReceiptDto>(id, again)).body.state;
    };
    beforeEach(async () => {
      await came(0, 'ABSENT');
      await free();
      run = await app.world.run({ dates: ['2027-02-25', '2027-03-04', '2027-03-11'] });
      second = (await app.api.book<BookingReceiptDto>(run.id, again)).body;
      expect(second.state).toBe('CONFIRMED');
    });

    it('after two within a year the next booking is looked at', async () => {
      await on('2027-02-25T18:00:00Z');
      await came(0, 'ABSENT', second);
      await free(second);
      expect(await third()).toBe('REQUESTED');
    });

    it('not against whoever staff have moved to another date of the course', async () => {
      await on('2027-02-25T18:00:00Z');
      await came(0, 'ABSENT', second);
      const later = await app.world.run({ dates: ['2027-04-03'], sameCourseAs: run });
      expect((await staff.post(`/api/v1/staff/bookings/${second.id}/move`, { run: later.id })).status).toBe(200);
      expect(await third()).toBe('CONFIRMED');
    });

    it('E21: not against whoever stood on the list twice and came', async () => {
      const twin = (await app.api.book<BookingReceiptDto>(run.id, { ...again, name: 'Gast Numer 1' })).body;
      await on('2027-02-25T18:00:00Z');
      await came(0, 'PRESENT', second);
      await came(0, 'ABSENT', twin);
      await staff.post('/api/v1/staff/duplicates/search');
      await app.get(StaffJobs).drain();
      const [pair] = (await staff.get<DuplicatesDto>('/api/v1/staff/duplicates')).body.pairs;
      const [person] = await app.world.rows<{ id: string }>('SELECT person_id AS id FROM booking WHERE id = ?', [second.id]);
      expect((await staff.post(`/api/v1/staff/duplicates/${pair?.id}/merge`, { keepId: person?.id })).status).toBe(201);
      expect([await list.state(second), await list.state(twin)]).toEqual(['CONFIRMED', 'CANCELLED_BY_STAFF']);
      expect(await third()).toBe('CONFIRMED');
    });
  });
});
