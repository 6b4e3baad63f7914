import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersAt } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { inBrowser, Website } from '../support/browser.js';
import { staffVisitor, taughtRun } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;

/** A trainer at the door with a phone: one date, one thumb, no script. */
inBrowser('S7: attendance of one date on a phone', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const open = async (run: WorldRun, javaScriptEnabled = false): Promise<Page> => {
    const page = await staffVisitor(site, { javaScriptEnabled });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/verwaltung/kurse/${run.code}/anwesenheit/termin/1`);
    return page;
  };
  const person = (page: Page, name: string) => page.getByRole('group', { name });
  const answer = (page: Page, name: string, word: string) => person(page, name).getByRole('radio', { name: word }).check();
  const marks = () =>
    site.app.world.rows<{ name: string; state: string; units: number; arrived: string | null }>(
      `SELECT p.name, a.state, a.units + 0e0 AS units, TIME_FORMAT(a.arrived_at, '%H:%i') AS arrived
       FROM attendance a JOIN booking b ON b.id = a.booking_id JOIN person p ON p.id = b.person_id ORDER BY p.name`,
    );
  const saved = (page: Page) => page.getByRole('status').getByText('Die Anwesenheit ist gespeichert.').waitFor();

  it('who came late gets the units from then on, who is excused none, and all others were there', async () => {
    const page = await open(await taughtRun(site, ['Olena Bondar', 'Leyla Hosseini', 'María José García López de la Torre']));
    await answer(page, 'Leyla Hosseini', 'teilweise');
    await person(page, 'Leyla Hosseini').getByLabel('kommt').fill('11:00');
    await answer(page, 'Olena Bondar', 'entschuldigt');
    await button(page, 'Alle anderen waren da').click();
    await saved(page);
    expect(await marks()).toEqual([
      { name: 'Leyla Hosseini', state: 'PARTIAL', units: 5.5, arrived: '11:00' },
      { name: 'María José García López de la Torre', state: 'PRESENT', units: 8, arrived: null },
      { name: 'Olena Bondar', state: 'EXCUSED', units: 0, arrived: null },
    ]);
    expect(await person(page, 'Leyla Hosseini').getByLabel('oder UE von 8').inputValue()).toBe('5,5');
  });

  it('a part without times and units is asked for, times that cannot be are named, and nothing typed is lost', async () => {
    const page = await open(await taughtRun(site, ['Olena Bondar', 'Leyla Hosseini']));
    await answer(page, 'Olena Bondar', 'gefehlt');
    await answer(page, 'Leyla Hosseini', 'teilweise');
    await button(page, 'Speichern').click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Leyla Hosseini.*wann die Person kam/ })
      .waitFor();
    await person(page, 'Leyla Hosseini').getByLabel('kommt').fill('17:00');
    await button(page, 'Speichern').click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Leyla Hosseini.*Diese Zeiten passen nicht/ })
      .waitFor();
    expect(await person(page, 'Olena Bondar').getByRole('radio', { name: 'gefehlt' }).isChecked()).toBe(true);
    await person(page, 'Leyla Hosseini').getByLabel('kommt').fill('');
    await person(page, 'Leyla Hosseini').getByLabel('oder UE von 8').fill('3,5');
    await button(page, 'Speichern').click();
    await saved(page);
    expect((await marks()).map(({ state, units }) => [state, units])).toEqual([
      ['PARTIAL', 3.5],
      ['ABSENT', 0],
    ]);
  });

  it('two phones at once: what both marked differently is shown, and saving again takes the own answer', async () => {
    const run = await taughtRun(site, ['Olena Bondar', 'Leyla Hosseini']);
    const [one, other] = [await open(run), await open(run)];
    await answer(one, 'Olena Bondar', 'gefehlt');
    await button(one, 'Speichern').click();
    await saved(one);
    await answer(other, 'Leyla Hosseini', 'da');
    await answer(other, 'Olena Bondar', 'entschuldigt');
    await button(other, 'Speichern').click();
    await other.getByText('Gespeichert ist inzwischen: gefehlt. Ihre Eingabe steht hier.').waitFor();
    expect(await marks()).toHaveLength(1);
    await button(other, 'Speichern').click();
    await saved(other);
    expect((await marks()).map(({ name, state }) => [name, state])).toEqual([
      ['Leyla Hosseini', 'PRESENT'],
      ['Olena Bondar', 'EXCUSED'],
    ]);
  });

  it('has no barriers, also with mistakes', async () => {
    const page = await open(await taughtRun(site, ['Olena Bondar', 'أمل حداد']), true);
    expect(await barriersAt(page, 360)).toEqual([]);
    await answer(page, 'Olena Bondar', 'teilweise');
    await button(page, 'Speichern').click();
    await page.getByRole('alert').waitFor();
    expect(await barriersAt(page, 360)).toEqual([]);
  });

  it('E37: a closed course is opened again with a reason, changed, closed, and the document that is wrong is named', async () => {
    const run = await taughtRun(site, ['Olena Bondar']);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    const base = `/verwaltung/kurse/${run.code}`;
    for (const n of [1, 2]) {
      await page.goto(`${base}/anwesenheit/termin/${n}`);
      await button(page, 'Alle anderen waren da').click();
    }
    await page.goto(`${base}/anwesenheit`);
    await button(page, 'Anwesenheit abschließen').click();
    await button(page, 'Ein Dokument ausstellen').click();
    await page.getByRole('heading', { name: 'Ein Dokument ist ausgestellt' }).waitFor();
    await page.goto(`${base}/anwesenheit`);
    expect(await page.getByRole('link', { name: /einzeln eintragen/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Wieder öffnen…' }).click();
    await page.getByText('Ein Dokument ist ausgestellt. Es gilt weiter, bis Sie es widerrufen.').waitFor();
    await page.getByLabel('Grund').fill('Liste nachgereicht');
    await button(page, 'Jetzt öffnen').click();
    await page.getByRole('status').getByText('Die Anwesenheit ist wieder offen.').waitFor();
    await page.goto(`${base}/anwesenheit/termin/2`);
    await answer(page, 'Olena Bondar', 'gefehlt');
    await button(page, 'Speichern').click();
    await page.goto(`${base}/anwesenheit`);
    const wrong = page.getByRole('row').filter({ hasText: 'Zertifikat, 16 UE' });
    expect(await wrong.innerText()).toContain('Bescheinigung, 8 UE');
    await wrong.getByRole('link', { name: /^Widerrufen…/ }).waitFor();
  });
});
