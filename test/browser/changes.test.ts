import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../../api/src/database/ids.js';
import { RescheduleSessionService } from '../../api/src/modules/catalogue/index.js';
import { SYSTEM } from '../../api/src/modules/access/index.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import { barriers } from '../support/accessibility.js';
import { button, heading } from '../support/booking-walk.js';
import { COMING_DATES, dayFromNow, inBrowser, TODAY, Website } from '../support/browser.js';
import { housed } from '../support/housed.js';
import { personOf } from '../support/own-person.js';
import { staffVisitor } from '../support/staff-walk.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;

inBrowser('a booking changes, on a phone without scripts', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const book = async (run: WorldRun, name = 'Olena Bondar', email: string | null = 'olena@example.org'): Promise<BookingReceiptDto> =>
    (await site.app.api.book<BookingReceiptDto>(run.id, { name, language: 'de', ...(email ? { email } : { phone: '0151 2345678' }) })).body;
  async function open(token: string): Promise<Page> {
    const page = await site.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(`/meine/${token}`);
    return page;
  }
  const follow = (page: Page, name: string): Promise<void> => page.getByRole('link', { name }).first().click();
  const part = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 2 });
  /** Looked at by a visitor with scripts, because the tool that looks is one. */
  const bare = async (page: Page): Promise<void> => expect(await barriers(await site.visit(page.url()))).toEqual([]);

  it('E08: one date is excused with a warning in words, and taken back', async () => {
    const { token } = await book(await site.app.world.run({ dates: COMING_DATES }));
    const page = await open(token);
    await page.getByText(/Alle \d Termine/).click();
    await bare(page);
    await follow(page, 'Zu diesem Termin kann ich nicht');
    await heading(page, 'Sie können an diesem Tag nicht?').waitFor();
    await bare(page);
    await button(page, 'Ja, ich kann nicht kommen').click();
    await page.getByText('Sie sind für diesen Termin entschuldigt.').waitFor();
    await page.getByText(/Alle \d Termine/).click();
    await page.getByText('Sie sind entschuldigt').waitFor();
    await follow(page, 'Zu diesem Termin kann ich nicht');
    await page.getByText('Dann fehlen Ihnen zu viele Stunden').waitFor();
    await follow(page, 'Nein, ich komme');
    await page.getByText(/Alle \d Termine/).click();
    await follow(page, 'Ich kann doch kommen');
    await button(page, 'Ja, ich komme').click();
    await page.getByText('Wir rechnen mit Ihnen.').waitFor();
    expect(await site.app.world.count('attendance')).toBe(0);
  });

  it('moves to another date in one step', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const [first] = COMING_DATES;
    const other = await site.app.world.run({ sameCourseAs: run, dates: [`${Number(first.slice(0, 4)) + 1}${first.slice(4)}`] });
    const { token } = await book(run);
    const page = await open(token);
    await follow(page, 'Anderen Termin wählen');
    await heading(page, 'Welcher Termin passt Ihnen besser?').waitFor();
    await bare(page);
    await button(page, 'Zu diesem Termin wechseln').click();
    await page.getByText('Sie haben gewechselt.').waitFor();
    await page.getByText('Ihr Platz ist sicher').first().waitFor();
    expect(await site.app.world.count('booking', `course_run_id = ? AND state = 'CONFIRMED'`, [other.id])).toBe(1);
    await page.goto(`/meine/${token}`);
    await page.getByText(/Umgebucht auf Buchung/).waitFor();
  });

  it('E28: another room on the day itself is the first thing the page of the course says', async () => {
    const run = await site.app.world.run({ dates: [TODAY, dayFromNow(7)] });
    const room = await housed(site.app, run);
    const { id, start, end } = run.sessions[0] ?? {};
    const other = newId();
    await site.app.world.rows(
      `INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, 'Aula', 30, '[]' FROM room WHERE id = ?`,
      [other, room],
    );
    const page = await site.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const said = page.getByText('Heute an einem anderen Ort');
    await page.goto(`/angebote/${run.slug}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await said.count()).toBe(0);
    site.app.clock.set(berlinInstant(TODAY, '06:30'));
    const to = { date: TODAY, start, end, roomId: other, reason: 'Wasserschaden' };
    expect((await (await staffOf(site.app)).post(`/api/v1/staff/runs/${run.id}/sessions/${id}/move`, to)).status).toBe(204);
    await page.reload();
    const notice = page.locator('main div').filter({ has: said }).last();
    await notice.getByText('Haus der Vielfalt, Aula').waitFor();
    const [first, title] = [await said.boundingBox(), await page.getByRole('heading', { level: 1 }).boundingBox()];
    expect(first?.y).toBeLessThan(title?.y ?? 0);
    await bare(page);
  });

  it('E11: a moved date asks once, also where it moves again meanwhile, and no excuses', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const { token } = await book(run);
    const [session] = run.sessions;
    const at = { date: session?.date ?? '', start: '10:00', end: '17:00' };
    await site.app.get(RescheduleSessionService).run(SYSTEM, session?.id ?? '', at);
    const page = await open(token);
    await part(page, 'Ein Termin ist verschoben').waitFor();
    await follow(page, 'Jetzt antworten');
    await heading(page, 'Können Sie zum neuen Termin kommen?').waitFor();
    await bare(page);
    const later = { ...at, start: '11:00', end: '18:00' };
    await site.app.get(RescheduleSessionService).run(SYSTEM, session?.id ?? '', later);
    await button(page, 'Nein, ich kann nicht').click();
    await page.getByText('Dieser Termin hat sich inzwischen geändert.').waitFor();
    await page
      .getByText(/11.*18 Uhr|11:00/)
      .first()
      .waitFor();
    await bare(page);
    await button(page, 'Nein, ich kann nicht').click();
    await page.getByText('Sie sind für diesen Termin entschuldigt.').waitFor();
    expect(await part(page, 'Ein Termin ist verschoben').count()).toBe(0);
  });

  it('E10: staff call a course off and name another; the person rebooks with one button, and who has no e-mail is called', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const instead = await site.app.world.run({ dates: COMING_DATES, title: 'Dafür ein anderer Kurs' });
    const { token } = await book(run);
    await book(run, 'Karim Haddad', null);
    const staff = await staffVisitor(site);
    await staff.goto(`/verwaltung/kurse/${run.code}/absagen`);
    await staff.getByLabel('Welchen Kurs bieten Sie dafür an?').selectOption(instead.id);
    await staff.getByRole('textbox').last().fill('Die Trainerin ist krank.');
    expect(await barriers(staff)).toEqual([]);
    await staff.locator('main button').last().click();
    await part(staff, 'Bitte anrufen').waitFor();
    await staff.getByText('Karim Haddad').waitFor();
    expect(await barriers(staff)).toEqual([]);
    const page = await open(token);
    await follow(page, 'In diesen Kurs umbuchen');
    await heading(page, 'Möchten Sie in diesen Kurs?').waitFor();
    await bare(page);
    await button(page, 'Ja, hierhin umbuchen').click();
    await page.getByText('Ihr Platz ist sicher').first().waitFor();
  });

  it('S6: staff put two dates of a course together, and learn first where there is no room', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const [full, into] = [
      await site.app.world.run({ sameCourseAs: run, dates: COMING_DATES, capacity: 1 }),
      await site.app.world.run({ sameCourseAs: run, dates: COMING_DATES }),
    ];
    await book(run);
    await book(run, 'Karim Haddad', null);
    const staff = await staffVisitor(site);
    await staff.goto(`/verwaltung/kurse/${run.code}`);
    await follow(staff, 'Absagen oder zusammenlegen…');
    await staff.getByLabel('Welchen Kurs bieten Sie dafür an?').selectOption(full.id);
    await staff.getByRole('textbox', { name: 'Grund' }).fill('Zu wenige Anmeldungen');
    await staff.getByRole('checkbox', { name: /Zusammenlegen: Alle 2/ }).check();
    await button(staff, 'Kurs jetzt absagen').click();
    await staff.getByRole('alert').getByText('2 Personen haben hier einen Platz. Dort ist nur einer frei.').waitFor();
    expect(await barriers(staff)).toEqual([]);
    await staff.getByLabel('Welchen Kurs bieten Sie dafür an?').selectOption(into.id);
    await button(staff, 'Kurs jetzt absagen').click();
    await staff.getByText('Die Kurse sind zusammengelegt.').waitFor();
    await staff.getByText('Karim Haddad').waitFor();
    expect(await site.app.world.count('booking', `course_run_id = ? AND state = 'CONFIRMED'`, [into.id])).toBe(2);
  });

  it('whoever cancelled sees what, when, and the way back', async () => {
    const { id } = await book(await site.app.world.run({ dates: COMING_DATES }));
    const page = await open((await personOf(site.app, id)).token);
    await follow(page, 'Platz absagen');
    await button(page, 'Ja, Platz absagen').click();
    await page.getByText('Sie haben abgesagt. Danke').waitFor();
    await part(page, 'Abgesagt').waitFor();
    await page.getByText(/^Am \S+, \d+\. \S+ \d{4} um \d+:\d\d Uhr$/).waitFor();
    await bare(page);
    await follow(page, 'Doch wieder anmelden');
    await heading(page, 'Platz buchen').waitFor();
  });

  it('E07, E13: staff see who cancelled late, change a booking and say that the course takes place', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await site.app.world.run({ sameCourseAs: run, dates: COMING_DATES });
    const { token } = await book(run);
    await book(run, 'Karim Haddad', 'karim@example.org');
    await site.app.world.rows('UPDATE course_run SET cancellation_deadline = ? WHERE id = ?', [new Date('2020-01-01'), run.id]);
    const page = await open(token);
    await follow(page, 'Platz absagen');
    await page.getByText('Wir notieren dann: spät abgesagt.').waitFor();
    await button(page, 'Ja, Platz absagen').click();
    const staff = await staffVisitor(site);
    await staff.goto(`/verwaltung/kurse/${run.code}/teilnehmende?zustand=cancelled`);
    await staff.getByText('Nach der Frist abgesagt').waitFor();
    await staff.goto(`/verwaltung/kurse/${run.code}/teilnehmende`);
    await follow(staff, 'Ändern');
    await part(staff, /umbuchen/).waitFor();
    expect(await barriers(staff)).toEqual([]);
    await button(staff, 'Umbuchen').click();
    await staff.getByText('Die Person ist umgebucht.').waitFor();
    await staff.goto(`/verwaltung/kurse/${run.code}`);
    expect(await barriers(staff)).toEqual([]);
    await button(staff, 'Findet statt').click();
    await staff.getByText('Der Kurs findet statt. Alle bekommen eine E-Mail.').waitFor();
  });
});
