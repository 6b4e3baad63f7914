import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { StaffSessionPageDto } from '../../api/src/modules/booking/runs/session-moves.dto.js';
import type { StaffRunDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { RunDetailDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import { SlipStore } from '../../api/src/modules/enrolment/slip.store.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { calendarOf, parts } from '../support/calendar-mails.js';
import { housed } from '../support/housed.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { sayOfDate } from '../support/said-of-date.js';
import type { WorldRun } from '../support/usual-run.js';

const email = 'amina@example.org';

let app: TestApp;
let staff: ApiClient;
let run: WorldRun;
/** Mails are sent when a test says so: ROLE=web keeps the dispatcher still. */
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const begin = async (...dates: [string, ...string[]]): Promise<void> => {
  run = await app.world.run({ dates });
  await housed(app, run);
};
const book = () => app.api.book<BookingReceiptDto>(run.id, { name: 'Amina Haidari', email, language: 'de' });
async function mails(): Promise<ReceivedMail[]> {
  await app.get(MailDispatcher).drain();
  return app.mailbox.to(email);
}
async function goesOnline(): Promise<void> {
  const [first] = run.sessions;
  const { date, start, end } = first ?? {};
  const to = { date, start, end, roomId: null, reason: 'Im Haus ist ein Wasserschaden.' };
  expect((await staff.post(`/api/v1/staff/runs/${run.id}/sessions/${first?.id}/move`, to)).status).toBe(204);
}
const entryOf = (mail: ReceivedMail | undefined): string => (mail ? parts(mail, 'text/calendar').join() : '');

describe('E28: another room on the day itself', () => {
  const moveTo = async (roomId: string): Promise<void> => {
    const { id, date, start, end } = run.sessions[0] ?? {};
    const to = { date, start, end, roomId, reason: 'Wasserschaden' };
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/sessions/${id}/move`, to)).status).toBe(204);
  };
  const otherRoom = async (): Promise<string> => {
    const id = newId();
    await app.source.query(`INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, 'Aula', 30, '[]' FROM room LIMIT 1`, [
      id,
    ]);
    return id;
  };

  it('the mail says in its subject that it is today, and carries the place and the entry with the next number', async () => {
    await begin('2027-02-06');
    await book();
    const [before] = await mails();
    app.clock.set(new Date('2027-02-06T06:30:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await moveTo(await otherRoom());
    const told = (await mails()).at(-1);
    expect(told?.subject).toMatch(/^Heute neuer Raum: /);
    expect(told?.text).toMatch(/Haus der Vielfalt, Aula[^]*Der Grund: Wasserschaden/);
    expect(entryOf(told)).toMatch(/LOCATION:Haus der Vielfalt\\, Aula/);
    const first = before && calendarOf(before);
    expect(told && calendarOf(told)).toEqual({ ...first, sequence: 1 });
  });

  it('the day before it does not', async () => {
    await begin('2027-02-06');
    await book();
    app.clock.set(new Date('2027-02-05T22:30:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await moveTo(await otherRoom());
    expect((await mails()).at(-1)?.subject).toMatch(/^Neuer Raum: /);
  });

  it('the pages of the course and of the person say where, at that date alone', async () => {
    await begin('2027-02-06', '2027-02-13');
    const { body } = await book();
    await moveTo(await otherRoom());
    const { sessions } = (await app.api.get<RunDetailDto>(`/api/v1/runs/${run.id}`)).body;
    expect(sessions.map(({ venue }) => venue)).toEqual(['Haus der Vielfalt, Aula', undefined]);
    const { bookings } = (await app.api.get<MyPageDto>(`/api/v1/my/${body.token}`)).body;
    expect(bookings[0]?.sessions.map(({ venue }) => venue)).toEqual(['Haus der Vielfalt, Aula', null]);
  });

  it('whom no mail reaches has to be called, also who has said already that the new time suits', async () => {
    await begin('2027-02-06');
    const petro = { name: 'Petro Hrytsenko', phone: '0151 2345678', language: 'de' };
    const { body } = await app.api.book<BookingReceiptDto>(run.id, petro);
    const date = `/api/v1/staff/runs/${run.id}/sessions/${run.sessions[0]?.id}`;
    const noon = { date: '2027-02-06', start: '12:00', end: '16:00', reason: 'Die Trainerin ist krank.' };
    expect((await staff.post(`${date}/move`, noon)).status).toBe(204);
    await sayOfDate(app.api, { ...body, sessionId: run.sessions[0]?.id }, { canCome: true });
    const toCall = async () => (await staff.get<StaffSessionPageDto>(date)).body.toCall.map(({ name }) => name);
    expect(await toCall()).toEqual([]);
    expect((await staff.post(`${date}/move`, { ...noon, roomId: await otherRoom() })).status).toBe(204);
    expect(await toCall()).toEqual(['Petro Hrytsenko']);
  });
});

describe('E11: one date of a course on site goes online', () => {
  it('the mail about it says so, and the entry in the calendar changes with the next number', async () => {
    await begin('2027-02-06');
    await book();
    const [before] = await mails();
    expect(entryOf(before)).toMatch(/LOCATION:Haus der Vielfalt/);
    await goesOnline();
    const told = (await mails()).at(-1);
    expect(told?.subject).toMatch(/^Jetzt online: /);
    expect(told?.text).toContain('9:00–16:00 Uhr\nOnline\n');
    expect(told?.text).not.toMatch(/Musterstraße|Haus der Vielfalt/);
    expect(entryOf(told)).toMatch(/LOCATION:Online/);
    expect(told && calendarOf(told)).toMatchObject({ method: 'REQUEST', sequence: 1 });
  });

  it('whoever books afterwards is sent to no house, and sees in the list of dates which one is online', async () => {
    await begin('2027-02-06');
    await goesOnline();
    await book();
    const [confirmation] = await mails();
    expect(confirmation?.text).not.toContain('Musterstraße');
    expect(entryOf(confirmation)).toMatch(/LOCATION:Online/);
  });

  it('of several dates only that one is online, in the mail, the feed and the calendar files', async () => {
    await begin('2027-02-06', '2027-02-13');
    await goesOnline();
    await book();
    const [confirmation] = await mails();
    expect(confirmation?.text).toContain('Musterstraße 12');
    expect(confirmation?.text).toMatch(/Sa, 6\. Februar.*Online/);
    expect(confirmation?.text).not.toMatch(/Sa, 13\. Februar.*Online/);
    const feed = /(\/f\/[\w-]+\.ics)/.exec(confirmation?.text ?? '')?.[1] ?? '';
    for (const file of [feed, `/api/v1/runs/${run.id}/calendar.ics`, '/api/v1/runs.ics']) {
      const text = String((await app.api.get(file)).body);
      expect(text.match(/LOCATION:(Online|Haus der Vielfalt)/g)).toEqual(['LOCATION:Online', 'LOCATION:Haus der Vielfalt']);
    }
  });

  it('its public page and the page of staff say which one', async () => {
    await begin('2027-02-06', '2027-02-13');
    await goesOnline();
    const { sessions } = (await app.api.get<RunDetailDto>(`/api/v1/runs/${run.id}`)).body;
    expect(sessions.map(({ online, venue }) => [online, venue])).toEqual([
      [true, undefined],
      [undefined, undefined],
    ]);
    const own = (await staff.get<StaffRunDto>(`/api/v1/staff/runs/${run.id}`)).body.sessions;
    expect(own.map(({ elsewhere }) => elsewhere)).toEqual(['online', null]);
  });

  it('whoever has a place reads on their own page, and on a slip, which one', async () => {
    await begin('2027-02-06', '2027-02-13');
    await goesOnline();
    const { body } = await book();
    const { bookings } = (await app.api.get<MyPageDto>(`/api/v1/my/${body.token}`)).body;
    expect(bookings[0]?.sessions.map(({ online, venue }) => [online, venue])).toEqual([
      [true, null],
      [false, null],
    ]);
    expect((await app.get(SlipStore).dates(body.id)).map(({ online, elsewhere }) => [online, elsewhere])).toEqual([
      [true, null],
      [false, null],
    ]);
  });
});

describe('one date of a course is in another room', () => {
  const another = async (sameHouse: boolean): Promise<string> => {
    const [house, room] = [newId(), newId()];
    await app.source.query(`INSERT INTO venue (id, name, street, postcode, town) VALUES (?, 'Stadthalle', 'Ring 3', '34117', 'Kassel')`, [
      house,
    ]);
    const [known] = await app.world.rows<{ id: string }>(`SELECT id FROM venue WHERE name = 'Haus der Vielfalt'`);
    await app.source.query(`INSERT INTO room (id, venue_id, name, seats, access) VALUES (?, ?, 'Saal 1', 30, '[]')`, [
      ...[room, sameHouse ? known?.id : house],
    ]);
    await app.source.query('UPDATE session SET room_id = ? WHERE id = ?', [room, run.sessions[1]?.id]);
    return (await book()).body.token;
  };

  it.each([
    [true, 'Haus der Vielfalt, Saal 1'],
    [false, 'Stadthalle, Saal 1, Ring 3, 34117 Kassel'],
  ])('the pages, the mail and the slip name it, with the address of another house (same house: %s)', async (sameHouse, place) => {
    await begin('2027-02-06', '2027-02-13');
    const token = await another(sameHouse);
    const { bookings } = (await app.api.get<MyPageDto>(`/api/v1/my/${token}`)).body;
    expect(bookings[0]?.sessions.map(({ venue }) => venue)).toEqual([null, place]);
    const { sessions } = (await app.api.get<RunDetailDto>(`/api/v1/runs/${run.id}`)).body;
    expect(sessions.map(({ venue }) => venue)).toEqual([undefined, place]);
    expect((await app.get(SlipStore).dates(bookings[0]?.id ?? '')).map(({ elsewhere }) => elsewhere)).toEqual([null, place]);
    expect((await mails())[0]?.text).toMatch(new RegExp(`13\\. Februar: .*${place}\n`));
  });
});
