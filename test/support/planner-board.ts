import type { Locator, Page } from 'playwright-core';

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
