import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../../api/src/database/ids.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { dayFromNow, inBrowser, Website } from '../support/browser.js';
import { dayOfWeek, entry, eveningDraft, openBoard, placesOf } from '../support/planner-board.js';
import { contentOf, type PlanningWorld, planningWorld } from '../support/planning.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;
let plan: PlanningWorld;

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

inBrowser('staff plan a course', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    plan = await planningWorld(site.app);
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  /** From the list of courses to the empty form of the only offering. */
  async function openForm(traits: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const page = await staffVisitor(site, traits);
    await page.goto('/verwaltung/kurse');
    await page.getByRole('link', { name: 'Neuer Kurs' }).click();
    await page.getByRole('link', { name: /^Planen.*Basisqualifizierung/ }).click();
    return page;
  }

  async function suggest(page: Page, count: string): Promise<void> {
    await page.getByLabel('Ab', { exact: true }).fill(dayFromNow(60));
    await field(page, 'Termine').fill(count);
    for (const day of ['Montag', 'Donnerstag']) await page.getByRole('checkbox', { name: day }).check();
    await page.getByLabel('Von', { exact: true }).fill('17:00');
    await page.getByLabel('Bis', { exact: true }).fill('19:30');
    await button(page, 'Termine vorschlagen').click();
  }

  async function fillRest(page: Page): Promise<void> {
    await field(page, 'Beschreibung').fill('Sie begleiten Menschen beim Ankommen.');
    await page.getByLabel('Raum', { exact: true }).selectOption(plan.roomId);
    await page.getByRole('checkbox', { name: 'Kadir Yıldız' }).check();
    await page.getByLabel('Person für Fragen').selectOption(plan.contactId);
    await page.getByLabel('Veranstalter').selectOption(plan.organiserId);
    await field(page, 'Plätze').fill('14');
  }

  it('S1: without scripts, from an offering over its dates and its draft to a course that everybody finds', async () => {
    const page = await openForm({ javaScriptEnabled: false });
    await suggest(page, '8');
    await page.getByRole('heading', { name: '8 Termine, 24 UE' }).waitFor();
    const ticks = page.locator('li input[type=checkbox]:checked');
    await ticks.first().uncheck();
    await button(page, 'Neu zählen und prüfen').click();
    await page.getByRole('heading', { name: '7 Termine, 21 UE' }).waitFor();
    await field(page, 'Termine').fill('3');
    await button(page, 'Termine neu vorschlagen').click();
    await page.getByRole('heading', { name: '3 Termine, 9 UE' }).waitFor();
    await button(page, 'Rückgängig').click();
    await page.getByRole('heading', { name: '7 Termine, 21 UE' }).waitFor();
    await fillRest(page);
    await field(page, 'Titel').fill('');
    await button(page, 'Als Entwurf speichern').last().click();
    await page.getByRole('alert').getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
    expect(await field(page, 'Plätze').inputValue()).toBe('14');
    expect(await ticks.count()).toBe(7);
    await field(page, 'Titel').fill('Menschen begleiten – Gießen');
    await button(page, 'Als Entwurf speichern').last().click();
    await page.getByText('Der Kurs ist als Entwurf gespeichert.').waitFor();
    await page.getByRole('link', { name: 'Vorschau' }).click();
    await page.getByText('Vorschau: So sehen alle den Kurs').waitFor();
    await page.getByText('Sie begleiten Menschen beim Ankommen.').first().waitFor();
    await page.getByRole('link', { name: 'Zurück zum Kurs' }).click();
    await button(page, 'Jetzt veröffentlichen').click();
    await page.getByText('Der Kurs ist veröffentlicht.').waitFor();
    const visitor = await site.visit('/angebote', { javaScriptEnabled: false });
    await visitor
      .getByRole('link', { name: /Menschen begleiten/ })
      .first()
      .click();
    await visitor.getByText('Haus der Vielfalt').first().waitFor();
  });

  it('E35: who saves after a colleague reads who was faster and what it says now, and loses nothing typed', async () => {
    const page = await openForm();
    expect(await barriers(page)).toEqual([]);
    await suggest(page, '4');
    await page.getByRole('heading', { name: '4 Termine, 12 UE' }).waitFor();
    expect(await barriersAt(page, 360)).toEqual([]);
    await fillRest(page);
    await field(page, 'Titel').fill('');
    await button(page, 'Als Entwurf speichern').last().click();
    await page.getByRole('alert').getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await field(page, 'Titel').fill('Basisqualifizierung – Gießen');
    await button(page, 'Als Entwurf speichern').last().click();
    await page.getByRole('link', { name: 'Bearbeiten' }).click();
    const colleague = await staffVisitor(site);
    await colleague.goto(page.url());
    await field(colleague, 'Plätze').fill('12');
    await button(colleague, 'Entwurf speichern').last().click();
    await colleague.getByText('Der Entwurf ist gespeichert.').waitFor();
    await field(page, 'Plätze').fill('16');
    await button(page, 'Entwurf speichern').last().click();
    await page.getByText(/Sabine Wagner-Öztürk hat um .* gespeichert/).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Plätze: 12' }).waitFor();
    expect(await field(page, 'Plätze').inputValue()).toBe('16');
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Entwurf speichern').last().click();
    await page.getByText('Der Entwurf ist gespeichert.').waitFor();
    const [row] = await site.app.world.rows<{ capacity: number }>('SELECT capacity FROM seat_ledger');
    expect(row?.capacity).toBe(16);
  });

  it('a draft is saved while somebody writes it, never shown to anybody by that, and two people lose nothing (E35)', async () => {
    const { body } = await site.app.api
      .with({ cookie: (await site.app.world.staff()).cookie })
      .post<{ code: string }>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId });
    const path = `/verwaltung/kurse/${body.code}/bearbeiten`;
    const [page, colleague] = [await staffVisitor(site), await staffVisitor(site)];
    for (const one of [page, colleague]) await one.goto(path);
    await field(page, 'Plätze').fill('');
    await page.getByText(/^Noch nicht gespeichert: /).waitFor();
    await field(page, 'Plätze').fill('13');
    await page.getByText(/^Gespeichert um /).waitFor();
    await field(page, 'Beschreibung').fill('Rollenspiele');
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    expect(await field(page, 'Beschreibung').inputValue()).toBe('- Rollenspiele');
    await field(page, 'Titel').fill('Menschen begleiten – Gießen');
    await page.getByText('Noch nicht gespeichert', { exact: true }).waitFor();
    await page.getByText(/^Gespeichert um /).waitFor();
    const [row] = await site.app.world.rows(
      'SELECT r.title, r.state, l.capacity FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id',
    );
    expect(row).toEqual({ title: 'Menschen begleiten – Gießen', state: 'DRAFT', capacity: 13 });
    expect(await barriers(page)).toEqual([]);
    await field(colleague, 'Plätze').fill('15');
    await colleague.getByText(/Ihre Eingaben bleiben hier/).waitFor();
    await button(colleague, 'Entwurf speichern').last().click();
    await colleague.getByRole('listitem').filter({ hasText: 'Plätze: 13' }).waitFor();
    expect(await field(colleague, 'Plätze').inputValue()).toBe('15');
    await button(page, 'Entwurf speichern').last().click();
    await page.getByText('Der Entwurf ist gespeichert.').waitFor();
  });

  it('a course that does not exist yet and a translation stay in the tab until they are stored, and are offered again', async () => {
    const page = await openForm();
    await suggest(page, '3');
    await field(page, 'Beschreibung').fill('Sie üben Gespräche.');
    await page.getByText('Ihre Eingaben bleiben in diesem Tab').waitFor();
    const address = new URL(page.url()).pathname;
    await page.goto('/verwaltung');
    await page.goto(address);
    await button(page, 'Damit weiterschreiben').click();
    await page.getByRole('heading', { name: '3 Termine, 9 UE' }).waitFor();
    expect(await field(page, 'Beschreibung').inputValue()).toBe('Sie üben Gespräche.');
    await fillRest(page);
    await field(page, 'Titel').fill('Menschen begleiten – Gießen');
    await button(page, 'Als Entwurf speichern').last().click();
    await page.getByText('Der Kurs ist als Entwurf gespeichert.').waitFor();
    const english = `${new URL(page.url()).pathname}/inhalt/en`;
    await page.goto(address);
    await field(page, 'Beschreibung').waitFor();
    expect(await button(page, 'Damit weiterschreiben').isVisible()).toBe(false);
    await page.goto(english);
    await field(page, 'Titel').fill('Accompanying people');
    await page.goto('/verwaltung');
    await page.goto(english);
    await button(page, 'Damit weiterschreiben').waitFor();
    expect(await barriers(page)).toEqual([]);
    await field(page, 'Titel').fill('Something else');
    await page.reload();
    await button(page, 'Damit weiterschreiben').click();
    expect(await field(page, 'Titel').inputValue()).toBe('Accompanying people');
    await page.goto(english);
    await button(page, 'Verwerfen').click();
    await page.reload();
    expect(await field(page, 'Titel').inputValue()).toBe('');
    expect(await button(page, 'Damit weiterschreiben').isVisible()).toBe(false);
  });

  it('what was sent and never stored stays in the tab when something else is stored', async () => {
    const run = await site.app.world.run({ dates: [dayFromNow(30)] });
    const page = await staffVisitor(site);
    const texts = (language: string): string => `/verwaltung/kurse/${run.code}/inhalt/${language}`;
    await page.goto(texts('en'));
    await field(page, 'Titel').fill('Accompanying people');
    await page.route('**/inhalt/en?/save', (route) => route.fulfill({ status: 200, body: 'Wartung' }));
    await button(page, 'Text speichern').click();
    await page.getByText('Wartung').waitFor();
    await page.goto(texts('de'));
    await field(page, 'Titel').fill('Menschen gut begleiten');
    await button(page, 'Text speichern').click();
    await page.getByRole('status').getByText('gespeichert').waitFor();
    await page.goto(texts('en'));
    await button(page, 'Damit weiterschreiben').click();
    expect(await field(page, 'Titel').inputValue()).toBe('Accompanying people');
  });

  it('the same course half a year later is a draft with the same weekdays', async () => {
    const run = await site.app.world.run({ dates: [dayFromNow(-30), dayFromNow(-23)] });
    const other = await site.app.world.run({ dates: [dayFromNow(30), dayFromNow(37)], sameCourseAs: run });
    await site.app.world.rows('UPDATE course_run SET min_age = 21 WHERE id = ?', [run.id]);
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}`);
    await page.getByRole('link', { name: 'Noch einmal planen' }).click();
    await page.getByRole('heading', { name: '2 Termine, 16 UE' }).waitFor();
    await button(page, 'Neu zählen und prüfen').click();
    await page.getByText(`Wie ${run.code}, ein halbes Jahr später`).waitFor();
    await button(page, 'Als Entwurf speichern').last().click();
    await page.getByText('Der Kurs ist als Entwurf gespeichert.').waitFor();
    const [row] = await site.app.world.rows(
      `SELECT WEEKDAY(MAX(first_date)) = WEEKDAY(MIN(first_date)) AND DATEDIFF(MAX(first_date), MIN(first_date)) >= 182 AS same,
              MIN(IF(state = 'DRAFT', min_age, NULL)) AS minAge FROM course_run WHERE id <> ?`,
      [other.id],
    );
    expect(row).toEqual({ same: 1, minAge: 21 });
  });

  it('S2: the board has all dates of a full week, also those that come after the page; a filter that fits none says so', async () => {
    const run = await site.app.world.run({ dates: [dayFromNow(60)] });
    const rooms = Array.from({ length: 40 }, (_, n) => [newId(), newId(), `Raum ${n}`] as const);
    for (const [session, room, name] of rooms) {
      await site.app.world.rows(
        `INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, ?, 20, '[]' FROM room WHERE id = ?`,
        [room, name, plan.roomId],
      );
      await site.app.world.rows(
        `INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units, starts_at, ends_at, room_id, state)
         SELECT ?, course_run_id, (SELECT MAX(n) + 1 FROM session), date, start_time, end_time, 0, 2, starts_at, ends_at, ?, 'PLANNED'
         FROM session WHERE course_run_id = ? AND n = 1`,
        [session, room, run.id],
      );
    }
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/planung?von=${dayFromNow(60)}`);
    await page.getByText('41 Termine').first().waitFor();
    await page.locator('.board .entry').nth(40).waitFor();
    await page.goto(`/verwaltung/planung?von=${dayFromNow(60)}&nur=entwurf`);
    await page.getByText('Kein Termin passt').waitFor();
  });

  it('E11: the dialog that moves a date says what is refused or could not be checked, and keeps nothing of the day before; what did not arrive is said too', async () => {
    const run = await eveningDraft(site, plan);
    const page = await openBoard(site);
    await entry(page, /BQ-/).first().press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Verschieben' });
    await dialog.getByText('frei').first().waitFor();
    await dialog.getByLabel('Tag').fill(dayOfWeek(3));
    await dialog.getByRole('alert').getByText('bevor der vorige endet').waitFor();
    await page.route('**/planner/fits*', (route) => route.abort());
    await page.route('**/planner/runs/**', (route) => route.abort());
    await dialog.getByLabel('Tag').fill(dayOfWeek(1));
    await dialog.getByText('Das konnten wir gerade nicht prüfen.').waitFor();
    expect([await dialog.getByText('frei').count(), await dialog.getByRole('radio', { name: /Saal 1|Online/ }).count()]).toEqual([0, 2]);
    await dialog.getByRole('button', { name: 'Termin verschieben' }).click();
    await dialog.getByText('Wir erreichen den Server gerade nicht.').waitFor();
    expect(await placesOf(site.app.world, run, plan.roomId)).toContain(`${dayOfWeek(0)} Saal 1`);
    await page.unrouteAll();
    await dialog.getByRole('button', { name: 'Noch einmal prüfen' }).click();
    await dialog.getByText('frei').first().waitFor();
    await dialog.getByRole('button', { name: 'Termin verschieben' }).click();
    await page.getByRole('status').getByText('Verschoben.').waitFor();
    expect(await placesOf(site.app.world, run, plan.roomId)).toContain(`${dayOfWeek(1)} Saal 1`);
    // The refusal and the lost connection are what the browser noted.
    expect(site.complaints.splice(0).every((one) => /40\d|422|ERR_FAILED/.test(one))).toBe(true);
  });
});
