import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button, heading } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { staffVisitor } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;
let run: WorldRun;

inBrowser('staff find and reach everything by keys', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    run = await site.app.world.run({ title: 'Reden lernen', dates: COMING_DATES, capacity: 30 });
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const book = async (name: string): Promise<string> => {
    const guest = { name, email: `${name.toLowerCase().replaceAll(/\W/g, '-')}@example.org`, language: 'de' };
    return (await site.app.api.book<BookingReceiptDto>(run.id, guest)).body.id;
  };
  const today = async (): Promise<Page> => {
    const page = await staffVisitor(site);
    await page.goto('/verwaltung');
    return page;
  };
  const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]');
  /** What the field says of itself to whoever cannot see it. */
  const spoken = (page: Page) => page.locator('form[data-finder] [role=status]');

  it('a course is found, a participant ticked and cancelled without a mouse', async () => {
    await book('Olena Bondar');
    await book('Halyna Melnyk');
    const page = await today();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('reden');
    await chosen(page).getByText('Reden').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/verwaltung/kurse/${run.code}`);
    await tabTo(page, 'link', /^Teilnehmende/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/teilnehmende/);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await tabTo(page, 'button', 'Abmelden…');
    await page.keyboard.press('Enter');
    await page.waitForURL(/auswahl/);
    await tabTo(page, 'combobox', /Grund/);
    await page.keyboard.type('Hat angerufen');
    await tabTo(page, 'button', 'Jetzt abmelden');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await site.app.world.count('booking', `state = 'CANCELLED_BY_STAFF'`)).toBe(1);
  });

  it('the field is a combobox: it counts aloud, arrows go round, Escape leads back to where one was', async () => {
    const page = await today();
    await tabTo(page, 'link', 'Hilfe');
    await page.keyboard.press('/');
    await chosen(page).or(page.getByRole('option').first()).first().waitFor();
    await page.keyboard.type('per');
    await spoken(page).getByText('3 gefunden').waitFor();
    const first = await chosen(page).textContent();
    await page.keyboard.press('ArrowUp');
    const last = await chosen(page).textContent();
    await page.keyboard.press('ArrowDown');
    expect([await chosen(page).textContent(), last === first]).toEqual([first, false]);
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(await chosen(page).getAttribute('id'));
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.type('xyz');
    await spoken(page).getByText('Nichts gefunden').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Hilfe');
  });

  it('letters lead to pages and open the sheet of keys, not where one writes, and can be switched off', async () => {
    const page = await today();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await heading(page, 'Kurse').waitFor();
    await tabTo(page, 'searchbox', 'Kurs, Ort oder Nummer');
    await page.keyboard.type('gh?n');
    expect(await page.getByLabel('Kurs, Ort oder Nummer').last().inputValue()).toBe('gh?n');
    await page.goto('/verwaltung/hilfe/tasten');
    await button(page, 'Buchstaben ausschalten').click();
    await page.getByText('Buchstaben sind ausgeschaltet.').first().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    expect([new URL(page.url()).pathname, await page.getByRole('dialog').count()]).toEqual(['/verwaltung/hilfe/tasten', 0]);
  });

  it('without a script the field leads to a page that has found the same', async () => {
    await book('Olena Bondar');
    const page = await staffVisitor(site, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto('/verwaltung');
    await page.getByLabel('Kurs, Person oder Aktion').fill('olena');
    await page.keyboard.press('Enter');
    await heading(page, 'Suche').waitFor();
    await page.getByRole('link', { name: /Olena Bondar/ }).click();
    await heading(page, /Olena Bondar/).waitFor();
  });

  it('in a course the field offers first what can be done there and then, by the rights of whoever asks, and the keys lead to it', async () => {
    const page = await today();
    const acts = page.getByRole('group', { name: /^In diesem Kurs/ }).getByRole('option');
    await page.goto(`/verwaltung/kurse/${run.code}/verlauf`);
    await page.keyboard.press('Control+k');
    await acts.first().waitFor();
    expect(await acts.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Kurs absagen')]));
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.type('verleg');
    await spoken(page).getByText('1 gefunden').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/verwaltung/kurse/${run.code}/termin/1`);
    await page.goto('/verwaltung/kurse');
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    expect(await acts.count()).toBe(0);
    const [name = '', value = ''] = (await site.app.world.staff(['STAFF'])).cookie.split('=');
    await page.context().addCookies([{ name, value, url: site.origin }]);
    await page.goto(`/verwaltung/suche?kurs=${run.code}`);
    await page.getByRole('link', { name: 'Person aufnehmen' }).waitFor();
    expect(await page.getByRole('link', { name: 'Kurs absagen' }).count()).toBe(0);
  });

  it('without a script the field leads from a course to what can be done there', async () => {
    const page = await staffVisitor(site, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(`/verwaltung/kurse/${run.code}`);
    await page.getByLabel('Kurs, Person oder Aktion').fill('liste');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /^Anwesenheitsliste drucken/ }).waitFor();
    await page.getByLabel('Kurs, Person oder Aktion').last().fill('aufnehmen');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('link', { name: 'Person aufnehmen' }).click();
    await page.waitForURL(/teilnehmende\/aufnehmen/);
  });

  it('a filter is kept under a name, found by it, shared, removed and restored', async () => {
    const page = await today();
    await page.goto('/verwaltung/kurse?q=Reden');
    await page.getByText('Ansichten', { exact: false }).first().click();
    await page.getByLabel('Name der Ansicht').fill('Alles mit Reden');
    await button(page, 'Speichern').click();
    await page.getByText('Die Ansicht ist gespeichert.').waitFor();
    await page.goto('/verwaltung/suche?q=alles');
    await page.getByRole('link', { name: /Alles mit Reden/ }).click();
    await page.waitForURL(/kurse\?q=Reden/);
    await page.goto('/verwaltung/ansichten');
    await page.getByText('Ändern').click();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Entfernen').click();
    await page.getByText('Die Ansicht ist entfernt.').waitFor();
    await button(page, '„Alles mit Reden“ wiederherstellen').click();
    await page.getByText('Die Ansicht ist gespeichert.').waitFor();
    expect(await site.app.world.count('saved_view')).toBe(1);
  });

  it('an act on many people goes on by itself, is seen to go on, and is told until it was seen', async () => {
    for (let n = 0; n < 21; n++) await book(`Gast Nr${n}`);
    const page = await today();
    await page.goto(`/verwaltung/kurse/${run.code}/teilnehmende?alle=1`);
    await button(page, 'Abmelden…').click();
    await page.getByLabel('Grund').fill('Der Raum ist zu klein');
    await button(page, 'Jetzt 21 Personen abmelden').click();
    await page.getByRole('link', { name: 'Ein Auftrag läuft' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await site.app.get(StaffJobs).drain();
    await page.getByRole('link', { name: 'Ein Auftrag ist fertig' }).waitFor();
    await page.getByRole('link', { name: /^Ergebnis ansehen/ }).click();
    await page.getByRole('alert').waitFor();
    expect(await barriersAt(page, 360)).toEqual([]);
    await page.goto('/verwaltung/auftraege');
    await page.getByRole('button', { name: /^Gesehen/ }).click();
    await page.getByText('Ist notiert.').waitFor();
    expect(await page.getByRole('link', { name: 'Ein Auftrag ist fertig' }).count()).toBe(0);
  });
});
