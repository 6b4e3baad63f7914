import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bookPlace, button, heading, toCheck } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import type { ReceivedMail } from '../support/mailbox.js';
import type { WorldRun } from '../support/usual-run.js';

const guest = { name: 'Amal Haddad', email: 'amal@example.org' };
const safe = /Ihr Platz ist sicher/;

let site: Website;
let run: WorldRun;

inBrowser('a place is booked once', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    run = await site.app.world.run({ dates: COMING_DATES });
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  /** All answers are checked; one click is left. */
  async function atTheDoor(): Promise<Page> {
    const page = await site.visit(`/angebote/${run.slug}/buchen`);
    await toCheck(page, guest);
    return page;
  }

  const bookings = () => site.app.world.rows('SELECT * FROM booking');
  /** The booking's number, as the page shows it. */
  const shown = (page: Page): Promise<string | null> => page.locator('main bdi.code').first().textContent();

  async function expectOneBooking(page: Page): Promise<void> {
    await heading(page, safe).waitFor();
    const numbers = await site.app.world.rows('SELECT number FROM booking');
    expect(numbers).toEqual([{ number: await shown(page) }]);
  }

  it('even if the button is pressed twice', async () => {
    const page = await atTheDoor();
    await button(page, 'Platz jetzt buchen').dblclick();
    await expectOneBooking(page);
  });

  it('even if one goes back and presses the button again', async () => {
    const page = await atTheDoor();
    await button(page, 'Platz jetzt buchen').click();
    await expectOneBooking(page);
    await page.goBack();
    await button(page, 'Platz jetzt buchen').click();
    await expectOneBooking(page);
  });

  it('however often the last page is loaded again', async () => {
    const page = await atTheDoor();
    await button(page, 'Platz jetzt buchen').click();
    await expectOneBooking(page);
    const before = await bookings();
    for (let times = 0; times < 3; times++) await page.reload();
    await expectOneBooking(page);
    expect(await bookings()).toEqual(before);
  });

  it('and who fills in the form anew reads the number of the booking they have', async () => {
    await bookPlace(await site.visitor(), run, guest);
    const page = await atTheDoor();
    await button(page, 'Platz jetzt buchen').click();
    const [booking] = await site.app.world.rows<{ number: string }>('SELECT number FROM booking');
    await page
      .getByRole('alert')
      .getByText(booking?.number ?? '')
      .waitFor();
    expect(await bookings()).toHaveLength(1);
  });
});

inBrowser('programs that open every link of a mail', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    run = await site.app.world.run({ dates: COMING_DATES, capacity: 1 });
  });
  afterAll(() => site.close());

  const linksOf = (mail: ReceivedMail): string[] => {
    const found = [...mail.text.matchAll(/https?:\/\/[^\s<>"]+/g), ...mail.html.matchAll(/https?:\/\/[^\s<>"]+/g)];
    return found.map(([link]) => link.replaceAll('&amp;', '&').replace(/[.,)]+$/, ''));
  };
  const state = () =>
    Promise.all(['booking', 'seat_ledger', 'person', 'outbox'].map((table) => site.app.world.rows(`SELECT * FROM ${table}`)));

  it('change nothing: place and waiting list are as before, and every link leads somewhere', async () => {
    await bookPlace(await site.visitor(), run, guest);
    const second = await site.visit(`/angebote/${run.slug}/buchen`);
    await toCheck(second, { name: 'Olena Bondar', email: 'olena@example.org' });
    await button(second, 'Auf die Warteliste setzen').click();
    await heading(second, /Sie sind auf der Warteliste/).waitFor();
    const mails = [...(await site.app.mailbox.waitFor(guest.email, 3)), ...(await site.app.mailbox.waitFor('olena@example.org'))];
    const links = [...new Set(mails.flatMap(linksOf))].filter((link) => link.startsWith(site.origin));
    expect(links.filter((link) => link.includes('/meine/')).length).toBeGreaterThanOrEqual(2);
    expect(links.some((link) => link.includes('/absagen/'))).toBe(true);
    const before = await state();
    for (const link of links) {
      for (const method of ['GET', 'HEAD']) expect([link, (await fetch(link, { method })).status]).toEqual([link, 200]);
    }
    expect(await state()).toEqual(before);
  });
});
