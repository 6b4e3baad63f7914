import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { DatesTodayDto, SessionDoorsDto, StaffDoorDto } from '../../api/src/modules/attendance/checkin/doors.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { doorOfDate, listAt, openDoor, outcomes, phoneAt, seenAs, sendSeen, tokenOf } from '../support/door-calls.js';
import { brokenLaws } from '../support/invariants.js';
import { countTrips } from '../support/round-trips.js';
import { sayOfDate } from '../support/said-of-date.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let session: string;
let other: string;
let trips: { taken: number };

/** A quarter to nine in Germany on the first date, which begins at nine. */
const BEFORE = new Date('2027-02-06T07:45:00Z');
const minutesAfter = (minutes: number): Date => new Date(BEFORE.getTime() + minutes * 60_000);

beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  trips = countTrips(app);
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run();
  session = run.sessions[0]?.id ?? '';
  other = run.sessions[1]?.id ?? '';
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (name: string, of = run, nth = 0): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(of.id, { name, email: `gast-${name.length}-${nth}@example.org`, language: 'de' })).body;

const door = (staff: ApiClient, of = session, name?: string) => doorOfDate(staff, of, name);
const open = (made: StaffDoorDto, typed?: string) => openDoor(app, made, typed);
const helper = (...doors: StaffDoorDto[]) => phoneAt(app, ...doors);
const listOf = (who: ApiClient, of = session) => listAt(who, of);
const seen = (bookingId: string, more: Partial<Parameters<typeof seenAs>[1]> = {}) => seenAs(bookingId, { at: app.clock.now(), ...more });
const send = (who: ApiClient, events: object[], sentAt = app.clock.now(), of = session) => sendSeen(who, of, events, sentAt);

const attendance = () =>
  app.world.rows('SELECT state, units, TIME_FORMAT(arrived_at, "%H:%i") AS arrived FROM attendance ORDER BY recorded_at, booking_id');

describe('the door of a date', () => {
  it('S7: opens with link and PIN for its day, and lets the device in without an account', async () => {
    const made = await door(await staffOf(app));
    expect((await open(made)).body.code).toBe('door.not_today');
    app.clock.set(BEFORE);
    expect((await app.api.get(`/api/v1/doors/${tokenOf(made)}`)).body).toMatchObject({ name: 'Eingang 1', state: 'OPEN', start: '09:00' });
    const phone = await helper(made);
    expect((await listOf(phone)).status).toBe(200);
    app.clock.set(new Date('2027-02-06T23:00:00Z'));
    const over = await listOf(phone);
    expect([over.status, over.body.code]).toEqual([403, 'door.ended']);
    expect((await open(made)).body.code).toBe('door.ended');
  });

  it('is shut for whoever has the link without the PIN, and locked after twenty wrong ones: who is in stays in', async () => {
    const made = await door(await staffOf(app));
    app.clock.set(BEFORE);
    const phone = await helper(made);
    expect((await listOf(app.api)).status).toBe(401);
    expect((await listOf(app.api.with({ cookie: `door-${session}=${tokenOf(made)}` }))).status).toBe(401);
    const wrong = made.pin === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 20; tries++) expect((await open(made, wrong)).body.code).toBe('door.wrong_pin');
    expect((await open(made)).body.code).toBe('door.locked');
    expect((await app.api.get(`/api/v1/doors/${tokenOf(made)}`)).body).toMatchObject({ state: 'LOCKED' });
    const { body } = await (await staffOf(app)).get<SessionDoorsDto>(`/api/v1/staff/sessions/${session}/doors`);
    expect(body.doors).toMatchObject([{ state: 'LOCKED' }]);
    expect((await listOf(phone)).status).toBe(200);
  });

  it('pain 34: shows its own date and no other', async () => {
    const { id } = await book('Amal Haddad');
    const made = await door(await staffOf(app));
    app.clock.set(BEFORE);
    const phone = await helper(made);
    expect((await listOf(phone, other)).body.code).toBe('door.elsewhere');
    expect((await send(phone, [seen(id)], undefined, other)).status).toBe(403);
    expect(await app.world.count('check_in')).toBe(0);
  });

  it('pain 35: a telephone that goes on to another date still sends what it saw at the first, in the name of that door', async () => {
    const evening = await app.world.run({ title: 'Abendkurs A1', dates: ['2027-02-06', '2027-02-20'] });
    const second = evening.sessions[0]?.id ?? '';
    const [here, there] = [await book('Amal Haddad'), await book('Petro Hrytsenko', evening)];
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const doors = [await door(staff), await door(staff, second, 'Abendtür')];
    const phone = await helper(...doors);
    expect(outcomes(await send(phone, [seen(there.id)], undefined, second))).toEqual(['HERE']);
    expect(outcomes(await send(phone, [seen(here.id)]))).toEqual(['HERE']);
    const rows = await app.world.rows<{ name: string }>(
      'SELECT d.name FROM check_in c JOIN door_link d ON d.id = c.door_id ORDER BY d.name',
    );
    expect(rows.map(({ name }) => name)).toEqual(['Abendtür', 'Eingang 1']);
    expect((await listOf(phone)).body.door).toBe('Eingang 1');
    expect((await listOf(phone, second)).body.door).toBe('Abendtür');
  });

  it('S7: is on the list of today for staff, and for the devices that it let in', async () => {
    const of = async (who: ApiClient) => (await who.get<DatesTodayDto>('/api/v1/doors')).body.dates.map(({ code }) => code);
    const asStaff = async (who: ApiClient) => (await who.get<DatesTodayDto>('/api/v1/doors')).body.asStaff;
    const evening = await app.world.run({ title: 'Abendkurs A1', dates: ['2027-02-06', '2027-02-20'] });
    const [staff, made] = [await staffOf(app), await door(await staffOf(app))];
    expect(await of(staff)).toEqual([]);
    app.clock.set(BEFORE);
    expect(new Set(await of(await staffOf(app)))).toEqual(new Set([run.code, evening.code]));
    const phone = await helper(made);
    expect(await of(phone)).toEqual([run.code]);
    expect([await asStaff(await staffOf(app)), await asStaff(phone)]).toEqual([true, false]);
    app.clock.set(minutesAfter(24 * 60));
    expect(await of(phone)).toEqual([]);
    expect((await app.api.get('/api/v1/doors')).status).toBe(401);
  });

  it('is ended by staff at once; what was seen before counts, what its device saw later stays noted for staff', async () => {
    const [first, late] = [await book('Amal Haddad'), await book('Petro Hrytsenko')];
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const made = await door(staff);
    const phone = await helper(made);
    app.clock.set(minutesAfter(10));
    expect((await staff.delete(`/api/v1/staff/doors/${made.id}`)).status).toBe(204);
    app.clock.set(minutesAfter(20));
    expect((await listOf(phone)).body.code).toBe('door.ended');
    const event = seen(first.id, { at: minutesAfter(5) });
    const undone = { ...event, undoneAt: minutesAfter(15).toISOString() };
    const answer = await send(phone, [event, seen(late.id, { at: minutesAfter(15) }), undone]);
    expect(outcomes(answer)).toEqual(['HERE', 'NO_PLACE', 'TOO_LATE']);
    expect([await app.world.count('check_in'), await app.world.count('attendance')]).toEqual([2, 1]);
  });

  it('takes nothing back when its day is long over', async () => {
    const event = seen((await book('Amal Haddad')).id, { at: BEFORE });
    app.clock.set(BEFORE);
    const phone = await helper(await door(await staffOf(app)));
    await send(phone, [event]);
    app.clock.set(minutesAfter(3 * 24 * 60));
    expect(outcomes(await send(phone, [{ ...event, undoneAt: BEFORE.toISOString() }]))).toEqual(['TOO_LATE']);
  });

  it('tells of people a first name, a letter and the number of the booking, and no more', async () => {
    const desk = await Desk.open(app);
    await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
    const { number } = await book('Ayşe Özdemir');
    app.clock.set(BEFORE);
    const { body } = await listOf(await helper(await door(await staffOf(app))));
    const [slip] = await app.world.rows<{ code: string }>('SELECT code FROM booking_slip');
    const hash = createHash('sha256').update(`${session} ${slip?.code}`).digest('hex').slice(0, 32);
    expect(body.people.map(({ name, slip: of }) => [name, of])).toEqual([
      ['Tesfay G.', hash],
      ['Ayşe Ö.', null],
    ]);
    expect(body.people[1]).toMatchObject({ number, find: ['ayse oe', 'ayse o'], here: false, at: null });
    expect(JSON.stringify(body)).not.toMatch(/Özdemir|Ghebremedhin|@|example/i);
    expect(body.wipeAt).toBe('2027-02-07T15:00:00.000Z');
    app.clock.set(new Date('2027-02-07T14:59:59Z'));
    expect((await listOf(await staffOf(app))).status).toBe(200);
    app.clock.set(new Date('2027-02-07T15:00:00Z'));
    expect((await listOf(await staffOf(app))).body.code).toBe('door.ended');
  });
});

describe('a check-in', () => {
  it('S7: is attendance from that moment on, and says at which door', async () => {
    const { id } = await book('Amal Haddad');
    app.clock.set(BEFORE);
    const phone = await helper(await door(await staffOf(app)));
    const { body } = await send(phone, [seen(id)]);
    expect(body.events).toMatchObject([{ outcome: 'HERE', firstAt: BEFORE.toISOString() }]);
    expect(await attendance()).toEqual([{ state: 'PRESENT', units: 8, arrived: '08:45' }]);
    expect((await listOf(phone)).body.people).toMatchObject([{ here: true, at: BEFORE.toISOString(), door: 'Eingang 1' }]);
    expect(await app.world.rows(`SELECT actor_kind AS who FROM audit_entry WHERE verb = 'attendance.arrived'`)).toEqual([{ who: 'door' }]);
  });

  it('sent twice is one; seen at two doors, the first moment wins, whichever device is heard first', async () => {
    const { id } = await book('Amal Haddad');
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const [one, two] = [await helper(await door(staff)), await helper(await door(staff, session, 'Eingang 2'))];
    app.clock.set(minutesAfter(30));
    const event = seen(id, { at: minutesAfter(12) });
    expect(outcomes(await send(two, [event]))).toEqual(['HERE']);
    expect(outcomes(await send(two, [event]))).toEqual(['HERE']);
    const earlier = await send(one, [seen(id, { at: minutesAfter(3) })]);
    expect(earlier.body.events[0]?.firstAt).toBe(minutesAfter(3).toISOString());
    expect(await app.world.count('check_in')).toBe(2);
    expect(await attendance()).toMatchObject([{ state: 'PRESENT', arrived: '08:48' }]);
    expect((await listOf(one)).body.people).toMatchObject([{ door: 'Eingang 1' }]);
  });

  it('without network stays what happened: who lost the place meanwhile was there, and staff see it', async () => {
    const gone = await book('Amal Haddad');
    const here = await book('Petro Hrytsenko');
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const phone = await helper(await door(staff));
    app.clock.set(minutesAfter(5));
    await staff.post(`/api/v1/staff/bookings/${gone.id}/cancellation`, { reason: 'Am Telefon abgesagt.' });
    app.clock.set(minutesAfter(60));
    const answer = await send(phone, [seen(gone.id, { at: minutesAfter(4) }), seen(newId()), seen(here.id, { at: minutesAfter(6) })]);
    expect(outcomes(answer)).toEqual(['NO_PLACE', 'UNKNOWN', 'HERE']);
    const { body } = await (await staffOf(app)).get<SessionDoorsDto>(`/api/v1/staff/sessions/${session}/doors`);
    expect(body.seen.map(({ name, state, by }) => [name, state, by])).toEqual([
      ['Petro Hrytsenko', 'CONFIRMED', 'Eingang 1'],
      ['Amal Haddad', 'CANCELLED_BY_STAFF', 'Eingang 1'],
    ]);
    expect(await app.world.count('attendance')).toBe(1);
  });

  it('is as long ago as its device says, however wrong its clock is', async () => {
    const { id } = await book('Amal Haddad');
    app.clock.set(minutesAfter(40));
    const phone = await helper(await door(await staffOf(app)));
    const wrong = (minutes: number): Date => new Date(Date.UTC(2019, 4, 1, 3, minutes));
    expect(outcomes(await send(phone, [seen(id, { at: wrong(0) })], wrong(35)))).toEqual(['HERE']);
    expect(await attendance()).toMatchObject([{ arrived: '08:50' }]);
  });

  it('taken back leaves no attendance, gives an excuse back, and keeps who was seen once more, from that moment on', async () => {
    const [amal, petro, lina] = [await book('Amal Haddad'), await book('Petro Hrytsenko'), await book('Lina Yusuf')];
    await sayOfDate(app.api, { ...petro, sessionId: session }, { excused: true });
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const events = [seen(amal.id), seen(petro.id), seen(lina.id)];
    await send(staff, events);
    app.clock.set(minutesAfter(20));
    await send(staff, [seen(lina.id, { shown: 'AGAIN' })]);
    const undone = events.map((event) => ({ ...event, undoneAt: minutesAfter(1).toISOString() }));
    for (const _time of [1, 2]) expect(outcomes(await send(staff, undone))).toEqual(['UNDONE', 'UNDONE', 'UNDONE']);
    const [rows, at] = [await app.world.rows('SELECT booking_id AS id, state FROM attendance'), await attendance()];
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify({ id: petro.id, state: 'EXCUSED' }), JSON.stringify({ id: lina.id, state: 'PRESENT' })]),
    );
    expect(at).toContainEqual({ state: 'PRESENT', units: 8, arrived: '09:05' });
  });

  it('taken back before it was sent never was attendance', async () => {
    const { id } = await book('Amal Haddad');
    app.clock.set(minutesAfter(5));
    const answer = await send(await staffOf(app), [seen(id, { at: BEFORE, undoneAt: minutesAfter(1) })]);
    expect([outcomes(answer), await app.world.count('check_in'), await app.world.count('attendance')]).toEqual([['UNDONE'], 1, 0]);
  });

  it('costs the database as many questions for twenty as for one', async () => {
    await app.source.query('UPDATE seat_ledger SET capacity = 20');
    const bookings = await Promise.all(Array.from({ length: 20 }, (_, n) => book(`Gast Nummer ${n}`, run, n)));
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const cost = async (events: object[], expected: string): Promise<number> => {
      const before = trips.taken;
      expect(new Set(outcomes(await send(staff, events)))).toEqual(new Set([expected]));
      return trips.taken - before;
    };
    const [one, ...others] = bookings.map(({ id }) => seen(id));
    const [first, rest] = [one ?? {}, others];
    const undone = rest.map((event) => ({ ...event, undoneAt: BEFORE.toISOString() }));
    const costs = [await cost([first], 'HERE'), await cost(rest, 'HERE'), await cost(undone, 'UNDONE')];
    expect(Math.max(...costs)).toBeLessThanOrEqual((costs[0] ?? 0) + 1);
    expect([await app.world.count('attendance'), await app.world.count('audit_entry', `verb = 'attendance.arrived'`)]).toEqual([1, 20]);
  });

  it.each([['later'], ['earlier']])('taken back at both doors that saw somebody leaves no attendance: the %s one first', async (first) => {
    const { id } = await book('Amal Haddad');
    app.clock.set(minutesAfter(20));
    const staff = await staffOf(app);
    const [late, early] = [seen(id, { at: minutesAfter(12) }), seen(id, { at: minutesAfter(3) })];
    for (const event of [late, early]) await send(staff, [event]);
    const undone = (first === 'later' ? [late, early] : [early, late]).map((one) => ({ ...one, undoneAt: minutesAfter(15).toISOString() }));
    await send(staff, undone);
    expect(await app.world.count('attendance')).toBe(0);
  });

  it('of a date that was called off meanwhile stays what happened', async () => {
    const { id } = await book('Amal Haddad');
    app.clock.set(BEFORE);
    const phone = await helper(await door(await staffOf(app)));
    await app.source.query(`UPDATE session SET state = 'CANCELLED' WHERE id = ?`, [session]);
    expect(outcomes(await send(phone, [seen(id)]))).toEqual(['NO_PLACE']);
    expect((await listOf(phone)).status).toBe(404);
    expect([await app.world.count('check_in'), await app.world.count('attendance')]).toEqual([1, 0]);
  });

  it('pain 34: counts on the day of its date only, for staff too', async () => {
    const { id } = await book('Amal Haddad');
    expect(outcomes(await send(await staffOf(app), [seen(id)]))).toEqual(['OTHER_DAY']);
    app.clock.set(BEFORE);
    expect(outcomes(await send(await staffOf(app), [seen(id)], undefined, other))).toEqual(['OTHER_DAY']);
    expect(await app.world.count('check_in')).toBe(0);
  });
});
