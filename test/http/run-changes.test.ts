import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunDetailDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { RunCardDto } from '../../api/src/modules/catalogue/index.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MovedBookingDto } from '../../api/src/modules/booking/changes/moves.dto.js';
import type { MyBookingDto, MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { StaffRunDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarsOf } from '../support/calendar-mails.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let lead: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ capacity: 2 });
  lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (to: WorldRun, name = 'Amal Haddad'): Promise<BookingReceiptDto> => {
  const email = `${name.split(' ')[0]}@example.org`.toLowerCase();
  return (await app.api.book<BookingReceiptDto>(to.id, { name, email, language: 'de', waitlist: true })).body;
};
const callOff = (body: object) => lead.post<Problem>(`/api/v1/staff/runs/${run.id}/cancellation`, { reason: 'Krankheit', ...body });
const own = async ({ token }: { token: string }): Promise<MyBookingDto | undefined> =>
  (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body.bookings[0];
const rebook = ({ token, id }: BookingReceiptDto, to: WorldRun) =>
  app.api.post<MovedBookingDto & Problem>(`/api/v1/my/${token}/bookings/${id}/move`, { run: to.id });

describe('E10: a course is called off', () => {
  it('offers another one with one button, to who had a place and to who waited', async () => {
    const instead = await app.world.run({ capacity: 1, title: 'Ein anderer Kurs' });
    const people = [await book(run), await book(run, 'Bea Adler'), await book(run, 'Cem Ay')] as const;
    expect(people.map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED', 'WAITLISTED']);
    expect((await callOff({ alternative: instead.code })).status).toBe(204);
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body.alternative).toBe(instead.code);
    for (const name of ['amal', 'bea', 'cem']) {
      const mail = await app.mailbox.waitForOne(`${name}@example.org`, (one) => one.subject.startsWith('Der Kurs fällt aus'));
      expect(mail.text).toMatch(/Ein anderer Kurs[^]*\/umbuchen\//);
    }
    const [amal, , cem] = people;
    expect(await own(amal)).toMatchObject({ state: 'RUN_CANCELLED', alternative: { id: instead.id }, canMove: false });
    const choices = (await app.api.get<RunCardDto[]>(`/api/v1/my/${amal.token}/bookings/${amal.id}/other-runs`)).body;
    expect(choices.map(({ id }) => id)).toEqual([instead.id]);
    expect((await rebook(cem, instead)).body.booking).toMatchObject({ state: 'CONFIRMED' });
    expect((await rebook(amal, instead)).body.booking).toMatchObject({ state: 'WAITLISTED', position: 1 });
    expect(await own(amal)).toMatchObject({ alternative: null, state: 'RUN_CANCELLED' });
    expect((await rebook(amal, instead)).status).toBe(200);
    expect(await app.world.count('booking', 'course_run_id = ?', [instead.id])).toBe(2);
  });

  it('treats everybody at once: bookings end, calendars are cleared, nothing is held any more, and the page stays and says why', async () => {
    const { id: organisationId } = await app.world.organisation();
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await staff.put(`/api/v1/staff/runs/${run.id}/quotas/${organisationId}`, { seats: 1, releaseOn: '2027-01-20' });
    await book(run);
    await book(run, 'Cem Ay');
    await app.mailbox.waitFor('amal@example.org', 3);
    await callOff({});
    expect(await app.world.rows('SELECT state, COUNT(*) AS people FROM booking GROUP BY state')).toEqual([
      { state: 'RUN_CANCELLED', people: 2 },
    ]);
    expect(await app.world.rows('SELECT taken, held, waiting FROM seat_ledger')).toEqual([{ taken: 0, held: 0, waiting: 0 }]);
    expect(await app.world.count('quota', 'released_at IS NULL')).toBe(0);
    const mails = await app.mailbox.waitFor('amal@example.org', 6);
    expect(calendarsOf(mails).filter(({ method }) => method === 'CANCEL')).toHaveLength(2);
    await app.mailbox.waitForOne('cem@example.org', (mail) => mail.subject.startsWith('Der Kurs fällt aus'));
    const page = (await app.api.get<RunDetailDto>(`/api/v1/runs/${run.id}`)).body;
    expect(page).toMatchObject({ state: 'CANCELLED', cancelReason: 'Krankheit', seats: { state: 'cancelled' } });
  });

  it('needs a reason that people can read', async () => {
    await book(run);
    for (const reason of ['', ' ', undefined]) {
      expect((await callOff({ reason })).body).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
    }
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(1);
  });

  it('asks staff when the other course asks something of the person', async () => {
    const instead = await app.world.run({ prerequisites: ['basic_qualification'] });
    const amal = await book(run);
    await callOff({ alternative: instead.id });
    expect((await rebook(amal, instead)).body.booking.state).toBe('REQUESTED');
  });

  it('offers nothing but what staff have named, and staff can name only what one can still go to', async () => {
    const amal = await book(run);
    const gone = await app.world.run({ state: 'CANCELLED' });
    for (const alternative of [run.id, gone.code, 'NOTHING-1']) {
      expect((await callOff({ alternative })).body).toMatchObject({
        status: 400,
        errors: [{ field: 'alternative', code: 'run.no_alternative' }],
      });
    }
    expect((await callOff({})).status).toBe(204);
    const sibling = await app.world.run({ sameCourseAs: run });
    expect((await rebook(amal, sibling)).body.code).toBe('booking.not_an_alternative');
    expect(await own(amal)).toMatchObject({ alternative: null, canMove: false });
  });
});

describe('S6: two dates of a course with too few people become one', () => {
  const merge = (into: WorldRun) => callOff({ reason: 'Zu wenige Anmeldungen', alternative: into.code, takeAlong: true });
  const states = (of: WorldRun) =>
    app.world.rows<{ name: string; state: string }>(
      `SELECT p.name, b.state FROM booking b JOIN person p ON p.id = b.person_id WHERE b.course_run_id = ? ORDER BY p.name`,
      [of.id],
    );

  it('who has a place goes along and hears why in one mail; who waits is offered the other date; what is left is called off', async () => {
    const into = await app.world.run({ capacity: 3, sameCourseAs: run, dates: ['2027-03-06'] });
    for (const name of ['Amal Haddad', 'Bea Adler', 'Cem Ay']) await book(run, name);
    expect((await merge(into)).status).toBe(204);
    expect(await states(into)).toEqual([
      { name: 'Amal Haddad', state: 'CONFIRMED' },
      { name: 'Bea Adler', state: 'CONFIRMED' },
    ]);
    expect((await states(run)).map(({ state }) => state)).toEqual(['CANCELLED_BY_STAFF', 'CANCELLED_BY_STAFF', 'RUN_CANCELLED']);
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body).toMatchObject({
      state: 'CANCELLED',
      alternative: into.code,
    });
    const moved = await app.mailbox.waitForOne('amal@example.org', (one) => one.subject.startsWith('Sie sind umgebucht'));
    expect(moved.text).toContain('Der Grund: Zu wenige Anmeldungen');
    const off = await app.mailbox.waitForOne('cem@example.org', (one) => one.subject.startsWith('Der Kurs fällt aus'));
    expect(off.text).toMatch(/\/umbuchen\//);
    expect(await app.world.count('outbox', `kind = 'offer.open'`)).toBe(0);
    expect(await app.world.count('outbox', `kind = 'run.cancelled'`)).toBe(1);
  });

  it('nobody is moved where not all find a place, or into another course', async () => {
    const [small, foreign] = [await app.world.run({ capacity: 1, sameCourseAs: run }), await app.world.run()];
    for (const name of ['Amal Haddad', 'Bea Adler']) await book(run, name);
    expect((await merge(small)).body.errors).toMatchObject([{ field: 'alternative', code: 'run.merge_too_full' }]);
    expect((await merge(foreign)).body.errors).toMatchObject([{ field: 'alternative', code: 'run.merge_other_course' }]);
    expect((await callOff({ takeAlong: true })).body.errors).toMatchObject([{ field: 'alternative', code: 'run.no_alternative' }]);
    expect((await states(run)).map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body).toMatchObject({ state: 'PUBLISHED', waitlistPaused: false });
  });

  it('whose place a stranger takes there meanwhile keeps the one here: nothing is called off, and it can be done again', async () => {
    const into = await app.world.run({ capacity: 2, sameCourseAs: run, dates: ['2027-03-06'] });
    for (const name of ['Amal Haddad', 'Bea Adler']) await book(run, name);
    const other = await OtherHand.open(app);
    await other.holdPlaces(run.id);
    const merging = merge(into);
    await untilSomebodyWaits(app);
    await book(into, 'Dora Fremd');
    await other.letGo();
    await other.close();
    expect((await merging).body.errors).toMatchObject([{ field: 'alternative', code: 'run.merge_stopped', params: { people: 1 } }]);
    expect([await states(run), await states(into)]).toMatchObject([
      [{ state: 'CANCELLED_BY_STAFF' }, { name: 'Bea Adler', state: 'CONFIRMED' }],
      [{ name: 'Amal Haddad' }, { name: 'Dora Fremd' }],
    ]);
    expect((await lead.put(`/api/v1/staff/runs/${into.id}/capacity`, { capacity: 3, from: 2 })).status).toBe(204);
    expect((await merge(into)).status).toBe(204);
    expect(await states(into)).toHaveLength(3);
  });

  it.each([
    ['REQUESTED', 1, 0],
    ['OFFERED', 1, 0],
    ['WAITLISTED', 0, 1],
  ])('who has a place, and is %s there, has the place there: what was less gives way', async (state, taken, waiting) => {
    const into = await app.world.run({ capacity: 1, sameCourseAs: run, dates: ['2027-03-06'] });
    await book(run);
    const { id } = await book(into);
    await app.world.rows('UPDATE booking SET state = ? WHERE id = ?', [state, id]);
    await app.world.rows('UPDATE seat_ledger SET taken = ?, waiting = ? WHERE course_run_id = ?', [taken, waiting, into.id]);
    expect((await merge(into)).status).toBe(204);
    expect(await states(into)).toEqual(
      expect.arrayContaining([
        { name: 'Amal Haddad', state: 'CANCELLED_BY_STAFF' },
        { name: 'Amal Haddad', state: 'CONFIRMED' },
      ]),
    );
    expect(await app.world.count('outbox', `kind IN ('booking.cancelled', 'run.cancelled')`)).toBe(0);
  });

  it('who has the only place, and waits where it is full, keeps it: nothing is called off', async () => {
    const into = await app.world.run({ capacity: 1, sameCourseAs: run, dates: ['2027-03-06'] });
    await book(run);
    await book(into, 'Dora Fremd');
    expect((await book(into)).state).toBe('WAITLISTED');
    expect((await merge(into)).body.errors).toMatchObject([{ code: 'run.merge_too_full', params: { free: 0, people: 1 } }]);
    expect([await states(run), await states(into)]).toMatchObject([
      [{ state: 'CONFIRMED' }],
      [{ state: 'WAITLISTED' }, { name: 'Dora Fremd' }],
    ]);
  });

  it('who has a place in both keeps the other one and hears that this date is off', async () => {
    const into = await app.world.run({ capacity: 3, sameCourseAs: run, dates: ['2027-03-06'] });
    await book(run);
    await book(into);
    expect((await merge(into)).status).toBe(204);
    expect([await states(run), await states(into)]).toMatchObject([[{ state: 'RUN_CANCELLED' }], [{ state: 'CONFIRMED' }]]);
  });
});

describe('S6, E13: too few have registered', () => {
  const confirm = () => lead.post<Problem>(`/api/v1/staff/runs/${run.id}/confirmation`);
  const extend = (until: string) => lead.post<Problem>(`/api/v1/staff/runs/${run.id}/decision-date`, { until });

  it('everybody hears that the course takes place', async () => {
    await book(run);
    await book(run, 'Bea Adler');
    await book(run, 'Cem Ay');
    expect((await confirm()).status).toBe(204);
    const sure = await app.mailbox.waitForOne('amal@example.org', (mail) => mail.subject.startsWith('Der Kurs findet statt'));
    expect(sure.text).toContain('Wir freuen uns auf Sie');
    const waits = await app.mailbox.waitForOne('cem@example.org', (mail) => mail.subject.startsWith('Der Kurs findet statt'));
    expect(waits.text).toContain('Wie es um Ihren Platz steht');
    expect((await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body.state).toBe('CONFIRMED');
    expect((await confirm()).body.code).toBe('run.move_impossible');
  });

  it('or that the decision is put off, twice at most and before the start', async () => {
    await book(run);
    expect((await extend('2027-01-20')).body).toMatchObject({ errors: [{ field: 'until', code: 'run.extension_impossible' }] });
    expect((await extend('2027-01-29')).status).toBe(204);
    const mail = await app.mailbox.waitForOne('amal@example.org', (one) => one.subject.startsWith('Noch nicht sicher'));
    expect(mail.text).toContain('29. Januar');
    expect((await extend('2027-02-01')).status).toBe(204);
    expect((await extend('2027-02-03')).body.code).toBe('run.extended_enough');
    const { decisionDate, decisionExtensions } = (await lead.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body;
    expect({ decisionDate, decisionExtensions }).toEqual({ decisionDate: '2027-02-01', decisionExtensions: 2 });
    expect((await extend('soon')).status).toBe(400);
  });
});
