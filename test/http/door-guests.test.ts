import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { LetInDto, LookedUpDto, TakenInDto } from '../../api/src/modules/attendance/checkin/check-in.dto.js';
import type { SessionDoorsDto, StaffDoorDto } from '../../api/src/modules/attendance/checkin/doors.dto.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MovedByStaffDto } from '../../api/src/modules/booking/changes/moves.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { TodayDto } from '../../api/src/modules/today/today.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { doorOfDate, listAt, outcomes, phoneAt, seenAs, sendSeen } from '../support/door-calls.js';
import { brokenLaws } from '../support/invariants.js';
import { readQr } from '../support/read-qr.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let session: string;

/** A quarter to nine in Germany on the first date, which begins at nine. */
const BEFORE = new Date('2027-02-06T07:45:00Z');
const minutesAfter = (minutes: number): Date => new Date(BEFORE.getTime() + minutes * 60_000);

beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run();
  session = run.sessions[0]?.id ?? '';
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (name: string, of = run, nth = 0): Promise<BookingReceiptDto> => {
  const wish = { name, email: `gast-${name.length}-${nth}@example.org`, language: 'de', waitlist: true };
  return (await app.api.book<BookingReceiptDto>(of.id, wish)).body;
};

const door = (staff: ApiClient, of = session, name?: string) => doorOfDate(staff, of, name);
const helper = (...doors: StaffDoorDto[]) => phoneAt(app, ...doors);
const listOf = (who: ApiClient, of = session) => listAt(who, of);

const doorsOf = async (staff: ApiClient) => (await staff.get<SessionDoorsDto>(`/api/v1/staff/sessions/${session}/doors`)).body;
const waiting = async (staff: ApiClient, wanted: string) =>
  (await staff.get<TodayDto>('/api/v1/staff/today')).body.groups.flatMap(({ rows }) => rows.filter(({ kind }) => kind === wanted));

const attendance = () =>
  app.world.rows('SELECT state, units, TIME_FORMAT(arrived_at, "%H:%i") AS arrived FROM attendance ORDER BY recorded_at, booking_id');

describe('the code on My page', () => {
  const codeOf = async (token: string) => (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body.bookings[0]?.doorCode ?? null;

  it('S7: is one that the door reads, from the place until the last date is over', async () => {
    const { token, number, id } = await book('Amal Haddad');
    app.clock.set(BEFORE);
    const code = await codeOf(token);
    const read = code && (await readQr(code));
    expect(read).toBe(number);
    const { people } = (await listOf(await helper(await door(await staffOf(app))))).body;
    expect(people.find((one) => one.number === read)?.bookingId).toBe(id);
    app.clock.set(new Date('2027-02-13T14:00:00Z'));
    expect(await codeOf(token)).not.toBeNull();
    app.clock.set(new Date('2027-02-13T15:01:00Z'));
    expect(await codeOf(token)).toBeNull();
  });

  it('pain 34: of before a move is still read where they moved to, and the first door says where that is', async () => {
    const [there, last] = [
      await app.world.run({ sameCourseAs: run, dates: ['2027-02-07', '2027-02-14'] }),
      await app.world.run({ sameCourseAs: run, dates: ['2027-02-06', '2027-02-20'] }),
    ];
    const { id, number } = await book('Amal Haddad');
    const staff = await staffOf(app);
    const move = async (booking: string, to: WorldRun) =>
      (await staff.post<MovedByStaffDto>(`/api/v1/staff/bookings/${booking}/move`, { run: to.id })).body.bookingId;
    const moved = await move(await move(id, there), last);
    app.clock.set(BEFORE);
    const read = async (of: string) =>
      (await (await staffOf(app)).post<LookedUpDto>(`/api/v1/check-in/${of}/lookup`, { code: number })).body;
    expect(await read(last.sessions[0]?.id ?? '')).toMatchObject({ verdict: 'HERE', bookingId: moved });
    expect(await read(session)).toMatchObject({ verdict: 'OTHER_COURSE', name: 'Amal H.', date: '2027-02-06', bookingId: null });
  });

  it('is nowhere without a place, nor where no date has a door', async () => {
    await app.source.query('UPDATE seat_ledger SET capacity = 1');
    const [placed, waiting] = [await book('Amal Haddad'), await book('Petro Hrytsenko')];
    expect([await codeOf(waiting.token), (await codeOf(placed.token)) === null]).toEqual([null, false]);
    await app.source.query(`UPDATE course_run SET format = 'ONLINE', room_id = NULL`);
    await app.source.query('UPDATE session SET room_id = NULL');
    expect(await codeOf(placed.token)).toBeNull();
  });
});

describe('somebody whose code is not on the list', () => {
  const look = (who: ApiClient, code: string) => who.post<LookedUpDto>(`/api/v1/check-in/${session}/lookup`, { code });

  it('is expected in another course, and the door says in which one', async () => {
    const evening = await app.world.run({ title: 'Abendkurs A1', dates: ['2027-02-06', '2027-02-20'] });
    const { number } = await book('Halyna Melnyk', evening);
    const waiting = await book('Amal Haddad', evening, 1);
    await app.api.post(`/api/v1/my/${waiting.token}/bookings/${waiting.id}/cancellation`, {});
    app.clock.set(BEFORE);
    const phone = await helper(await door(await staffOf(app)));
    const { body } = await look(phone, number.toLowerCase().replace('-', ' '));
    expect(body).toMatchObject({ verdict: 'OTHER_COURSE', name: 'Halyna M.', title: 'Abendkurs A1', date: '2027-02-06', start: '09:00' });
    expect((await look(phone, waiting.number)).body).toMatchObject({ verdict: 'UNKNOWN', name: null, title: null });
    expect((await look(phone, 'ZZ-ZZZZZ')).body.verdict).toBe('UNKNOWN');
    expect((await look(app.api, number)).status).toBe(401);
  });

  it('has no place any more, or is looked up by the code of a slip', async () => {
    const desk = await Desk.open(app);
    await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
    const gone = await book('Amal Haddad');
    await app.api.post(`/api/v1/my/${gone.token}/bookings/${gone.id}/cancellation`, {});
    const [slip] = await app.world.rows<{ code: string }>('SELECT code FROM booking_slip');
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    expect((await look(staff, gone.number)).body.verdict).toBe('NO_PLACE');
    expect((await look(staff, slip?.code ?? '')).body).toMatchObject({ verdict: 'HERE', name: 'Tesfay G.' });
  });
});

describe('somebody who comes without having booked', () => {
  const takeIn = (who: ApiClient, body: object, key = newId()) =>
    who.post<TakenInDto & Problem>(`/api/v1/check-in/${session}/walk-ins`, { language: 'de', ...body }, { 'idempotency-key': key });
  const petro = { name: 'Petro Hrytsenko', phone: '0151 2345678' };

  it('S7: gets a free place and is here, once, also after the course has begun', async () => {
    app.clock.set(minutesAfter(25));
    const phone = await helper(await door(await staffOf(app)));
    const key = newId();
    const { status, body } = await takeIn(phone, petro, key);
    expect([status, body.name, body.hasPlace]).toEqual([201, 'Petro H.', true]);
    expect((await takeIn(phone, petro, key)).body.bookingId).toBe(body.bookingId);
    expect([await app.world.count('booking', `state = 'CONFIRMED'`), await app.world.count('check_in')]).toEqual([1, 1]);
    expect(await attendance()).toMatchObject([{ state: 'PRESENT', arrived: '09:10' }]);
    expect((await listOf(phone)).body.people).toMatchObject([{ name: 'Petro H.', here: true }]);
  });

  it('is refused where there is no place, and before the day', async () => {
    expect((await takeIn(await staffOf(app), petro)).body.code).toBe('checkin.other_day');
    await app.source.query('UPDATE seat_ledger SET capacity = 1');
    await book('Amal Haddad');
    app.clock.set(BEFORE);
    expect((await takeIn(await staffOf(app), petro)).body.code).toBe('places.none_free');
    expect((await takeIn(app.api, petro)).status).toBe(401);
    expect(await app.world.count('check_in')).toBe(0);
  });
});

describe('somebody who comes without having booked while the door has no network', () => {
  const petro = { name: 'Petro Hrytsenko', contact: '0151 2345678', language: 'de' };
  const letIn = (
    who: ApiClient,
    at: Date,
    { key = newId(), of = session, ...change }: { key?: string; of?: string; name?: string; contact?: string | undefined } = {},
  ) =>
    who.post<LetInDto & Problem>(
      `/api/v1/check-in/${of}/late-walk-ins`,
      { ...petro, ...change, device: newId(), at: at.toISOString(), sentAt: app.clock.now().toISOString() },
      { 'idempotency-key': key },
    );
  const settled = async (staff: ApiClient) => (await doorsOf(staff)).toSettle;

  it('S7: is booked as soon as there is one, and was there from the moment of the door, also when the date is over by then', async () => {
    // On the second date of such a course it is a late entry, and whoever enters late is expected from then on.
    const [late, second] = [new Date('2027-02-13T08:05:00Z'), run.sessions[1]?.id ?? ''];
    await app.source.query(`UPDATE course_run SET late_entry_until = '2027-02-28'`);
    app.clock.set(late);
    const phone = await helper(await door(await staffOf(app), second));
    app.clock.set(new Date(late.getTime() + 10 * 3_600_000));
    const key = newId();
    expect((await letIn(phone, late, { key, of: second })).body).toEqual({ verdict: 'HERE', name: 'Petro H.' });
    expect((await letIn(phone, late, { key, of: second })).body.verdict).toBe('HERE');
    expect([await app.world.count('booking', `state = 'CONFIRMED'`), await app.world.count('check_in', `way = 'TAKEN_IN'`)]).toEqual([
      1, 1,
    ]);
    expect(await app.world.rows('SELECT entered_at AS at FROM booking')).toEqual([{ at: late }]);
    expect(await attendance()).toMatchObject([{ state: 'PRESENT', arrived: '09:05' }]);
  });

  it('S7: stays noted where the course was full, and waits under today until staff settle it; nobody is overbooked by a door', async () => {
    await app.source.query('UPDATE seat_ledger SET capacity = 1');
    await book('Amal Haddad');
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const phone = await helper(await door(staff));
    const key = newId();
    expect((await letIn(phone, BEFORE, { key })).body.verdict).toBe('TO_SETTLE');
    // Sent once more after a place has become free it is still for staff to settle.
    await app.source.query('UPDATE seat_ledger SET capacity = 2');
    expect((await letIn(phone, BEFORE, { key })).body.verdict).toBe('TO_SETTLE');
    expect(await app.world.count('booking')).toBe(1);
    expect(await settled(staff)).toMatchObject([
      { name: 'Petro Hrytsenko', contact: '0151 2345678', refusal: 'places.none_free', by: 'Eingang 1', happenedAt: BEFORE.toISOString() },
    ]);
    expect(await waiting(staff, 'walk_in')).toMatchObject([
      { name: 'Petro Hrytsenko', count: 1, run: { code: run.code }, numbers: { n: 1 } },
    ]);
    for (let time = 0; time < 2; time++) expect((await staff.delete(`/api/v1/staff/walk-ins/${key}`)).status).toBe(204);
    expect([await settled(staff), await waiting(staff, 'walk_in')]).toEqual([[], []]);
    // A device that did not hear the answer sends once more: settled is settled, and nobody's name is kept for it.
    expect((await letIn(phone, BEFORE, { key })).body.verdict).toBe('TO_SETTLE');
    expect([await app.world.count('booking'), await settled(staff)]).toEqual([1, []]);
    expect(await app.world.rows('SELECT name, contact FROM walk_in')).toEqual([{ name: null, contact: null }]);
    expect((await phone.delete(`/api/v1/staff/walk-ins/${key}`)).status).toBe(401);
  });

  it('is noted whatever was said at the door: without a contact, with one that is none, or with the address of a page', async () => {
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    expect((await letIn(staff, BEFORE, { contact: 'steht auf Zettel' })).body.verdict).toBe('TO_SETTLE');
    expect((await letIn(staff, BEFORE, { contact: undefined })).body.verdict).toBe('TO_SETTLE');
    expect((await letIn(staff, BEFORE, { name: 'Petro www.example.org' })).body.verdict).toBe('TO_SETTLE');
    expect((await settled(staff)).map(({ contact }) => contact)).toEqual(['steht auf Zettel', null, '0151 2345678']);
  });

  it('S7: seen after staff had ended the door stays noted for them, and goes with it when the device takes it back', async () => {
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    const made = await door(staff);
    const phone = await helper(made);
    await staff.delete(`/api/v1/staff/doors/${made.id}`);
    app.clock.set(minutesAfter(9));
    const key = newId();
    expect((await letIn(phone, minutesAfter(5), { key })).body.verdict).toBe('TO_SETTLE');
    expect(await settled(staff)).toMatchObject([{ refusal: 'door.ended', number: null }]);
    const undone = seenAs(key, { id: key, at: minutesAfter(5), undoneAt: minutesAfter(6) });
    for (let time = 0; time < 2; time++) expect(outcomes(await sendSeen(phone, session, [undone], minutesAfter(9)))).toEqual(['UNKNOWN']);
    expect([await settled(staff), await app.world.count('booking'), await app.world.count('check_in')]).toEqual([[], 0, 0]);
  });

  it('taken back after the server had booked them is not there; the booking stays, as with one made at the door', async () => {
    app.clock.set(minutesAfter(10));
    const [phone, key] = [await helper(await door(await staffOf(app))), newId()];
    expect((await letIn(phone, minutesAfter(5), { key })).body.verdict).toBe('HERE');
    const undone = seenAs(key, { id: key, at: minutesAfter(5), undoneAt: minutesAfter(9) });
    expect(outcomes(await sendSeen(phone, session, [undone], minutesAfter(10)))).toEqual(['UNDONE']);
    expect([await app.world.count('attendance'), await app.world.count('booking', `state = 'CONFIRMED'`)]).toEqual([0, 1]);
  });

  it('is nobody’s business who has no right to the door, and on another day not ours', async () => {
    app.clock.set(BEFORE);
    const staff = await staffOf(app);
    expect((await letIn(app.api, BEFORE)).status).toBe(401);
    expect((await letIn(staff, minutesAfter(-24 * 60))).body.verdict).toBe('TOO_LATE');
    expect(await app.world.count('walk_in')).toBe(0);
  });
});

describe('somebody who was seen at a door and stands on no sheet', () => {
  const waits = async (staff: ApiClient) => (await waiting(staff, 'seen')).map(({ name, numbers }) => [name, numbers.n]);
  const reasons = async (staff: ApiClient) => (await doorsOf(staff)).toSettle.map(({ number, refusal }) => [number, refusal]);
  const write = (staff: ApiClient, bookingId: string, state: string) =>
    staff.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries: [{ bookingId, sessionId: session, state }] });

  it('S7: because the course was closed before it was heard of, waits under today; staff open it again, or say that it is settled', async () => {
    run = await app.world.run({ dates: ['2027-02-06'] });
    session = run.sessions[0]?.id ?? '';
    const [amal, petro] = [await book('Amal Haddad'), await book('Petro Hrytsenko')];
    app.clock.set(BEFORE);
    const phone = await helper(await door(await staffOf(app)));
    app.clock.set(minutesAfter(10 * 60));
    const staff = await staffOf(app);
    for (const { id } of [amal, petro]) await write(staff, id, 'ABSENT');
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/completion`)).status).toBe(200);
    app.clock.set(minutesAfter(10 * 60 + 20));
    const green = [amal, petro].map(({ id }) => seenAs(id, { at: BEFORE }));
    expect(outcomes(await sendSeen(phone, session, green, app.clock.now()))).toEqual(['NO_PLACE', 'NO_PLACE']);
    expect(await waits(staff)).toEqual([[null, 1]]);
    expect(await reasons(staff)).toEqual([amal, petro].map(({ number }) => [number, 'attendance.closed']));
    const id = (await doorsOf(staff)).toSettle[1]?.id ?? '';
    for (let time = 0; time < 2; time++) expect((await staff.delete(`/api/v1/staff/walk-ins/${id}`)).status).toBe(204);
    expect(await waits(staff)).toEqual([['Amal Haddad', 1]]);
    await staff.post(`/api/v1/staff/runs/${run.id}/reopening`, { reason: 'Der Eingang hat später gesendet.' });
    expect((await write(staff, amal.id, 'PRESENT')).status).toBe(204);
    expect([await waits(staff), await reasons(staff)]).toEqual([[], []]);
  });

  it('because they were seen after the end only, waits for whoever knows how long they were there; an “absent” settles it too', async () => {
    const { id, number } = await book('Amal Haddad');
    app.clock.set(new Date('2027-02-06T15:31:00Z'));
    const staff = await staffOf(app);
    expect(outcomes(await sendSeen(staff, session, [seenAs(id, { at: app.clock.now() })], app.clock.now()))).toEqual(['NO_PLACE']);
    expect([await app.world.count('attendance'), await reasons(staff)]).toEqual([0, [[number, 'attendance.date_over']]]);
    app.clock.set(new Date('2027-02-06T15:40:00Z'));
    await write(staff, id, 'ABSENT');
    expect([await waits(staff), await reasons(staff)]).toEqual([[], []]);
  });
});
