import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { barriers, sideways } from '../support/accessibility.js';
import { button, fillIn, heading } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;

inBrowser('who may book, without JavaScript', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const amal = { name: 'Amal Haddad', email: 'amal@example.org' };
  const next = (page: Page): Promise<void> => button(page, 'Weiter: Angaben prüfen').click();
  const sentences = (notice: Locator): Promise<string[]> => notice.getByRole('listitem').allInnerTexts();
  const choice = (page: Page, question: RegExp, answer: string): Locator =>
    page.getByRole('group', { name: question }).getByLabel(answer, { exact: true });
  /** What the page to check shows as the answer to a question. */
  const answered = async (page: Page, question: string): Promise<string> =>
    (await page.locator('dl > div').filter({ hasText: question }).locator('dd').innerText()).replace(/\s+/g, ' ').trim();
  /** Turns 17 in the year of the course. */
  const born = String(Number(COMING_DATES[0].slice(0, 4)) - 17);

  it('several reasons stand together, the form is kept, and each has a way on', async () => {
    const run = await site.app.world.run({
      ...{ kind: 'DEUTSCH4U', minAge: 16, dates: COMING_DATES },
      prerequisites: ['women_only', 'basic_qualification', 'interview'],
    });
    const page = await site.visit(`/angebote/${run.slug}/buchen`, { javaScriptEnabled: false });
    await fillIn(page, amal);
    await page.getByLabel('In welchem Jahr sind Sie geboren?').fill(born);
    await choice(page, /nur für Frauen/, 'Nein').check();
    await next(page);

    const refusal = page.getByRole('alert');
    await refusal.getByText('So können wir Sie nicht anmelden').waitFor();
    expect(await sentences(refusal)).toEqual([
      expect.stringContaining('Sie sind noch nicht 18.'),
      expect.stringContaining('Dieser Kurs ist nur für Frauen.'),
      expect.stringContaining('Für diesen Kurs brauchen Sie eine Basisqualifizierung.'),
      'Wir sprechen vorher kurz mit Ihnen am Telefon.',
    ]);
    expect(await refusal.getByRole('link', { name: 'Basisqualifizierungen ansehen' }).getAttribute('href')).toBe(
      '/angebote?art=BASIC_QUALIFICATION',
    );
    expect(await refusal.locator('a[href^="tel:"]').count()).toBe(1);
    expect(await page.getByLabel('Vollständiger Name').inputValue()).toBe(amal.name);
    expect(await site.app.world.count('person')).toBe(0);

    await choice(page, /nur für Frauen/, 'Ja').check();
    await choice(page, /Basisqualifizierung/, 'Ja, an einem anderen Ort gemacht').check();
    await page.getByLabel('Name dieser Person').fill('Rania Haddad');
    await page.getByLabel('Telefon oder E-Mail dieser Person').fill('0561 123456');
    await page.getByLabel('Diese Person ist einverstanden, dass ich mitmache.').check();
    await next(page);

    await heading(page, 'Stimmt alles?').waitFor();
    const grounds = page.locator('.notice');
    await grounds.getByText('Wir sehen uns Ihre Anmeldung erst an').waitFor();
    expect(await sentences(grounds)).toHaveLength(3);
    expect(await answered(page, 'Haben Sie die Basisqualifizierung?')).toBe('Ja, an einem anderen Ort gemacht');
    expect(await answered(page, 'Sind Sie eine Frau?')).toBe('Ja');
    expect(await answered(page, 'Erlaubnis von')).toBe('Rania Haddad, 0561 123456 Diese Person ist einverstanden.');
    await button(page, 'Platz jetzt anfragen').click();
    await heading(page, /Ihr Platz ist reserviert/).waitFor();
    await page.getByText('Sie haben die Basisqualifizierung an einem anderen Ort gemacht.').waitFor();
    expect(await site.app.world.count('guardian', 'name = ?', ['Rania Haddad'])).toBe(1);
  });

  it('the refusal has no barriers and fits on a phone', async () => {
    const run = await site.app.world.run({ prerequisites: ['basic_qualification', 'women_only', 'german_B1'], dates: COMING_DATES });
    const page = await site.visit(`/angebote/${run.slug}/buchen`, { viewport: { width: 360, height: 740 } });
    await fillIn(page, amal);
    await next(page);
    await page.getByRole('alert').getByText('So können wir Sie nicht anmelden').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
  });

  it('pain 6: staff read the reasons, and put a request on the list with a yes that stays', async () => {
    const run = await site.app.world.run({ capacity: 1, prerequisites: ['basic_qualification'], dates: COMING_DATES });
    const wish = { language: 'de', basicQualification: 'ELSEWHERE', waitlist: true };
    await site.app.api.book(run.id, { ...amal, ...wish });
    await site.app.api.book(run.id, { ...wish, name: 'Karim Haddad', email: 'karim@example.org' });
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/kurse/${run.code}/teilnehmende`);
    await page.getByText('Basisqualifizierung an einem anderen Ort, nach eigener Angabe.').waitFor();
    await page.getByRole('link', { name: /^Auf die Warteliste/ }).click();
    await page.getByLabel('Wir haben schon zugesagt').check();
    await button(page, 'Auf die Warteliste setzen').click();
    await page.getByText('Die Person steht jetzt am Ende der Warteliste').waitFor();
    await page.getByText('Zugesagt. Die Person wartet nur noch auf einen Platz.').waitFor();
    const states = await site.app.world.rows('SELECT p.name, b.state FROM booking b JOIN person p ON p.id = b.person_id ORDER BY p.name');
    expect(states).toEqual([
      { name: 'Amal Haddad', state: 'WAITLISTED' },
      { name: 'Karim Haddad', state: 'OFFERED' },
    ]);
  });

  it('E12: two dates at the same time are said before the booking, which stays possible', async () => {
    const [first, second] = [
      await site.app.world.run({ dates: COMING_DATES }),
      await site.app.world.run({ dates: COMING_DATES, title: 'Zuhören' }),
    ];
    await site.app.api.book(first.id, { ...amal, language: 'de' });
    const page = await site.visit(`/angebote/${second.slug}/buchen`, { javaScriptEnabled: false });
    await fillIn(page, amal);
    await next(page);
    await page.locator('.notice').getByText('zur selben Zeit schon einen anderen Termin').waitFor();
    await button(page, 'Platz jetzt buchen').click();
    await heading(page, /Ihr Platz ist sicher/).waitFor();
  });
});
