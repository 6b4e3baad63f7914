import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { button } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;

inBrowser('staff and the places of a course, without scripts,', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints.filter((one) => !one.includes('409'))).toEqual([]));
  afterAll(() => site.close());

  it('change how many there are, are told why not, and hold some for an organisation', async () => {
    const run = await site.app.world.run({ capacity: 5, dates: COMING_DATES });
    await site.app.world.organisation({ name: 'Brückenbauer e. V.' });
    for (const nth of [1, 2]) await site.app.api.book(run.id, { name: `Gast ${nth}`, email: `g${nth}@example.org`, language: 'de' });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/plaetze`);
    await page.getByLabel('Plätze im Kurs').fill('1');
    await button(page, 'Zahl speichern').click();
    await page.getByText('2 Plätze sind belegt und keiner ist reserviert.').waitFor();
    await page.getByLabel('Plätze im Kurs').fill('8');
    await button(page, 'Zahl speichern').click();
    await page.getByText('Die Zahl der Plätze ist geändert.').waitFor();
    await page.locator('summary').getByText('Plätze reservieren').click();
    await page.getByLabel('Verein', { exact: true }).selectOption({ label: 'Brückenbauer e. V.' });
    await page.getByLabel('Plätze', { exact: true }).fill('4');
    await page.getByLabel('Reserviert bis').fill(await page.getByLabel('Reserviert bis').getAttribute('max').then(String));
    await button(page, 'Plätze reservieren').click();
    await page.getByText('4 Plätze bis').waitFor();
    await page.getByText('2 von 8 Plätzen sind belegt.').waitFor();
    await page.getByRole('button', { name: /^Jetzt freigeben/ }).click();
    await page.getByText('Die Plätze sind jetzt für alle frei.').waitFor();
  });

  it('see what is wrong with the numbers, and that it is right again', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await site.app.source.query('UPDATE seat_ledger SET taken = 3');
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung/pruefung');
    await button(page, 'Jetzt prüfen').click();
    await page.getByText('Als belegt gezählt sind 3 Plätze, angemeldet sind 0 Personen.').waitFor();
    expect(await page.getByRole('link', { name: run.title }).getAttribute('href')).toBe(`/verwaltung/kurse/${run.code}/plaetze`);
    await site.app.source.query('UPDATE seat_ledger SET taken = 0');
    await button(page, 'Jetzt prüfen').click();
    await page.getByText('Alles stimmt.').waitFor();
    await page.getByText('Stimmt wieder seit').waitFor();
  });
});
