import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReplacedDto, ReplacementChoicesDto } from '../../api/src/modules/booking/changes/replacements.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/mail-dispatcher.js';
import { NOTICE_VERSION } from '../../api/src/modules/organisations/notice.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk, type OwnBooking } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  desk = await Desk.open(app);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const later = (minutes: number): void => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));
const choices = (of: Desk, booking: OwnBooking | undefined, q = '') =>
  of.api.get<ReplacementChoicesDto & Problem>(of.path(`bookings/${booking?.id}/replacement?q=${encodeURIComponent(q)}`));
const swap = (booking: OwnBooking | undefined, personId: string, more: object = {}) =>
  desk.api.post<ReplacedDto & Problem>(desk.path(`bookings/${booking?.id}/replacement`), { personId, ...more });
const add = async (name: string, more: object = {}): Promise<string> =>
  (await desk.api.post<{ personId: string }>(desk.path('members'), { name, notice: NOTICE_VERSION, ...more })).body.personId;

const needsBasic = (runId: string) =>
  app.world.rows(`UPDATE course_run SET prerequisites = '["basic_qualification"]' WHERE id = ?`, [runId]);

describe('who may take a place of the organisation', () => {
  it('pain 36: its own members by name, each with how the place would stand; nobody else sees them', async () => {
    const run = await app.world.run({ capacity: 2 });
    const [booking] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org\nPetro Hrytsenko\nZahra Rahimi')).bookings;
    await add('Karim Haddad');
    const other = await Desk.open(app);
    await other.enrolText((await app.world.run()).slug, 'Samuel Owusu');
    const { status, body } = await choices(desk, booking);
    expect([status, body.name, body.isOpen, body.until, body.total]).toEqual([200, 'Olena Bondar', true, '2027-02-05', 3]);
    expect(body.candidates.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Karim Haddad', 'CONFIRMED'],
      ['Petro Hrytsenko', 'KNOWN'],
      ['Zahra Rahimi', 'WAITS'],
    ]);
    expect((await choices(desk, booking, 'HADDÁD')).body.candidates.map(({ name }) => name)).toEqual(['Karim Haddad']);
    expect((await choices(other, booking)).body.code).toBe('booking.unknown');
  });

  it('pain 36: whom a rule stands against is told with its reason, and the way on makes it a request', async () => {
    const run = await app.world.run();
    const [booking] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org')).bookings;
    await needsBasic(run.id);
    const karim = await add('Karim Haddad');
    const [candidate] = (await choices(desk, booking)).body.candidates;
    expect(candidate).toMatchObject({ outcome: 'REFUSED', mayDeclareBasic: true, reasons: [{ code: 'basic_missing' }] });
    expect((await swap(booking, karim)).body).toMatchObject({ code: 'booking.not_eligible', reasons: [{ code: 'basic_missing' }] });
    expect((await swap(booking, karim, { basicQualification: 'ELSEWHERE' })).body.state).toBe('REQUESTED');
  });

  it('a full course, the limit of the organisation and the end of registration do not stand against it: the seat is not new', async () => {
    const run = await app.world.run({ capacity: 1, maxPerOrganisation: 1 });
    const [booking] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org')).bookings;
    await app.world.rows(`UPDATE course_run SET state = 'CLOSED_FOR_REGISTRATION' WHERE id = ?`, [run.id]);
    const karim = await add('Karim Haddad');
    expect((await choices(desk, booking)).body.candidates).toMatchObject([{ outcome: 'CONFIRMED', reasons: [] }]);
    expect((await swap(booking, karim)).body.state).toBe('CONFIRMED');
  });

  it('E16: of somebody who is no member any more the organisation is shown nothing', async () => {
    const run = await app.world.run();
    const [booking] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org')).bookings;
    await app.world.rows(`UPDATE membership SET valid_to = '2026-12-31'`);
    expect((await choices(desk, booking)).body.code).toBe('booking.unknown');
  });
});

it('a swap is shown as one and not as a cancellation, behind those who have a place', async () => {
  const run = await app.world.run();
  const [booking] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org\nPetro Hrytsenko')).bookings;
  const karim = await add('Karim Haddad');
  await swap(booking, karim);
  // It stands with the booking and is not read from the log, which is kept for less time.
  await app.world.rows(`UPDATE audit_entry SET verb = 'booking.cancelled' WHERE verb = 'booking.replaced'`);
  const seen = (await desk.bookingsOf(run.slug)).body.bookings.map(({ name, state }) => [name, state]);
  expect(seen).toEqual([
    ['Petro Hrytsenko', 'CONFIRMED'],
    ['Karim Haddad', 'CONFIRMED'],
    ['Olena Bondar', 'REPLACED'],
  ]);
  expect((await swap(booking, karim)).status).toBe(200);
  expect(await app.world.count('booking')).toBe(3);
});

describe('who hears of a swap', () => {
  const mails = () => app.world.rows<{ kind: string }>('SELECT kind FROM outbox ORDER BY created_at, id');

  it('within the minutes in which nobody was told of the place, nobody hears of its end', async () => {
    const run = await app.world.run();
    const [booking] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org')).bookings;
    await swap(booking, await add('Karim Haddad', { email: 'karim@example.org' }));
    expect((await mails()).map(({ kind }) => kind)).toEqual(['booking.confirmed', 'booking.confirmed']);
  });

  it('later the first person is told that the place is gone', async () => {
    const run = await app.world.run();
    const [booking] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org')).bookings;
    later(6);
    await swap(booking, await add('Karim Haddad', { email: 'karim@example.org' }));
    expect((await mails()).map(({ kind }) => kind)).toEqual(['booking.confirmed', 'booking.cancelled', 'booking.confirmed']);
  });

  it('pain 36: people without e-mail stop no mail: they are enrolled, swapped and cancelled, and every mail has its end', async () => {
    const run = await app.world.run();
    const { bookings } = await desk.enrolText(run.slug, 'Parwana\t\nTesfay Ghebremedhin\t\nNadia Noor\tnadia@example.org');
    later(6);
    const swapped = await swap(bookings[0], await add('Karim Haddad'));
    await desk.api.post(desk.path(`bookings/${swapped.body.bookingId}/cancellation`), {});
    await desk.api.post(desk.path(`bookings/${bookings[1]?.id}/cancellation`), {});
    await app.world.rows('UPDATE outbox SET due_at = NOW(3)');
    await app.get(MailDispatcher).drain();
    const ends = await app.world.rows<{ state: string }>('SELECT DISTINCT state FROM outbox ORDER BY state');
    expect(ends.map(({ state }) => state)).toEqual(['OBSOLETE', 'SENT']);
    expect(app.mailbox.to('nadia@example.org')[0]?.subject).toContain('Ihr Platz ist sicher');
  });
});

describe('names later', () => {
  it('pain 36: places are held for the organisation first, and get their people when the names are there', async () => {
    const run = await app.world.run({ capacity: 3 });
    const staff = await staffOf(app);
    await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${desk.id}`, { seats: 2, releaseOn: '2027-01-20' });
    const guest = (nth: number) => app.api.book<Problem>(run.id, { name: `Gast ${nth}`, email: `gast-${nth}@example.org`, language: 'de' });
    expect([(await guest(1)).status, (await guest(2)).body.code]).toEqual([201, 'booking.run_full']);
    const { bookings } = await desk.enrolText(run.slug, 'Parwana\nAmina Haidari');
    expect(bookings.map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });
});
