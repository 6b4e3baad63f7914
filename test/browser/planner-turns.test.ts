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

  it('what somebody looks at in the plan is kept under a name, without its days, and opens in place', async () => {
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/planung?von=${dayFromNow(60)}`);
    await page.locator('.live, .board').first().waitFor();
    const views = page.locator('summary').filter({ hasText: 'Ansichten' });
    await views.click();
    await page.getByText('dann können Sie den Filter hier speichern').waitFor();
    await page.getByRole('link', { name: 'Team', exact: true }).click();
    await page.getByRole('link', { name: '2 Wochen', exact: true }).click();
    await page.waitForURL(/tage=14/);
    await page.getByLabel('Name der Ansicht').fill('Wer wann lehrt');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Ansicht ist gespeichert.').waitFor();
    expect(new URL(page.url()).searchParams.get('tage')).toBe('14');
    await page.goto('/verwaltung/planung');
    await page.locator('.live, .board').first().waitFor();
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    await views.click();
    await page.getByRole('link', { name: 'Wer wann lehrt' }).click();
    await page.waitForURL((address) => address.search === '?ansicht=team&tage=14');
    expect(await page.locator('body[data-same]').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Ansichten verwalten' }).isVisible()).toBe(false);
    await views.click();
    await page.getByRole('link', { name: 'Ansichten verwalten' }).click();
    await page.getByText('Planung · Team, 2 Wochen').waitFor();
  });

  it('a view of the plan is kept and opened without a script', async () => {
    const page = await staffVisitor(site, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto('/verwaltung/planung?ansicht=liste&nur=offen');
    const views = page.locator('summary').filter({ hasText: 'Ansichten' });
    await views.click();
    await page.getByLabel('Name der Ansicht').fill('Was im Weg steht');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Ansicht ist gespeichert.').waitFor();
    await page.goto('/verwaltung/suche?q=im+weg');
    await page.getByRole('link', { name: /Was im Weg steht/ }).click();
    await page.waitForURL((address) => address.pathname.endsWith('/planung') && address.search === '?ansicht=liste&nur=offen');
  });
});
