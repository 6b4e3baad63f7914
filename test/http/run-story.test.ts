import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { HistoryEntryDto, RunMessagesDto } from '../../api/src/modules/booking/runs/run-story.dto.js';
import type { RunContentDto } from '../../api/src/modules/catalogue/planning/draft.dto.js';
import type { DraftDto } from '../../api/src/modules/catalogue/planning/draft-view.dto.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { contentOf, planningWorld } from '../support/planning.js';
import { record, taughtCourse } from '../support/taught-course.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const history = async (id: string) => (await staff.get<HistoryEntryDto[]>(`/api/v1/staff/runs/${id}/history`)).body;
const messages = async (id: string, kind = '') =>
  (await staff.get<RunMessagesDto>(`/api/v1/staff/runs/${id}/messages${kind && `?kind=${kind}`}`)).body;

describe('the history of a course', () => {
  it('says who changed what from what to what, with names instead of ids, and one sitting at a draft is one entry', async () => {
    const plan = await planningWorld(app);
    const { id } = (await staff.post<{ id: string }>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId })).body;
    const save = async (change: Partial<RunContentDto>) => {
      const { content, revision } = (await staff.get<DraftDto>(`/api/v1/staff/runs/${id}/draft`)).body;
      return staff.put(`/api/v1/staff/runs/${id}/draft`, { ...content, ...change, revision });
    };
    await save({ capacity: 12, description: 'Ein Satz, den noch niemand liest.' });
    await save({ capacity: 14, roomId: null, town: 'Gießen' });
    await staff.post(`/api/v1/staff/runs/${id}/publication`);
    const entries = await history(id);
    expect(entries.map(({ who, verb, times }) => [who, verb, times])).toEqual([
      ['Sabine Wagner-Öztürk', 'run.published', 1],
      ['Sabine Wagner-Öztürk', 'run.draft_changed', 2],
      ['Sabine Wagner-Öztürk', 'run.created', 1],
    ]);
    const lines = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.draft_changed'`);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.data).not.toContain('niemand liest');
    expect(entries[1]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'capacity', from: ['16'], to: ['14'] },
        { field: 'roomId', from: ['Saal 1'], to: [] },
        { field: 'description', from: ['length:37'], to: ['length:33'] },
      ]),
    );
  });

  it('is for staff who manage bookings, and of a course that there is', async () => {
    const { id } = await app.world.run();
    expect((await app.api.get(`/api/v1/staff/runs/${id}/history`)).status).toBe(401);
    expect((await staff.get(`/api/v1/staff/runs/${crypto.randomUUID()}/messages`)).status).toBe(404);
  });
});

interface Booked {
  readonly id: string;
}

describe('the history of a booking', () => {
  const ofBooking = async (runId: string, id: string, who = staff) =>
    (await who.get<HistoryEntryDto[]>(`/api/v1/staff/runs/${runId}/bookings/${id}/history`)).body;

  it('says who did what and the reason of staff, but no need and nothing that the person gave as theirs', async () => {
    const { id } = await app.world.run();
    const { body: amal } = await app.api.book<Booked>(id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' });
    const { body: bo } = await app.api.book<Booked>(id, { name: 'Bo Çelik', email: 'bo@example.org', language: 'de' });
    await staff.post(`/api/v1/staff/bookings/${amal.id}/cancellation`, { reason: 'Rief vorher an' });
    const entries = await ofBooking(id, amal.id);
    expect(entries.map(({ who, verb, reason }) => [who, verb, reason])).toEqual([
      ['Sabine Wagner-Öztürk', 'booking.cancelled', 'Rief vorher an'],
      [null, 'booking.created', null],
    ]);
    expect(entries[1]?.changes).toEqual([{ field: 'bookingState', from: [], to: ['CONFIRMED'] }]);
    const own = JSON.stringify({ reason: 'Ich bin krank', childcare: 'zwei Kinder', guardian: 'Tante' });
    await app.world.rows(`UPDATE audit_entry SET data = ? WHERE subject_id = ?`, [own, bo.id]);
    expect(await ofBooking(id, bo.id)).toMatchObject([{ verb: 'booking.created', reason: null, changes: [] }]);
  });

  it('tells attendance by its day, corrected too, and of nobody else', async () => {
    const course = await taughtCourse(app, ['Olena Bondar', 'Leyla Hosseini']);
    await record(course, { 'Olena Bondar': [8, 8], 'Leyla Hosseini': [0, 0] });
    await record(course, { 'Olena Bondar': [0, 8] });
    const lines = await ofBooking(course.run.id, course.bookings.get('Olena Bondar')?.id ?? '', course.staff);
    const marks = lines.filter(({ verb }) => verb === 'attendance.recorded').map(({ changes }) => changes);
    const [first, second] = course.run.sessions.map(({ date }) => date);
    expect(marks).toEqual([
      [{ field: 'marks', from: [`${first} PRESENT`, `${second} PRESENT`], to: [`${first} ABSENT`, `${second} PRESENT`] }],
      [{ field: 'marks', from: [], to: [`${first} PRESENT`, `${second} PRESENT`] }],
    ]);
  });

  it('is for staff who manage bookings, and of a booking of this course', async () => {
    const { id } = await app.world.run();
    const { body } = await app.api.book<Booked>(id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' });
    const other = await app.world.run();
    expect((await app.api.get(`/api/v1/staff/runs/${id}/bookings/${body.id}/history`)).status).toBe(401);
    expect((await staff.get(`/api/v1/staff/runs/${other.id}/bookings/${body.id}/history`)).status).toBe(404);
  });
});

describe('the messages of a course', () => {
  it('are counted by kind, name whom one did not reach, and tell all recipients of a kind', async () => {
    const { id } = await app.world.run();
    await app.api.book(id, { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' });
    await app.api.book(id, { name: 'Bo Çelik', email: 'bo@example.org', language: 'de' });
    await app.world.rows(`UPDATE outbox SET state = 'SENT', sent_at = NOW(3)`);
    await app.world.rows(`UPDATE outbox SET state = 'DEAD' WHERE person_id = (SELECT id FROM person WHERE name = 'Bo Çelik')`);
    const { kinds, messages: failed } = await messages(id);
    expect(kinds.find(({ kind }) => kind === 'booking.confirmed')).toMatchObject({ sent: 1, waiting: 0, failed: 1, dropped: 0 });
    expect([...new Set(failed.map(({ name, state }) => `${name} ${state}`))]).toEqual(['Bo Çelik FAILED']);
    const all = (await messages(id, 'booking.confirmed')).messages;
    expect(all.map(({ name, state }) => [name, state])).toEqual([
      ['Bo Çelik', 'FAILED'],
      ['Amal Haddad', 'SENT'],
    ]);
    expect((await messages((await app.world.run()).id)).kinds).toEqual([]);
  });
});
