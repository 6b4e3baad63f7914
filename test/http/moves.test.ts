import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunCardDto } from '../../api/src/modules/catalogue/index.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MovedBookingDto } from '../../api/src/modules/booking/changes/moves.dto.js';
import type { MyBookingDto, MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { ParticipantsDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarsOf } from '../support/calendar-mails.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { staffOf } from '../support/taught-course.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let other: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ capacity: 2 });
  other = await anotherDate();
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const anotherDate = (wish: RunWish = {}) => app.world.run({ sameCourseAs: run, capacity: 2, dates: ['2027-03-06', '2027-03-13'], ...wish });
const book = async (to: WorldRun, name = 'Amal Haddad', change: object = {}): Promise<BookingReceiptDto> => {
  const email = `${name.split(' ')[0]}@example.org`.toLowerCase();
  return (await app.api.book<BookingReceiptDto>(to.id, { name, email, language: 'de', ...change })).body;
};
const of = ({ token, id }: BookingReceiptDto, what: string) => `/api/v1/my/${token}/bookings/${id}/${what}`;
const move = (booking: BookingReceiptDto, to: WorldRun) => app.api.post<MovedBookingDto & Problem>(of(booking, 'move'), { run: to.id });
const choices = async (booking: BookingReceiptDto) => (await app.api.get<RunCardDto[]>(of(booking, 'other-runs'))).body.map(({ id }) => id);
const own = async (token: string): Promise<MyBookingDto | undefined> =>
  (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body.bookings[0];
const seats = async (of: WorldRun) =>
  (await app.world.rows<{ taken: number; waiting: number }>('SELECT taken, waiting FROM seat_ledger WHERE course_run_id = ?', [of.id]))[0];

describe('moving to another date of the same course', () => {
  it('takes the place there and gives this one up, in one step; the new link opens the new booking', async () => {
    const booking = await book(run);
    expect(await own(booking.token)).toMatchObject({ canMove: true });
    expect(await choices(booking)).toEqual([other.id]);
    const { status, body } = await move(booking, other);
    expect(status).toBe(200);
    expect(body.booking).toMatchObject({ state: 'CONFIRMED', run: { id: other.id } });
    expect([await seats(run), await seats(other)]).toEqual([
      { taken: 0, waiting: 0 },
      { taken: 1, waiting: 0 },
    ]);
    expect(await own(booking.token)).toMatchObject({ state: 'CANCELLED_BY_PARTICIPANT', movedTo: body.booking.number, canMove: false });
    expect(await own(body.token)).toMatchObject({ id: body.booking.id, movedTo: null });
  });

  it('is one move, however often the button is pressed', async () => {
    const booking = await book(run);
    const answers = await Promise.all([move(booking, other), move(booking, other), move(booking, other)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.booking.id)).size).toBe(1);
    expect(await app.world.count('booking')).toBe(2);
    expect((await move(booking, await anotherDate())).body.code).toBe('booking.move_impossible');
  });

  it('once cancelled there it is over: asking again is no success', async () => {
    const booking = await book(run);
    const { token, booking: moved } = (await move(booking, other)).body;
    expect((await app.api.post(`/api/v1/my/${token}/bookings/${moved.id}/cancellation`)).status).toBe(200);
    expect((await move(booking, other)).body.code).toBe('booking.move_impossible');
  });

  it('is late only for somebody who had a seat', async () => {
    run = await app.world.run({ capacity: 1 });
    other = await anotherDate();
    const [seated, waits] = [await book(run), await book(run, 'Bea Adler', { waitlist: true })];
    await app.world.rows('UPDATE course_run SET waitlist_paused_at = NOW(3), cancellation_deadline = ? WHERE id = ?', [
      new Date(app.clock.now().getTime() - 60_000),
      run.id,
    ]);
    expect([(await move(waits, other)).status, (await move(seated, other)).status]).toEqual([200, 200]);
    expect(await app.world.rows('SELECT is_late AS late FROM booking WHERE course_run_id = ? ORDER BY ledger_version', [run.id])).toEqual([
      { late: 1 },
      { late: 0 },
    ]);
  });

  it('offers the place that became free to the first who waits', async () => {
    run = await app.world.run({ capacity: 1 });
    other = await anotherDate();
    const booking = await book(run);
    await book(run, 'Bea Adler', { waitlist: true });
    await move(booking, other);
    expect(await app.world.rows(`SELECT state FROM booking WHERE course_run_id = ? ORDER BY ledger_version`, [run.id])).toEqual([
      { state: 'CANCELLED_BY_PARTICIPANT' },
      { state: 'OFFERED' },
    ]);
  });

  it('leaves everything as it is when there is no place, and never overtakes who waits there', async () => {
    const booking = await book(run);
    other = await anotherDate({ capacity: 1 });
    await book(other, 'Bea Adler');
    expect(await choices(booking)).not.toContain(other.id);
    expect((await move(booking, other)).body).toMatchObject({ status: 409, code: 'booking.move_full' });
    await book(other, 'Cem Ay', { waitlist: true });
    await app.world.rows('UPDATE seat_ledger SET capacity = 2 WHERE course_run_id = ?', [other.id]);
    await app.world.rows('UPDATE course_run SET waitlist_paused_at = NOW(3) WHERE id = ?', [other.id]);
    expect((await move(booking, other)).body.code).toBe('booking.move_full');
    expect(await own(booking.token)).toMatchObject({ state: 'CONFIRMED' });
    expect(await seats(run)).toEqual({ taken: 1, waiting: 0 });
  });

  it('goes only to an open date of the same course, and not once the own course has begun', async () => {
    const booking = await book(run);
    expect((await move(booking, await app.world.run())).body.code).toBe('booking.not_an_alternative');
    expect((await move(booking, run)).body.code).toBe('booking.not_an_alternative');
    expect((await move(booking, await anotherDate({ state: 'CLOSED_FOR_REGISTRATION' }))).body.code).toBe('booking.closed');
    expect((await move(booking, await anotherDate({ state: 'DRAFT' }))).status).toBe(404);
    app.clock.set(new Date('2027-02-06T08:00:00Z'));
    expect((await move(booking, other)).body.code).toBe('booking.run_started');
  });

  it('not once the own course has begun, even if its date was put forward while somebody else had the places', async () => {
    const booking = await book(run);
    const hand = await OtherHand.open(app);
    await hand.holdPlaces(run.id);
    const answer = move(booking, other);
    await untilSomebodyWaits(app);
    await app.world.rows('UPDATE session SET starts_at = ? WHERE course_run_id = ? AND n = 1', [
      new Date(app.clock.now().getTime() - 60_000),
      run.id,
    ]);
    await hand.letGo();
    expect((await answer).body.code).toBe('booking.run_started');
    await hand.close();
  });

  it('leaves behind what one eats where the other date has no food', async () => {
    run = await app.world.run({ flags: ['catering'] });
    other = await anotherDate({});
    await move(await book(run, 'Amal Haddad', { needs: ['MEAL_HALAL', 'LARGE_PRINT'] }), other);
    const kept = 'SELECT n.kind FROM support_need n JOIN booking b ON b.id = n.booking_id WHERE b.course_run_id = ?';
    expect(await app.world.rows(kept, [other.id])).toEqual([{ kind: 'LARGE_PRINT' }]);
  });

  it('takes along what was asked for and what staff have said', async () => {
    run = await app.world.run({ prerequisites: ['interview'] });
    other = await anotherDate({ prerequisites: ['interview'] });
    const booking = await book(run, 'Amal Haddad', { needs: ['WHEELCHAIR', 'INTERPRETER'], callTime: 'evening', organisation: 'Verein' });
    expect(booking.state).toBe('REQUESTED');
    const { body } = await move(booking, other);
    expect(body.booking.state).toBe('REQUESTED');
    const staff = await staffOf(app);
    await staff.post(`/api/v1/staff/bookings/${body.booking.id}/approval`);
    const third = await anotherDate({ prerequisites: ['interview'] });
    expect((await staff.post<{ runId: string }>(`/api/v1/staff/bookings/${body.booking.id}/move`, { run: third.id })).body.runId).toBe(
      third.id,
    );
    const { rows } = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${third.id}/participants`)).body;
    expect(rows).toMatchObject([{ state: 'CONFIRMED', needs: ['INTERPRETER', 'WHEELCHAIR'], callTime: 'evening', organisation: 'Verein' }]);
    const left = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${other.id}/participants?state=cancelled`)).body.rows;
    expect(left).toMatchObject([{ state: 'CANCELLED_BY_STAFF', movedTo: third.code }]);
  });

  it('is seen by staff as late, when it comes after the deadline (E07)', async () => {
    const booking = await book(run);
    app.clock.set(new Date('2027-02-01T09:00:00Z'));
    await move(booking, other);
    const staff = await staffOf(app);
    const { rows } = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants?state=cancelled`)).body;
    expect(rows).toMatchObject([{ late: true, movedTo: other.code }]);
  });

  it('E06: the old dates leave the calendar and the new ones enter it', async () => {
    const booking = await book(run);
    await app.mailbox.waitForOne('amal@example.org', (mail) => mail.subject.startsWith('Ihr Platz ist sicher'));
    await app.mailbox.waitFor('amal@example.org', 3);
    await move(booking, other);
    await app.mailbox.waitForOne('amal@example.org', (mail) => mail.subject.startsWith('Sie sind umgebucht'));
    const mails = await app.mailbox.waitFor('amal@example.org', 7);
    const methods = calendarsOf(mails).map(({ method }) => method);
    expect(methods.filter((one) => one === 'CANCEL')).toHaveLength(2);
    expect(methods.filter((one) => one === 'REQUEST')).toHaveLength(4);
  });
});
