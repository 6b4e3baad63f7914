import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../../api/src/database/ids.js';
import { barriers, sideways } from '../support/accessibility.js';
import { inBrowser, Website } from '../support/browser.js';
import {
  cell,
  dayOfWeek,
  drag,
  entry,
  eveningDraft,
  HOUR,
  hoursOf,
  lift,
  monday,
  openBoard,
  placesOf,
  stretch,
} from '../support/planner-board.js';
import { type PlanningWorld, planningWorld } from '../support/planning.js';

let site: Website;
let plan: PlanningWorld;
inBrowser('S2: the planner', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    plan = await planningWorld(site.app);
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const draft = (): Promise<string> => eveningDraft(site, plan);
  const open = (traits: { javaScriptEnabled?: boolean } = {}, query = ''): Promise<Page> => openBoard(site, traits, query);
  const where = (runId: string): Promise<string[]> => placesOf(site.app.world, runId, plan.roomId);

  it('without a script is a list whose dates lead to the pages that change them', async () => {
    await draft();
    const page = await open({ javaScriptEnabled: false });
    await page.getByText('2 Termine in einem Raum.').waitFor();
    await page
      .getByRole('link', { name: /17:00–19:30.*BQ-/ })
      .first()
      .click();
    await page.waitForURL(/\/bearbeiten$/);
    await page.goto(`/verwaltung/planung?ansicht=monat&von=${monday}`);
    expect(await page.locator('td a').count()).toBe(2);
  });

  it('moves a date of a draft by dragging at once, and takes it back by Ctrl+Z', async () => {
    const run = await draft();
    const page = await open();
    await drag(page, entry(page, /BQ-/).first(), cell(page, 0, 1));
    await page.getByRole('status').getByText('Verschoben.').waitFor();
    expect(await where(run)).toEqual([`${dayOfWeek(1)} Saal 1`, `${dayOfWeek(3)} Saal 1`]);
    await page.keyboard.press('Control+z');
    await page.getByText('Zurückgenommen.').waitFor();
    expect(await where(run)).toEqual([`${dayOfWeek(0)} Saal 1`, `${dayOfWeek(3)} Saal 1`]);
  });

  it('copies with Alt, and undo takes the copy out again', async () => {
    const run = await draft();
    const page = await open();
    await drag(page, entry(page, /BQ-/).first(), cell(page, 1, 2), 'Alt');
    await page.getByRole('status').getByText('Verdoppelt.').waitFor();
    expect(await where(run)).toContain(`${dayOfWeek(2)} online`);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('Zurückgenommen.').waitFor();
    expect(await where(run)).toHaveLength(2);
  });

  it('E11: changes only the room with Shift, wherever on the board a date is dropped: the day stays, and so does the hour', async () => {
    const run = await draft();
    const page = await open();
    await drag(page, entry(page, /BQ-/).first(), cell(page, 1, 2), 'Shift');
    await page.getByRole('status').getByText('Verschoben.').waitFor();
    expect(await where(run)).toEqual([`${dayOfWeek(0)} online`, `${dayOfWeek(3)} Saal 1`]);
    await page.goto(`/verwaltung/planung?von=${monday}&tage=1`);
    await drag(page, entry(page, /BQ-/), page.locator('.board .ec-body .ec-day').first(), 'Shift');
    await page.getByRole('status').getByText('Verschoben.').waitFor();
    expect(await where(run)).toEqual([`${dayOfWeek(0)} Saal 1`, `${dayOfWeek(3)} Saal 1`]);
    expect(await hoursOf(site.app.world, run)).toEqual(['17:00–19:30', '17:00–19:30']);
  });

  it('E11: makes a date longer by its edge on the day by the hour: a draft at once, what people know after asking who is told', async () => {
    const run = await draft();
    const page = await open({}, '&tage=1');
    await stretch(page, /BQ-/, HOUR);
    await page.getByRole('status').getByText('Verschoben.').waitFor();
    expect(await hoursOf(site.app.world, run)).toEqual(['17:00–20:30', '17:00–19:30']);
    await site.app.source.query(`UPDATE course_run SET state = 'PUBLISHED' WHERE id = ?`, [run]);
    await site.app.api.book(run, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    await page.reload();
    await stretch(page, /BQ-/, -HOUR);
    const dialog = page.getByRole('dialog', { name: 'Verschieben' });
    await dialog.getByText('Eine Person benachrichtigen?').waitFor();
    expect(await dialog.getByLabel('Ende').inputValue()).toBe('19:30');
    await dialog.getByLabel(/Grund/).fill('Wir brauchen weniger Zeit.');
    await dialog.getByRole('button', { name: 'Verschieben und eine Person benachrichtigen' }).click();
    await page.getByText('Alle, die es betrifft, bekommen Bescheid.').waitFor();
    expect(await hoursOf(site.app.world, run)).toEqual(['17:00–19:30', '17:00–19:30']);
  });

  it('E11: moves the dates after it along when staff say so, says each of them before, and tells people once', async () => {
    const run = await site.app.world.run({ dates: [dayOfWeek(0), dayOfWeek(3), dayOfWeek(7)] });
    await site.app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [plan.roomId, run.id]);
    await site.app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const page = await open();
    await drag(page, entry(page, /RUN-/).nth(1), cell(page, 0, 4));
    const dialog = page.getByRole('dialog', { name: 'Verschieben' });
    await dialog.getByRole('radio', { name: 'Termin 2 und alle danach' }).check();
    await dialog.getByText('Auch dieser Termin verschiebt sich').waitFor();
    await dialog.getByRole('radio', { name: 'alle, die noch kommen' }).check();
    await dialog.getByText('Auch diese 2 Termine verschieben sich').waitFor();
    await dialog.getByRole('radio', { name: 'Termin 2 und alle danach' }).check();
    await dialog.getByLabel(/Grund/).fill('Die Trainerin ist krank.');
    await dialog.getByRole('button', { name: 'Verschieben und eine Person benachrichtigen' }).click();
    await page.getByText('Alle, die es betrifft, bekommen Bescheid.').waitFor();
    expect((await where(run.id)).map((one) => one.slice(0, 10))).toEqual([dayOfWeek(0), dayOfWeek(4), dayOfWeek(8)]);
    expect(await site.app.world.count('outbox', `kind = 'session.moved'`)).toBe(1);
  });

  it('is moved with a finger that rests on a date before it goes', async () => {
    const run = await draft();
    const page = await open();
    const [from, into] = [await entry(page, /BQ-/).first().boundingBox(), await cell(page, 0, 1).boundingBox()];
    if (!from || !into) throw new Error('nothing to drag');
    const finger = await page.context().newCDPSession(page);
    const at = (x: number, y: number) => [{ x: Math.round(x), y: Math.round(y) }];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', at(from.x + 20, from.y + 10));
    await page.locator('.entry.lifted').waitFor();
    await touch('touchMove', at(into.x + 15, into.y + 8));
    await touch('touchMove', at(into.x + 20, into.y + 12));
    await touch('touchEnd', []);
    await page.getByRole('status').getByText('Verschoben.').waitFor();
    expect(await where(run)).toContain(`${dayOfWeek(1)} Saal 1`);
  });

  it('hatches while dragging where a date does not fit, says why, and keeps what was dropped there with the reason', async () => {
    const run = await draft();
    const other = await site.app.world.run({ title: 'Recht', dates: [dayOfWeek(1)] });
    await site.app.source.query(`UPDATE session SET room_id = ?, start_time = '18:00', end_time = '20:00' WHERE course_run_id = ?`, [
      ...[plan.roomId, other.id],
    ]);
    const page = await open();
    const into = await cell(page, 0, 1).boundingBox();
    if (!into) throw new Error('nowhere to drag it');
    await lift(page, entry(page, /BQ-/).first());
    await page.locator('[data-cell].closed').first().waitFor();
    await page.mouse.move(into.x + 20, into.y + 12, { steps: 5 });
    await page.getByText(/ist von 18:00 bis 20:00 Uhr belegt: .*Recht/).waitFor();
    await page.mouse.up();
    await page.getByText('Veröffentlichen geht erst, wenn das gelöst ist.').waitFor();
    expect(await where(run)).toContain(`${dayOfWeek(1)} Saal 1`);
    expect(await page.locator('[data-cell].closed').count()).toBe(0);
  });

  it('hatches the hours in which a date does not fit on the day by the hour, while it is dragged, and says why', async () => {
    await draft();
    const other = await site.app.world.run({ title: 'Recht', dates: [dayOfWeek(0)] });
    await site.app.source.query(`UPDATE session SET room_id = ?, start_time = '10:00', end_time = '12:00' WHERE course_run_id = ?`, [
      ...[plan.roomId, other.id],
    ]);
    const page = await open({}, '&tage=1');
    await lift(page, entry(page, /BQ-/));
    await page.locator('.board .ec-bg-event.closed').waitFor();
    const into = await entry(page, /RUN-/).boundingBox();
    if (!into) throw new Error('nowhere to drag it');
    await page.mouse.move(into.x + 20, into.y + 12, { steps: 5 });
    await page.getByText(/ist von 10:00 bis 12:00 Uhr belegt: .*Recht/).waitFor();
    await page.mouse.up();
    await page.locator('.board .ec-bg-event.closed').waitFor({ state: 'detached' });
    await page.getByText('Veröffentlichen geht erst, wenn das gelöst ist.').waitFor();
  });

  it('does the same by keyboard: Enter opens the dialog, each room says what it is', async () => {
    const run = await draft();
    const page = await open();
    await entry(page, /BQ-/).first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Verschieben' });
    await dialog.getByText('Niemand bekommt eine Nachricht.').waitFor();
    await dialog.getByText('frei').first().waitFor();
    await dialog.getByLabel('Tag').fill(dayOfWeek(2));
    await dialog.getByRole('radio', { name: /Online/ }).check();
    await dialog.getByRole('button', { name: 'Termin verschieben' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await where(run)).toContain(`${dayOfWeek(2)} online`);
  });

  it('doubles a date in the dialog too, moves it with those after it into another week, and takes back what the week does not show', async () => {
    const run = await draft();
    const page = await open();
    const dialog = page.getByRole('dialog', { name: 'Verschieben' });
    const put = async (day: number, how: string): Promise<void> => {
      await entry(page, /BQ-/).first().press('Enter');
      await dialog.getByLabel('Tag').fill(dayOfWeek(day));
      if (how === 'Termin verschieben') await dialog.getByRole('radio', { name: 'Termin 1 und alle danach' }).check();
      await dialog.getByRole('button', { name: how }).press('Enter');
    };
    await put(9, 'Als weiteren Termin');
    await page.getByRole('status').getByText('Verdoppelt.').waitFor();
    expect(await where(run)).toContain(`${dayOfWeek(9)} Saal 1`);
    await put(7, 'Termin verschieben');
    await page.getByRole('status').getByText('Verschoben.').waitFor();
    expect((await where(run)).map((one) => one.slice(0, 10))).toEqual([dayOfWeek(7), dayOfWeek(10), dayOfWeek(16)]);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('Der Termin ist wieder da, wo er war').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Der zweite Termin ist wieder weg.').waitFor();
    expect(await where(run)).toEqual([`${dayOfWeek(0)} Saal 1`, `${dayOfWeek(3)} Saal 1`]);
  });

  it('E11: asks before a published date moves, tells everybody when staff say so, and moves nothing when they do not', async () => {
    const run = await site.app.world.run({ dates: [dayOfWeek(0), dayOfWeek(3)] });
    await site.app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [plan.roomId, run.id]);
    await site.app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const page = await open();
    await drag(page, entry(page, /RUN-/).first(), cell(page, 0, 1));
    const dialog = page.getByRole('dialog', { name: 'Verschieben' });
    await dialog.getByText('Eine Person benachrichtigen?').waitFor();
    await dialog.getByRole('button', { name: 'Termin bleibt' }).click();
    expect(await where(run.id)).toContain(`${dayOfWeek(0)} Saal 1`);
    await drag(page, entry(page, /RUN-/).first(), cell(page, 0, 1));
    await dialog.getByLabel(/Grund/).fill('Die Trainerin ist krank.');
    await dialog.getByRole('button', { name: 'Verschieben und eine Person benachrichtigen' }).click();
    await page.getByText('Alle, die es betrifft, bekommen Bescheid.').waitFor();
    expect(await where(run.id)).toContain(`${dayOfWeek(1)} Saal 1`);
    expect(await site.app.world.count('outbox', `kind = 'session.moved'`)).toBe(1);
  });

  it('E11: moves a published date now and tells people later, until then Ctrl+Z takes it back: Heute shows it, with the button that sends one message', async () => {
    const run = await site.app.world.run({ dates: [dayOfWeek(0), dayOfWeek(3)] });
    await site.app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [plan.roomId, run.id]);
    await site.app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const page = await open();
    const move = async (): Promise<void> => {
      await drag(page, entry(page, /RUN-/).first(), cell(page, 0, 1));
      const dialog = page.getByRole('dialog', { name: 'Verschieben' });
      await dialog.getByLabel(/Grund/).fill('Die Trainerin ist krank.');
      await dialog.getByRole('button', { name: 'Verschieben, später benachrichtigen' }).click();
      await page.getByText('Noch weiß es niemand').waitFor();
    };
    await move();
    await page.keyboard.press('Control+z');
    await page.getByText('Der Termin ist wieder da, wo er war').waitFor();
    expect([await where(run.id), await site.app.world.count('move_notice')]).toEqual([
      [dayOfWeek(0), dayOfWeek(3)].map((day) => `${day} Saal 1`),
      0,
    ]);
    await move();
    expect(await where(run.id)).toContain(`${dayOfWeek(1)} Saal 1`);
    expect(await site.app.world.count('outbox', `kind = 'session.moved'`)).toBe(0);
    await page.goto('/verwaltung');
    await page.getByRole('link', { name: /Bescheid geben/ }).click();
    await page.getByText(/1\. Termin:/).waitFor();
    await page.getByText('So liest sich die E-Mail').click();
    await page.getByText('Der Grund: Die Trainerin ist krank.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Eine Person benachrichtigen' }).click();
    await page.getByText('Alle bekommen eine E-Mail.').waitFor();
    expect(await site.app.world.count('outbox', `kind = 'session.moved'`)).toBe(1);
  });

  it('E35: what a colleague has moved meanwhile flies back with the reason, and the plan is theirs', async () => {
    const run = await draft();
    const page = await open();
    await entry(page, /BQ-/).first().waitFor();
    await site.app.source.query(
      `UPDATE session SET date = ?, starts_at = DATE_ADD(starts_at, INTERVAL 1 DAY), ends_at = DATE_ADD(ends_at, INTERVAL 1 DAY)
      WHERE course_run_id = ? AND n = 1`,
      [dayOfWeek(1), run],
    );
    await drag(page, entry(page, /BQ-/).first(), cell(page, 0, 2));
    await page.getByText('Jemand anderes hat diesen Termin inzwischen geändert.').waitFor();
    expect(await where(run)).toContain(`${dayOfWeek(1)} Saal 1`);
    // The refusal itself is what the browser noted.
    expect(site.complaints.splice(0).every((one) => one.includes('409'))).toBe(true);
  });

  it('is open to all: rooms, team with an absence, a day by the hour, month and list', async () => {
    await draft();
    await site.app.world.rows('INSERT INTO trainer_absence (id, trainer_id, first_date, last_date) VALUES (?, ?, ?, ?)', [
      ...[newId(), plan.trainerId, dayOfWeek(1), dayOfWeek(3)],
    ]);
    for (const query of ['', '&ansicht=team', '&tage=1']) {
      const page = await open({}, query);
      await entry(page, /BQ-/).first().waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
    }
    for (const query of ['&ansicht=monat', '&ansicht=liste', '&nur=entwurf&art=DEUTSCH4U&ansicht=liste']) {
      expect(await barriers(await open({}, query))).toEqual([]);
    }
  });
});
