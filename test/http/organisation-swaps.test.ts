import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReplacedDto, ReplacementChoicesDto } from '../../api/src/modules/booking/changes/replacements.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/mail-dispatcher.js';
import { NOTICE_VERSION } from '../../api/src/modules/organisations/notice.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk, type OwnBooking } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import { guest } from '../support/waiting.js';

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

describe('a member who waits takes the place', () => {
  const idOf = async (name: string): Promise<string> =>
    (await app.world.rows<{ id: string }>('SELECT id FROM person WHERE name = ?', [name]))[0]?.id ?? '';
  const ledger = () => app.world.rows('SELECT taken, waiting, held FROM seat_ledger');
  const kinds = async (bookingId = ''): Promise<string[]> =>
    (await app.world.rows<{ kind: string }>('SELECT kind FROM outbox WHERE booking_id = ? ORDER BY created_at, id', [bookingId])).map(
      ({ kind }) => kind,
    );

  it('E17: the waiting ends with the same booking, the seat stays taken, and the others keep their order', async () => {
    const run = await app.world.run({ capacity: 1 });
    const [olena, petro] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org\nPetro Hrytsenko\tpetro@example.org')).bookings;
    const stranger = (await app.api.book<{ id: string }>(run.id, { ...guest(1) })).body;
    const zahra = (await desk.enrolText(run.slug, 'Zahra Rahimi\tzahra@example.org')).bookings.find(({ name }) => name === 'Zahra Rahimi');
    expect(zahra).toMatchObject({ state: 'WAITLISTED', position: 3 });
    later(6);
    const { status, body } = await swap(olena, await idOf('Zahra Rahimi'));
    expect({ ...body, status }).toEqual({ status: 200, bookingId: zahra?.id, number: zahra?.number, state: 'CONFIRMED' });
    expect(await ledger()).toEqual([{ taken: 1, waiting: 2, held: 0 }]);
    expect(await app.world.count('seat_offer')).toBe(0);
    const order = await app.world.rows<{ id: string }>(`SELECT id FROM booking WHERE state = 'WAITLISTED' ORDER BY ledger_version`);
    expect(order.map(({ id }) => id)).toEqual([petro?.id, stranger.id]);
    expect([await kinds(olena?.id), await kinds(zahra?.id)]).toEqual([
      ['booking.confirmed', 'booking.cancelled'],
      ['booking.waitlisted', 'booking.confirmed'],
    ]);
    expect(await app.world.count('audit_entry', `verb = 'booking.took_over' AND subject_id = ?`, [zahra?.id ?? ''])).toBe(1);
    expect(await swap(olena, await idOf('Zahra Rahimi'))).toMatchObject({ status: 200, body });
    const seen = (await desk.bookingsOf(run.slug)).body.bookings.map(({ name, state }) => [name, state]);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['Zahra Rahimi', 'CONFIRMED'],
        ['Olena Bondar', 'REPLACED'],
      ]),
    );
  });

  it('pain 36: what was held for the organisation stays its place, and only the new person is told, at once', async () => {
    const run = await app.world.run({ capacity: 2 });
    const staff = await staffOf(app);
    await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${desk.id}`, { seats: 1, releaseOn: '2027-01-31' });
    await app.api.book(run.id, { ...guest(1) });
    const [olena, zahra] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org\nZahra Rahimi\tzahra@example.org')).bookings;
    await swap(olena, await idOf('Zahra Rahimi'));
    expect(await app.world.rows('SELECT used FROM quota')).toEqual([{ used: 1 }]);
    expect(await app.world.count('booking', 'quota_id IS NOT NULL AND id = ?', [zahra?.id ?? ''])).toBe(1);
    await app.get(MailDispatcher).drain();
    expect(app.mailbox.to('zahra@example.org').map(({ subject }) => subject.split(':')[0])).toEqual([
      'Ihr Platz ist sicher',
      'Termin 1 von 2',
      'Termin 2 von 2',
    ]);
    later(6);
    await app.get(MailDispatcher).drain();
    expect(app.mailbox.to('olena@example.org')).toEqual([]);
    expect(app.mailbox.to('zahra@example.org')).toHaveLength(3);
  });

  it('E14: without e-mail the slip in the own hands opens the place', async () => {
    const run = await app.world.run({ capacity: 1 });
    const [olena, zahra] = (await desk.enrolText(run.slug, 'Olena Bondar\nZahra Rahimi')).bookings;
    const slip = () => app.world.rows('SELECT code FROM booking_slip WHERE booking_id = ?', [zahra?.id ?? '']);
    const before = await slip();
    expect((await swap(olena, await idOf('Zahra Rahimi'))).body.state).toBe('CONFIRMED');
    expect(await slip()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('E17: whom another organisation has put on the list is known and nothing more, and keeps that turn', async () => {
    const run = await app.world.run({ capacity: 1 });
    const [olena] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org')).bookings;
    const zahra = await add('Zahra Rahimi', { email: 'zahra@example.org' });
    const other = await Desk.open(app);
    await other.enrolText(run.slug, 'Zahra Rahimi\tzahra@example.org');
    expect(await app.world.count('booking', `state = 'WAITLISTED' AND person_id = ?`, [zahra])).toBe(1);
    expect((await choices(desk, olena)).body.candidates).toMatchObject([{ name: 'Zahra Rahimi', outcome: 'KNOWN' }]);
    expect((await swap(olena, zahra)).body.code).toBe('booking.already_booked');
    expect(await ledger()).toEqual([{ taken: 1, waiting: 1, held: 0 }]);
  });

  it('what they wish for besides comes along as far as there is any, and the way to take part is that of the seat', async () => {
    const run = await app.world.run({ capacity: 1 });
    const staff = await staffOf(app);
    await staff.put(`/api/v1/staff/runs/${run.id}/extra-places/CHILDCARE`, { capacity: 1 });
    const [olena, zahra] = (await desk.enrolText(run.slug, 'Olena Bondar\tolena@example.org\nZahra Rahimi')).bookings;
    await app.world.rows(`INSERT INTO booking_extra (booking_id, kind, state) VALUES (?, 'CHILDCARE', 'WISHED')`, [zahra?.id ?? '']);
    expect((await swap(olena, await idOf('Zahra Rahimi'))).status).toBe(200);
    expect(await app.world.rows('SELECT booking_id, kind, state FROM booking_extra')).toEqual([
      { booking_id: zahra?.id, kind: 'CHILDCARE', state: 'HELD' },
    ]);
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
