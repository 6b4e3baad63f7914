import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { barriers } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { COMING_DATES, dayFromNow, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;

inBrowser('single dates of a published course', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  it('E11: one falls out without a script: staff read the mail with their reason, everybody hears it, and the public page says so', async () => {
    const run = await site.app.world.run({ dates: [...COMING_DATES, dayFromNow(47)] });
    await site.app.api.book(run.id, { name: 'Olena Bondar', email: 'olena@example.org', language: 'de' });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}`);
    await page
      .getByRole('link', { name: /^Fällt aus…/ })
      .nth(1)
      .click();
    await page.getByText('Der Kurs hat dann 16 statt 24 UE').waitFor();
    await page.getByText('Eine Person benachrichtigen?').waitFor();
    await page.getByLabel('Grund (freiwillig)').fill('Die Trainerin ist krank.');
    await button(page, 'E-Mail mit diesem Grund ansehen').click();
    await page.getByText('So liest sich die E-Mail').click();
    await page
      .getByText(/Die Trainerin ist krank/)
      .last()
      .waitFor();
    await button(page, 'Ausfallen lassen und eine Person benachrichtigen').click();
    await page.getByRole('status').getByText('Der Termin fällt aus.').waitFor();
    expect(await page.getByRole('link', { name: /^Fällt aus…/ }).count()).toBe(2);
    await page.goto(`/angebote/${run.slug}`);
    await page.getByText('Dieser Termin fällt aus').waitFor();
    expect(
      (await site.app.mailbox.waitForOne('olena@example.org', ({ subject }) => subject.startsWith('Ein Termin fällt aus'))).text,
    ).toMatch(/Die Trainerin ist krank/);
  });

  it('E10: the last one that is still to come does not fall out: the page says why, and leads to the end of the course', async () => {
    const run = await site.app.world.run({ dates: [COMING_DATES[0]] });
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}/termin/1/ausfall`);
    await page.getByText('Der Kurs hat nur diesen einen Termin.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Kurs absagen oder beenden' }).click();
    await page.getByRole('heading', { name: 'Kurs absagen' }).first().waitFor();
  });

  it('E11: one is added without a script: like the last one, looked at, and then on the public page', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await site.app.api.book(run.id, { name: 'Olena Bondar', email: 'olena@example.org', language: 'de' });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}`);
    await page.getByRole('link', { name: 'Termin hinzufügen…' }).click();
    expect(await page.getByLabel('Beginn').inputValue()).toBe('09:00');
    await page.getByLabel('Tag', { exact: true }).fill(COMING_DATES[0]);
    await button(page, 'Prüfen, wer davon hört').click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel('Tag', { exact: true }).fill(dayFromNow(47));
    await button(page, 'Prüfen, wer davon hört').click();
    await page.getByText('Der Kurs hat dann 24 statt 16 UE').waitFor();
    await button(page, 'Hinzufügen und eine Person benachrichtigen').click();
    await page.getByRole('status').getByText('Der Termin ist hinzugefügt.').waitFor();
    const mail = await site.app.mailbox.waitForOne('olena@example.org', ({ subject }) => subject.startsWith('Neuer Termin dazu'));
    expect(mail.text).toMatch(/24 statt 16/);
  });
});
