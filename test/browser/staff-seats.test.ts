import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { button } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';

const DAY = 86_400_000;
const day = (fromNow: number): string => new Date(Date.now() + fromNow * DAY).toISOString().slice(0, 10);

let site: Website;

inBrowser('staff and the seats of single people, without scripts,', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints.filter((one) => !one.includes('409'))).toEqual([]));
  afterAll(() => site.close());

  it('E09: free the seat of somebody who did not come to the first date, once they have read what follows', async () => {
    const run = await site.app.world.run({ dates: [day(20), day(27), day(34)] });
    const { body } = await site.app.api.book<BookingReceiptDto>(run.id, { name: 'Amina Haidari', phone: '0151 2345678', language: 'de' });
    const first = run.sessions[0]?.id;
    await site.app.source.query(
      'UPDATE session SET date = ?, starts_at = NOW() - INTERVAL 2 DAY, ends_at = NOW() - INTERVAL 47 HOUR WHERE id = ?',
      [day(-2), first],
    );
    await site.app.source.query(
      `INSERT INTO attendance (booking_id, session_id, state, units, recorded_at) VALUES (?, ?, 'ABSENT', 0, NOW())`,
      [body.id, first],
    );
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/anwesenheit`);
    await page.getByRole('link', { name: /^Platz freigeben/ }).click();
    await page.getByText('Die Person hat keine E-Mail-Adresse.').waitFor();
    await button(page, 'Platz freigeben').click();
    await page.getByText('Der Platz ist frei.').waitFor();
    expect(await page.getByText('Amina Haidari').count()).toBe(0);
    expect(await site.app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 0 }]);
  });

  it('pain 37: take in somebody who calls, and read what speaks against it', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES, prerequisites: ['basic_qualification'] });
    await site.app.source.query(`UPDATE course_run SET state = 'CLOSED_FOR_REGISTRATION' WHERE id = ?`, [run.id]);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/teilnehmende`);
    await page.getByRole('link', { name: 'Person aufnehmen' }).click();
    await page.getByLabel('Vollständiger Name').fill('Tesfay Ghebremedhin');
    await page.getByLabel('Telefon').fill('0151 2345678');
    await page.getByLabel('Grund').fill('Hat angerufen');
    await button(page, 'Aufnehmen').click();
    await page.getByText('So können wir die Person nicht aufnehmen.').waitFor();
    await page.getByText('Die Basisqualifizierung fehlt.').waitFor();
    await page.locator('summary').getByText('Fragt der Kurs').click();
    await page.getByLabel('Hat die Basisqualifizierung').check();
    await button(page, 'Aufnehmen').click();
    await page.getByText('Die Person ist aufgenommen.').waitFor();
    await page.getByText('Basisqualifizierung an einem anderen Ort').first().waitFor();
  });

  it('whom staff turned away by mistake they take in again: as a new booking, with the name already there', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const person = { name: 'Tesfay Ghebremedhin', email: 'tesfay@example.org', language: 'de' };
    const { body } = await site.app.api.book<{ id: string }>(run.id, person);
    const staff = site.app.api.with({ cookie: (await site.app.world.staff()).cookie });
    expect((await staff.post(`/api/v1/staff/bookings/${body.id}/cancellation`, { reason: 'Verwechselt' })).status).toBeLessThan(300);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/teilnehmende?zustand=cancelled`);
    await page.getByRole('link', { name: /Wieder aufnehmen/ }).click();
    await page.getByText(person.name).first().waitFor();
    await page.getByLabel('Grund').fill('War eine Verwechslung');
    await button(page, 'Aufnehmen').click();
    await page.getByText('Die Person ist aufgenommen.').waitFor();
    const rows = await site.app.world.rows<{ state: string }>('SELECT state FROM booking ORDER BY created_at, state');
    expect(rows.map(({ state }) => state).sort()).toEqual(['CANCELLED_BY_STAFF', 'CONFIRMED']);
    expect(await site.app.world.count('person', '1 = 1')).toBe(1);
  });
});
