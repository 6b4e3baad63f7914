import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { dayFromNow, inBrowser, Website } from '../support/browser.js';
import { cell, drag, entry, eveningDraft, monday, openBoard } from '../support/planner-board.js';
import { type PlanningWorld, planningWorld } from '../support/planning.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;
let plan: PlanningWorld;

inBrowser('S2: the planner follows its ways in place', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    plan = await planningWorld(site.app);
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  it('turns to other days and filters in place, says so, and the way back of the browser leads back', async () => {
    await site.app.world.run({ title: 'Recht', dates: [dayFromNow(60)] });
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/planung?von=${dayFromNow(60)}`);
    await page.locator('.live').waitFor();
    const before = await page.title();
    const said = page.getByRole('status').filter({ hasText: 'Planung,' });
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await page.getByRole('link', { name: 'Woche danach' }).click();
    await page.getByText('In diesen Tagen ist nichts geplant').waitFor();
    expect(await said.textContent()).toMatch(/: Keine Termine\.$/);
    expect(await page.title()).not.toBe(before);
    await page.goBack();
    await page.locator('.board .entry').first().waitFor();
    expect(await page.title()).toBe(before);
    await page.getByText('Filter', { exact: true }).click();
    await page.getByLabel('Art').selectOption('DEUTSCH4U');
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await page.getByRole('link', { name: 'Filter aufheben' }).first().waitFor();
    expect(await said.textContent()).toMatch(/: Keine Termine\.$/);
    expect(page.url()).toContain('art=DEUTSCH4U');
    expect(await page.locator('body[data-same]').count()).toBe(1);
  });

  it('turns to other days also while a date is moved, and leaves nobody on days that the address does not name', async () => {
    await eveningDraft(site, plan);
    const page = await openBoard(site);
    const [moved, turned] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    await page.route('**/planner/runs/**', (route) => moved.promise.then(() => route.continue()));
    await page.route(/staff\/planner\?/, (route) => turned.promise.then(() => route.continue()), { times: 1 });
    await drag(page, entry(page, /BQ-/).first(), cell(page, 0, 1));
    await page.getByRole('link', { name: 'Woche danach' }).click();
    const reloaded = page.waitForResponse(/staff\/planner\?/);
    moved.resolve(null);
    await reloaded;
    turned.resolve(null);
    await page.getByText('In diesen Tagen ist nichts geplant').waitFor();
    await page.waitForURL((address) => address.searchParams.get('von') !== monday);
    expect(await page.locator('.board .entry').count()).toBe(0);
  });
});
