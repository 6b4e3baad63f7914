import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReplacedDto } from '../../api/src/modules/booking/changes/replacements.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk, type OwnBooking } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let desk: Desk;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ capacity: 2 });
  desk = await Desk.open(app);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const enrol = async (text: string): Promise<OwnBooking[]> => [...(await desk.enrolText(run.slug, `Name\tE-Mail\n${text}`)).bookings];
const memberId = async (name: string): Promise<string> =>
  (await app.world.rows<{ id: string }>('SELECT id FROM person WHERE name = ?', [name]))[0]?.id ?? '';
const swap = (booking: OwnBooking | undefined, personId: string, more: object = {}) =>
  desk.api.post<ReplacedDto & Problem>(desk.path(`bookings/${booking?.id}/replacement`), { personId, ...more });
/** Somebody on the list of members who has no place here. */
async function member(name: string): Promise<string> {
  const { id } = await app.world.person({ name });
  await app.world.rows(
    `INSERT INTO membership (id, person_id, organisation_id, role, valid_from) VALUES (UUID(), ?, ?, 'MEMBER', '2020-01-01')`,
    [id, desk.id],
  );
  return id;
}

describe('another person takes the place of an organisation (M4)', () => {
  it('the seat stays taken, and nobody who waits is asked', async () => {
    const [booking] = await enrol('Olena Bondar\tolena@example.org\nPetro Hrytsenko\tpetro@example.org');
    await app.api.book(run.id, { name: 'Wer wartet', email: 'wartet@example.org', language: 'de', waitlist: true });
    const { status, body } = await swap(booking, await member('Karim Haddad'));
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'CONFIRMED' });
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 2, waiting: 1 }]);
    expect(await app.world.count('seat_offer')).toBe(0);
    const names = (await desk.bookingsOf(run.slug)).body.bookings.filter(({ state }) => state === 'CONFIRMED').map(({ name }) => name);
    expect(names.sort()).toEqual(['Karim Haddad', 'Petro Hrytsenko']);
    expect(await app.world.count('outbox', `kind IN ('booking.cancelled', 'booking.confirmed')`)).toBeGreaterThanOrEqual(2);
  });

  it('the seat of a quota stays a seat of the quota', async () => {
    const staff = await staffOf(app);
    await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${desk.id}`, { seats: 1, releaseOn: '2027-01-31' });
    const [booking] = await enrol('Olena Bondar\tolena@example.org');
    const quota = () => app.world.rows('SELECT used FROM quota');
    expect(await quota()).toEqual([{ used: 1 }]);
    const { body } = await swap(booking, await member('Karim Haddad'));
    expect(await quota()).toEqual([{ used: 1 }]);
    expect(await app.world.count('booking', 'quota_id IS NOT NULL AND id = ?', [body.bookingId])).toBe(1);
  });

  it('until the day before, for members only, and not for somebody who sits there already', async () => {
    const [booking, second] = await enrol('Olena Bondar\tolena@example.org\nPetro Hrytsenko\tpetro@example.org');
    const stranger = await app.world.person();
    expect((await swap(booking, stranger.id)).body.code).toBe('organisation.member_unknown');
    expect((await swap(booking, await memberId('Petro Hrytsenko'))).body.code).toBe('booking.already_booked');
    expect((await swap(booking, await memberId('Olena Bondar'))).body.code).toBe('booking.same_person');
    const karim = await member('Karim Haddad');
    app.clock.set(new Date('2027-02-05T12:00:00Z'));
    const late = await Desk.open(app);
    expect((await late.api.post<Problem>(late.path(`bookings/${second?.id}/replacement`), { personId: karim })).body.code).toBe(
      'booking.unknown',
    );
    const path = desk.path(`bookings/${second?.id}/replacement`);
    app.clock.set(new Date('2027-02-06T00:30:00Z'));
    const tooLate = await (await desk.signedInAgain()).post<Problem>(path, { personId: karim });
    expect(tooLate.body.code).toBe('booking.replacement_too_late');
    const staff = await staffOf(app);
    expect(
      (await staff.post(`/api/v1/staff/bookings/${second?.id}/replacement`, { name: 'Karim Haddad', email: 'k@example.org' })).status,
    ).toBe(200);
  });

  it('E16: of somebody who left the organisation only if they agree; staff ask them', async () => {
    const [booking] = await enrol('Olena Bondar\tolena@example.org');
    await app.world.rows(`UPDATE membership SET valid_to = '2026-12-31' WHERE person_id = ?`, [await memberId('Olena Bondar')]);
    const staff = await staffOf(app);
    const swapBy = (agreed: boolean) =>
      staff.post<ReplacedDto & Problem>(`/api/v1/staff/bookings/${booking?.id}/replacement`, {
        name: 'Karim Haddad',
        phone: '0151 2345678',
        agreed,
      });
    expect((await swapBy(false)).body.code).toBe('booking.agreement_needed');
    const first = await swapBy(true);
    expect(first.body.state).toBe('CONFIRMED');
    expect(await swapBy(true)).toMatchObject({ status: 200, body: first.body });
    expect(await app.world.count('audit_entry', `verb = 'booking.replaced'`)).toBe(1);
    const another = { name: 'Zari Amini', phone: '0151 7654321', agreed: true };
    expect((await staff.post<Problem>(`/api/v1/staff/bookings/${booking?.id}/replacement`, another)).body.code).toBe(
      'booking.move_impossible',
    );
  });

  it('asked for twice it is one replacement, by the organisation and for somebody without any contact too', async () => {
    const [booking, second] = await enrol('Olena Bondar\tolena@example.org\nPetro Hrytsenko\tpetro@example.org');
    const karim = await member('Karim Haddad');
    const first = await swap(booking, karim);
    expect(await swap(booking, karim)).toMatchObject({ status: 200, body: first.body });
    const staff = await staffOf(app);
    const name = () => staff.post<ReplacedDto>(`/api/v1/staff/bookings/${second?.id}/replacement`, { name: 'Tesfay Ghebremedhin' });
    const named = await name();
    expect(await name()).toMatchObject({ status: 200, body: named.body });
    expect(await app.world.count('booking')).toBe(4);
    expect(await app.world.count('person', `name = 'Tesfay Ghebremedhin'`)).toBe(1);
  });

  it('whom staff have named belongs to the organisation, which sees them; without e-mail they get a slip', async () => {
    const [booking] = await enrol('Olena Bondar\tolena@example.org');
    const staff = await staffOf(app);
    const named = { name: 'Tesfay Ghebremedhin', phone: '0151 2345678' };
    const { body } = await staff.post<ReplacedDto>(`/api/v1/staff/bookings/${booking?.id}/replacement`, named);
    const seen = (await desk.bookingsOf(run.slug)).body.bookings.find(({ id }) => id === body.bookingId);
    expect(seen).toMatchObject({ name: 'Tesfay Ghebremedhin', state: 'CONFIRMED', hasSlip: true });
    expect(await app.world.count('membership', 'noticed_at IS NOT NULL AND notice_version IS NOT NULL AND valid_to IS NULL')).toBe(2);
    expect((await swap(seen, await memberId('Olena Bondar'))).status).toBe(200);
    expect(await app.world.rows('SELECT s.booking_id FROM booking_slip s')).toEqual([{ booking_id: body.bookingId }]);
  });

  it('of who booked for themselves nobody disposes', async () => {
    const own = (
      await app.api.book<{ id: string }>(run.id, { name: 'Amal Haddad', email: 'a@example.org', language: 'de', organisationId: desk.id })
    ).body;
    const staff = await staffOf(app);
    const answer = await staff.post<Problem>(`/api/v1/staff/bookings/${own.id}/replacement`, {
      name: 'Karim Haddad',
      phone: '0151 2345678',
    });
    expect(answer.body.code).toBe('booking.not_of_organisation');
  });
});
