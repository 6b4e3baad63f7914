import type { Locator, Page } from 'playwright-core';
import type { WorldRun } from './usual-run.js';

export interface GuestWish {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly organisation?: string;
}

const fields = ['name', 'email', 'phone', 'organisation'] as const;
const labels = {
  name: 'Vollständiger Name',
  email: 'E-Mail',
  phone: 'Telefon',
  organisation: 'Verein oder Organisation (freiwillig)',
} as const;

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name, level: 1 });
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const field = (page: Page, name: keyof GuestWish): Locator => page.getByLabel(labels[name], { exact: true });

/** A name within a sentence, between the two marks nobody sees that keep its direction to itself (Unicode isolates). */
export const within = (name: string): string => `\u2068${name}\u2069`;

/** Types into the booking form that is open. */
export async function fillIn(page: Page, wish: GuestWish): Promise<void> {
  for (const name of fields) {
    const text = wish[name];
    if (text !== undefined) await field(page, name).fill(text);
  }
}

/** From the open form to the page that shows the answers once more. */
export async function toCheck(page: Page, wish: GuestWish): Promise<void> {
  await fillIn(page, wish);
  await button(page, 'Weiter: Angaben prüfen').click();
  await heading(page, 'Stimmt alles?').waitFor();
}

/** The whole way from the form to the page that says the place is taken. */
export async function bookPlace(page: Page, run: WorldRun, wish: GuestWish): Promise<void> {
  await page.goto(`/angebote/${run.slug}/buchen`);
  await toCheck(page, wish);
  await button(page, 'Platz jetzt buchen').click();
  await heading(page, /^Danke, .*Ihr Platz ist sicher\.$/).waitFor();
}
