import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { heading, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { focusable, tabThrough, tabTo } from '../support/keyboard.js';
import { signIn, taughtRun } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;
let run: WorldRun;

inBrowser('with the keyboard alone', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    run = await site.app.world.run({ title: 'Reden lernen', dates: COMING_DATES });
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const pages: readonly [string, (seen: WorldRun) => string][] = [
    ['the first page', () => '/'],
    ['a course', ({ slug }) => `/angebote/${slug}`],
    ['the booking form', ({ slug }) => `/angebote/${slug}/buchen`],
    ['the check of certificates', () => '/pruefen'],
  ];
  const everyPage = pages.flatMap(([name, path]) => [360, 1280].map((width) => [name, width, path] as const));

  it.each(everyPage)('everything on %s at %i pixels is reached once, in its order, is marked and lies open', async (_, width, path) => {
    const page = await site.visit(path(run), { viewport: { width, height: 800 } });
    const stops = await tabThrough(page);
    expect(stops.map((stop) => stop.path)).toEqual(await focusable(page));
    expect(stops.filter(({ marked }) => !marked)).toEqual([]);
    expect(stops.filter(({ covered }) => covered)).toEqual([]);
  });

  it('the way back through the form is the way forward reversed', async () => {
    const page = await site.visit(`/angebote/${run.slug}/buchen`);
    const forward = (await tabThrough(page)).map(({ path }) => path);
    const back = (await tabThrough(await site.visit(`/angebote/${run.slug}/buchen`), 'Shift+Tab')).map(({ path }) => path);
    expect(back).toEqual(forward.reverse());
  });

  it('the first stop jumps over the menus to what the page is about', async () => {
    const page = await site.visit('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  const typeInto = async (page: Page, name: string, text: string): Promise<void> => {
    await tabTo(page, 'textbox', name);
    await page.keyboard.type(text);
  };

  it('a course is found, booked and cancelled', async () => {
    const page = await site.visit('/');
    await tabTo(page, 'searchbox', 'Was suchen Sie?');
    await page.keyboard.type('reden');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=reden/);
    await tabTo(page, 'link', 'Reden lernen');
    await page.keyboard.press('Enter');
    await heading(page, 'Reden lernen').waitFor();
    await tabTo(page, 'link', 'Platz buchen');
    await page.keyboard.press('Enter');
    await heading(page, 'Platz buchen').waitFor();
    await typeInto(page, 'Vollständiger Name', 'Amal Haddad');
    await typeInto(page, 'E-Mail', 'amal@example.org');
    await tabTo(page, 'checkbox', 'Dolmetschen');
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Weiter: Angaben prüfen');
    await page.keyboard.press('Enter');
    await heading(page, 'Stimmt alles?').waitFor();
    await tabTo(page, 'button', 'Platz jetzt buchen');
    await page.keyboard.press('Enter');
    await heading(page, `Danke, ${within('Amal Haddad')}. Ihr Platz ist sicher.`).waitFor();
    expect(await site.app.world.count('support_need')).toBe(1);
    await tabTo(page, 'link', 'Platz absagen');
    await page.keyboard.press('Enter');
    await heading(page, 'Möchten Sie absagen?').waitFor();
    await tabTo(page, 'button', 'Ja, Platz absagen');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Sie haben abgesagt.').waitFor();
  });

  it('a mistake is read first, and one key leads from it to its field', async () => {
    const page = await site.visit(`/angebote/${run.slug}/buchen`);
    await tabTo(page, 'button', 'Weiter: Angaben prüfen');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await tabTo(page, 'link', 'Schreiben Sie Ihren vollständigen Namen.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Amal Haddad');
    expect(await page.getByLabel('Vollständiger Name').inputValue()).toBe('Amal Haddad');
  });

  it('staff sign in, fill a date of the sheet and save', async () => {
    const taught = await taughtRun(site, ['Olena Bondar']);
    const { email } = await site.app.world.staff();
    const page = await site.visit(`/verwaltung/kurse/${taught.code}/anwesenheit`);
    await signIn(site, page, email);
    await heading(page, taught.title).waitFor();
    await tabTo(page, 'textbox', /^Olena Bondar, /);
    await page.keyboard.type('8');
    await tabTo(page, 'button', 'Speichern');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Die Anwesenheit ist gespeichert.').waitFor();
    expect(await site.app.world.count('attendance')).toBe(1);
  });
});
