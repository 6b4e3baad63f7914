import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { button, heading, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { signIn, staffVisitor, taughtRun } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;

inBrowser.each([
  ['with scripts', true],
  ['without scripts', false],
])('staff, %s,', (_, javaScriptEnabled) => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const open = async (run: WorldRun, part: string): Promise<Page> => {
    const page = await staffVisitor(site, { javaScriptEnabled });
    await page.goto(`/verwaltung/kurse/${run.code}/${part}`);
    return page;
  };
  const done = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();
  const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

  async function pdfBehind(page: Page, link: RegExp): Promise<number> {
    const href = (await page.getByRole('link', { name: link }).getAttribute('href')) ?? '';
    const answer = await page.context().request.get(href);
    const body = await answer.body();
    expect([answer.status(), answer.headers()['content-type'], body.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    return body.length;
  }

  /** Everybody was there at every date, but what is said otherwise; then the sheet is closed. */
  async function closeSheet(page: Page): Promise<void> {
    const fill = page.getByRole('button', { name: 'Alle da' });
    await fill.first().waitFor();
    while ((await fill.count()) > 0) {
      const name = (await fill.first().innerText()).trim();
      await fill.first().click();
      await page.getByRole('button', { name }).waitFor({ state: 'detached' });
    }
    await button(page, 'Anwesenheit abschließen').click();
    await done(page, 'Die Anwesenheit ist abgeschlossen.');
  }

  it('sign in with the code from the mail, come to the page they wanted, and sign out', async () => {
    const { email } = await site.app.world.staff();
    const page = await site.visit('/verwaltung/kurse', { javaScriptEnabled });
    await heading(page, 'Anmelden').waitFor();
    await signIn(site, page, email);
    await heading(page, 'Kurse').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verwaltung/kurse');
    await page.getByText('Sabine Wagner-Öztürk, eigenes Menü').click({ force: true });
    await button(page, 'Abmelden').click();
    await heading(page, 'Anmelden').waitFor();
    await page.goto('/verwaltung');
    await heading(page, 'Anmelden').waitFor();
  });

  it('are told the same about an address nobody has, and get in with no wrong code', async () => {
    const page = await site.visit('/anmelden', { javaScriptEnabled });
    await page.getByLabel('E-Mail').fill('niemand@example.org');
    await button(page, 'Code schicken').click();
    await page.getByText('Wenn wir diese Adresse kennen').waitFor();
    await page.getByLabel('Code aus der E-Mail').fill('000000');
    await button(page, 'Anmelden').click();
    await page.getByRole('alert').waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });

  it('see a request, accept it, and the person gets the promise', async () => {
    const run = await site.app.world.run({ prerequisites: ['org_member'], dates: COMING_DATES });
    await site.app.api.book(run.id, { name: 'Nadia Haidari', email: 'nadia@example.org', language: 'de' });
    const page = await open(run, 'teilnehmende');
    await page.getByRole('heading', { name: `${within('Nadia Haidari')} möchte teilnehmen` }).waitFor();
    await button(page, 'Zusagen').click();
    await done(page, 'Der Platz ist zugesagt.');
    await row(page, 'Nadia Haidari').getByText('Angemeldet').waitFor();
    expect(await site.app.world.rows('SELECT state FROM booking')).toEqual([{ state: 'CONFIRMED' }]);
    await site.app.mailbox.waitForOne('nadia@example.org', (mail) => mail.subject.startsWith('Ihr Platz ist sicher'));
  });

  it('refuse a request with a reason only, and the person reads it', async () => {
    const run = await site.app.world.run({ prerequisites: ['org_member'], dates: COMING_DATES });
    await site.app.api.book(run.id, { name: 'Nadia Haidari', email: 'nadia@example.org', language: 'de' });
    const page = await open(run, 'teilnehmende');
    await page.getByRole('link', { name: 'Ablehnen…' }).click();
    await page.getByLabel('Grund').fill('Der Kurs ist nur für Mitglieder.');
    await button(page, 'Ablehnen').click();
    await done(page, 'Die Anfrage ist abgelehnt.');
    await site.app.mailbox.waitForOne('nadia@example.org', (mail) => mail.text.includes('Der Kurs ist nur für Mitglieder.'));
  });

  if (javaScriptEnabled)
    it('read what is wrong with a number as they type it, before they save', async () => {
      const page = await open(await taughtRun(site, ['Olena Bondar', 'أمل حداد']), 'anwesenheit');
      const cell = page.getByLabel(/^أمل حداد, /).first();
      await cell.fill('99');
      await page.getByText(/^\u2068أمل حداد\u2069, .*Bitte geben Sie ganze oder halbe Einheiten an, von 0 bis 8\.$/).waitFor();
      expect(await cell.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`#${await cell.getAttribute('aria-describedby')}`).innerText()).toContain('von 0 bis 8');
      await cell.fill('7,5');
      await page.getByText('von 0 bis 8.').waitFor({ state: 'detached' });
      expect(await cell.getAttribute('aria-invalid')).toBeNull();
    });

  it('write down who came, in units, and a number that cannot be is refused with the sheet kept', async () => {
    const run = await taughtRun(site, ['Olena Bondar', 'Leyla Hosseini']);
    const page = await open(run, 'anwesenheit');
    await page
      .getByLabel(/^Olena Bondar, /)
      .first()
      .fill('8');
    await page
      .getByLabel(/^Leyla Hosseini, /)
      .first()
      .fill('9');
    await button(page, 'Speichern').last().click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: `${within('Leyla Hosseini')}, ` })
      .waitFor();
    expect(
      await page
        .getByLabel(/^Olena Bondar, /)
        .first()
        .inputValue(),
    ).toBe('8');
    await page
      .getByLabel(/^Leyla Hosseini, /)
      .first()
      .fill('6');
    await button(page, 'Speichern').last().click();
    await done(page, 'Die Anwesenheit ist gespeichert.');
    expect(
      await site.app.world.rows(`SELECT p.name, a.units FROM attendance a JOIN booking b ON b.id = a.booking_id
        JOIN person p ON p.id = b.person_id ORDER BY p.name`),
    ).toMatchObject([{ name: 'Leyla Hosseini' }, { name: 'Olena Bondar' }]);
  });

  it('S7: write down who came to an opening evening that counts no units, and a 0 is asked back', async () => {
    const run = await taughtRun(site, ['Olena Bondar', 'Leyla Hosseini']);
    await site.app.world.rows('UPDATE session SET teaching_units = 0 WHERE id = ?', [run.sessions[0]?.id ?? '']);
    const page = await open(run, 'anwesenheit');
    const olena = page.getByLabel(/^Olena Bondar, /).first();
    await olena.fill('0');
    await button(page, 'Speichern').last().click();
    await page.getByText('Dieser Termin zählt keine Einheiten').first().waitFor();
    await olena.fill('a');
    await page.getByRole('button', { name: 'Alle da' }).first().click();
    await done(page, 'Die Anwesenheit ist gespeichert.');
    expect(
      await site.app.world.rows(`SELECT p.name, a.state, a.units + 0e0 AS units FROM attendance a JOIN booking b ON b.id = a.booking_id
        JOIN person p ON p.id = b.person_id ORDER BY p.name`),
    ).toEqual([
      { name: 'Leyla Hosseini', state: 'PRESENT', units: 0 },
      { name: 'Olena Bondar', state: 'ABSENT', units: 0 },
    ]);
    expect([
      await olena.inputValue(),
      await page
        .getByLabel(/^Leyla Hosseini, /)
        .first()
        .inputValue(),
    ]).toEqual(['A', 'P']);
  });

  it('close the course, look at a document, issue all, and take one back; its check says so', async () => {
    const run = await taughtRun(site, ['Olena Bondar', 'Nguyễn Thị Minh Hòa']);
    const page = await open(run, 'anwesenheit');
    await closeSheet(page);
    expect(await pdfBehind(page, /^Vorschau\s?: Olena Bondar/)).toBeGreaterThan(10_000);
    expect(await site.app.world.count('certificate')).toBe(0);
    await button(page, '2 Dokumente ausstellen').click();
    await page.getByRole('heading', { name: '2 Dokumente sind ausgestellt' }).waitFor();
    expect(await pdfBehind(page, /^PDF öffnen\s?: Olena Bondar/)).toBeGreaterThan(10_000);
    expect(await pdfBehind(page, /^Alle 2 in einer Datei öffnen/)).toBeGreaterThan(10_000);
    const [certificate] = await site.app.world.rows<{ code: string }>(
      `SELECT c.code FROM certificate c JOIN booking b ON b.id = c.booking_id JOIN person p ON p.id = b.person_id WHERE p.name = 'Olena Bondar'`,
    );
    await row(page, 'Olena Bondar')
      .getByRole('link', { name: /^Widerrufen…/ })
      .click();
    await page.getByLabel('Grund').fill('Falscher Name');
    await button(page, 'Jetzt widerrufen').click();
    await done(page, 'Das Dokument ist widerrufen.');
    const check = await site.visit(`/pruefen/${certificate?.code ?? ''}`, { javaScriptEnabled });
    await check.getByRole('heading', { name: 'Dieses Dokument gilt nicht mehr' }).waitFor();
  });

  it('add the Latin name a document needs, and it can be issued', async () => {
    const run = await taughtRun(site, ['Тетяна Кравченко']);
    const page = await open(run, 'anwesenheit');
    await closeSheet(page);
    await page.getByRole('link', { name: 'Name ergänzen' }).click();
    await page.getByLabel('Name in lateinischer Schrift').fill('Tetjana Krawtschenko');
    await button(page, 'Name speichern').click();
    await done(page, 'Der Name ist gespeichert.');
    await button(page, 'Ein Dokument ausstellen').click();
    await page.getByRole('heading', { name: 'Ein Dokument ist ausgestellt' }).waitFor();
    await row(page, 'Тетяна Кравченко').getByText('Ausgestellt').waitFor();
  });
});
