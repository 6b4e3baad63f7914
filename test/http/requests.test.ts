import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { BulkPreviewDto, BulkResultsDto } from '../../api/src/modules/booking/changes/bulk.dto.js';
import type { NeedsDto, RequestsDto } from '../../api/src/modules/booking/runs/requests.dto.js';
import type { ParticipantsDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let nth = 0;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const book = async (run: WorldRun, name: string, more: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name, email: `guest-${++nth}@example.org`, language: 'de', waitlist: true, ...more }))
    .body;
/** Everybody who books asks first. */
const asking = (wish: RunWish = {}): Promise<WorldRun> => app.world.run({ prerequisites: ['org_member'], ...wish });
const states = async (bookings: readonly BookingReceiptDto[]): Promise<(string | undefined)[]> => {
  const rows = await app.world.rows<{ id: string; state: string }>('SELECT id, state FROM booking');
  return bookings.map(({ id }) => rows.find((row) => row.id === id)?.state);
};
const bulk = async (act: string, bookings: readonly { id: string }[], more: object = {}, by = staff): Promise<(string | null)[]> => {
  const { body } = await by.post<BulkResultsDto>('/api/v1/staff/bookings/bulk', { act, bookingIds: bookings.map(({ id }) => id), ...more });
  return body.results.map(({ refusal }) => refusal?.code ?? null);
};
const preview = async (act: string, bookings: readonly { id: string }[]): Promise<BulkPreviewDto['rows']> => {
  const bookingIds = bookings.map(({ id }) => id);
  return (await staff.post<BulkPreviewDto>('/api/v1/staff/bookings/bulk-preview', { act, bookingIds })).body.rows;
};
const inbox = async (query = ''): Promise<RequestsDto> => (await staff.get<RequestsDto>(`/api/v1/staff/requests${query}`)).body;
const people = async (run: WorldRun, query: string): Promise<ParticipantsDto> =>
  (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants?${query}`)).body;
const mailsOf = ({ id }: BookingReceiptDto): Promise<{ kind: string }[]> =>
  app.world.rows('SELECT kind FROM outbox WHERE booking_id = ? ORDER BY id', [id]);

describe('the participants of a run', () => {
  it('are found by name however it is spelled, in whatever letters, by organisation and number', async () => {
    const run = await app.world.run();
    const { number } = await book(run, 'Petra Schäfer', { organisation: 'Sprachbrücke Osthessen' });
    await book(run, 'Дарина Шевчук');
    const found = async (typed: string) => (await people(run, `q=${encodeURIComponent(typed)}`)).rows.map(({ name }) => name);
    for (const typed of ['Schaefer', 'schafer', 'Schäfer Petra', 'Sprachbruecke', number])
      expect(await found(typed)).toEqual(['Petra Schäfer']);
    for (const typed of ['Schewtschuk', 'шевч']) expect(await found(typed)).toEqual(['Дарина Шевчук']);
    expect(await found('Meier')).toEqual([]);
  });

  it('are found by their address or its domain, wherever staff search', async () => {
    const run = await asking();
    await book(run, 'Petra Schäfer', { email: 'Petra@Verein.example' });
    await book(run, 'Дарина Шевчук');
    for (const typed of ['petra@verein.example', '@verein']) {
      const q = `q=${encodeURIComponent(typed)}`;
      expect((await people(run, `state=requested&${q}`)).rows.map(({ name }) => name)).toEqual(['Petra Schäfer']);
      expect((await inbox(`?${q}`)).found).toBe(1);
    }
    expect((await people(run, `state=requested&q=${encodeURIComponent('@nowhere')}`)).found).toBe(0);
  });

  it('come in pages when there are many, and the counts stay those of all', async () => {
    const run = await app.world.run({ capacity: 200 });
    for (let n = 0; n < 3; n++) await book(run, `Gast ${n}`);
    expect(await people(run, 'page=1')).toMatchObject({ found: 3, counts: { seated: 3, waiting: 0 }, rows: [{}, {}, {}] });
    expect(await people(run, 'page=2')).toMatchObject({ found: 3, counts: { seated: 3 }, rows: [] });
    expect((await staff.get<Problem>(`/api/v1/staff/runs/${run.id}/participants?page=0`)).status).toBe(400);
  });
});

describe('S5: the inbox of requests', () => {
  it('holds the requests of all runs, the oldest first, each with the reasons why it needs a decision', async () => {
    const [one, other] = [await asking({ title: 'Gespräche – Kassel' }), await asking({ title: 'Asylrecht – Hanau' })];
    await book(one, 'Erste Person');
    await book(other, 'Zweite Person');
    await book(await app.world.run(), 'Ohne Anfrage');
    const { total, runs, rows } = await inbox();
    expect(total).toBe(2);
    expect(runs.map(({ title, count }) => [title, count])).toEqual([
      ['Gespräche – Kassel', 1],
      ['Asylrecht – Hanau', 1],
    ]);
    expect(rows.map(({ name, run, reasons }) => [name, run.title, reasons.map(({ code }) => code)])).toEqual([
      ['Erste Person', 'Gespräche – Kassel', [expect.any(String)]],
      ['Zweite Person', 'Asylrecht – Hanau', [expect.any(String)]],
    ]);
  });

  it('can be narrowed to one run or one name, and says how many there are all the same', async () => {
    const [one, other] = [await asking(), await asking()];
    await book(one, 'Petra Schäfer');
    await book(other, 'Rosa Ferreira');
    expect(await inbox(`?run=${other.code}`)).toMatchObject({ total: 2, found: 1, rows: [{ name: 'Rosa Ferreira' }] });
    expect(await inbox('?q=schaefer')).toMatchObject({ total: 2, found: 1, rows: [{ name: 'Petra Schäfer' }] });
    expect(await inbox('?run=NONE')).toMatchObject({ total: 2, found: 0, rows: [] });
  });

  it('says of whom there may be another record, until staff have looked', async () => {
    const run = await asking();
    for (const name of ['Karim Haddad', 'Karim Hadad', 'Rosa Ferreira']) await book(run, name);
    const doubles = async () => (await inbox()).rows.filter(({ maybeDouble }) => maybeDouble).map(({ name }) => name);
    expect(await doubles()).toEqual([]);
    await app.world.rows(
      `INSERT INTO duplicate_pair (id, first_id, second_id, score, grounds, state, found_at)
       SELECT ?, MIN(id), MAX(id), 80, '[]', 'OPEN', NOW(3) FROM person WHERE name LIKE 'Karim%'`,
      [newId()],
    );
    expect(await doubles()).toEqual(['Karim Haddad', 'Karim Hadad']);
    await app.world.rows(`UPDATE duplicate_pair SET state = 'DISMISSED'`);
    expect(await doubles()).toEqual([]);
  });

  it('is for staff who manage bookings', async () => {
    const auditor = app.api.with({ cookie: (await app.world.staff(['AUDITOR'])).cookie });
    const { id } = await asking();
    for (const path of ['requests', `runs/${id}/needs`]) {
      expect((await auditor.get(`/api/v1/staff/${path}`)).status).toBe(403);
      expect((await app.api.get(`/api/v1/staff/${path}`)).status).toBe(401);
    }
    for (const path of ['bulk', 'bulk-preview']) {
      expect((await auditor.post(`/api/v1/staff/bookings/${path}`, { act: 'approve', bookingIds: [id] })).status).toBe(403);
    }
  });
});

describe('S5: one act on several bookings', () => {
  it('says beforehand whom it concerns and what speaks against it, and changes nothing', async () => {
    const run = await asking();
    const [first, second] = [await book(run, 'Erste Person'), await book(run, 'Zweite Person')];
    await bulk('approve', [second]);
    expect((await preview('approve', [second, first])).map(({ name, refusal }) => [name, refusal?.code ?? null])).toEqual([
      ['Zweite Person', 'booking.done_already'],
      ['Erste Person', null],
    ]);
    expect((await preview('waitlist', [first])).map(({ refusal }) => refusal?.code)).toEqual(['booking.nobody_waits']);
    expect(await states([first, second])).toEqual(['REQUESTED', 'CONFIRMED']);
  });

  it('confirms requests of several runs, each with its own mail and line in the log', async () => {
    const bookings = [await book(await asking(), 'Erste Person'), await book(await asking(), 'Zweite Person')];
    expect(await bulk('approve', bookings)).toEqual([null, null]);
    expect(await states(bookings)).toEqual(['CONFIRMED', 'CONFIRMED']);
    for (const one of bookings) expect((await mailsOf(one)).map(({ kind }) => kind)).toEqual(['booking.requested', 'booking.confirmed']);
    expect(await app.world.count('audit_entry', `verb = 'booking.approved' AND actor_kind = 'staff'`)).toBe(2);
  });

  it('succeeds for those for whom it is possible, and says of each other one why not', async () => {
    const run = await asking();
    const [first, gone, last] = [await book(run, 'Eins'), await book(run, 'Zwei'), await book(run, 'Drei')];
    await app.api.post(`/api/v1/my/${gone.token}/bookings/${gone.id}/cancellation`);
    expect(await bulk('approve', [first, gone, { id: run.id }, last])).toEqual([null, 'booking.move_impossible', 'booking.unknown', null]);
    expect(await states([first, gone, last])).toEqual(['CONFIRMED', 'CANCELLED_BY_PARTICIPANT', 'CONFIRMED']);
  });

  it('pressed twice is pressed once: nobody is told twice', async () => {
    const booking = await book(await asking(), 'Eins');
    expect([await bulk('approve', [booking]), await bulk('approve', [booking])]).toEqual([[null], [null]]);
    expect((await mailsOf(booking)).filter(({ kind }) => kind === 'booking.confirmed')).toHaveLength(1);
  });

  it('rejects and cancels with a reason only, which the people read', async () => {
    const run = await asking();
    const bookings = [await book(run, 'Eins'), await book(run, 'Zwei')];
    const bookingIds = bookings.map(({ id }) => id);
    for (const act of ['reject', 'cancel']) {
      const { status, body } = await staff.post<Problem>('/api/v1/staff/bookings/bulk', { act, bookingIds });
      expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['reason']]);
    }
    expect(await bulk('reject', bookings.slice(0, 1), { reason: 'Nur für Mitglieder' })).toEqual([null]);
    expect(await bulk('cancel', bookings.slice(1), { reason: 'Der Raum ist zu klein' })).toEqual([null]);
    expect(await states(bookings)).toEqual(['REJECTED', 'CANCELLED_BY_STAFF']);
    expect(await app.world.rows('SELECT end_reason AS reason FROM booking ORDER BY id')).toEqual([
      { reason: 'Nur für Mitglieder' },
      { reason: 'Der Raum ist zu klein' },
    ]);
  });

  it('puts requests on the waiting list, and their seats go to those who wait', async () => {
    const run = await asking({ capacity: 1 });
    const [asks, waits] = [await book(run, 'Fragt'), await book(run, 'Wartet')];
    expect(await bulk('waitlist', [asks], { approved: true })).toEqual([null]);
    expect(await states([asks, waits])).toEqual(['WAITLISTED', 'OFFERED']);
    expect(await bulk('waitlist', [asks], { approved: true })).toEqual([null]);
  });

  it('gives no place to who waits: that is their turn and no tick', async () => {
    const run = await app.world.run({ capacity: 1 });
    await book(run, 'Hat den Platz');
    const waits = await book(run, 'Wartet');
    expect(await bulk('approve', [waits])).toEqual(['booking.not_a_request']);
    expect(await states([waits])).toEqual(['WAITLISTED']);
  });

  it('refuses nobody, too many, and the same one twice', async () => {
    const { id } = await book(await asking(), 'Eins');
    for (const bookingIds of [[], [id, id], Array.from({ length: 101 }, () => id), ['x']]) {
      expect((await staff.post<Problem>('/api/v1/staff/bookings/bulk', { act: 'approve', bookingIds })).status).toBe(400);
    }
    expect((await staff.post<Problem>('/api/v1/staff/bookings/bulk', { act: 'delete', bookingIds: [id] })).status).toBe(400);
  });
});

describe('S5: what people need, by name', () => {
  const division = (divisions: string): Promise<unknown> => app.world.rows('UPDATE staff_account SET divisions = ?', [divisions]);

  it('is for who works in the division of the run, and for a house that does not divide its work', async () => {
    const run = await asking();
    const { id } = await book(run, 'Amal Haddad', { needs: ['WHEELCHAIR'] });
    const [person] = await app.world.rows<{ id: string }>('SELECT person_id AS id FROM booking WHERE id = ?', [id]);
    const seen = async () => [
      ...(await people(run, 'state=requested')).rows,
      ...(await inbox()).rows,
      ...(await preview('approve', [{ id }])),
      (await staff.get<ParticipantsDto['rows'][number]>(`/api/v1/staff/runs/${run.id}/participants/${id}`)).body,
    ];
    const known = async () => (await staff.get<{ needs: { kind: string }[] }>(`/api/v1/staff/people/${person?.id}`)).body.needs;
    for (const own of ['[]', '["WIR_LOTSEN"]', '["MIGRANT_ORGS","WIR_LOTSEN"]']) {
      await division(own);
      for (const one of await seen()) expect(one).toMatchObject({ name: 'Amal Haddad', needs: ['WHEELCHAIR'], seesNeeds: true });
      expect(await known()).toMatchObject([{ kind: 'WHEELCHAIR' }]);
    }
    await division('["MIGRANT_ORGS"]');
    for (const one of await seen()) expect(one).toMatchObject({ name: 'Amal Haddad', needs: [], seesNeeds: false });
    expect(await known()).toEqual([]);
    const { body } = await staff.get<NeedsDto>(`/api/v1/staff/runs/${run.id}/needs`);
    expect(body).toMatchObject({ undecided: [{ need: 'WHEELCHAIR', count: 1 }] });
  });
});

describe('S5: the order sheet of a run', () => {
  it('tells a caterer which meals and how many, of a short list and never in words', async () => {
    const run = await app.world.run({ flags: ['catering'] });
    await book(run, 'Amal Haddad', { needs: ['MEAL_HALAL'] });
    await book(run, 'Rosa Ferreira', { needs: ['MEAL_HALAL'] });
    await book(run, 'Ion Popescu', { needs: ['MEAL_VEGAN'] });
    const words = { name: 'Olena Bondar', email: 'olena@example.org', language: 'de', needs: ['keine Nüsse'] };
    expect((await app.api.book(run.id, words)).status).toBe(400);
    const { body } = await staff.get<NeedsDto>(`/api/v1/staff/runs/${run.id}/needs`);
    expect(body).toMatchObject({
      people: 3,
      needs: [
        { need: 'MEAL_HALAL', count: 2 },
        { need: 'MEAL_VEGAN', count: 1 },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/Amal|Rosa|Ion/);
  });

  it('counts what people with a place need, interpreters by language, and knows no names', async () => {
    const run = await app.world.run();
    await book(run, 'Amal Haddad', { needs: ['CHILDCARE', 'INTERPRETER'] });
    await app.world.rows(`UPDATE person SET language = 'ar' WHERE name = 'Amal Haddad'`);
    await book(run, 'Rosa Ferreira', { needs: ['CHILDCARE'] });
    await book(run, 'Ion Popescu');
    const gone = await book(run, 'Abgemeldet', { needs: ['WHEELCHAIR'] });
    await app.api.post(`/api/v1/my/${gone.token}/bookings/${gone.id}/cancellation`);
    // Who leaves later needs it until then (E32).
    await app.world.rows(
      `UPDATE booking b JOIN person p ON p.id = b.person_id SET b.left_on = '2027-02-10' WHERE p.name = 'Rosa Ferreira'`,
    );
    const { body } = await staff.get<NeedsDto>(`/api/v1/staff/runs/${run.id}/needs`);
    expect(body).toEqual({
      people: 3,
      withNeeds: 2,
      needs: [
        { need: 'CHILDCARE', count: 2 },
        { need: 'INTERPRETER', count: 1 },
      ],
      interpreters: [{ language: 'ar', count: 1 }],
      undecided: [],
    });
  });

  it('keeps apart what is asked for in requests', async () => {
    const run = await asking();
    await book(run, 'Fragt', { needs: ['LARGE_PRINT'] });
    const { body } = await staff.get<NeedsDto>(`/api/v1/staff/runs/${run.id}/needs`);
    expect(body).toMatchObject({ people: 0, needs: [], undecided: [{ need: 'LARGE_PRINT', count: 1 }] });
  });
});
