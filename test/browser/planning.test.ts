import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { dayFromNow, inBrowser, Website } from '../support/browser.js';
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
});
