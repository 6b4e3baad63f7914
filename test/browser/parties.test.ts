import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { barriers } from '../support/accessibility.js';
import { button, field, fillIn, heading, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { Parties } from '../support/parties.js';
import { staffVisitor } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

const onPhone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const nadia = { name: 'Nadia Amiri', email: 'nadia@example.org', phone: '0171 3920042' };
const MORE = 'Ich melde noch jemanden mit an';

let site: Website;

inBrowser('pain 11: people who want to take part together', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const person = (page: Page, n: number): Locator => page.getByRole('group', { name: `Person ${n}` });
  const nameOf = (page: Page, n: number): Locator => person(page, n).getByLabel('Vollständiger Name', { exact: true });
  const states = async (): Promise<string[]> =>
    (
      await site.app.world.rows<{ is: string }>(
        `SELECT CONCAT(p.name, ' ', b.state) AS \`is\` FROM booking b JOIN person p ON p.id = b.person_id ORDER BY b.ledger_version`,
      )
    ).map((row) => row.is);

  /** The checker itself needs scripts. */
  const barriersAt = async (address: string): Promise<unknown[]> => barriers(await site.visit(address));

  /** The form of a run on a phone without scripts, with two people more. */
  async function formForThree(run: WorldRun): Promise<Page> {
    const page = await site.visit(`/angebote/${run.slug}/buchen`, onPhone);
    await fillIn(page, nadia);
    await button(page, MORE).click();
    await nameOf(page, 2).fill('Ali Amiri');
    await button(page, 'Noch eine Person').click();
    await nameOf(page, 3).fill('Sara Amiri');
    return page;
  }

  async function toCheck(page: Page): Promise<void> {
    await button(page, 'Weiter: Angaben prüfen').click();
    await heading(page, 'Stimmt alles?').waitFor();
  }

  it('a button adds a person, keeps what was typed and waits for the name; another one takes the person out again', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await formForThree(run);
    expect(await Promise.all([field(page, 'email').inputValue(), nameOf(page, 2).inputValue()])).toEqual([nadia.email, 'Ali Amiri']);
    expect(await page.locator('[autofocus]').getAttribute('name')).toBe('companions.1.name');
    expect(await button(page, 'Noch eine Person').count()).toBe(0);
    await page.getByRole('button', { name: /^Person entfernen.*Person 2/ }).click();
    expect(await nameOf(page, 2).inputValue()).toBe('Sara Amiri');
    expect(await field(page, 'phone').inputValue()).toBe(nadia.phone);
  });

  it('the Enter key goes on and adds nobody; a missing name is told at its field', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await site.visit(`/angebote/${run.slug}/buchen`, onPhone);
    await fillIn(page, nadia);
    await button(page, MORE).click();
    await field(page, 'email').press('Enter');
    await page.getByRole('alert').getByRole('link', { name: 'Schreiben Sie den vollständigen Namen dieser Person.' }).waitFor();
    expect(await nameOf(page, 2).getAttribute('aria-invalid')).toBe('true');
    await nameOf(page, 2).fill('Ali Amiri');
    await toCheck(page);
    await page.getByText('Ali Amiri').waitFor();
  });

  it('three places are booked with one click, and the page names all three with their numbers', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await formForThree(run);
    await toCheck(page);
    await button(page, '3 Plätze jetzt buchen').click();
    await heading(page, `Danke, ${within(nadia.name)}. Ihre 3 Plätze sind sicher.`).waitFor();
    const numbers = await site.app.world.rows<{ number: string }>('SELECT number FROM booking');
    for (const { number } of numbers) await page.getByText(number).first().waitFor();
    expect(await states()).toEqual(['Nadia Amiri CONFIRMED', 'Ali Amiri CONFIRMED', 'Sara Amiri CONFIRMED']);
    expect(await barriersAt(page.url())).toEqual([]);
  });

  it('with too few places they wait together, or the one who books goes alone', async () => {
    const run = await site.app.world.run({ capacity: 3, dates: COMING_DATES });
    const pages = [await formForThree(run), await formForThree(run)] as const;
    for (const page of pages) await toCheck(page);
    await new Waiting(site.app).book(run, 9);
    for (const page of pages) {
      await button(page, '3 Plätze jetzt buchen').click();
      await page.getByRole('alert').getByText('Sie sind 3 Personen. Es sind nur noch 2 Plätze frei.').waitFor();
    }
    const [together, alone] = pages;
    await button(alone, 'Nur mich anmelden').click();
    await heading(alone, 'Stimmt alles?').waitFor();
    expect(await alone.getByText('Ali Amiri').count()).toBe(0);
    await button(together, 'Zusammen auf die Warteliste setzen').click();
    await heading(together, `Danke, ${within(nadia.name)}. Sie sind zusammen auf der Warteliste.`).waitFor();
    await together.getByText('Sie stehen auf Platz 1 von 1.').waitFor();
    expect((await states()).slice(1)).toEqual(['Nadia Amiri WAITLISTED', 'Ali Amiri WAITLISTED', 'Sara Amiri WAITLISTED']);
  });

  /** Two who wait together behind a full course, and those who sit in it. */
  async function waiting(): Promise<{ run: WorldRun; party: BookingReceiptDto; leave: () => Promise<void> }> {
    const [list, run] = [new Waiting(site.app), await site.app.world.run({ capacity: 2, dates: COMING_DATES })];
    const seated = [await list.book(run, 8), await list.book(run, 9)];
    const { body } = await new Parties(site.app).book(run, 1, 2);
    const leave = async (): Promise<void> => {
      for (const one of seated) await list.cancel(one);
    };
    return { run, party: body, leave };
  }

  it('one page answers for all, and the page of the party cancels for one', async () => {
    const { party, leave } = await waiting();
    await leave();
    const page = await site.visit(`/meine/${party.token}`, onPhone);
    await page.getByRole('heading', { name: '2 Plätze sind frei für Sie' }).waitFor();
    await page.getByRole('link', { name: /^Jetzt antworten/ }).click();
    await heading(page, 'Möchten Sie die 2 freien Plätze?').waitFor();
    expect(await barriersAt(page.url())).toEqual([]);
    await button(page, 'Ja, wir nehmen alle 2 Plätze').click();
    await page.getByText('Danke für Ihre Zusage.').waitFor();
    await page
      .getByRole('link', { name: /^Gruppe ansehen/ })
      .first()
      .click();
    await heading(page, 'Ihre Gruppe').waitFor();
    expect(await barriersAt(page.url())).toEqual([]);
    await button(page, 'Für diese Personen absagen').click();
    await page.getByRole('alert').getByText('Wählen Sie mindestens eine Person.').waitFor();
    await page.getByLabel('Begleitung 1 von 1').check();
    await button(page, 'Für diese Personen absagen').click();
    await page.getByText('Die Absage ist bei uns.').waitFor();
    expect((await states()).slice(2)).toEqual(['Gast Nummer 1 CONFIRMED', 'Begleitung 1 von 1 CANCELLED_BY_PARTICIPANT']);
  });

  it('they may part, and staff see who waits with whom and say what becomes of free places', async () => {
    const { run, party } = await waiting();
    const staff = await staffVisitor(site);
    await staff.goto(`/verwaltung/kurse/${run.code}/teilnehmende?zustand=waiting`);
    await staff.getByText(`Wartet zusammen mit ${within('Begleitung 1 von 1')}`).waitFor();
    await button(staff, 'Plätze zurückhalten, bis die Gruppe passt').click();
    await staff.getByText('Die Regel für Gruppen ist geändert.').waitFor();
    await staff.getByText('Niemand überholt.').waitFor();
    expect(await barriers(staff)).toEqual([]);
    const page = await site.visit(`/meine/${party.token}`, onPhone);
    await page.getByText('Sie stehen zusammen auf Platz 1 von 1').waitFor();
    await page.getByRole('link', { name: /^Gruppe ansehen/ }).click();
    await button(page, 'Wir warten jetzt einzeln').click();
    await page.getByText('Sie warten jetzt einzeln.').waitFor();
    await page.getByText('Sie stehen auf Platz 1 von 2').waitFor();
  });
});
