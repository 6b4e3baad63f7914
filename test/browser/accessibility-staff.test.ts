import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, barriersAt, barriersAtBothEnds, frameOf, sideways } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { inBrowser, Website } from '../support/browser.js';
import { onlyByMouse } from '../support/keyboard.js';
import { addressOf, demoForStaff } from '../support/staff-demo.js';
import { type StaffPage, staffPages } from '../support/staff-pages.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;
let page: Page;
let given: Awaited<ReturnType<typeof demoForStaff>>;

/** The demo as its staff see it; nothing is changed, mistakes in forms excepted. */
inBrowser('in the staff area there are no barriers', () => {
  beforeAll(async () => {
    site = await Website.open();
    given = await demoForStaff(site);
    page = await staffVisitor(site);
  });
  afterEach(() => expect(site.complaints.splice(0)).toEqual([]));
  afterAll(() => site.close());

  const addressLike = (name: string): Promise<string> => {
    const found = staffPages.find((one) => one.name === name);
    if (!found) throw new Error(`no page is ${name}`);
    return addressOf(site.app, found, given);
  };

  it.each(staffPages.map((one): [string, StaffPage] => [one.name, one]))('A11Y-01, A11Y-06: %s', async (_, one) => {
    const address = await addressOf(site.app, one, given);
    const answer = await page.goto(address);
    expect([new URL(page.url()).pathname, answer?.status()]).toEqual([address.split('?')[0], one.status ?? 200]);
    const isForStaff = one.route.startsWith('/verwaltung');
    expect(await frameOf(page)).toMatchObject({ titles: 1, named: true, ...(isForStaff && { placed: true }) });
    expect(await barriersAtBothEnds(page)).toEqual([]);
    expect(await onlyByMouse(page)).toEqual([]);
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=en`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await sideways(page, [320])).toEqual([]);
    await page.context().clearCookies({ name: 'lang' });
  });

  it.each([
    ['the question before a request is refused', 'Ablehnen'],
    ['the question before somebody is removed', 'Abmelden'],
  ])('%s, and the reason is missing', async (name, submit) => {
    await page.goto(await addressLike(name));
    await page.getByLabel('Grund').evaluate((input) => input.removeAttribute('required'));
    await button(page, submit).click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('an attendance sheet with a number that cannot be', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(await addressLike('attendance of a course that goes on'));
    await page.locator('input[data-units]').first().fill('99');
    await button(page, 'Speichern').last().click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('an early end of a course that somebody attended, and the reason is missing', async () => {
    const [{ code = '', session = '', booking = '' } = {}] = await site.app.world.rows<Record<string, string>>(
      `SELECT r.code, s.id AS session, b.id AS booking FROM course_run r JOIN session s ON s.course_run_id = r.id AND s.n = 1
       JOIN booking b ON b.course_run_id = r.id AND b.state = 'CONFIRMED' WHERE r.state = 'PUBLISHED' ORDER BY r.code LIMIT 1`,
    );
    await site.app.world.rows(
      `INSERT INTO attendance (booking_id, session_id, state, units, recorded_at, recorded_by)
       SELECT '${booking}', '${session}', 'PRESENT', 1, UTC_TIMESTAMP(3), MIN(id) FROM staff_account`,
    );
    const shift = (days: number) =>
      site.app.world.rows(`UPDATE session SET starts_at = starts_at + INTERVAL ${days} DAY WHERE id = '${session}'`);
    await shift(-400);
    await page.goto(`/verwaltung/kurse/${code}/absagen`);
    await page.getByLabel('Grund').evaluate((input) => input.removeAttribute('required'));
    await button(page, 'Kurs jetzt beenden').click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
    await shift(400);
    await site.app.world.rows(`DELETE FROM attendance WHERE booking_id = '${booking}' AND session_id = '${session}'`);
  });

  it('a rule with letters where a number belongs is refused at its field, and is not taken away', async () => {
    const rules = await addressLike('the rules of a course');
    await page.goto(rules);
    const before = await page.getByLabel('Mindestalter').inputValue();
    await page.getByLabel('Mindestalter').fill('abc');
    await button(page, 'Regeln speichern').click();
    await page.getByRole('alert').getByText('Bitte geben Sie eine ganze Zahl an.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(rules);
    expect([before, await page.getByLabel('Mindestalter').inputValue()]).toEqual(['18', '18']);
  });

  it('a series of which every day is taken says so once in full, then in a word', async () => {
    const [{ offering = '' } = {}] = await site.app.world.rows<Record<string, string>>(
      `SELECT offering_id AS offering FROM course_run WHERE code = (SELECT MIN(code) FROM course_run WHERE code LIKE 'D4U-%')`,
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/verwaltung/kurse/neu/${offering}`);
    await page.getByRole('textbox', { name: 'Termine', exact: true }).fill('20');
    await button(page, 'Termine vorschlagen').click();
    await page.getByRole('heading', { name: /^20 Termine/ }).waitFor();
    const sentences = await page.locator('#dates li.look > p').allInnerTexts();
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((one) => one.includes('belegt:'))).toHaveLength(1);
    expect(await barriers(page)).toEqual([]);
  });

  it('what an account may not do is said in the frame, with a way on', async () => {
    const other = await site.visitor();
    const [name = '', value = ''] = (await site.app.world.staff(['STAFF'])).cookie.split('=');
    await other.context().addCookies([{ name, value, url: site.origin }]);
    const answer = await other.goto('/verwaltung/stammdaten/konten');
    expect(answer?.status()).toBe(403);
    await other.getByRole('heading', { name: 'Das darf Ihr Konto nicht' }).waitFor();
    await other.getByRole('link', { name: 'Zu „Heute“' }).waitFor();
    expect(await barriersAt(other, 360)).toEqual([]);
  });

  it('an account that has no „Heute“ begins where it may be', async () => {
    const other = await site.visitor();
    const [name = '', value = ''] = (await site.app.world.staff(['REPORTING'])).cookie.split('=');
    await other.context().addCookies([{ name, value, url: site.origin }]);
    await other.goto('/verwaltung');
    expect(new URL(other.url()).pathname).toBe('/verwaltung/pools');
    expect(await other.getByRole('link', { name: 'Heute' }).count()).toBe(0);
  });

  it('WCAG 3.3.7: a form of somebody whose sign-in has ended keeps what was typed until they are signed in again', async () => {
    const writer = await staffVisitor(site, { javaScriptEnabled: false });
    await writer.goto('/verwaltung/stammdaten/ansprechpersonen/neu');
    await writer.locator('input[name=name]').fill('Frau "Ä" <Neu>');
    await writer.locator('input[name=phone]').fill('069 90009 1');
    const signedIn = await writer.context().cookies();
    await writer.context().clearCookies();
    await button(writer, 'Eintragen').click();
    await writer.getByRole('heading', { name: 'Sie sind nicht mehr angemeldet' }).waitFor();
    expect(await site.app.world.count('contact_person', `name LIKE '%Neu%'`)).toBe(0);
    await button(writer, 'Eingaben abschicken').click();
    await writer.getByRole('link', { name: 'Neu anmelden' }).waitFor();
    await writer.context().addCookies(signedIn);
    await button(writer, 'Eingaben abschicken').click();
    await writer.getByRole('status').getByText('Eingetragen.').waitFor();
    expect(await site.app.world.count('contact_person', `name = 'Frau "Ä" <Neu>'`)).toBe(1);
  });
});
