import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bookPlace, button, field, fillIn, heading, toCheck, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;
let run: WorldRun;

const names = [
  'Nguyễn Thị Minh Hòa',
  'Ayşe Yılmaz-Öztürk',
  'Тетяна Кравченко',
  'آرش محمدی',
  'أمل حدّاد',
  '王秀英',
  'Þórdís',
  'O’Connor & <b>Söhne</b> "GmbH"',
  'Olena 🌻 Bondar',
  '{name} ${x} %s',
];

inBrowser('what people type', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    run = await site.app.world.run({ dates: COMING_DATES });
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const form = (): Promise<Page> => site.visit(`/angebote/${run.slug}/buchen`);
  const bookings = (): Promise<number> => site.app.world.count('booking');

  it.each(names)('the name %s is stored as typed and shown as typed on every page', async (name) => {
    const page = await form();
    await toCheck(page, { name, email: 'amal@example.org' });
    await page.getByText(name, { exact: true }).waitFor();
    await button(page, 'Platz jetzt buchen').click();
    await heading(page, `Danke, ${within(name)}. Ihr Platz ist sicher.`).waitFor();
    expect(await site.app.world.rows('SELECT name FROM person')).toEqual([{ name }]);
    await page.getByRole('link', { name: 'Meine Buchung öffnen' }).click();
    await heading(page, `Guten Tag, ${within(name)}`).waitFor();
  });

  it('a name read from right to left does not turn the sentence around it', async () => {
    const page = await form();
    await toCheck(page, { name: 'أمل حدّاد', email: 'amal@example.org' });
    const name = page.getByText('أمل حدّاد', { exact: true });
    expect(await name.evaluate((element) => [element.tagName, getComputedStyle(element).unicodeBidi])).toEqual(['BDI', 'isolate']);
  });

  it('a form of another site gets a page that says no, in our own layout and wherever it points', async () => {
    const body = new URLSearchParams({ name: 'Amal Haddad', email: 'amal@example.org' });
    const headers = { origin: 'https://elsewhere.example' };
    for (const place of ['/', '/anmelden', `/angebote/${run.slug}/buchen`]) {
      const answer = await fetch(new URL(place, site.app.url), { method: 'POST', body, headers });
      expect([place, answer.status]).toEqual([place, 403]);
      const styles = /href="([^"]+\.css)"/.exec(await answer.text())?.[1] ?? '';
      expect((await fetch(new URL(styles, answer.url))).headers.get('content-type')).toContain('text/css');
    }
    expect(await bookings()).toBe(0);
  });

  describe('is refused with the text kept', () => {
    it.each([
      ['no name', { name: '', email: 'amal@example.org' }, 'Schreiben Sie Ihren vollständigen Namen.', 'name'],
      [
        'a name of 300 letters',
        { name: 'x'.repeat(300), email: 'amal@example.org' },
        'Das ist zu lang. Schreiben Sie höchstens 200 Zeichen.',
        'name',
      ],
      ['no way to reach the person', { name: 'Amal Haddad' }, /^Geben Sie E-Mail oder Telefon an\./, 'email'],
      ['half an address', { name: 'Amal Haddad', email: 'amal@example' }, /^Die E-Mail-Adresse ist nicht vollständig\./, 'email'],
      ['a telephone number of letters', { name: 'Amal Haddad', phone: 'null eins' }, /^Die Telefonnummer stimmt nicht\./, 'phone'],
    ] as const)('%s', async (_, wish, text, at) => {
      const page = await form();
      await fillIn(page, wish);
      await button(page, 'Weiter: Angaben prüfen').click();
      const summary = page.getByRole('alert');
      await summary.getByRole('link', { name: text }).click();
      expect(await field(page, at).evaluate((input) => input === document.activeElement)).toBe(true);
      for (const [name, typed] of Object.entries(wish)) expect(await field(page, name as keyof typeof wish).inputValue()).toBe(typed);
      expect(await page.title()).toMatch(/^Fehler: /);
      expect(await field(page, at).getAttribute('aria-invalid')).toBe('true');
      expect(await bookings()).toBe(0);
    });
  });

  it('the summary of what is missing has the focus when the page arrives', async () => {
    const page = await form();
    await button(page, 'Weiter: Angaben prüfen').click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByRole('heading', { name: 'Bitte prüfen Sie 2 Angaben' }).waitFor();
  });

  it('line breaks that were pasted reach no header of a mail', async () => {
    const page = await form();
    const pasted = 'Amal\r\nBcc: opfer@example.org\r\n\r\nHaddad';
    await field(page, 'name').evaluate((input, text) => {
      // As a clipboard does it: the browser drops line breaks in a field of one line, a program does not.
      const hidden = Object.assign(document.createElement('textarea'), { name: 'name', value: text });
      input.replaceWith(hidden);
    }, pasted);
    await fillIn(page, { email: 'amal@example.org' });
    await button(page, 'Weiter: Angaben prüfen').click();
    await heading(page, /Stimmt alles\?|Platz buchen/).waitFor();
    if (await button(page, 'Platz jetzt buchen').count()) await button(page, 'Platz jetzt buchen').click();
    await page
      .getByRole('alert')
      .or(heading(page, /Ihr Platz ist sicher/))
      .first()
      .waitFor();
    const stored = await site.app.world.rows<{ name: string }>('SELECT name FROM person');
    expect(stored.filter(({ name }) => /[\r\n]/.test(name))).toEqual([]);
    expect(site.app.mailbox.to('opfer@example.org')).toEqual([]);
  });

  it('line breaks that a person pastes are dropped by the browser, and the rest is booked', async () => {
    const page = await form();
    await field(page, 'name').focus();
    await page.keyboard.insertText('Amal\r\nHaddad');
    await toCheck(page, { email: 'amal@example.org' });
    await button(page, 'Platz jetzt buchen').click();
    await heading(page, /Ihr Platz ist sicher/).waitFor();
    expect(await site.app.world.rows('SELECT name FROM person')).toEqual([{ name: expect.stringMatching(/^Amal ?Haddad$/) }]);
  });

  it('a search for signs of a programming language finds nothing and breaks nothing', async () => {
    const words = `' OR 1=1 -- <script>alert(1)</script> %_\\`;
    const page = await site.visit(`/angebote?q=${encodeURIComponent(words)}`);
    await page.getByRole('heading', { name: 'Kein Angebot gefunden' }).waitFor();
    expect(await page.getByLabel('Was suchen Sie?').inputValue()).toBe(words);
  });

  it('a machine that fills in what no person sees books nothing', async () => {
    const page = await form();
    await fillIn(page, { name: 'Robot', email: 'robot@example.org' });
    await page.locator('input[name=website]').evaluate((input: HTMLInputElement) => (input.value = 'https://example.org'));
    await button(page, 'Weiter: Angaben prüfen').click();
    await page.getByRole('alert').getByText('Wir konnten das nicht annehmen.').waitFor();
    expect(await bookings()).toBe(0);
  });

  it('a name of 200 letters without a space still fits on a phone', async () => {
    const page = await site.visitor({ viewport: { width: 320, height: 640 } });
    await bookPlace(page, run, { name: 'W'.repeat(200), email: 'amal@example.org' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });
});
