import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemo } from '../../api/src/demo/index.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { inBrowser, Website } from '../support/browser.js';

const SEEDING = 120_000;
const LOOKING = 60_000;

let site: Website;

/** Read only: the demo's courses, seen without scripts. */
inBrowser('the catalogue as a calendar', () => {
  beforeAll(async () => {
    site = await Website.open();
    await seedDemo(site.app);
  }, SEEDING);
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 800 } };
  const laptop = { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } };

  it('is reached from the list, keeps the filters, turns its pages and leads back', async () => {
    const page = await site.visit('/angebote?art=BASIC_QUALIFICATION', laptop);
    await page.getByRole('link', { name: 'Als Kalender zeigen' }).click();
    const grid = page.getByRole('table', { name: /^Termine im / });
    expect(await grid.getByRole('columnheader').allTextContents()).toEqual([
      ...['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    ]);
    const first = await page.locator('caption').textContent();
    await page.getByRole('navigation', { name: 'Monat wählen' }).getByRole('link').last().click();
    expect(await page.locator('caption').textContent()).not.toBe(first);
    expect(new URL(page.url()).search).toMatch(/^\?art=BASIC_QUALIFICATION&ansicht=kalender&monat=\d{4}-\d\d$/);
    await page.getByRole('link', { name: 'Als Liste zeigen' }).click();
    expect(new URL(page.url()).search).toBe('?art=BASIC_QUALIFICATION');
  });

  it('leads from a day to the course, and further searches stay in it', async () => {
    const page = await site.visit('/angebote?ansicht=kalender', laptop);
    await page.getByLabel('Ort oder Postleitzahl').fill('Kassel');
    await page.getByRole('button', { name: 'Kurse suchen' }).click();
    const date = page.getByRole('table').getByRole('link').first();
    expect(await date.textContent()).toMatch(/Kassel/);
    await date.click();
    expect(new URL(page.url()).pathname).toMatch(/^\/angebote\/[a-z0-9-]+$/);
  });

  it('is on a phone a list of the days on which something happens, with targets for thumbs', async () => {
    const page = await site.visit('/angebote?ansicht=kalender', phone);
    const days = page.locator('td:visible');
    const dates = page.locator('td a:visible');
    expect(await days.count()).toBeGreaterThan(0);
    for (const box of await days.evaluateAll((cells) => cells.map((cell) => cell.querySelectorAll('a').length)))
      expect(box).toBeGreaterThan(0);
    for (const height of await dates.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))) {
      expect(height).toBeGreaterThanOrEqual(44);
    }
    expect(await days.first().locator('time').innerText()).toMatch(/^(Mo|Di|Mi|Do|Fr|Sa|So), \d+\. \p{L}+$/u);
  });

  it(
    'has no barriers, with dates and without',
    async () => {
      for (const path of ['/angebote?ansicht=kalender', '/angebote?ansicht=kalender&monat=2099-01', '/orte/kassel', '/orte/viernheim']) {
        const page = await site.visit(path);
        expect([path, await barriers(page)]).toEqual([path, []]);
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
        expect([path, await barriersAt(page, 360)]).toEqual([path, []]);
        await page.context().close();
      }
    },
    4 * LOOKING,
  );

  it('offers its dates and news to take along, which browsers can read', async () => {
    const page = await site.visit('/angebote?art=DEUTSCH4U');
    const links = await page.locator('link[rel=alternate][type]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/api/v1/runs.ics?art=DEUTSCH4U', '/api/v1/runs.atom?art=DEUTSCH4U']);
    const found = await page.evaluate(async () => {
      const text = await (await fetch('/api/v1/runs.atom?art=DEUTSCH4U')).text();
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      return { broken: xml.querySelectorAll('parsererror').length, entries: xml.querySelectorAll('feed > entry > title').length };
    });
    expect(found).toEqual({ broken: 0, entries: 5 });
  });

  describe('the page of a town', () => {
    it('shows its courses under its own address', async () => {
      const page = await site.visit('/orte/kassel', laptop);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kurse in Kassel');
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${site.origin}/orte/kassel`);
      expect(await page.getByRole('article').count()).toBeGreaterThan(0);
      const sitemap = await page.request.get('/sitemap.xml');
      expect(await sitemap.text()).toContain(`${site.origin}/orte/kassel<`);
    });

    it('says the next best where nothing is, and leads on from a town nobody knows', async () => {
      const page = await site.visit('/orte/korbach', laptop);
      expect(await page.getByRole('heading', { level: 2, name: 'Kein Angebot in Korbach' }).count()).toBe(1);
      expect(await page.getByRole('article').count()).toBe(3);
      const answer = await page.goto('/orte/entenhausen');
      expect(answer?.status()).toBe(404);
      expect(await page.getByRole('main').getByRole('link').first().getAttribute('href')).toBe('/angebote');
    });
  });
});
