import type { Locator, Page } from 'playwright-core';
import { dayFromNow, type Website } from './browser.js';
import { contentOf, evening, type PlanningWorld } from './planning.js';
import { staffVisitor } from './staff-walk.js';
import type { World } from './world.js';

/** A Monday, so that the week around it is one page of the planner. */
export const monday = dayFromNow(60 - ((new Date(`${dayFromNow(60)}T12:00:00Z`).getUTCDay() + 6) % 7));
export const dayOfWeek = (at: number): string => {
  const day = new Date(`${monday}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + at);
  return day.toISOString().slice(0, 10);
};

/** A draft on Monday and Thursday evening of the week. */
export async function eveningDraft({ app }: Website, plan: PlanningWorld): Promise<string> {
  const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  const sessions = [evening(dayOfWeek(0)), evening(dayOfWeek(3))];
  return (await staff.post<{ id: string }>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId, sessions })).body.id;
}

export async function openBoard(site: Website, traits: { javaScriptEnabled?: boolean } = {}, query = ''): Promise<Page> {
  const page = await staffVisitor(site, traits);
  await page.goto(`/verwaltung/planung?von=${monday}${query}`);
  // Until its script runs, a date on the board is a link like any other.
  if (traits.javaScriptEnabled !== false && !/ansicht=[ml]|tage=1/.test(query)) await page.locator('.live').waitFor();
  return page;
}

export const entry = (page: Page, text: RegExp): Locator =>
  page.locator('.board').getByRole(page.url().includes('tage=1') ? 'button' : 'link', { name: text });
/** A cell of the board by its row and day. */
export const cell = (page: Page, row: number, day: number): Locator => page.locator('.grid [data-cell]').nth(row * 7 + day);

/** As wide as an hour is on the day by the hour. */
export const HOUR = 68;

/** Takes a date and holds it. */
export async function lift(page: Page, what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const from = await what.boundingBox();
  if (!from) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 14, { steps: 3 });
}

/** Puts a date somewhere else, with a key held meanwhile. */
export async function drag(page: Page, what: Locator, to: Locator, held: 'Alt' | 'Shift' | null = null): Promise<void> {
  const [from, into] = [await what.boundingBox(), await to.boundingBox()];
  if (!from || !into) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 10);
  if (held) await page.keyboard.down(held);
  await page.mouse.down();
  await page.mouse.move(into.x + 15, into.y + 8, { steps: 6 });
  await page.mouse.move(into.x + 20, into.y + 12);
  await page.mouse.up();
  if (held) await page.keyboard.up(held);
}

/** Takes the end of a date on the day by the hour to a later or an earlier time. */
export async function stretch(page: Page, hasText: RegExp, by: number): Promise<void> {
  const entry = page.locator('.board .ec-event', { hasText });
  // At the edge of the window the board would come along.
  await page.locator('.board .ec-main').evaluate((board) => board.scrollTo(board.scrollWidth, 0));
  const edge = await entry.locator('.ec-resizer').last().boundingBox();
  if (!edge) throw new Error('nothing to take it by');
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 4 });
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

/** Day and room of each date of a course, by the room of the plan. */
export async function placesOf(world: World, runId: string, hall: string): Promise<string[]> {
  const rows = await world.rows<{ date: string; room_id: string | null }>(
    'SELECT date, room_id FROM session WHERE course_run_id = ? ORDER BY starts_at',
    [runId],
  );
  return rows.map(({ date, room_id }) => `${date} ${room_id === hall ? 'Saal 1' : room_id === null ? 'online' : 'other'}`);
}

export async function hoursOf(world: World, runId: string): Promise<string[]> {
  const rows = await world.rows<{ span: string }>(
    `SELECT CONCAT(TIME_FORMAT(start_time, '%H:%i'), '–', TIME_FORMAT(end_time, '%H:%i')) AS span
     FROM session WHERE course_run_id = ? ORDER BY n`,
    [runId],
  );
  return rows.map(({ span }) => span);
}
