import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const amal = { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' };
const book = (runId: string, change: object = {}) => app.api.book<BookingReceiptDto & Problem>(runId, { ...amal, ...change });
const without = (field: keyof typeof amal, change: object): object => ({ ...amal, [field]: undefined, ...change });

describe('booking as a guest', () => {
  it('takes a place at once and says so in a receipt and in a mail', async () => {
    const run = await app.world.run({ capacity: 3 });
    const { status, body } = await book(run.id, { callName: 'Amal' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'CONFIRMED',
      position: null,
      person: { name: 'Amal Haddad', callName: 'Amal' },
      contact: { email: 'amal@example.org', phone: null, organisation: null },
      run: { id: run.id, title: run.title, seats: { state: 'few', left: 2, capacity: 3 } },
    });
    expect(body.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{2}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const [mail] = await app.mailbox.waitFor('amal@example.org');
    expect(mail?.subject).toBe(`Ihr Platz ist sicher: ${run.title}`);
    expect(mail?.text).toContain(body.number);
  });

  it('writes in the language of the person', async () => {
    const run = await app.world.run();
    await book(run.id, { language: 'en' });
    const [mail] = await app.mailbox.waitFor('amal@example.org');
    expect(mail?.text).not.toMatch(/\b(Ihr|Ihre|Platz)\b/);
    expect(mail?.parsed.headers.find((header) => header.key === 'content-language')?.value ?? 'en').toBe('en');
  });

  it('works by the readable address of the run too', async () => {
    const run = await app.world.run();
    expect((await book(run.slug)).body.run.id).toBe(run.id);
  });

  it.each([
    ['a phone', { phone: '0561 123 456' }],
    ['an organisation in their own words', { organisation: 'Verein Brücke' }],
  ])('needs no e-mail address where there is %s', async (_what, contact) => {
    const run = await app.world.run();
    const { status, body } = await app.api.book<BookingReceiptDto>(run.id, without('email', contact));
    expect({ status, contact: body.contact }).toMatchObject({ status: 201, contact: { email: null, ...contact } });
  });

  it('knows a registered organisation by its id', async () => {
    const [run, organisation] = [await app.world.run(), await app.world.organisation()];
    await app.api.book(run.id, without('email', { organisationId: organisation.id }));
    expect(await app.world.rows('SELECT organisation_id FROM booking')).toEqual([{ organisation_id: organisation.id }]);
    const unknown = await app.api.book<Problem>(run.id, without('email', { organisationId: run.id }));
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ field: 'organisationId', code: 'validation.is_in' }] } });
  });

  it('lets a family share one address', async () => {
    const run = await app.world.run();
    const answers = [await book(run.id), await book(run.id, { name: 'Karim Haddad' })];
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(await app.world.count('person')).toBe(2);
  });

  it('knows people again by name and contact, however they write them', async () => {
    const [one, two] = [await app.world.run(), await app.world.run()];
    await book(one.id, { phone: '0561 123456' });
    await book(two.id, { name: 'amal  HADDAD', email: 'Amal@Example.org' });
    expect(await app.world.count('person')).toBe(1);
  });

  it('says the number of the booking one has already', async () => {
    const run = await app.world.run();
    const first = await book(run.id);
    const second = await book(run.id);
    expect(second).toMatchObject({ status: 409, body: { code: 'booking.already_booked', params: { number: first.body.number } } });
  });

  it('may be made again after cancelling', async () => {
    const run = await app.world.run();
    const { body } = await book(run.id);
    await app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`);
    expect((await book(run.id)).status).toBe(201);
  });

  it('takes what somebody eats only where there is food, for one and for a party', async () => {
    const run = await app.world.run();
    const wish = { needs: ['MEAL_HALAL'] };
    const party = { ...wish, companions: [{ name: 'Karim Haddad' }] };
    for (const more of [wish, party]) {
      expect((await book(run.id, more)).body).toMatchObject({ status: 409, code: 'booking.no_meals' });
    }
    expect(await app.world.count('booking')).toBe(0);
    await app.world.rows(`UPDATE course_run SET flags = '["catering"]', revision = revision + 1`);
    expect((await book(run.id, party)).status).toBe(201);
    expect(await app.world.rows('SELECT kind FROM support_need')).toEqual([{ kind: 'MEAL_HALAL' }]);
  });

  it('keeps what somebody needs until the course is over, and no longer', async () => {
    const run = await app.world.run();
    await book(run.id, { needs: ['WHEELCHAIR', 'CHILDCARE', 'WHEELCHAIR'], callTime: 'evening' });
    expect(await app.world.rows('SELECT kind, delete_after FROM support_need ORDER BY kind')).toEqual([
      { kind: 'CHILDCARE', delete_after: '2027-03-15' },
      { kind: 'WHEELCHAIR', delete_after: '2027-03-15' },
    ]);
    expect(await app.world.rows('SELECT call_time FROM booking')).toEqual([{ call_time: 'evening' }]);
  });

  it('asks for consent to newsletters only where it was given', async () => {
    const run = await app.world.run();
    await book(run.id);
    expect(await app.world.count('consent')).toBe(0);
    await book(run.id, { name: 'Karim Haddad', newsletter: true });
    expect(await app.world.rows('SELECT purpose, withdrawn_at FROM consent')).toEqual([{ purpose: 'NEWSLETTER', withdrawn_at: null }]);
  });
});

describe('one address', () => {
  it('brings at most ten new names a day; who is known may go on', async () => {
    const run = await app.world.run({ capacity: 20 });
    const other = await app.world.run({ capacity: 20 });
    for (let n = 0; n < 10; n += 1) expect((await book(run.id, { name: `Familie ${n}`, email: 'eins@example.org' })).status).toBe(201);
    expect(await book(run.id, { name: 'Familie 10', email: 'eins@example.org' })).toMatchObject({
      status: 429,
      body: { code: 'booking.too_many_at_address' },
    });
    expect((await book(other.id, { name: 'Familie 3', email: 'eins@example.org' })).status).toBe(201);
    expect((await book(run.id, { name: 'Familie 10', email: 'zwei@example.org' })).status).toBe(201);
    expect(await app.world.rows('SELECT taken FROM seat_ledger WHERE course_run_id = ?', [run.id])).toEqual([{ taken: 11 }]);
  });

  it('of a page has no place in a name', async () => {
    const run = await app.world.run();
    const answer = await book(run.id, { name: 'Gewinn https://example.com' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'name', code: 'validation.has_link' }] } });
  });
});

describe('a place that needs a yes', () => {
  it.each([['interview'], ['nominated_by_org'], ['active_volunteer']])('begins as a request: %s', async (prerequisite) => {
    const run = await app.world.run({ capacity: 1, prerequisites: [prerequisite] });
    expect((await book(run.id)).body.state).toBe('REQUESTED');
    expect(await book(run.id, { name: 'Karim Haddad' })).toMatchObject({ status: 409, body: { code: 'booking.run_full' } });
  });

  it('is given or refused by staff, and the person hears of it', async () => {
    const run = await app.world.run({ capacity: 2, prerequisites: ['interview'] });
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const [yes, no] = [await book(run.id), await book(run.id, { name: 'Karim Haddad', email: 'karim@example.org' })];
    expect((await staff.post(`/api/v1/staff/bookings/${yes.body.id}/approval`)).status).toBe(204);
    expect((await staff.post(`/api/v1/staff/bookings/${no.body.id}/rejection`, { reason: 'Es fehlt ein Nachweis.' })).status).toBe(204);
    expect(await app.world.rows('SELECT state FROM booking ORDER BY ledger_version')).toEqual([
      { state: 'CONFIRMED' },
      { state: 'REJECTED' },
    ]);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 1 }]);
    const refusal = await app.mailbox.waitForOne('karim@example.org', (mail) => mail.text.includes('Leider kein Platz'));
    expect(refusal.text).toContain('Grund: Es fehlt ein Nachweis.');
    const twice = await staff.post<Problem>(`/api/v1/staff/bookings/${no.body.id}/approval`);
    expect(twice).toMatchObject({ status: 409, body: { code: 'booking.move_impossible' } });
  });

  it('is one decision, however often staff ask for it', async () => {
    const run = await app.world.run({ capacity: 3, prerequisites: ['interview'] });
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const people = ['Ja', 'Nein', 'Später', 'Wartet'].map((name) => ({
      name,
      email: `${name.length}-${name[0]}@example.org`,
      waitlist: true,
    }));
    const [yes, no, later] = [await book(run.id, people[0]), await book(run.id, people[1]), await book(run.id, people[2])];
    await app.world.rows('UPDATE course_run SET waitlist_paused_at = NOW(3)');
    await book(run.id, people[3]);
    const twice = async (path: string, body: object = {}) => {
      const ask = () => staff.post(`/api/v1/staff/bookings/${path}`, body);
      return (await Promise.all([ask(), ask()])).map(({ status }) => status);
    };
    expect(await twice(`${yes.body.id}/approval`)).toEqual([204, 204]);
    expect(await twice(`${no.body.id}/rejection`, { reason: 'Es fehlt ein Nachweis.' })).toEqual([204, 204]);
    expect(await twice(`${later.body.id}/waitlist`, { approved: true })).toEqual([204, 204]);
    const acts = ['booking.approved', 'booking.rejected', 'booking.stepped_back'];
    expect(await app.world.rows('SELECT verb FROM audit_entry WHERE verb IN (?) ORDER BY verb', [acts])).toEqual(
      acts.map((verb) => ({ verb })),
    );
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 1, waiting: 2 }]);
  });

  it('asks the year of birth where the age counts, and says who is too young', async () => {
    const run = await app.world.run({ prerequisites: ['age18'], minAge: 18 });
    expect((await book(run.id)).body.errors).toEqual([{ field: 'birthYear', code: 'validation.birth_year_missing' }]);
    expect(await book(run.id, { birthYear: 2010 })).toMatchObject({
      status: 409,
      body: { code: 'booking.not_eligible', reasons: [{ code: 'too_young', params: { minAge: 18 }, ways: ['call', 'other_runs'] }] },
    });
    expect((await book(run.id, { birthYear: 2009 })).status).toBe(201);
  });
});

describe('a full run', () => {
  it('S4: offers its waiting list, and says when that is full too', async () => {
    const run = await app.world.run({ capacity: 1, waitlistSize: 1 });
    await book(run.id);
    const karim = { name: 'Karim Haddad', email: 'karim@example.org' };
    expect(await book(run.id, karim)).toMatchObject({
      status: 409,
      body: { code: 'booking.run_full', params: { title: run.title, waitlist: true } },
    });
    expect((await book(run.id, { ...karim, waitlist: true })).body).toMatchObject({ state: 'WAITLISTED', position: 1 });
    const late = { name: 'Zoë Null', email: 'zoe@example.org' };
    expect(await book(run.id, late)).toMatchObject({ status: 409, body: { params: { waitlist: false } } });
    expect(await book(run.id, { ...late, waitlist: true })).toMatchObject({ status: 409, body: { code: 'booking.waitlist_full' } });
  });

  it('lets staff give a freed place while the list stands still', async () => {
    const run = await app.world.run({ capacity: 1 });
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const first = await book(run.id);
    const waiting = await book(run.id, { name: 'Karim Haddad', email: 'karim@example.org', waitlist: true });
    const approve = () => staff.post<Problem>(`/api/v1/staff/bookings/${waiting.body.id}/approval`);
    expect(await approve()).toMatchObject({ status: 409, body: { code: 'booking.no_free_place' } });
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await staff.post(`/api/v1/staff/bookings/${first.body.id}/cancellation`, { reason: 'Auf Wunsch am Telefon.' });
    expect((await approve()).status).toBe(204);
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 1, waiting: 0 }]);
  });
});

describe('a run that is called off', () => {
  it('frees everybody, and everybody hears why', async () => {
    const run = await app.world.run({ capacity: 2 });
    const staff = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    await book(run.id);
    await book(run.id, { name: 'Karim Haddad', email: 'karim@example.org' });
    const { status } = await staff.post(`/api/v1/staff/runs/${run.id}/cancellation`, { reason: 'Die Trainerin ist krank.' });
    expect(status).toBe(204);
    expect(await app.world.count('booking', `state = 'RUN_CANCELLED'`)).toBe(2);
    for (const address of ['amal@example.org', 'karim@example.org']) {
      await app.mailbox.waitForOne(address, (mail) => mail.text.includes('Die Trainerin ist krank.'));
    }
  });
});
