import type { Page } from 'playwright-core';
import { button, heading } from './booking-walk.js';
import { dayFromNow, morningOf, type Website } from './browser.js';
import type { WorldRun } from './usual-run.js';

/** Dates that are over, as the pages see it. */
const PAST_DATES = [dayFromNow(-10), dayFromNow(-3)] as const;

/** A basic qualification whose two dates are over and of which nobody has written down who came. */
export async function taughtRun({ app }: Website, names: readonly string[]): Promise<WorldRun> {
  app.clock.set(morningOf(-40));
  const run = await app.world.run({ kind: 'BASIC_QUALIFICATION', dates: PAST_DATES });
  for (const [nth, name] of names.entries()) {
    const { status } = await app.api.book(run.id, { name, email: `person-${nth}@example.org`, language: 'de' });
    if (status !== 201) throw new Error(`booking of ${name}: ${status}`);
  }
  app.clock.set(morningOf(0));
  return run;
}

/** Asks for the code on the page that is open, reads it in the mail and types it. */
export async function signIn(site: Website, page: Page, email: string): Promise<void> {
  await page.getByLabel('E-Mail').fill(email);
  await button(page, 'Code schicken').click();
  await heading(page, 'Code eingeben').waitFor();
  const [mail] = await site.app.mailbox.waitFor(email);
  const code = /\b\d{3} ?\d{3}\b/.exec(mail?.text ?? '')?.[0] ?? 'no code in the mail';
  await page.getByLabel('Code aus der E-Mail').fill(code);
  await button(page, 'Anmelden').click();
}

/** A browser in which staff signed in earlier. */
export async function staffVisitor(site: Website, traits: Parameters<Website['visitor']>[0] = {}): Promise<Page> {
  const page = await site.visitor(traits);
  const [name = '', value = ''] = (await site.app.world.staff(['STAFF', 'STAFF_LEAD'])).cookie.split('=');
  await page.context().addCookies([{ name, value, url: site.origin }]);
  return page;
}
