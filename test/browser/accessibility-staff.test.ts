import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seedDemo } from '../../api/src/demo/index.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;
let page: Page;

/** The demo as its staff see it; nothing is changed, mistakes in forms excepted. */
inBrowser('in the staff area there are no barriers', () => {
  beforeAll(async () => {
    site = await Website.open();
    await seedDemo(site.app);
    page = await staffVisitor(site);
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const codeOf = async (where: string): Promise<string> => {
    const [row] = await site.app.world.rows<{ code: string }>(
      `SELECT r.code FROM course_run r JOIN booking b ON b.course_run_id = r.id WHERE ${where} ORDER BY r.code LIMIT 1`,
    );
    return row?.code ?? 'none';
  };
  const asked = `b.state = 'REQUESTED'`;
  const waiting = `b.state = 'WAITLISTED'`;
  const online = `r.format = 'ONLINE' AND r.state = 'PUBLISHED'`;
  const running = `r.state = 'RUNNING'`;
  const completed = `r.state = 'COMPLETED'`;

  async function expectOpenToAll(path: string): Promise<void> {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await barriersAt(page, 360)).toEqual([]);
    await page.context().clearCookies({ name: 'lang' });
  }

  it.each([
    ['today', '/verwaltung'],
    ['all courses', '/verwaltung/kurse'],
    ['courses of one state', '/verwaltung/kurse?zustand=PUBLISHED'],
    ['the check of the data', '/verwaltung/pruefung'],
    ['records that may be of one person', '/verwaltung/personen/doppelte'],
    ['what went to the wrong person', '/verwaltung/personen/datenpanne?from=2020-01-01&to=2099-12-31&date=2027-02-05&time=16:30'],
    ['pools of five', '/verwaltung/pools?alle=1'],
    ['a search without a result', '/verwaltung/kurse?q=Segelschein'],
    ['organisations and their applications', '/verwaltung/organisationen'],
    ['requests of all courses', '/verwaltung/anfragen'],
    ['requests without a result', '/verwaltung/anfragen?q=Niemand'],
  ])('%s', (_, path) => expectOpenToAll(path));

  it.each([
    ['the dates of a course', running, ''],
    ['the question before it is called off', asked, 'absagen'],
    ['participants with requests', asked, 'teilnehmende'],
    ['requests', asked, 'teilnehmende?zustand=requested'],
    ['the waiting list', waiting, 'teilnehmende?zustand=waiting'],
    ['a list of nobody', running, 'teilnehmende?zustand=absent'],
    ['a list of which everybody is ticked', running, 'teilnehmende?alle=1'],
    ['the order sheet', running, 'teilnehmende/bedarf'],
    ['the places of a course', waiting, 'plaetze'],
    ['a person beyond the places', waiting, 'plaetze/zusaetzlich'],
    ['the rules of a course', waiting, 'regeln'],
    ['a date before it is moved', waiting, 'termin/1'],
    ['the link of an online course', online, 'online'],
    ['the link of one online date', online, 'online/1'],
    ['the rule by which places are given', waiting, 'plaetze/vergabe'],
    ['what everybody reads about a course', running, 'inhalt'],
    ['the text of a course', running, 'inhalt/de'],
    ['the text of a course from right to left', running, 'inhalt/ar'],
    ['the team and the room of a course', running, 'team'],
    ['the history of a course', running, 'verlauf'],
    ['the messages of a course', running, 'nachrichten'],
    ['the recipients of one kind of message', running, 'nachrichten?art=booking.confirmed'],
    ['attendance of a course that goes on', running, 'anwesenheit'],
    ['attendance that is closed', completed, 'anwesenheit'],
    ['attendance of one date', running, 'anwesenheit/termin/1'],
    ['attendance of one date that is closed', completed, 'anwesenheit/termin/1'],
    ['the question before attendance is opened again', completed, 'anwesenheit/oeffnen'],
    ['the papers of a course', running, 'teilnehmende/drucken'],
    ['people as a table', running, 'teilnehmende/tabelle'],
    ['documents before the end', running, 'bescheinigungen'],
    ['documents', completed, 'bescheinigungen'],
  ])('%s', async (_, which, part) => expectOpenToAll(`/verwaltung/kurse/${await codeOf(which)}/${part}`));

  it.each([
    ['a request is refused', asked, '?act=ablehnen', 'Ablehnen'],
    ['a participant is removed', running, '?act=abmelden', 'Abmelden'],
  ])('%s, and the reason is missing', async (_, which, act, submit) => {
    const code = await codeOf(which);
    const [booking] = await site.app.world.rows<{ id: string }>(
      `SELECT b.id FROM booking b JOIN course_run r ON r.id = b.course_run_id WHERE r.code = ? AND b.state IN ('REQUESTED', 'CONFIRMED') ORDER BY b.state DESC LIMIT 1`,
      [code],
    );
    await expectOpenToAll(`/verwaltung/kurse/${code}/teilnehmende/${booking?.id ?? 'none'}${act}`);
    await page.goto(`/verwaltung/kurse/${code}/teilnehmende/${booking?.id ?? 'none'}${act}`);
    await page.getByLabel('Grund').evaluate((input) => input.removeAttribute('required'));
    await button(page, submit).click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('an attendance sheet with a number that cannot be', async () => {
    await page.goto(`/verwaltung/kurse/${await codeOf(running)}/anwesenheit`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('input[data-units]').first().fill('99');
    await button(page, 'Speichern').last().click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
