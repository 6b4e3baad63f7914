import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { AdvanceRunsService } from '../../api/src/modules/catalogue/index.js';
import { SlipPins } from '../../api/src/modules/enrolment/slip-pins.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';
import { linesOf, withPoppler } from '../support/pdf-text.js';

let app: TestApp;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run();
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const sheetOf = (n: number): string => `/api/v1/staff/runs/${run.id}/sessions/${run.sessions[n - 1]?.id}/attendance-sheet.pdf`;

async function programme(): Promise<string> {
  const id = newId();
  await app.source.query(
    `INSERT INTO funding_programme (id, code, name, notice, valid_from) VALUES (?, 'WIR', 'WIR', 'Gefördert im Rahmen des Landesprogramms WIR.', '2026-01-01')`,
    [id],
  );
  return id;
}

describe('S7, pain 35: a list of paper beside the phone', () => {
  const amina = { name: 'Amina Haidari', email: 'amina@example.org', phone: '0170 1234567', needs: ['WHEELCHAIR'], language: 'de' };

  it('is there for each date, for staff alone', async () => {
    await app.api.book(run.id, amina);
    const staff = await staffOf(app);
    const { status, headers, body } = await staff.get<Buffer>(sheetOf(2));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toBe(`inline; filename="Anwesenheitsliste-${run.code}-Termin-2.pdf"`);
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await app.api.get(sheetOf(2))).status).toBe(401);
    const unknown = await staff.get<Problem>(`/api/v1/staff/runs/${run.id}/sessions/${newId()}/attendance-sheet.pdf`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'session.unknown']);
  });

  withPoppler('holds the names of those who are expected on that day, and nothing else about them', async () => {
    const organisation = await app.world.organisation({ name: 'Frauenforum Gießen' });
    const receipt = await app.api.book<BookingReceiptDto>(run.id, { ...amina, organisationId: organisation.id });
    await app.api.book(run.id, { name: 'Petro Hrytsenko', email: 'petro@example.org', language: 'de' });
    const gone = await app.api.book<BookingReceiptDto>(run.id, { name: 'Lina Yusuf', email: 'lina@example.org', language: 'de' });
    await app.api.post(`/api/v1/my/${gone.body.token}/bookings/${gone.body.id}/cancellation`, {});
    await app.source.query(`UPDATE course_run SET funding_programme_id = ?`, [await programme()]);
    const staff = await staffOf(app);
    await staff.post(`/api/v1/staff/bookings/${receipt.body.id}/departure`, { since: '2027-02-13' });
    const text = async (n: number): Promise<string> => {
      const { body } = await staff.get<Buffer>(sheetOf(n));
      return linesOf(body);
    };
    const [first, second] = [await text(1), await text(2)];
    expect(first).toMatch(/Termin 1 von 2/);
    expect(first).toContain('Gefördert im Rahmen des Landesprogramms WIR.');
    expect(first).toMatch(/Raum.*\n.*Kassel/);
    expect(first).toMatch(/Seite\s+1 von 1/);
    expect(['Amina Haidari', 'Petro Hrytsenko', 'Lina Yusuf'].map((name) => first.includes(name))).toEqual([true, true, false]);
    expect(['Amina Haidari', 'Petro Hrytsenko'].map((name) => second.includes(name))).toEqual([false, true]);
    expect(first).not.toMatch(/@|0170|\+49|Frauenforum|Rollstuhl/);
  });
});

describe('pain 34: the code on the slip', () => {
  const open = (code: string, pin: string, api = app.api) =>
    api.post<Problem & { token: string }>(`/api/v1/slips/${code}/opening`, { pin });

  async function slip(): Promise<{ bookingId: string; code: string; pin: string }> {
    const desk = await Desk.open(app);
    const { bookings } = await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
    await desk.enrolText(run.slug, 'Amina Haidari');
    const bookingId = bookings[0]?.id ?? '';
    const [row] = await app.world.rows<{ code: string }>('SELECT code FROM booking_slip WHERE booking_id = ?', [bookingId]);
    const code = row?.code ?? '';
    return { bookingId, code, pin: app.get(SlipPins).pinOf(code) };
  }

  const moments: readonly (readonly [name: string, at: string])[] = [
    ['weeks early', '2027-01-05T06:00:00Z'],
    ['two minutes early', '2027-02-06T07:58:00Z'],
    ['on time', '2027-02-06T08:00:00Z'],
    ['late', '2027-02-06T11:30:00Z'],
    ['between two dates', '2027-02-09T20:00:00Z'],
    ['when all is over', '2027-02-20T09:00:00Z'],
  ];

  it.each(moments)('works %s, and opens that booking only', async (_, at) => {
    const { bookingId, code, pin } = await slip();
    app.clock.set(new Date(at));
    await app.get(AdvanceRunsService).run();
    const { status, body } = await open(code, pin);
    expect(status).toBe(200);
    const page = await app.api.get<{ scope: string; bookings: { id: string }[] }>(`/api/v1/my/${body.token}`);
    expect(page.body).toMatchObject({ scope: 'booking', bookings: [{ id: bookingId }] });
    expect(page.body.bookings).toHaveLength(1);
  });

  it('works again after a scan, for somebody who is signed in as somebody else, and notes nobody as present', async () => {
    const { bookingId, code, pin } = await slip();
    app.clock.set(new Date('2027-02-06T07:58:00Z'));
    const staff = await staffOf(app);
    for (const api of [app.api, app.api, staff]) {
      const { body } = await open(code, pin, api);
      const page = await api.get<{ bookings: { id: string; state: string }[] }>(`/api/v1/my/${body.token}`);
      expect(page.body.bookings).toMatchObject([{ id: bookingId, state: 'CONFIRMED' }]);
    }
    expect(await app.world.count('attendance')).toBe(0);
  });
});
