import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bookPlace, button, field, heading, toCheck, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;

inBrowser('two people want the last place', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const guests = [
    { name: 'Amal Haddad', email: 'amal@example.org', phone: '0171 3920042' },
    { name: 'Olena Bondar', email: 'olena@example.org', phone: '0171 3920043' },
  ] as const;
  type Guest = (typeof guests)[number];

  /** Both have checked their answers; one click is left. */
  async function atTheDoor(run: WorldRun): Promise<[Page, Page]> {
    const pages = await Promise.all([site.visitor(), site.visitor()]);
    for (const [at, page] of pages.entries()) {
      await page.goto(`/angebote/${run.slug}/buchen`);
      await toCheck(page, guests[at] ?? {});
    }
    return pages;
  }

  /** Both click in the same moment. @returns the two guests, and the page of the one who came too late */
  async function race(pages: [Page, Page]): Promise<{ winner: Guest; other: Guest; page: Page }> {
    await Promise.all(pages.map((page) => button(page, 'Platz jetzt buchen').click()));
    const titles = await Promise.all(
      pages.map((page) =>
        heading(page, /Ihr Platz ist sicher/)
          .or(button(page, 'Auf die Warteliste setzen'))
          .first()
          .textContent(),
      ),
    );
    const [amal, olena] = guests;
    return titles[0]?.startsWith('Danke') ? { winner: amal, other: olena, page: pages[1] } : { winner: olena, other: amal, page: pages[0] };
  }

  it('one has it; the other keeps every answer, is offered the waiting list and joins it with one click', async () => {
    const run = await site.app.world.run({ capacity: 1, dates: COMING_DATES });
    const { page, winner, other } = await race(await atTheDoor(run));
    for (const answer of Object.values(other)) await page.getByText(answer, { exact: true }).waitFor();
    await page.getByRole('alert').getByText('Ihre Angaben sind noch da.').waitFor();
    await button(page, 'Auf die Warteliste setzen').click();
    await heading(page, `Danke, ${within(other.name)}. Sie sind auf der Warteliste.`).waitFor();
    await page.getByText('Sie stehen auf Platz 1 von 1.').waitFor();
    expect(await site.app.world.rows('SELECT p.name, b.state FROM booking b JOIN person p ON p.id = b.person_id ORDER BY b.state')).toEqual(
      [
        { name: winner.name, state: 'CONFIRMED' },
        { name: other.name, state: 'WAITLISTED' },
      ],
    );
    await site.app.mailbox.waitForOne(other.email, (mail) => mail.subject.startsWith('Sie stehen auf der Warteliste'));
  });

  it('who lost it can still change the answers and finds them all in the form', async () => {
    const run = await site.app.world.run({ capacity: 1, dates: COMING_DATES });
    const { page, other } = await race(await atTheDoor(run));
    await button(page, 'Angaben ändern').click();
    for (const name of ['name', 'email', 'phone'] as const) expect(await field(page, name).inputValue()).toBe(other[name]);
  });

  it('where there is no waiting list, the answers stay and other dates are shown', async () => {
    const run = await site.app.world.run({ capacity: 1, waitlistSize: 0, dates: COMING_DATES });
    const pages = await atTheDoor(run);
    await button(pages[0], 'Platz jetzt buchen').click();
    await heading(pages[0], /Ihr Platz ist sicher/).waitFor();
    await button(pages[1], 'Platz jetzt buchen').click();
    await pages[1].getByRole('alert').getByRole('link', { name: 'Andere Termine ansehen' }).waitFor();
    await pages[1].getByText(guests[1].email, { exact: true }).waitFor();
    expect(await button(pages[1], 'Auf die Warteliste setzen').count()).toBe(0);
    expect(await site.app.world.count('booking')).toBe(1);
  });

  it('who opens the full course later is offered the waiting list from the start', async () => {
    const run = await site.app.world.run({ capacity: 1, dates: COMING_DATES });
    await bookPlace(await site.visitor(), run, guests[0]);
    const page = await site.visit(`/angebote/${run.slug}`);
    await page.getByRole('link', { name: 'Auf die Warteliste' }).first().click();
    await heading(page, 'Auf die Warteliste').waitFor();
    await toCheck(page, guests[1]);
    await button(page, 'Auf die Warteliste setzen').click();
    await heading(page, `Danke, ${within(guests[1].name)}. Sie sind auf der Warteliste.`).waitFor();
  });
});
