import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers, barriersAt } from '../support/accessibility.js';
import { bookPlace, button, fillIn, heading, toCheck, within } from '../support/booking-walk.js';
import { COMING_DATES, dayFromNow, inBrowser, morningOf, Website } from '../support/browser.js';
import { PersonalTokens } from '../../api/src/modules/access/index.js';
import type { WorldRun } from '../support/usual-run.js';

const guest = { name: 'Nguyễn Thị Minh Hòa', email: 'hoa@example.org', phone: '0171 3920042' };

let site: Website;

inBrowser('on the way to a place there are no barriers', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const form = (run: WorldRun): Promise<Page> => site.visit(`/angebote/${run.slug}/buchen`);
  const newRun = (wish: Parameters<typeof site.app.world.run>[0] = {}): Promise<WorldRun> =>
    site.app.world.run({ dates: COMING_DATES, ...wish });

  it('in the form, in the form with mistakes, and where the answers are checked', async () => {
    const page = await form(await newRun());
    expect(await barriers(page)).toEqual([]);
    await fillIn(page, { name: 'x'.repeat(300), email: 'halb@', phone: 'keine' });
    await button(page, 'Weiter: Angaben prüfen').click();
    await page.getByRole('heading', { name: 'Bitte prüfen Sie 3 Angaben' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await toCheck(page, guest);
    expect(await barriers(page)).toEqual([]);
  });

  it('in the form of a course that asks for the year of birth and the time of a call', async () => {
    const page = await form(await newRun({ prerequisites: ['interview', 'age18'], minAge: 18 }));
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('In welchem Jahr sind Sie geboren?').fill('1985');
    await page.getByLabel('Nachmittags, 12–16 Uhr').check();
    await toCheck(page, guest);
    await button(page, 'Platz jetzt anfragen').click();
    await heading(page, /Ihr Platz ist reserviert/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('where the place is sure, on the own page, before and after cancelling', async () => {
    const page = await site.visitor();
    await bookPlace(page, await newRun(), guest);
    expect(await barriers(page)).toEqual([]);
    const done = page.url();
    await page.getByRole('link', { name: 'Meine Buchung öffnen' }).click();
    await heading(page, `Guten Tag, ${within(guest.name)}`).waitFor();
    await page.getByRole('img', { name: 'QR-Code mit Ihrer Buchungsnummer' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Platz absagen' }).click();
    await heading(page, 'Möchten Sie absagen?').waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Ja, Platz absagen').click();
    await page.getByText('Sie haben abgesagt. Danke').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(done);
    await heading(page, 'Diese Buchung ist abgesagt.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('MAIL-08: where reminders are switched off and on again', async () => {
    const { id } = await site.app.world.person({ name: guest.name });
    const page = await site.visit(`/erinnerungen/${site.app.get(PersonalTokens).issue('reminders', id, '')}`);
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Keine Erinnerungen mehr').click();
    await heading(page, 'Sie bekommen keine Erinnerungen').waitFor();
    expect(await barriersAt(page, 360)).toEqual([]);
    await button(page, 'Ja, ich möchte Erinnerungen').click();
    await heading(page, 'Sie bekommen wieder Erinnerungen.').waitFor();
    expect(await barriersAt(page, 360)).toEqual([]);
  });

  it('where the last place was lost, on the waiting list, and for who has booked already', async () => {
    const run = await newRun({ capacity: 1 });
    const page = await form(run);
    await toCheck(page, guest);
    await bookPlace(await site.visitor(), run, { name: 'Olena Bondar', email: 'olena@example.org' });
    await button(page, 'Platz jetzt buchen').click();
    await button(page, 'Auf die Warteliste setzen').waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Auf die Warteliste setzen').click();
    await heading(page, /Sie sind auf der Warteliste/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Meine Buchung öffnen' }).click();
    await heading(page, /Guten Tag/).waitFor();
    expect(await barriers(page)).toEqual([]);
    const again = await form(run);
    await toCheck(again, guest);
    await button(again, 'Auf die Warteliste setzen').click();
    await again.getByRole('alert').waitFor();
    expect(await barriers(again)).toEqual([]);
  });

  it.each([
    ['it is too late', () => newRun({ dates: [dayFromNow(1), dayFromNow(8)] })],
    ['it is too early', () => newRun({ registrationOpensAt: morningOf(5) })],
    ['all places are taken and nobody may wait', () => newRun({ capacity: 0, waitlistSize: 0 })],
    ['the course is over', () => newRun({ dates: [dayFromNow(-8), dayFromNow(-1)] })],
  ])('where %s', async (_, make) => {
    const { slug } = await make();
    for (const path of [`/angebote/${slug}`, `/angebote/${slug}/buchen`]) {
      const page = await site.visit(path);
      expect(await barriersAt(page, 360)).toEqual([]);
      expect(await barriersAt(page, 1280)).toEqual([]);
      expect(await button(page, 'Weiter: Angaben prüfen').count()).toBe(0);
    }
  });

  it('where somebody lost the link: in the form, with a mistake in it, and after asking', async () => {
    const page = await site.visit('/meine');
    const address = page.getByLabel('Ihre E-Mail');
    const send = page.locator('form[method=post][novalidate] button');
    await address.fill('halb');
    await send.click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
    await address.fill(guest.email);
    await send.click();
    await page.getByRole('alert').getByText(guest.email).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('in English either, and the course keeps its own language', async () => {
    const run = await newRun({ title: 'Gespräche gut führen' });
    const page = await site.visit(`/angebote/${run.slug}/buchen`, { locale: 'en-GB' });
    const expectEnglish = async (): Promise<void> => {
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await barriersAt(page, 360)).toEqual([]);
    };
    await expectEnglish();
    expect(
      await page
        .getByText('Gespräche gut führen', { exact: true })
        .first()
        .evaluate((text) => text.closest('[lang]')?.getAttribute('lang')),
    ).toBe('de');
    await page.locator('form[novalidate] button').last().click();
    await page.getByRole('alert').waitFor();
    await expectEnglish();
    await page.locator('#name').fill(guest.name);
    await page.locator('#email').fill(guest.email);
    await page.locator('form[novalidate] button').last().click();
    await page.getByText(guest.email, { exact: true }).waitFor();
    await expectEnglish();
    await page.locator('#buchung button').first().click();
    await page.waitForURL(/\/gebucht$/);
    await expectEnglish();
  });
});
