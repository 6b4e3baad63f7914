import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { CallDto } from '../../api/src/modules/calls/calls.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { ErasePersonService } from '../../api/src/modules/privacy/index.js';
import { SYSTEM } from '../../api/src/modules/access/index.js';
import type { TodayDto } from '../../api/src/modules/today/today.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { housed } from '../support/housed.js';
import { brokenLaws } from '../support/invariants.js';
import { Parties } from '../support/parties.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';

let app: TestApp;
let lead: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const PHONE = '+4969123456';
const book = async (run: WorldRun, more: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name: 'Jamila Amiri', phone: PHONE, language: 'de', waitlist: true, ...more })).body;
/** Everything that waits is looked at, whenever it would be its turn. */
const drain = async (): Promise<void> => {
  await app.source.query(`UPDATE outbox SET due_at = NOW(3) WHERE state = 'QUEUED'`);
  await app.get(MailDispatcher).drain();
};
const calls = async (): Promise<CallDto[]> => {
  await drain();
  return (await lead.get<CallDto[]>('/api/v1/staff/calls')).body;
};
const kinds = async (): Promise<string[]> => (await calls()).flatMap(({ news }) => news.map(({ kind }) => kind));
const note = (news: readonly string[], reached: boolean) => lead.post<Problem>('/api/v1/staff/calls', { news, reached });
const ofRun = (run: WorldRun, act: string, body: object = {}) => lead.post<Problem>(`/api/v1/staff/runs/${run.id}/${act}`, body);
const asking = (wish: RunWish = {}): Promise<WorldRun> => app.world.run({ prerequisites: ['org_member'], ...wish });
const idsOf = (all: readonly CallDto[]): string[] => all.flatMap(({ news }) => news.flatMap(({ ids }) => ids));
const rows = async (): Promise<TodayDto['groups'][number]['rows']> =>
  (await lead.get<TodayDto>('/api/v1/staff/today')).body.groups.flatMap((group) => group.rows);

describe('E14: whom no mail can tell is called', () => {
  it('what they saw on the page needs no call; what staff decide later does, with number, news, date and deadline', async () => {
    const run = await asking();
    const { id } = await book(run);
    expect(await calls()).toEqual([]);
    await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    expect(await calls()).toMatchObject([
      {
        ...{ phone: PHONE, tries: 0, by: '2027-02-05T22:59:00.000Z' },
        news: [{ kind: 'booking.confirmed', name: 'Jamila Amiri', runCode: run.code, date: '2027-02-06', start: '09:00' }],
      },
    ]);
    expect(await rows()).toMatchObject([{ kind: 'call', name: 'Jamila Amiri', count: 1, run: { code: run.code } }]);
  });

  it('is found by name, number or course, and nobody else is', async () => {
    const [run, other] = [await asking(), await asking()];
    const named = { name: 'Оксана Шевчук', phone: '+49611 70047' };
    for (const { id } of [await book(run), await book(other, named)]) await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    await drain();
    const found = async (query: string): Promise<string[]> =>
      (await lead.get<CallDto[]>(`/api/v1/staff/calls?${query}`)).body.flatMap(({ news }) => news.map(({ name }) => name));
    expect(await found('q=Schewtschuk')).toEqual(['Оксана Шевчук']);
    expect(await found('q=0611%2F70047')).toEqual(['Оксана Шевчук']);
    expect(await found(`run=${run.code}`)).toEqual(['Jamila Amiri']);
    expect(await found(`run=${run.code}&q=Schewtschuk`)).toEqual([]);
  });

  it('whoever is on the phone when staff book them knows it', async () => {
    const run = await app.world.run();
    const caller = { name: 'Jamila Amiri', phone: PHONE, language: 'de', reason: 'Hat angerufen' };
    const added = await lead.post(`/api/v1/staff/runs/${run.id}/named-bookings`, caller, { 'idempotency-key': randomUUID() });
    expect([added.status, await calls()]).toEqual([201, []]);
  });

  it('“called” settles it and “not reached” counts; both are in the log, and once is once', async () => {
    const run = await asking();
    const { id } = await book(run);
    await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    const news = idsOf(await calls());
    await note(news, false);
    await note(news, false);
    expect(await calls()).toMatchObject([{ tries: 2 }]);
    expect((await note(news, true)).status).toBe(204);
    expect([await calls(), await rows()]).toEqual([[], []]);
    expect((await note(news, true)).body.code).toBe('call.settled');
    expect(
      await app.world.rows(`SELECT verb, JSON_VALUE(data, '$.kind') AS kind FROM audit_entry WHERE verb LIKE 'call.%' ORDER BY seq`),
    ).toEqual([
      { verb: 'call.unanswered', kind: 'booking.confirmed' },
      { verb: 'call.unanswered', kind: 'booking.confirmed' },
      { verb: 'call.reached', kind: 'booking.confirmed' },
    ]);
  });

  it('what is no longer true goes away: a course that is called off takes back that it takes place', async () => {
    const run = await app.world.run({ minParticipants: 1 });
    await book(run);
    await ofRun(run, 'confirmation');
    expect(await kinds()).toEqual(['run.confirmed']);
    await ofRun(run, 'cancellation', { reason: 'Krankheit' });
    expect(await kinds()).toEqual(['run.cancelled']);
  });

  it('who is reached at one number gets one call for all that is new', async () => {
    const run = await asking();
    const two = [await book(run), await book(run, { name: 'Nasrin Amiri' })];
    for (const { id } of two) await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    const all = await calls();
    expect(all.map(({ news }) => news.map(({ name }) => name))).toEqual([['Jamila Amiri', 'Nasrin Amiri']]);
    await note(idsOf(all), true);
    expect(await calls()).toEqual([]);
  });

  it('what is about a date that is over is no news any more', async () => {
    const run = await app.world.run({ minParticipants: 1 });
    await book(run);
    const [session] = await app.world.rows<{ id: string }>('SELECT id FROM session WHERE course_run_id = ? ORDER BY n LIMIT 1', [run.id]);
    await app.source.query(
      `INSERT INTO outbox (id, kind, person_id, booking_id, session_id, language, params, dedup_key, order_key, state, message_id)
       SELECT UUID(), 'session.moved', b.person_id, b.id, ?, 'de', '{"movedFrom":"2027-02-01"}', 'x', 'x', 'QUEUED', 'x' FROM booking b`,
      [session?.id],
    );
    expect(await calls()).toMatchObject([{ by: '2027-01-31T22:59:00.000Z', news: [{ kind: 'session.moved', date: '2027-02-06' }] }]);
    app.clock.set(new Date('2027-02-06T12:00:00Z'));
    lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    expect(await calls()).toEqual([]);
  });

  it('with an address the mail leaves by itself, and nobody is called', async () => {
    const run = await asking();
    const { id } = await book(run);
    await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    expect(await calls()).toHaveLength(1);
    await app.source.query(
      `INSERT INTO contact_channel (id, person_id, kind, value, is_preferred, created_at)
       SELECT UUID(), person_id, 'EMAIL', 'jamila@example.org', 0, NOW(3) FROM booking`,
    );
    await app.source.query(`UPDATE outbox SET due_at = NOW(3) WHERE state = 'CALL'`);
    expect(await calls()).toEqual([]);
    expect((await app.mailbox.waitFor('jamila@example.org', 1))[0]?.subject).toMatch(/^Ihr Platz/);
  });

  it('whose mailbox refuses for good is called about what they must know, until another address takes the mail', async () => {
    app.mailbox.refuse('jamila@example.org', 550);
    app.mailbox.refuse('jamila@example.com', 550);
    const run = await asking();
    const { id } = await book(run, { email: 'jamila@example.org' });
    expect([await kinds(), (await rows()).map(({ kind }) => kind)]).toEqual([[], ['requests', 'mail']]);
    await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    const again = () => app.source.query(`UPDATE outbox SET due_at = NOW(3) WHERE state = 'CALL'`);
    const called = [{ phone: PHONE, news: [{ kind: 'booking.confirmed', refused: 'jamila@example.org' }] }];
    expect(await calls()).toMatchObject(called);
    app.mailbox.accept('jamila@example.org');
    await again();
    expect(await calls()).toMatchObject(called);
    for (const [email, news] of [
      ['jamila@example.com', [{ refused: 'jamila@example.com' }]],
      ['amiri@example.com', null],
    ] as const) {
      await app.source.query(`UPDATE contact_channel SET value = ? WHERE kind = 'EMAIL'`, [email]);
      await again();
      expect(await calls()).toMatchObject(news ? [{ news }] : []);
    }
    expect((await app.mailbox.waitFor('amiri@example.com', 1))[0]?.subject).toMatch(/^Ihr Platz/);
  });

  it('nobody is called about somebody who was erased', async () => {
    const run = await asking();
    const { id } = await book(run);
    await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    expect(await calls()).toHaveLength(1);
    const [person] = await app.world.rows<{ id: string }>('SELECT id FROM person');
    await app.get(ErasePersonService).run(SYSTEM, person?.id ?? '', null);
    expect(await calls()).toEqual([]);
    expect(await app.world.count('outbox', `state = 'CALL'`)).toBe(0);
  });

  it('pain 11: who speaks for a party now hears it', async () => {
    const run = await app.world.run();
    const party = (await new Parties(app).book(run, 5, 2, { email: undefined, phone: PHONE })).body;
    await lead.post(`/api/v1/staff/bookings/${party.id}/cancellation`, { reason: 'Hat angerufen' });
    expect((await calls()).flatMap(({ news }) => news.map(({ kind, name }) => `${kind} ${name}`))).toEqual([
      'booking.cancelled Gast Nummer 5',
      'person.link Begleitung 1 von 5',
    ]);
  });
});

describe('E14: what is told once', () => {
  const again = () => app.source.query(`UPDATE outbox SET due_at = NOW(3) WHERE state = 'CALL'`);
  const move = (run: WorldRun, to: object) =>
    lead.post(`/api/v1/staff/runs/${run.id}/sessions/${run.sessions[0]?.id}/move`, {
      start: '10:00',
      end: '15:00',
      reason: 'Krank',
      ...to,
    });
  const said = async (): Promise<string[]> =>
    (await calls()).flatMap(({ news }) => news.map(({ kind, name, runCode }) => `${kind} ${name} ${runCode}`));

  it('S6: of two courses put together: who goes along hears of the new place, who waited that the old one ends; nothing else is left', async () => {
    const run = await asking({ capacity: 1, minParticipants: 1 });
    const { id } = await book(run);
    await lead.post(`/api/v1/staff/bookings/${id}/approval`);
    await book(run, { name: 'Nasrin Amiri', phone: '+4969654321' });
    expect(await said()).toEqual([`booking.confirmed Jamila Amiri ${run.code}`]);
    const into = await app.world.run({ sameCourseAs: run, prerequisites: ['org_member'], dates: ['2027-03-06'] });
    await ofRun(run, 'cancellation', { reason: 'Zu wenige', alternative: into.code, takeAlong: true });
    await again();
    expect((await said()).sort()).toEqual([
      expect.stringMatching(new RegExp(`^booking.moved.* Jamila Amiri ${into.code}$`)),
      `run.cancelled Nasrin Amiri ${run.code}`,
    ]);
  });

  it('E11, E28: a date that moves again is one call, of where it is now, by the day on which they would have come; so is a room on the day', async () => {
    const run = await app.world.run();
    await book(run);
    expect((await move(run, { date: '2027-02-10' })).status).toBe(204);
    expect(await kinds()).toEqual(['session.moved']);
    await move(run, { date: '2027-02-20' });
    const moved = await calls();
    expect(moved).toMatchObject([{ by: '2027-02-05T22:59:00.000Z', news: [{ kind: 'session.moved', date: '2027-02-20' }] }]);
    expect(idsOf(moved)).toHaveLength(2);
    await note(idsOf(moved), true);
    expect(await calls()).toEqual([]);
    const room = await housed(app, await app.world.run());
    app.clock.set(new Date('2027-02-20T07:00:00Z'));
    lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    await move(run, { date: '2027-02-20', roomId: room });
    expect(await calls()).toMatchObject([{ by: '2027-02-20T09:00:00.000Z', news: [{ kind: 'session.moved', start: '10:00' }] }]);
    await ofRun(run, 'cancellation', { reason: 'Krankheit' });
    await again();
    expect(await kinds()).toEqual(['run.cancelled']);
  });

  it('M5: that somebody missed a talk in confidence is told by staff, never by the organisation that booked them', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ kind: 'REFLECTION_TALK', dates: ['2027-02-06', '2027-02-13', '2027-02-20'] });
    await desk.enrolText(run.slug, 'Samuel Owusu');
    app.clock.set(new Date('2027-02-06T18:00:00Z'));
    lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    const [booking] = await app.world.rows<{ id: string }>('SELECT id FROM booking');
    const entries = [{ bookingId: booking?.id, sessionId: run.sessions[0]?.id, state: 'ABSENT' }];
    await lead.put(`/api/v1/staff/runs/${run.id}/attendance`, { entries });
    expect((await lead.post(`/api/v1/staff/bookings/${booking?.id}/seat-release`)).status).toBe(204);
    expect(await kinds()).toEqual(['booking.seat_freed']);
    expect((await (await desk.signedInAgain()).get<CallDto[]>(desk.path('calls'))).body).toEqual([]);
  });
});

describe('E14: whom an organisation booked', () => {
  const own = async (desk: Desk): Promise<CallDto[]> => {
    await drain();
    return (await desk.api.get<CallDto[]>(desk.path('calls'))).body;
  };

  it('hears it from the organisation, which knows of what it did itself; staff hear it once nobody is at its desk', async () => {
    const desk = await Desk.open(app);
    const run = await app.world.run({ minParticipants: 1 });
    await desk.enrolText(run.slug, 'Samuel Owusu');
    expect([await own(desk), await calls()]).toEqual([[], []]);
    await ofRun(run, 'confirmation');
    const [call] = await own(desk);
    expect(call).toMatchObject({ phone: null, news: [{ kind: 'run.confirmed', name: 'Samuel Owusu' }] });
    expect([await calls(), await rows()]).toEqual([[], []]);
    await lead.post(`/api/v1/staff/organisations/${desk.id}/roles/${desk.accountId}/end`, {});
    expect(await kinds()).toEqual(['run.confirmed']);
  });

  it('is settled by the organisation that tells them, and by no other', async () => {
    const [desk, other] = [await Desk.open(app), await Desk.open(app)];
    const run = await app.world.run({ minParticipants: 1 });
    await desk.enrolText(run.slug, 'Samuel Owusu');
    await ofRun(run, 'confirmation');
    const news = idsOf(await own(desk));
    expect((await other.api.post<Problem>(other.path('calls'), { news, reached: true })).body.code).toBe('call.settled');
    expect((await other.api.get<Problem>(desk.path('calls'))).body.code).toBe('organisation.unknown');
    expect((await desk.api.post(desk.path('calls'), { news, reached: true })).status).toBe(204);
    expect(await own(desk)).toEqual([]);
  });
});
