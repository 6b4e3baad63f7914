import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button, heading, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;
let nth = 0;

inBrowser('requests and several people at once', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const asking = (title: string): Promise<WorldRun> =>
    site.app.world.run({ title, prerequisites: ['org_member'], dates: COMING_DATES, capacity: 20 });
  const book = async (run: WorldRun, name: string, more: object = {}): Promise<BookingReceiptDto> => {
    const email = `gast-${++nth}@example.org`;
    return (await site.app.api.book<BookingReceiptDto>(run.id, { name, email, language: 'de', ...more })).body;
  };
  const open = async (path: string, javaScriptEnabled = false): Promise<Page> => {
    const page = await staffVisitor(site, { javaScriptEnabled });
    await page.goto(path);
    return page;
  };
  const tick = (page: Page, name: string): Promise<void> => page.getByLabel(`${within(name)} auswählen`).check();
  const states = (): Promise<object[]> =>
    site.app.world.rows('SELECT p.name, b.state FROM booking b JOIN person p ON p.id = b.person_id ORDER BY b.id');

  it('S5: today leads to the inbox, ticked requests of two courses are confirmed after a look, and each person hears of it', async () => {
    await book(await asking('Gespräche – Kassel'), 'Rosa Ferreira');
    const other = await asking('Asylrecht – Hanau');
    await book(other, 'Ion Popescu');
    await book(other, 'Ohne Mail', { email: undefined, phone: '0151 2345678' });
    const page = await open('/verwaltung');
    await page.getByText('2 Entscheidungen warten auf Sie.').waitFor();
    await page.getByRole('link', { name: /^Anfrage prüfen/ }).click();
    await heading(page, 'Anfragen').waitFor();
    await page.getByRole('link', { name: 'Alle 3' }).click();
    await tick(page, 'Rosa Ferreira');
    await tick(page, 'Ohne Mail');
    await button(page, 'Zusagen…').click();
    await heading(page, '2 Personen zusagen').waitFor();
    await page.getByRole('cell', { name: 'Keine E-Mail. Bitte rufen Sie an' }).waitFor();
    expect(await states()).toMatchObject([{ state: 'REQUESTED' }, { state: 'REQUESTED' }, { state: 'REQUESTED' }]);
    await button(page, 'Jetzt 2 Personen zusagen').click();
    await page.getByText('Bei 2 Personen ist es erledigt.').waitFor();
    expect(await states()).toEqual([
      { name: 'Rosa Ferreira', state: 'CONFIRMED' },
      { name: 'Ion Popescu', state: 'REQUESTED' },
      { name: 'Ohne Mail', state: 'CONFIRMED' },
    ]);
    await site.app.mailbox.waitForOne('gast-1@example.org', (mail) => mail.subject.startsWith('Ihr Platz ist sicher'));
    await page.getByRole('link', { name: 'Zurück zur Liste' }).last().click();
    await page.getByText('Eine Anfrage wartet auf Ihre Entscheidung.').waitFor();
  });

  it('a reason is asked for, and what is not possible is said before and after, person by person', async () => {
    const run = await asking('Gespräche – Kassel');
    await book(run, 'Rosa Ferreira');
    const { token, id } = await book(run, 'Ion Popescu');
    const page = await open(`/verwaltung/kurse/${run.code}/teilnehmende?zustand=requested`);
    await page.getByRole('link', { name: 'Alle auf dieser Seite auswählen' }).click();
    await button(page, 'Ablehnen…').click();
    await heading(page, '2 Personen ablehnen').waitFor();
    await site.app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    await page.getByLabel('Grund').fill('Der Kurs ist nur für Mitglieder.');
    await button(page, 'Jetzt 2 Personen ablehnen').click();
    await page.getByText('Bei einer Person ist es erledigt, bei einer Person nicht.').waitFor();
    await page.getByRole('row').filter({ hasText: 'Ion Popescu' }).getByText('Diese Buchung ist schon abgeschlossen.').waitFor();
    expect(await states()).toMatchObject([{ state: 'REJECTED' }, { state: 'CANCELLED_BY_PARTICIPANT' }]);
    await page.goBack();
    await page.reload();
    await page.getByText('Bei 2 Personen geht das nicht').waitFor();
  });

  it('nobody ticked is said, and leads back', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await book(run, 'Rosa Ferreira');
    const page = await open(`/verwaltung/kurse/${run.code}/teilnehmende`);
    await page.getByRole('button', { name: 'Abmelden…' }).click();
    await page.getByText('Sie haben niemanden ausgewählt.').waitFor();
    await page.getByRole('link', { name: 'Zurück zur Liste' }).last().click();
    expect(new URL(page.url()).pathname).toBe(`/verwaltung/kurse/${run.code}/teilnehmende`);
  });

  it('what has to be ordered stands on a sheet without names', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await book(run, 'Rosa Ferreira', { needs: ['CHILDCARE', 'INTERPRETER'] });
    const page = await open(`/verwaltung/kurse/${run.code}/teilnehmende`);
    await page.getByRole('link', { name: 'Bestellzettel' }).click();
    await page.getByRole('row', { name: 'Kinderbetreuung 1' }).waitFor();
    await page.getByRole('row', { name: 'Sprache nicht bekannt, bitte fragen 1' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Ferreira');
  });

  it('bar nobody: today, the inbox, the question, its result and the order sheet, wide and narrow', async () => {
    const run = await asking('Gespräche – Kassel');
    await book(run, 'Rosa Ferreira', { needs: ['INTERPRETER'] });
    const { id } = await book(run, 'Ohne Mail', { email: undefined, phone: '0151 2345678' });
    const page = await open('/verwaltung', true);
    const isOpen = async (): Promise<void> => {
      expect(await barriers(page)).toEqual([]);
      expect(await barriersAt(page, 360)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await isOpen();
    for (const path of [
      'anfragen',
      'anfragen?alle=1',
      `kurse/${run.code}/teilnehmende/bedarf`,
      `auswahl?act=ablehnen&b=${id}`,
      'auswahl?act=zusagen',
    ]) {
      await page.goto(`/verwaltung/${path}`);
      await isOpen();
    }
    await page.goto(`/verwaltung/auswahl?act=zusagen&b=${id}`);
    await button(page, 'Jetzt zusagen').click();
    await page.getByText('Bei einer Person ist es erledigt.').waitFor();
    await isOpen();
  });
});
