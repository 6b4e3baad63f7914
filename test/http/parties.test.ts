import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { countTrips } from '../support/round-trips.js';
import { Parties } from '../support/parties.js';
import { guest, Waiting } from '../support/waiting.js';

let app: TestApp;
let list: Waiting;
let parties: Parties;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
  parties = new Parties(app);
});
beforeEach(() => app.reset());
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const ledger = () => app.world.rows('SELECT taken, waiting FROM seat_ledger');

describe('pain 11: several people book at once', () => {
  it('one act gives each a booking with a number of its own, and one mail', async () => {
    const run = await app.world.run({ capacity: 3 });
    const { status, body } = await parties.book(run, 1, 3);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'CONFIRMED',
      companions: [{ name: 'Begleitung 1 von 1', state: 'CONFIRMED' }, { state: 'CONFIRMED' }],
    });
    expect(new Set([body.number, ...body.companions.map(({ number }) => number)]).size).toBe(3);
    const seats = await parties.seats(run);
    expect(seats.map(({ partyId }) => partyId)).toEqual([body.id, body.id, body.id]);
    expect(new Set(seats.map(({ turn }) => turn)).size).toBe(3);
    expect(await ledger()).toEqual([{ taken: 3, waiting: 0 }]);
    expect(await parties.mails()).toEqual(['booking.confirmed Gast Nummer 1']);
  });

  it('each can open their own booking, and nobody another one', async () => {
    const run = await app.world.run();
    const { body } = await parties.book(run, 1, 2);
    const [companion] = body.companions;
    const page = await app.api.get<{ person: { name: string }; bookings: { id: string }[] }>(`/api/v1/my/${companion?.token ?? ''}`);
    expect(page.body.person.name).toBe('Begleitung 1 von 1');
    expect(page.body.bookings.map(({ id }) => id)).toEqual([companion?.id]);
  });

  it('with fewer places than people nobody gets one; they are told how many are left and that they may wait', async () => {
    const run = await app.world.run({ capacity: 2 });
    const three = await app.world.run({ capacity: 3 });
    await list.book(three, 9);
    expect((await parties.book(run, 1, 3, { waitlist: false })).body.code).toBe('booking.party_too_big');
    expect(await parties.book(three, 1, 3, { waitlist: false })).toMatchObject({
      status: 409,
      body: { code: 'booking.party_full', params: { people: 3, free: 2, waitlist: true } },
    });
    expect(await app.world.count('booking')).toBe(1);
    expect(await app.world.count('person')).toBe(1);
  });

  it('the same wish sent twice is one party, and with another companion it is another wish', async () => {
    const run = await app.world.run();
    const key = newId();
    const wish = (name: string) => app.api.book<{ number: string; code: string }>(run.id, { ...guest(1), companions: [{ name }] }, key);
    const first = await wish('Bilal Amir');
    expect((await wish('Bilal Amir')).body).toEqual(first.body);
    expect((await wish('Cem Amir')).body.code).toBe('request.idempotency_mismatch');
    expect(await app.world.count('booking')).toBe(2);
  });

  it('more than three are too many, and nobody comes along twice', async () => {
    const run = await app.world.run();
    expect((await parties.book(run, 1, 4)).body.errors).toMatchObject([{ field: 'companions' }]);
    const twice = await app.api.book<{ errors: object[] }>(run.id, { ...guest(1), companions: [{ name: 'Gast  nummer 1' }] });
    expect(twice.body.errors).toMatchObject([{ field: 'companions.0.name', code: 'validation.same_person' }]);
  });

  it('who is booked already is named, and nobody else gets a place', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, { ...guest(1), name: 'Begleitung 1 von 1' });
    expect(await parties.book(run, 1, 2)).toMatchObject({
      status: 409,
      body: { code: 'booking.companion_booked', params: { name: 'Begleitung 1 von 1' } },
    });
    expect(await app.world.count('booking')).toBe(1);
  });

  it('the rules are asked about each of them, and all grounds are told with their person', async () => {
    const run = await app.world.run({ prerequisites: ['age18', 'basic_qualification'] });
    const companions = [
      { name: 'Bilal Amir', birthYear: 2015, basicQualification: 'NONE' },
      { name: 'Cem Amir', birthYear: 1990, basicQualification: 'HERE' },
    ];
    const wish = { ...guest(1), birthYear: 1980, basicQualification: 'ELSEWHERE', companions };
    const { status, body } = await parties.book(run, 1, 3, wish);
    const preview = await app.api.post<typeof body & { outcome: string }>(`/api/v1/runs/${run.id}/eligibility`, wish);
    expect([status, preview.body.outcome]).toEqual([409, 'REFUSED']);
    expect(preview.body.reasons).toEqual(body.reasons);
    expect(body.reasons?.map((one) => `${one.code} ${'who' in one ? String(one.who) : '-'}`)).toEqual([
      'basic_elsewhere Gast Nummer 1',
      'too_young Bilal Amir',
      'basic_missing Bilal Amir',
      'basic_unproven Cem Amir',
    ]);
    expect(await app.world.count('booking')).toBe(0);
  });

  it('a missing answer shows at the field of its person', async () => {
    const run = await app.world.run({ prerequisites: ['age18'] });
    const { body } = await parties.book(run, 1, 2, { birthYear: 1980 });
    expect(body.errors?.map(({ field }) => field)).toEqual(['companions.0.birthYear']);
  });

  it('each counts against the limit of their organisation', async () => {
    const run = await app.world.run({ maxPerOrganisation: 2 });
    const { id } = await app.world.organisation();
    const { body } = await parties.book(run, 1, 3, { organisationId: id });
    expect(body.reasons).toMatchObject([{ code: 'organisation_limit', who: 'Begleitung 2 von 1' }]);
    expect((await parties.book(run, 1, 2, { organisationId: id })).status).toBe(201);
  });

  it('with more people than may come of their organisation, or than there are places of their way, it never waits for nothing', async () => {
    const { id: organisationId } = await app.world.organisation();
    const run = await app.world.run({ capacity: 3, maxPerOrganisation: 2 });
    await list.book(run, 9);
    expect((await parties.book(run, 1, 3, { organisationId })).body.code).toBe('booking.party_too_big');
    expect((await parties.book(run, 1, 3)).body.state).toBe('WAITLISTED');
    const hybrid = await app.world.run({ capacity: 3 });
    await app.world.rows(
      `INSERT INTO extra_ledger (course_run_id, kind, capacity, taken, version) VALUES (?, 'ONLINE', 1, 0, 1), (?, 'ON_SITE', 2, 0, 1)`,
      [hybrid.id, hybrid.id],
    );
    await list.book(hybrid, 9, { mode: 'ON_SITE' });
    expect((await parties.book(hybrid, 1, 3, { mode: 'ON_SITE' })).body.code).toBe('booking.party_too_big');
  });

  it('a way that is too full for all of them is said to be, and so is the other one', async () => {
    const hybrid = await app.world.run({ capacity: 5 });
    await app.world.rows(
      `INSERT INTO extra_ledger (course_run_id, kind, capacity, taken, version) VALUES (?, 'ONLINE', 1, 0, 1), (?, 'ON_SITE', 1, 0, 1)`,
      [hybrid.id, hybrid.id],
    );
    const { body } = await parties.book(hybrid, 1, 2, { mode: 'ON_SITE' });
    expect([body.code, body.params]).toEqual(['booking.mode_full', { mode: 'ON_SITE', otherFree: false }]);
  });

  it('no more new names at one address than one by one', async () => {
    const run = await app.world.run({ capacity: 20 });
    const shared = { email: 'familie@example.org' };
    for (let nth = 1; nth <= 9; nth += 1) await app.api.book(run.id, { ...guest(nth), ...shared });
    expect((await parties.book(run, 10, 2, shared)).body.code).toBe('booking.too_many_at_address');
    expect(await app.world.count('booking')).toBe(9);
    expect((await app.api.book(run.id, { ...guest(10), ...shared })).status).toBe(201);
  });

  it('after the course nobody reads how it went for the others', async () => {
    const run = await app.world.run();
    const { body } = await parties.book(run, 1, 3);
    await app.world.courseEnds(run.id, 'NO_SHOW');
    const [companion] = body.companions;
    const page = await app.api.get<MyPageDto>(`/api/v1/my/${companion?.token ?? ''}`);
    expect(page.body.bookings[0]?.party?.members.map(({ state, isOwn }) => [state, isOwn])).toEqual([
      ['OVER', false],
      ['NO_SHOW', true],
      ['OVER', false],
    ]);
  });

  it('two names of one person are one person too many', async () => {
    const run = await app.world.run();
    await list.book(run, 1);
    const [known] = await app.world.rows<{ id: string }>('SELECT id FROM person');
    const other = await app.world.person({ name: 'Gast Eins', email: 'gast-1@example.org' });
    await app.world.rows('UPDATE person SET merged_into_id = ? WHERE id = ?', [known?.id ?? '', other.id]);
    const next = await app.world.run();
    const twice = await app.api.book<Problem>(next.id, { ...guest(1), companions: [{ name: 'Gast Eins' }] });
    expect([twice.status, twice.body.errors]).toMatchObject([400, [{ field: 'companions.0.name', code: 'validation.same_person' }]]);
  });

  it('fewer free places than people: who an organisation puts on the list gets one, and the organisation sees it at once', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ capacity: 4 });
    const seated = [await list.book(run, 1), await list.book(run, 2), await list.book(run, 3), await list.book(run, 4)];
    await parties.book(run, 5, 2);
    for (const one of seated.slice(0, 1)) await list.cancel(one);
    const { bookings } = await desk.enrolText(run.slug, 'Name\tE-Mail\nAmina Haidari\tamina@example.org\nYusuf Ay\tyusuf@example.org');
    expect(bookings.map(({ name, state, position }) => [name, state, position])).toEqual([
      ['Amina Haidari', 'OFFERED', null],
      ['Yusuf Ay', 'WAITLISTED', 2],
    ]);
    expect(await parties.states(run)).toEqual([
      ...['CANCELLED_BY_PARTICIPANT', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'WAITLISTED', 'WAITLISTED', 'OFFERED', 'WAITLISTED'],
    ]);
  });

  it('while wishes are collected each books alone', async () => {
    const run = await app.world.run();
    await app.world.rows('UPDATE seat_ledger SET collecting = 1 WHERE course_run_id = ?', [run.id]);
    expect((await parties.book(run, 1, 2)).body.code).toBe('booking.party_while_collecting');
  });

  it('who needs a yes of staff asks for it, with one mail', async () => {
    const run = await app.world.run();
    await app.world.rows(`UPDATE course_run SET prerequisites = '["basic_qualification"]' WHERE id = ?`, [run.id]);
    const { body } = await parties.book(run, 1, 2, {
      basicQualification: 'ELSEWHERE',
      companions: [{ name: 'Begleitung 1 von 1', basicQualification: 'ELSEWHERE' }],
    });
    expect(body).toMatchObject({ state: 'REQUESTED', companions: [{ state: 'REQUESTED' }] });
    expect(await parties.mails()).toEqual(['booking.requested Gast Nummer 1']);
  });

  it('takes two round trips, and one person alone who is new takes one', async () => {
    const run = await app.world.run({ capacity: 20 });
    await list.book(run, 1);
    const trips = countTrips(app);
    const cost = async (nth: number, people: number): Promise<number> => {
      const before = trips.taken;
      expect((await parties.book(run, nth, people)).status).toBe(201);
      return trips.taken - before;
    };
    const alone = await cost(2, 1);
    expect([alone, await cost(3, 3)]).toEqual([1, 2]);
  });
});
