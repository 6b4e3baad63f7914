import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../../api/src/database/ids.js';
import { FirstAccountService } from '../../api/src/modules/sign-in/accounts/first-account.service.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { dayFromNow, inBrowser, Website } from '../support/browser.js';
import { focusable, tabThrough, tabTo } from '../support/keyboard.js';
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

  /** One of everything, and a trainer who is absent on a day of nobody's. */
  async function masterWorld(): Promise<void> {
    const { trainerId } = await planningWorld(site.app);
    const { world } = site.app;
    await world.rows(
      `INSERT INTO funding_programme (id, code, name, notice, valid_from) VALUES (?, 'WIR', 'WIR', 'Gefördert', '2021-01-01')`,
      [newId()],
    );
    await world.rows(
      `INSERT INTO day_off (id, kind, first_date, last_date, name) VALUES (?, 'CLOSED', '2027-05-07', '2027-05-07', 'Umbau')`,
      [newId()],
    );
    await world.rows('INSERT INTO trainer_absence (id, trainer_id, first_date, last_date) VALUES (?, ?, ?, ?)', [
      ...[newId(), trainerId, dayFromNow(3), dayFromNow(5)],
    ]);
  }

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
    await page.getByRole('link', { name: 'Tragen Sie ein, wie man das Büro erreicht' }).click();
    await field(page, 'Telefon').fill('0611 32 00');
    await field(page, 'Wann erreichbar').fill('Montag bis Donnerstag, 9–12 Uhr');
    await button(page, 'Speichern').click();
    await page.getByText('Gespeichert.').waitFor();
    // The page was kept from before.
    const guest = await site.visit('/?lang=en', { javaScriptEnabled: false });
    await guest.getByRole('contentinfo').getByText('0611 32 00').waitFor();
    await guest.getByRole('contentinfo').getByText('Monday to Thursday, 9–12').waitFor();
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
    await planningWorld(site.app);
    await page.goto('/verwaltung');
    await page.getByRole('link', { name: 'Ersten Kurs planen' }).click();
    await page.getByRole('heading', { name: 'Neuer Kurs' }).waitFor();
  });

  it('a room is closed for some days from its own page, without scripts; deleted days come back by one button', async () => {
    const { roomId } = await planningWorld(site.app);
    const [room] = await site.app.world.rows<{ venueId: string; name: string }>('SELECT venue_id AS venueId, name FROM room WHERE id = ?', [
      roomId,
    ]);
    const page = await staffVisitor(site, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(`${HOME}/orte/${room?.venueId ?? ''}/raum/${roomId}`);
    await page.getByRole('link', { name: 'Raum für Tage sperren…' }).click();
    const day = dayFromNow(40);
    await page.locator('input[name=firstDate]').fill(day);
    await page.locator('input[name=lastDate]').fill(day);
    await add(page, { Grund: 'Verliehen' });
    const closed = page.getByRole('row', { name: new RegExp(`Verliehen.*${room?.name ?? ''}`) });
    await closed.waitFor();
    const board = await staffVisitor(site);
    await board.goto(`/verwaltung/planung?von=${day}`);
    await board
      .locator('.why')
      .getByText(/geschlossen: .?Verliehen/)
      .first()
      .waitFor();
    await closed.getByRole('link', { name: 'Verliehen' }).first().click();
    await button(page, 'Löschen').click();
    await page.getByText('Gelöscht.').waitFor();
    expect(await site.app.world.count('day_off', `name = 'Verliehen'`)).toBe(0);
    await page.getByRole('button', { name: /^Rückgängig: .*Verliehen/ }).click();
    await closed.waitFor();
    expect(await site.app.world.count('day_off', `name = 'Verliehen' AND room_id = '${roomId}'`)).toBe(1);
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

  it('E38: a holiday that holds again leads to the dates that were planned on it, and can be taken out again', async () => {
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`${HOME}/ferien?jahr=2035`);
    await page.getByRole('button', { name: /^Kein Feiertag.*Pfingstmontag/ }).click();
    await page.getByText('kein Feiertag mehr').waitFor();
    const run = await site.app.world.run({ dates: ['2035-05-14'] });
    await page.getByRole('button', { name: /^Wieder Feiertag.*Pfingstmontag/ }).click();
    await page.getByRole('heading', { name: 'Ein Termin liegt auf diesem Tag' }).waitFor();
    await page.getByText(run.code).waitFor();
    await page.getByText('ist wieder ein Feiertag. Die Planung lässt diesen Tag aus.').waitFor();
    await page.getByRole('button', { name: /^Kein Feiertag.*Pfingstmontag/ }).click();
    await page.getByText('kein Feiertag mehr').waitFor();
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

  const idOf = async (table: string): Promise<string> =>
    (await site.app.world.rows<{ id: string }>(`SELECT id FROM ${table}`))[0]?.id ?? '';

  it('its lists have no barriers while they are empty', async () => {
    const page = await staffVisitor(site);
    const lists = ['', '/orte', '/ansprechpersonen', '/foerderprogramme', '/veranstalter', '/referentinnen', '/angebote'];
    for (const path of [...lists, '/referentinnen/ausfaelle']) {
      await page.goto(`${HOME}${path}`);
      expect([path, await barriersAt(page, 360)]).toEqual([path, []]);
    }
  });

  it('its forms have no barriers with mistakes in them', async () => {
    await masterWorld();
    const page = await staffVisitor(site);
    const forms = ['/orte/neu', '/veranstalter/neu', '/foerderprogramme/neu', '/ansprechpersonen/neu', '/konten/neu', '/referentinnen/neu'];
    for (const path of [...forms, '/ferien/neu?art=ferien', '/ferien/neu', `/orte/${await idOf('venue')}/raum/neu`]) {
      await page.goto(`${HOME}${path}`);
      await page.getByRole('main').getByRole('button', { name: 'Eintragen' }).click();
      await page.getByRole('alert').waitFor();
      expect([path, await barriersAt(page, 360)]).toEqual([path, []]);
    }
    expect(await barriers(page)).toEqual([]);
  });

  it('what is wrong in a form is said in the order of its fields, each with its name, and leads there', async () => {
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`${HOME}/ferien/neu`);
    await button(page, 'Eintragen').click();
    const mistakes = page.getByRole('alert').getByRole('link');
    expect(await mistakes.allTextContents()).toEqual([
      'Grund: Bitte füllen Sie dieses Feld aus.',
      'Erster Tag: Bitte geben Sie ein Datum an.',
      'Letzter Tag: Bitte geben Sie ein Datum an.',
    ]);
  });

  it('an organisation that the search has found leads to itself, and from there to who has access to it', async () => {
    const { id, name } = await site.app.world.organisation({ name: 'Verein Lahnbrücke' });
    const account = await site.app.world.staff(['ORG_ENROLLER']);
    await site.app.world.rows('INSERT INTO organisation_role (id, account_id, organisation_id, role, starts_on, created_at) VALUES (?)', [
      [newId(), account.id, id, 'CONTACT', '2020-01-01', site.app.clock.now()],
    ]);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung/suche?q=lahn');
    await page.getByRole('main').getByRole('link', { name: 'Verein Lahnbrücke' }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Zugänge ansehen' }).click();
    await page.locator(`#d-${id}`).getByText(name).waitFor();
  });

  it('a house with a room is entered with the keyboard alone, and nothing that has the focus is hidden', async () => {
    const page = await staffVisitor(site, { viewport: { width: 360, height: 800 } });
    const follow = async (name: string, to: string): Promise<void> => {
      await tabTo(page, 'link', name);
      await Promise.all([page.waitForURL(to), page.keyboard.press('Enter')]);
    };
    const type = async (values: Record<string, string>): Promise<void> => {
      for (const [name, value] of Object.entries(values)) {
        await tabTo(page, 'textbox', name);
        await page.keyboard.type(value);
      }
      await page.keyboard.press('Enter');
      await page.getByText('Eingetragen.').waitFor();
    };
    await page.goto(HOME);
    await follow('Orte und Räume', '**/orte');
    await follow('Neuer Ort', '**/orte/neu');
    const stops = await tabThrough(page);
    expect(stops.map(({ path }) => path)).toEqual(await focusable(page));
    expect(stops.filter(({ marked, covered }) => !marked || covered)).toEqual([]);
    await type({ Name: 'Haus der Vielfalt', 'Straße und Hausnummer': 'Beispielweg 1', Postleitzahl: '35390', Ort: 'Gießen' });
    await follow('Neuer Raum', '**/raum/neu');
    await type({ Name: 'Saal 1', Plätze: '20' });
    await page.getByRole('row', { name: /Saal 1/ }).waitFor();
    expect(await site.app.world.count('room', `name = 'Saal 1' AND seats = 20`)).toBe(1);
  });
});
