import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import { barriers } from '../support/accessibility.js';
import { button, heading } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;

inBrowser('one person in two records, without scripts,', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const done = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();
  const states = async (): Promise<string[]> =>
    (await site.app.world.rows<{ state: string }>('SELECT state FROM booking ORDER BY created_at, id')).map(({ state }) => state);

  /** Mohammed and Muhammad sit in one course of two places, and somebody waits. */
  async function twiceBooked(): Promise<void> {
    const run = await site.app.world.run({ capacity: 2, dates: COMING_DATES });
    for (const [name, email] of [
      ['Mohammed Al-Hassan', 'hassan@example.org'],
      ['Muhammad Al-Hassan', 'hassan@example.org'],
      ['Nadia Omar', 'nadia@example.org'],
    ]) {
      await site.app.api.book(run.id, { name, email, language: 'de', waitlist: true });
    }
  }

  /** The search goes on by itself; its page says so, and what it found is there once it is over. */
  const search = async (page: Page): Promise<void> => {
    await button(page, 'Jetzt suchen').click();
    await done(page, 'Der Vergleich läuft.');
    await site.app.get(StaffJobs).drain();
    await page.reload();
  };

  it('pain 30, E21: staff search, compare, merge; the freed seat is offered; and they take it back', async () => {
    await twiceBooked();
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung/personen/doppelte');
    await page.getByText('Im Moment gibt es kein Paar zu prüfen.').waitFor();
    await search(page);
    await page.getByText('Name klingt gleich').waitFor();
    await page.getByRole('link', { name: 'Mohammed Al-Hassan und Muhammad Al-Hassan vergleichen' }).click();
    await heading(page, 'Dieselbe Person?').waitFor();
    await page.getByText('Beide sind im Kurs').waitFor();
    await button(page, 'Zusammenführen').click();
    await done(page, 'Die Einträge sind jetzt eine Person.');
    expect(await states()).toEqual(['CONFIRMED', 'CANCELLED_BY_STAFF', 'OFFERED']);
    await page.getByRole('button', { name: /^Rückgängig machen/ }).click();
    await done(page, 'Die Einträge sind wieder getrennt.');
    expect(await states()).toEqual(['CONFIRMED', 'CANCELLED_BY_STAFF', 'OFFERED']);
    expect(await site.app.world.count('person', 'merged_into_id IS NOT NULL')).toBe(0);
  });

  it('two people stay two people', async () => {
    await twiceBooked();
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung/personen/doppelte');
    await search(page);
    await page.getByRole('link', { name: /vergleichen/ }).click();
    await button(page, 'Sind zwei Personen').click();
    await done(page, 'Gemerkt: Das sind zwei Personen.');
    await search(page);
    await page.getByText('Im Moment gibt es kein Paar zu prüfen.').waitFor();
  });

  it('there are no barriers: the list, the comparison, and what was merged', async () => {
    await twiceBooked();
    const page = await staffVisitor(site);
    await page.goto('/verwaltung/personen/doppelte');
    expect(await barriers(page)).toEqual([]);
    await search(page);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: /vergleichen/ }).click();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Zusammenführen').click();
    await done(page, 'Die Einträge sind jetzt eine Person.');
    expect(await barriers(page)).toEqual([]);
  });
});
