import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
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

  it('E35: a date that a colleague has moved meanwhile is not moved over; staff read where it is and decide anew, also to tell people later', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await site.app.api.book(run.id, { name: 'Olena Bondar', email: 'olena@example.org', language: 'de' });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/termin/1`);
    await page.getByLabel('Neuer Tag').fill(dayFromNow(30));
    await page.getByLabel('Grund').fill('Die Trainerin ist krank.');
    await page.getByLabel('Einheiten (UE)').fill('6,5');
    await button(page, 'Prüfen, wer davon hört').click();
    await site.app.world.rows(
      `UPDATE session SET date = ?, start_time = '09:30', starts_at = starts_at + INTERVAL 1470 MINUTE, ends_at = ends_at + INTERVAL 1 DAY WHERE id = ?`,
      [dayFromNow(34), run.sessions[0]?.id ?? ''],
    );
    await button(page, 'Verschieben, später benachrichtigen').click();
    await page.getByText('Jemand anderes hat diesen Termin inzwischen geändert.').waitFor();
    await page.getByText(/^Jetzt: .*9:30/).waitFor();
    expect(await page.getByLabel('Neuer Tag').inputValue()).toBe(dayFromNow(30));
    await button(page, 'Verschieben, später benachrichtigen').click();
    await page.getByRole('status').getByText('Noch weiß es niemand').waitFor();
    expect(await site.app.world.count('outbox', `kind = 'session.moved'`)).toBe(0);
    const [date] = await site.app.world.rows('SELECT date, teaching_units + 0e0 AS units FROM session WHERE id = ?', [
      run.sessions[0]?.id ?? '',
    ]);
    expect(date).toEqual({ date: dayFromNow(30), units: 6.5 });
  });

  it('S2: what speaks against a published date is confirmed before it moves, and before somebody else teaches it', async () => {
    const [run, other] = [await site.app.world.run({ dates: COMING_DATES }), await site.app.world.run({ dates: [dayFromNow(30)] })];
    const trainer = newId();
    await site.app.world.rows(`INSERT INTO trainer (id, name, role, languages, topics) VALUES (?, 'Kadir Yıldız', 'TRAINER', '[]', '[]')`, [
      trainer,
    ]);
    for (const { id } of [run, other])
      await site.app.world.rows('INSERT INTO run_trainer (course_run_id, trainer_id, position) VALUES (?, ?, 0)', [id, trainer]);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/termin/1`);
    await page.getByLabel('Neuer Tag').fill(dayFromNow(30));
    await page.getByLabel('Grund').fill('Der Saal ist zu.');
    await button(page, 'Prüfen, wer davon hört').click();
    await page.getByText(/leitet von .* schon/).waitFor();
    await button(page, 'Jetzt verschieben').click();
    await page.getByRole('link', { name: 'Gegen einen Termin spricht etwas.' }).waitFor();
    await page.getByLabel('Ich weiß das.').check();
    await button(page, 'Jetzt verschieben').click();
    await page.getByRole('status').getByText('Niemand bekommt deshalb eine Nachricht.').waitFor();
    await site.app.world.rows('DELETE FROM run_trainer WHERE course_run_id = ?', [run.id]);
    await page.goto(`/verwaltung/kurse/${run.code}/team/leitung`);
    await page.getByLabel('Kadir Yıldız').check();
    await button(page, 'Leitung speichern').click();
    await page.getByRole('listitem').filter({ hasText: 'Kadir Yıldız' }).first().waitFor();
    await page.getByLabel('Ich weiß das.').check();
    await site.app.world.rows(`UPDATE course_run SET title = 'Recht' WHERE id = ?`, [other.id]);
    await button(page, 'Leitung speichern').click();
    // What it was said to is not what stands there now.
    await page.getByRole('listitem').filter({ hasText: 'Recht' }).first().waitFor();
    expect(await page.getByLabel('Ich weiß das.').isChecked()).toBe(false);
    await page.getByLabel('Ich weiß das.').check();
    await button(page, 'Leitung speichern').click();
    await page.getByRole('status').getByText('Die Leitung ist geändert.').waitFor();
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

  it('details that somebody else has changed meanwhile are named before they are overwritten', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/team/angaben`);
    await page.getByRole('checkbox', { name: 'Kinderbetreuung' }).check();
    await site.app.world.rows(`UPDATE course_run SET flags = '["catering"]', revision = revision + 1`);
    await button(page, 'Angaben speichern').click();
    await page.getByRole('listitem').filter({ hasText: 'Gut zu wissen: Essen' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Kinderbetreuung' }).isChecked()).toBe(true);
    await button(page, 'Angaben speichern').click();
    await page.getByRole('status').getByText('Die Angaben sind gespeichert.').waitFor();
    expect(await site.app.world.rows('SELECT flags FROM course_run')).toEqual([{ flags: '["childcare"]' }]);
  });

  it('what a button above a text has written goes by Ctrl+Z, like what was typed', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}/inhalt/de`);
    const field = page.getByRole('textbox', { name: 'Beschreibung' });
    await field.fill('Sie lernen viel.\nSie sind dabei.');
    const press = async (name: string, from: number, to: number): Promise<string> => {
      await field.evaluate((area: HTMLTextAreaElement, range) => area.setSelectionRange(...range), [from, to] as [number, number]);
      await page.getByRole('group', { name: 'Beschreibung: formatieren' }).getByRole('button', { name }).click();
      return field.inputValue();
    };
    expect(await press('Fett', 4, 10)).toBe('Sie **lernen** viel.\nSie sind dabei.');
    expect(await press('Liste', 0, 25)).toBe('- Sie **lernen** viel.\n- Sie sind dabei.');
    await page.keyboard.press('Control+Z');
    expect(await field.inputValue()).toBe('Sie **lernen** viel.\nSie sind dabei.');
    await page.keyboard.press('Control+Z');
    expect(await field.inputValue()).toBe('Sie lernen viel.\nSie sind dabei.');
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
