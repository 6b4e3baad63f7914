import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { SlipPins } from '../../api/src/modules/enrolment/slip-pins.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { COMING_DATES, dayFromNow, inBrowser, morningOf, Website } from '../support/browser.js';
import { Desk } from '../support/desk.js';
import { sayOfDate } from '../support/said-of-date.js';
import { staffVisitor } from '../support/staff-walk.js';

let site: Website;

inBrowser('staff and one course', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  it('E11: a date is moved after a look at who hears of it, and the answer of a person is read at the date', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const { body } = await site.app.api.book<BookingReceiptDto>(run.id, {
      name: 'Olena Bondar',
      email: 'olena@example.org',
      language: 'de',
    });
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}`);
    await page
      .getByRole('link', { name: /^Verschieben/ })
      .first()
      .click();
    await page.getByLabel('Neuer Tag').fill(dayFromNow(36));
    await page.getByLabel('Grund').fill('Die Trainerin ist krank.');
    await button(page, 'Prüfen, wer davon hört').click();
    await page.getByText('Eine Person wird benachrichtigt').waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Jetzt verschieben und eine Person benachrichtigen').click();
    await page.getByText('Der Termin ist verschoben.').waitFor();
    await page.getByRole('link', { name: '0 können, 0 nicht, 1 offen' }).waitFor();
    await sayOfDate(site.app.api, { ...body, sessionId: run.sessions[0]?.id }, { canCome: false });
    await page.reload();
    await page.getByRole('link', { name: '0 können, 1 nicht, 0 offen' }).click();
    await page.getByText('Kann nicht, ist entschuldigt (1)').waitFor();
    expect(await barriersAt(page, 360)).toEqual([]);
  });

  it('a draft is published from its short list, after its rules are set', async () => {
    const run = await site.app.world.run({ state: 'DRAFT', dates: COMING_DATES });
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}`);
    await page.getByRole('link', { name: 'Regeln für die Anmeldung' }).click();
    await page.getByLabel('Mindestalter').fill('9');
    await button(page, 'Regeln speichern').click();
    await page.getByRole('alert').getByText('Das Mindestalter liegt zwischen 16 und 99 Jahren.').waitFor();
    await page.getByLabel('Mindestalter').fill('18');
    await page.getByLabel('Nur für Frauen').check();
    await button(page, 'Regeln speichern').click();
    await page.getByText('Die Regeln sind gespeichert.').waitFor();
    await page.goto(`/verwaltung/kurse/${run.code}`);
    // Five weeks from today may be a holiday: then publishing asks for a yes.
    const despite = page.getByLabel('Ich weiß das.').first();
    if (await despite.isVisible()) await despite.check();
    await button(page, 'Jetzt veröffentlichen').click();
    await page.getByText('Der Kurs ist veröffentlicht.').waitFor();
    const visitor = await site.visit(`/angebote/${run.slug}`);
    await visitor.getByText('Der Kurs ist nur für Frauen.').waitFor();
  });

  it('S7: a confidential group is offered the strips first, and told why; any other course the list', async () => {
    const talk = await site.app.world.run({ kind: 'REFLECTION_TALK', dates: COMING_DATES });
    const course = await site.app.world.run({ dates: COMING_DATES });
    const page = await staffVisitor(site);
    const why = page.getByText('Das ist eine vertrauliche Gruppe.');
    const first = async (code: string): Promise<string> => {
      await page.goto(`/verwaltung/kurse/${code}/teilnehmende/drucken`);
      return (await page.getByRole('region', { name: 'Für jeden Termin' }).getByRole('link').first().getAttribute('href')) ?? '';
    };
    expect(await first(course.code)).toContain('attendance-sheet');
    expect(await why.count()).toBe(0);
    expect(await first(talk.code)).toContain('attendance-strips');
    await why.waitFor();
    expect(await barriersAt(page, 360)).toEqual([]);
  });

  it('E31: the page of a German course says until when one can come in', async () => {
    const lateEntryUntil = morningOf(43);
    const run = await site.app.world.run({ kind: 'DEUTSCH4U', dates: COMING_DATES, lateEntryUntil });
    const page = await site.visit(`/angebote/${run.slug}`);
    await page.getByText('Einstieg möglich bis').first().waitFor();
    await page.getByText(/Sie können auch später einsteigen, bis/).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('pain 34: the page of a slip says what to type, without scripts and signed in as nobody, and opens that booking only', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const desk = await Desk.open(site.app);
    await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
    const [slip] = await site.app.world.rows<{ code: string }>('SELECT code FROM booking_slip');
    await desk.enrolText(run.slug, 'Amina Haidari');
    const code = slip?.code ?? '';
    const page = await site.visit(`/zettel/${code}`, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.getByText('Sechs Ziffern').waitFor();
    await page.getByLabel('PIN').fill('000');
    await button(page, 'Platz ansehen').click();
    await page.getByRole('alert').getByText('Code und PIN passen nicht zusammen.').waitFor();
    await page.getByLabel('PIN').fill(site.app.get(SlipPins).pinOf(code));
    await button(page, 'Platz ansehen').click();
    await page.waitForURL(/\/meine\//);
    await page.getByText('Gespräche gut führen').first().waitFor();
    expect(await page.getByText('Amina').count()).toBe(0);
  });
});
