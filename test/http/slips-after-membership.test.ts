import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SlipPins } from '../../api/src/modules/enrolment/slip-pins.js';
import type { ApiClient, Problem } from '../support/api.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let desk: Desk;
let run: WorldRun;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  desk = await Desk.open(app);
  run = await app.world.run();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const later = (minutes: number): void => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));

interface Slip {
  readonly code: string;
  readonly pin: string;
}
interface NewSlip {
  readonly bookingId: string;
  readonly name: string;
  readonly organisation: string;
}

async function slipOf(bookingId: string): Promise<Slip> {
  const [row] = await app.world.rows<{ code: string }>('SELECT code FROM booking_slip WHERE booking_id = ?', [bookingId]);
  const code = row?.code ?? '';
  return { code, pin: app.get(SlipPins).pinOf(code) };
}
const open = ({ code, pin }: Slip) => app.api.post<Problem & { token: string }>(`/api/v1/slips/${code}/opening`, { pin });
const newSlips = async () => (await staff.get<{ slips: NewSlip[] }>('/api/v1/staff/new-slips')).body.slips;
const enrolled = async (list: string): Promise<string> => {
  const { bookings } = await desk.enrolText(run.slug, list);
  later(10);
  return bookings[0]?.id ?? '';
};

async function leave(name: string): Promise<void> {
  const { members } = (await desk.api.get<{ members: { id: string; name: string }[] }>(desk.path('members'))).body;
  const id = members.find((member) => member.name === name)?.id;
  expect((await desk.api.post(desk.path(`members/${id}/end`), {})).status).toBe(204);
}

describe('the slip of somebody who has left the organisation', () => {
  it('E16: shows and cancels nothing any more, nor does the link it opened', async () => {
    const bookingId = await enrolled('Tesfay Ghebremedhin');
    const saved = await slipOf(bookingId);
    const { token } = (await open(saved)).body;
    await leave('Tesfay Ghebremedhin');
    expect((await open(saved)).body.code).toBe('slip.wrong');
    expect((await app.api.get(`/api/v1/my/${token}`)).status).toBe(404);
    expect((await app.api.post(`/api/v1/my/${token}/bookings/${bookingId}/cancellation`, {})).status).toBe(404);
    expect((await desk.api.get(desk.path(`bookings/${bookingId}/slip.pdf`))).status).toBe(404);
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(1);
  });

  it('E16: is made anew by staff, who see who needs one, and opens the place for the person', async () => {
    const bookingId = await enrolled('Tesfay Ghebremedhin');
    expect(await newSlips()).toEqual([]);
    await leave('Tesfay Ghebremedhin');
    expect(await newSlips()).toMatchObject([{ bookingId, name: 'Tesfay Ghebremedhin', organisation: desk.name }]);
    const pdf = await staff.get<Buffer>(`/api/v1/staff/new-slips/${bookingId}.pdf`);
    expect([pdf.status, pdf.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { body } = await open(await slipOf(bookingId));
    expect((await app.api.get(`/api/v1/my/${body.token}`)).body).toMatchObject({ bookings: [{ id: bookingId, state: 'CONFIRMED' }] });
    const hand = () => staff.post(`/api/v1/staff/new-slips/${bookingId}/handover`, {});
    expect([(await hand()).status, (await hand()).status]).toEqual([204, 204]);
    expect(await newSlips()).toEqual([]);
    expect((await staff.get(`/api/v1/staff/new-slips/${bookingId}.pdf`)).status).toBe(404);
    expect((await desk.api.get('/api/v1/staff/new-slips')).status).toBe(403);
  });

  it('E16: is replaced by a mail where one reaches the person by now', async () => {
    const bookingId = await enrolled('Tesfay Ghebremedhin');
    const saved = await slipOf(bookingId);
    await app.world.rows(
      `INSERT INTO contact_channel (id, person_id, kind, value, is_preferred, created_at)
       SELECT UUID(), person_id, 'EMAIL', 'tesfay@example.org', 1, NOW() FROM booking`,
    );
    await leave('Tesfay Ghebremedhin');
    expect((await open(saved)).body.code).toBe('slip.wrong');
    expect(await newSlips()).toEqual([]);
    const mail = (await app.mailbox.waitFor('tesfay@example.org')).at(-1);
    expect(mail?.text).toContain('Der Zettel mit QR-Code und PIN geht nicht mehr.');
    const link = /\/meine\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await app.api.get(`/api/v1/my/${link}`)).body).toMatchObject({ scope: 'person', bookings: [{ id: bookingId }] });
  });

  it('E16: stays as it is with whom another organisation has enrolled, and with who is still a member', async () => {
    const other = await Desk.open(app);
    const second = await app.world.run();
    const theirs = (await other.enrolText(second.slug, 'Samuel Owusu\t0170 1234567')).bookings[0]?.id ?? '';
    const mine = await enrolled('Samuel Owusu\t0170 1234567');
    const stays = await enrolled('Amina Haidari');
    const slips = await Promise.all([theirs, stays].map(slipOf));
    expect(await app.world.count('person')).toBe(2);
    await leave('Samuel Owusu');
    expect(await newSlips()).toMatchObject([{ bookingId: mine }]);
    for (const slip of slips) expect((await open(slip)).status).toBe(200);
  });

  it('E16: of two records that became one are all made anew, and parting the records again brings no old one back', async () => {
    const first = await enrolled('Mohammed Al-Hassan\t069 90009120');
    const there = await app.world.run();
    const second = (await desk.enrolText(there.slug, 'Karim Haddad\t069 90009121')).bookings[0]?.id ?? '';
    later(10);
    await app.world.rows(`UPDATE person SET name = 'Muhammad Al-Hassan', sort_name = 'muhammad al-hassan' WHERE name = 'Karim Haddad'`);
    const phone = `(SELECT MIN(value) FROM contact_channel WHERE kind = 'PHONE')`;
    await app.world.rows(`UPDATE contact_channel SET value = ${phone} WHERE kind = 'PHONE'`);
    await staff.post('/api/v1/staff/duplicates/search');
    await app.get(StaffJobs).drain();
    const [pair] = (await staff.get<{ pairs: { id: string; people: { id: string }[] }[] }>('/api/v1/staff/duplicates')).body.pairs;
    const keepId = pair?.people[0]?.id;
    const merge = await staff.post<{ id: string }>(`/api/v1/staff/duplicates/${pair?.id}/merge`, { keepId });
    expect(merge.status).toBe(201);
    const old = await Promise.all([first, second].map(slipOf));
    const [left] = (await desk.api.get<{ members: { name: string }[] }>(desk.path('members'))).body.members;
    await leave(left?.name ?? '');
    expect((await newSlips()).map(({ bookingId }) => bookingId).toSorted()).toEqual([first, second].toSorted());
    expect((await staff.post(`/api/v1/staff/person-merges/${merge.body.id}/undo`)).status).toBe(204);
    for (const slip of old) expect((await open(slip)).body.code).toBe('slip.wrong');
    for (const id of [first, second]) {
      const { token } = (await open(await slipOf(id))).body;
      expect((await app.api.get(`/api/v1/my/${token}`)).body).toMatchObject({ bookings: [{ id, state: 'CONFIRMED' }] });
    }
    expect((await desk.api.get<{ members: object[] }>(desk.path('members'))).body.members).toEqual([]);
  });

  it('E16: goes with the act when that is taken back, and nobody needs a new one', async () => {
    const batch = await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
    const saved = await slipOf(batch.bookings[0]?.id ?? '');
    await leave('Tesfay Ghebremedhin');
    expect((await desk.api.post(desk.path(`enrolments/${batch.id}/undo`), {})).status).toBe(204);
    expect(await newSlips()).toEqual([]);
    expect((await open(saved)).body.code).toBe('slip.wrong');
  });
});
