import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FirstAccountService } from '../../api/src/modules/sign-in/accounts/first-account.service.js';
import { barriers } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { inBrowser, Website } from '../support/browser.js';
import { planningWorld } from '../support/planning.js';
import { signIn, staffVisitor } from '../support/staff-walk.js';

const FIRST = 'leitung@example.org';
const HOME = '/verwaltung/stammdaten';

let site: Website;

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

inBrowser('staff keep what courses are planned from', () => {
  beforeAll(async () => {
    site = await Website.open([], { env: { FIRST_STAFF_EMAIL: FIRST } });
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  async function add(page: Page, values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await field(page, name).fill(value);
    await button(page, 'Eintragen').click();
    await page.getByText('Eingetragen.').waitFor();
  }

  it('S1: from an empty installation, without scripts: the first account, and what is missing before the first course', async () => {
    await site.app.get(FirstAccountService).run();
    await site.app.mailbox.waitFor(FIRST);
    site.app.mailbox.clear();
    const page = await site.visit('/', { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Im Moment gibt es keine Kurse' }).waitFor();
    await page.goto('/anmelden');
    await signIn(site, page, FIRST);
    await page.getByText('Bevor Sie den ersten Kurs planen').waitFor();
    await page.goto('/verwaltung/kurse/neu');
    await page.getByRole('link', { name: 'Neues Angebot' }).click();
    await page.goto('/verwaltung/suche?q=Angebote');
    await page.getByRole('main').getByRole('link', { name: 'Angebote' }).waitFor();
    await page.goto(HOME);
    await page.getByText('Bevor Sie den ersten Kurs planen').waitFor();
    await page.getByRole('link', { name: 'Tragen Sie ein, wer Kurse veranstaltet' }).click();
    await add(page, { Name: 'Kompetenzzentrum' });
    await page.goto(HOME);
    await page.getByRole('link', { name: 'Tragen Sie einen Ort und einen Raum ein' }).click();
    await page.getByRole('link', { name: 'Neuer Ort' }).click();
    await field(page, 'Name').fill('Haus der Vielfalt');
    await button(page, 'Eintragen').click();
    await page.getByRole('alert').getByText('Bitte füllen Sie dieses Feld aus.').first().waitFor();
    expect(await field(page, 'Name').inputValue()).toBe('Haus der Vielfalt');
    await add(page, { Straße: 'Musterstraße 12', Postleitzahl: '34117', Ort: 'Kassel' });
    await page.getByText('Noch kein Raum.').waitFor();
    await page.getByRole('link', { name: 'Neuer Raum' }).click();
    await page.getByRole('group', { name: 'Aufzug' }).getByRole('radio', { name: 'ja' }).check();
    await add(page, { Name: 'Raum 2.04', Plätze: '18' });
    await page.getByRole('row', { name: /Raum 2\.04 18 .*Aufzug/ }).waitFor();
    await page.goto(`${HOME}/ansprechpersonen/neu`);
    await add(page, { Name: 'Zeynep Arslan', Telefon: '0611 1234567' });
    await page.goto(HOME);
    expect(await page.getByRole('link', { name: /Tragen Sie/ }).allTextContents()).toEqual([
      'Tragen Sie ein Förderprogramm ein',
      'Tragen Sie ein, wer Kurse leitet',
      'Tragen Sie ein Angebot ein, aus dem Kurse werden',
    ]);
  });

  it('E35: the second of two reads who was faster and what stands there now, loses nothing, and may save', async () => {
    await planningWorld(site.app);
    const [venue] = await site.app.world.rows<{ id: string }>('SELECT id FROM venue');
    const [one, other] = await Promise.all([staffVisitor(site), staffVisitor(site, { javaScriptEnabled: false })]);
    for (const page of [one, other]) await page.goto(`${HOME}/orte/${venue?.id ?? ''}`);
    await field(one, 'Straße').fill('Neuer Weg 2');
    await button(one, 'Speichern').click();
    await one.getByText('Gespeichert.').waitFor();
    await field(other, 'Straße').fill('Alter Weg 3');
    await button(other, 'Speichern').click();
    await other.getByText('Sabine Wagner-Öztürk war schneller').waitFor();
    await other.getByRole('listitem').getByText('Neuer Weg 2').waitFor();
    expect(await field(other, 'Straße').inputValue()).toBe('Alter Weg 3');
    await button(other, 'Speichern').click();
    await other.getByText('Gespeichert.').waitFor();
  });

  it('a rule value gets a new one from a day on, and it can be taken back until then', async () => {
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`${HOME}/regelwerte?q=zertifikat`);
    await page.getByRole('link', { name: /^Neuer Wert.*Anwesenheit für das Zertifikat/ }).click();
    await field(page, 'Wert').fill('75');
    await page.getByLabel('Gilt ab').fill('2040-07-01');
    await field(page, 'Quelle').fill('Erlass');
    await button(page, 'Wert eintragen').click();
    await page.getByText('Der neue Wert ist eingetragen.').waitFor();
    await page.getByRole('button', { name: /^Zurücknehmen/ }).click();
    await page.getByText('Der Wert ist zurückgenommen.').waitFor();
    expect(await site.app.world.count('setting', `valid_from > '2039-01-01'`)).toBe(0);
  });

  it('its pages have no barriers, in both languages and with mistakes', async () => {
    await planningWorld(site.app);
    const page = await staffVisitor(site);
    const [venue] = await site.app.world.rows<{ id: string; room: string }>(
      'SELECT v.id, m.id AS room FROM venue v JOIN room m ON m.venue_id = v.id',
    );
    const house = `orte/${venue?.id ?? ''}`;
    const lists = ['', '/orte', '/ansprechpersonen', '/veranstalter', '/foerderprogramme', '/ferien?jahr=2027', '/regelwerte', '/konten'];
    const forms = [
      `/${house}`,
      `/${house}/raum/${venue?.room ?? ''}`,
      '/ferien/neu?art=ferien',
      '/konten/neu',
      '/regelwerte/waitlist.offer_steps',
    ];
    for (const path of [...lists, ...forms, '/regelwerte/planning.conflicts', '/regelwerte/publication.four_eyes']) {
      for (const language of ['de', 'en']) {
        const answer = await page.goto(`${HOME}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        expect([path, answer?.status(), await barriers(page)]).toEqual([path, 200, []]);
      }
    }
    for (const path of ['/orte/neu', '/veranstalter/neu', '/foerderprogramme/neu', '/ansprechpersonen/neu']) {
      await page.goto(`${HOME}${path}?lang=de`);
      await button(page, 'Eintragen').click();
      await page.getByRole('alert').waitFor();
      expect([path, await barriers(page)]).toEqual([path, []]);
    }
  });
});
