import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { NOTICE_VERSION } from '../../api/src/modules/organisations/notice.js';
import { Texts } from '../../api/src/texts/texts.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk, type OwnBooking } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

/*
 * Pain 37 as one rule: a place can be given back until the course begins, after the deadline with a note; whatever else
 * is wanted after its own deadline is refused in words that lead to staff, and staff can do it.
 */

let app: TestApp;
let desk: Desk;
let run: WorldRun;
let own: OwnBooking | undefined;
let guest: Answer<BookingReceiptDto>;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ capacity: 3 });
  desk = await Desk.open(app);
  [own] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org')).bookings;
  guest = await app.api.book<BookingReceiptDto>(run.id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

/** Everything closes at its own time: registration and cancelling a week before, swapping the day before. */
const lastDayBefore = new Date('2027-02-05T12:00:00Z');
const firstDay = new Date('2027-02-06T07:00:00Z');
const begun = new Date('2027-02-06T09:00:00Z');

/** Whoever is at the desk is still signed in. */
async function at(moment: Date): Promise<{ org: ApiClient; staff: ApiClient }> {
  app.clock.set(moment);
  await app.world.rows('UPDATE staff_session SET expires_at = ?, seen_at = ? WHERE account_id = ?', [
    new Date('2027-03-01'),
    moment,
    desk.accountId,
  ]);
  return { org: desk.api, staff: await staffOf(app) };
}

const mine = (path: string): string => `/api/v1/my/${guest.body.token}/bookings/${guest.body.id}/${path}`;
const lateOf = async (id: string | undefined): Promise<boolean> =>
  (
    await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'booking.cancelled' AND subject_id = ?`, [id ?? ''])
  ).some(({ data }) => (JSON.parse(data) as { late?: boolean }).late === true);
const member = async (name: string): Promise<string> =>
  (await desk.api.post<{ personId: string }>(desk.path('members'), { name, notice: NOTICE_VERSION })).body.personId;

describe('pain 37: after the deadline', () => {
  it('a place is still given back, with a note, by the organisation and by the person; somebody else can have it', async () => {
    const { org } = await at(lastDayBefore);
    expect((await org.post(desk.path(`bookings/${own?.id}/cancellation`), {})).status).toBe(204);
    expect((await app.api.post(mine('cancellation'), {})).status).toBe(200);
    expect(await Promise.all([lateOf(own?.id), lateOf(guest.body.id)])).toEqual([true, true]);
  });

  it('in time there is no note', async () => {
    await desk.api.post(desk.path(`bookings/${own?.id}/cancellation`), {});
    await app.api.post(mine('cancellation'), {});
    expect(await app.world.count('audit_entry', `JSON_VALUE(data, '$.late') = TRUE`)).toBe(0);
  });

  it('nobody is enrolled or booked any more: the answer leads to staff', async () => {
    const { org } = await at(lastDayBefore);
    const { body } = await org.post<{ id: string }>(desk.path('imports'), { run: run.slug, text: 'Petro Hrytsenko' });
    const list = await org.get<{ rows: object[] }>(desk.path(`imports/${body.id}`));
    expect(list.body.rows).toMatchObject([{ kind: 'refused', reasons: [{ code: 'closed' }] }]);
    const late = await app.api.book<Problem>(run.id, { name: 'Petro', email: 'petro@example.org', language: 'de' });
    expect(late.body.code).toBe('booking.closed');
  });

  it('nobody is swapped by the organisation from the first day on; staff do it until the course begins', async () => {
    const karim = await member('Karim Haddad');
    const { org, staff } = await at(firstDay);
    const refused = await org.post<Problem>(desk.path(`bookings/${own?.id}/replacement`), { personId: karim });
    expect([refused.status, refused.body.code]).toEqual([409, 'booking.replacement_too_late']);
    const choices = await org.get<{ isOpen: boolean }>(desk.path(`bookings/${own?.id}/replacement`));
    expect(choices.body.isOpen).toBe(false);
    const done = await staff.post(`/api/v1/staff/bookings/${own?.id}/replacement`, { name: 'Karim Haddad', phone: '0151 2345678' });
    expect(done.status).toBe(200);
  });

  it('nobody moves into a date whose registration is over; staff open it', async () => {
    const there = await app.world.run({ sameCourseAs: run, state: 'CLOSED_FOR_REGISTRATION', dates: ['2027-03-06'] });
    const { staff } = await at(lastDayBefore);
    expect((await app.api.post<Problem>(mine('move'), { run: there.id })).body.code).toBe('booking.closed');
    expect((await staff.post(`/api/v1/staff/bookings/${guest.body.id}/move`, { run: there.id })).status).toBe(200);
  });

  it('once the course has begun, everything is for staff', async () => {
    const karim = await member('Karim Haddad');
    const there = await app.world.run({ sameCourseAs: run, dates: ['2027-03-06'] });
    const { org, staff } = await at(begun);
    const codes = [
      await org.post<Problem>(desk.path(`bookings/${own?.id}/cancellation`), {}),
      await app.api.post<Problem>(mine('cancellation'), {}),
      await app.api.post<Problem>(mine('move'), { run: there.id }),
      await org.post<Problem>(desk.path(`bookings/${own?.id}/replacement`), { personId: karim }),
    ].map(({ body }) => body.code);
    expect(codes).toEqual(['booking.run_started', 'booking.run_started', 'booking.run_started', 'booking.replacement_too_late']);
    expect((await staff.post(`/api/v1/staff/bookings/${own?.id}/cancellation`, { reason: 'Krank gemeldet' })).status).toBeLessThan(300);
    expect((await staff.post(`/api/v1/staff/bookings/${guest.body.id}/move`, { run: there.id })).status).toBe(200);
  });

  it.each(['de', 'en'])('every such refusal says in %s how to reach staff', (language) => {
    const texts = app.get(Texts).for(language);
    const words = language === 'de' ? /rufen Sie uns an/i : /call us/i;
    const keys = [
      'errors.booking.closed',
      'errors.booking.run_started',
      'errors.booking.replacement_too_late',
      'errors.booking.mode_too_late',
    ];
    for (const key of [...keys, 'eligibility.organisation.closed']) {
      expect([key, texts.t(key, { days: 1 })]).toEqual([key, expect.stringMatching(words)]);
    }
  });
});
