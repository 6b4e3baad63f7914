import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { button } from '../support/booking-walk.js';
import { COMING_DATES, dayFromNow, inBrowser, Website } from '../support/browser.js';
import { Desk } from '../support/desk.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;

inBrowser('forms of staff', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  it('A11Y-07, E11: a wrong time is said at its field, and who has no e-mail is named once the date is moved', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await site.app.api.book(run.id, { name: 'Petro Hrytsenko', phone: '0151 2345678', language: 'de' });
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}/termin/1`);
    await page.getByLabel('Grund').fill('Die Trainerin ist krank.');
    await page.getByLabel('Ende').fill('08:00');
    await button(page, 'Prüfen, wer davon hört').click();
    await page.getByRole('link', { name: 'Das Ende muss nach dem Anfang liegen.' }).click();
    expect(
      await page.getByLabel('Ende').evaluate((field) => [field === document.activeElement, field.getAttribute('aria-invalid')]),
    ).toEqual([true, 'true']);
    expect(await page.getByLabel('Neuer Tag').getAttribute('aria-invalid')).toBeNull();
    await page.getByLabel('Ende').fill('17:00');
    await page.getByLabel('Neuer Tag').fill(dayFromNow(30));
    await button(page, 'Prüfen, wer davon hört').click();
    await button(page, 'Jetzt verschieben und eine Person benachrichtigen').click();
    await page.getByRole('status').getByText('Der Termin ist verschoben.').waitFor();
    await page.getByRole('region', { name: 'Noch anrufen' }).getByText('Petro Hrytsenko').waitFor();
  });

  it('rules that somebody else has changed meanwhile: what was typed stays, what is different is named, and saving works', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}/regeln`);
    await site.app.world.rows('UPDATE course_run SET min_age = 21, revision = revision + 1 WHERE id = ?', [run.id]);
    await page.getByLabel('Mindestalter').fill('19');
    await button(page, 'Regeln speichern').click();
    await page.getByText('Jemand anderes hat diesen Kurs inzwischen geändert.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Mindestalter: 21' }).waitFor();
    expect(await page.getByLabel('Mindestalter').inputValue()).toBe('19');
    await button(page, 'Regeln speichern').click();
    await page.getByRole('status').getByText('Die Regeln sind gespeichert.').waitFor();
    expect(await site.app.world.rows('SELECT min_age FROM course_run')).toEqual([{ min_age: 19 }]);
  });

  it('A11Y-07: taking in a caller says at its field what is missing, and keeps what was typed', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES, kind: 'DEUTSCH4U' });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/teilnehmende/aufnehmen`);
    await page.getByLabel('Vollständiger Name').fill('Tesfay Ghebremedhin');
    await page.getByLabel('Grund').fill('Tel');
    await button(page, 'Aufnehmen').click();
    expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#email');
    expect(await page.getByLabel('E-Mail').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Vollständiger Name').inputValue()).toBe('Tesfay Ghebremedhin');
    await page.getByLabel('Telefon').fill('0151 2345678');
    await button(page, 'Aufnehmen').click();
    await page.getByRole('alert').getByText('Fragen Sie die Person danach.').waitFor();
    expect(await page.getByLabel('Geburtsjahr').isVisible()).toBe(true);
    await page.getByLabel('Geburtsjahr').fill('1990');
    await button(page, 'Aufnehmen').click();
    await page.getByRole('row', { name: /Tesfay Ghebremedhin/ }).waitFor();
  });

  it('E29: a link that is refused stays in the form, and one that is saved says so', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await site.app.world.rows(`UPDATE course_run SET format = 'ONLINE', town = NULL WHERE id = ?`, [run.id]);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/online`);
    await page.getByRole('textbox', { name: 'Link' }).fill('http://treffen.example.org/j/8412');
    await button(page, 'Link speichern').click();
    expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toBe('http://treffen.example.org/j/8412');
    await page.getByRole('textbox', { name: 'Link' }).fill('https://treffen.example.org/j/8412');
    await button(page, 'Link speichern').click();
    await page.getByRole('status').getByText('Der Link ist gespeichert.').waitFor();
  });

  it('a second person for an organisation: what was typed stays in the form it was typed into', async () => {
    const { name } = await Desk.open(site.app, { name: 'Frauenforum Gießen e. V.' });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung/organisationen');
    const card = page.getByRole('region', { name });
    await card.getByText('Zweite Person einladen').click();
    await card.getByLabel('Name').fill('Parwana https://example.org');
    await card.getByLabel('E-Mail').fill('parwana@example.org');
    await card.getByRole('button', { name: /^Einladen/ }).click();
    expect(await card.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await card.getByLabel('E-Mail').inputValue()).toBe('parwana@example.org');
  });
});
