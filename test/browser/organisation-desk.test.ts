import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from '../support/accessibility.js';
import { button, heading, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, type VisitorTraits, Website } from '../support/browser.js';
import { Desk } from '../support/desk.js';
import { personOf } from '../support/own-person.js';
import { signIn } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;
let desk: Desk;

const LIST = [
  'Name\tE-Mail\tGeburtsjahr\tSprache',
  'Amina Haidari\tamina@example.org\t1988\tDari',
  'Yusuf Haidari\tamina@example.org\t1985\tDari',
  'Parwana\t\t1994\tPaschtu',
  'Parwana\t\t1994\tPaschtu',
  'Mohammed Al-Hassan\tm.alhassan@example\t1982\tArabisch',
  'Ion Popescu\tion@example.org\t1975\tRumänisch',
].join('\n');

const phone = { width: 360, height: 740 };
const laptop = { width: 1280, height: 800 };

const courseOf = (capacity: number): Promise<WorldRun> => site.app.world.run({ dates: COMING_DATES, capacity });

async function visitor(traits: VisitorTraits): Promise<Page> {
  const page = await site.visitor({ javaScriptEnabled: false, ...traits });
  const [name = '', value = ''] = desk.cookie.split('=');
  await page.context().addCookies([{ name, value, url: site.origin }]);
  return page;
}

const line = (page: Page, n: number) => page.locator(`#z${n}`);

inBrowser.each([
  ['on a phone', phone],
  ['on a laptop', laptop],
])('an organisation, %s and without scripts,', (_, viewport) => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    desk = await Desk.open(site.app, { name: 'Frauenforum Gießen e. V.' });
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  async function paste(run: WorldRun): Promise<Page> {
    const page = await visitor({ viewport });
    await page.goto(`/organisation/anmeldung/${run.slug}`);
    await page.getByLabel('Aus Excel einfügen').fill(LIST);
    await button(page, 'Liste prüfen').click();
    await page.getByText('4 Zeilen bleiben').or(page.getByText('2 Zeilen bleiben')).waitFor();
    return page;
  }

  it('pastes a list, checks it, enrols, sees the result and takes it back (pain 36)', async () => {
    const run = await courseOf(3);
    const page = await paste(run);
    await line(page, 2)
      .getByText(`Gleiche E-Mail wie ${within('Amina Haidari')}.`)
      .waitFor();
    await line(page, 3).getByText('Mit Zettel').waitFor();
    await line(page, 4).getByText('Steht schon in Zeile 3.').waitFor();
    await line(page, 5).getByText('E-Mail falsch').waitFor();
    await line(page, 6).getByText('Wartelistenplatz 1').waitFor();
    expect(await line(page, 5).evaluate((row) => row.getBoundingClientRect().right - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await site.app.world.count('booking')).toBe(0);

    await button(page, '4 Personen anmelden').click();
    await page.getByRole('alert').getByText('Bitte informieren Sie zuerst alle Personen.').waitFor();
    await page.getByLabel('Ich habe alle Personen informiert.').check();
    await button(page, '4 Personen anmelden').click();
    await heading(page, '3 Personen sind angemeldet').waitFor();
    await page.getByText('1 weitere Person steht auf der Warteliste. 2 Zeilen brauchen noch Ihre Hilfe.').waitFor();
    expect(await site.app.world.count('booking', `state = 'CONFIRMED'`)).toBe(3);

    await button(page, 'Alle 4 zurücknehmen').click();
    await heading(page, 'Zurückgenommen').waitFor();
    expect(await site.app.world.count('booking', `state = 'CANCELLED_BY_ORG'`)).toBe(4);
    expect(await site.app.world.count('booking', 'active = 1')).toBe(0);
  });

  it('corrects a line, takes one out, and enrols the rest of the list', async () => {
    const page = await paste(await courseOf(10));
    await page.getByLabel('Zeile 5, E-Mail').fill('m.alhassan@example.org');
    await line(page, 4).getByRole('button', { name: 'Zeile entfernen' }).click();
    await button(page, '5 Personen anmelden').waitFor();
    await page.getByLabel('Ich habe alle Personen informiert.').check();
    await button(page, '5 Personen anmelden').click();
    await heading(page, '5 Personen sind angemeldet').waitFor();
    await page.getByRole('link', { name: 'Alle Anmeldungen zu diesem Kurs' }).click();
    await page.getByRole('link', { name: /^Absagen.*Parwana/ }).click();
    await button(page, 'Platz absagen').click();
    await page.getByRole('status').getByText('Der Platz ist abgesagt.').waitFor();
    expect(await site.app.world.count('booking', 'active = 1')).toBe(4);
  });

  it('swaps a person for another member, and asks for a second person at the desk (pain 36)', async () => {
    const run = await courseOf(2);
    await desk.enrolText(run.slug, 'Parwana\nIon Popescu\tion@example.org');
    const page = await visitor({ viewport });
    await page.goto(`/organisation/anmeldungen/${run.slug}`);
    await page.getByRole('link', { name: /^Person tauschen.*Parwana/ }).click();
    await heading(page, `Wer bekommt den Platz von ${within('Parwana')}?`).waitFor();
    await page.getByText('Person hinzufügen').click();
    await page.getByLabel('Vollständiger Name').fill('Hatice Şahin');
    await page.getByLabel('Ich habe die Person informiert.').check();
    await button(page, 'Hinzufügen').click();
    expect(await page.getByRole('radio', { name: 'Hatice Şahin' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Ion Popescu' }).isDisabled()).toBe(true);
    await button(page, 'Person tauschen').click();
    await page.getByRole('status').getByText('Getauscht. Die neue Person hat jetzt den Platz.').waitFor();
    await page
      .getByRole('row', { name: /Parwana.*Getauscht/ })
      .or(page.getByText('Getauscht', { exact: true }))
      .first()
      .waitFor();
    expect(await site.app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 2 }]);

    await page.goto('/organisation/rollen');
    await page.getByLabel('Vollständiger Name').fill('Shirin Rahmani');
    await page.getByLabel('E-Mail').fill('shirin@example.org');
    await button(page, 'Um einen Zugang bitten').click();
    await page.getByText(`Zugang für ${within('Shirin Rahmani')}`).waitFor();
  });

  it('says what somebody needs, and keeps it with the line', async () => {
    const page = await paste(await courseOf(10));
    await line(page, 3).getByText('Unterstützung').click();
    await line(page, 3).getByLabel('Kinderbetreuung').check();
    await button(page, 'Änderungen prüfen').click();
    await line(page, 3).getByText('Unterstützung: Kinderbetreuung').waitFor();
  });

  it('enrols nobody on a line that was changed and not yet checked', async () => {
    const page = await paste(await courseOf(10));
    await page.getByLabel('Zeile 1, E-Mail').fill('kaputt@');
    await page.getByLabel('Ich habe alle Personen informiert.').check();
    await button(page, '4 Personen anmelden').click();
    await button(page, '3 Personen anmelden').waitFor();
    expect(await site.app.world.count('booking')).toBe(0);
  });

  it('comes in with a code by mail and finds its own desk', async () => {
    const page = await site.visit('/organisation', { viewport, javaScriptEnabled: false });
    await signIn(site, page, desk.email);
    await heading(page, 'Übersicht').waitFor();
    await page.goto('/verwaltung');
    await heading(page, 'Übersicht').waitFor();
  });

  it('E14: somebody without e-mail opens their place with the slip', async () => {
    const run = await courseOf(3);
    await desk.enrolText(run.slug, 'Tesfay Ghebremedhin');
    const [slip] = await site.app.world.rows<{ code: string }>('SELECT code FROM booking_slip');
    const { SlipPins } = await import('../../api/src/modules/enrolment/slip-pins.js');
    const page = await site.visit(`/zettel/${slip?.code}`, { viewport, javaScriptEnabled: false });
    await page.getByLabel('PIN').fill('1');
    await button(page, 'Platz ansehen').click();
    await page.getByRole('alert').getByText('Code und PIN passen nicht zusammen.').waitFor();
    await page.getByLabel('PIN').fill(site.app.get(SlipPins).pinOf(slip?.code ?? ''));
    await button(page, 'Platz ansehen').click();
    await page.waitForURL(/\/meine\//);
    await page.getByText('Gespräche gut führen').first().waitFor();
  });
});

inBrowser('at the desk of an organisation there are no barriers', () => {
  let page: Page;
  let run: WorldRun;

  beforeAll(async () => {
    site = await Website.open();
    desk = await Desk.open(site.app, { name: 'Frauenforum Gießen e. V.', endsOn: COMING_DATES[1] });
    run = await courseOf(3);
    page = await visitor({ javaScriptEnabled: true });
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const expectOpenToAll = async (path: string): Promise<void> => {
    expect((await page.goto(path))?.status()).toBe(200);
    expect(await barriers(page)).toEqual([]);
  };

  it('where a list is pasted, checked and enrolled', async () => {
    await expectOpenToAll('/organisation/anmeldung');
    await expectOpenToAll(`/organisation/anmeldung/${run.slug}`);
    const id = await desk.paste(run.slug, LIST);
    await expectOpenToAll(`/organisation/anmeldung/liste/${id}`);
    const { body } = await desk.enrol(id);
    await expectOpenToAll(`/organisation/anmeldung/ergebnis/${body.id}`);
  });

  it('where one sees what was done', async () => {
    const { id } = await desk.enrolText(run.slug, 'Hatice Şahin\nZahra Rahimi\tzahra@example.org');
    const { bookings } = await desk.batch(id);
    await site.app.source.query(
      `UPDATE outbox m JOIN booking b ON b.id = m.booking_id
       SET m.kind = 'run.confirmed', m.params = '{}', m.state = 'CALL', m.call_since = NOW(3), m.due_at = NOW(3) + INTERVAL 1 DAY`,
    );
    await expectOpenToAll('/organisation');
    await page.getByRole('heading', { name: 'Bitte sagen Sie Bescheid', level: 2 }).waitFor();
    await expectOpenToAll('/organisation/anmeldungen');
    await expectOpenToAll(`/organisation/anmeldungen/${run.slug}`);
    await expectOpenToAll(`/organisation/anmeldungen/${run.slug}/absagen/${bookings[0]?.id ?? ''}`);
    await expectOpenToAll(`/organisation/anmeldungen/${run.slug}/tauschen/${bookings[0]?.id ?? ''}`);
    await expectOpenToAll('/organisation/bescheinigungen');
    await expectOpenToAll('/organisation/rollen');
    await expectOpenToAll('/organisation/mehr');
    await expectOpenToAll('/organisation/mitglieder');
    await expectOpenToAll('/organisation/datenschutztext');
  });

  it('where a person lets the organisation have their certificate, and takes it back (M6)', async () => {
    const other = await courseOf(3);
    const [booking] = (await desk.enrolText(other.slug, 'Tesfay Ghebremedhin')).bookings;
    const bookingId = booking?.id ?? '';
    const [slip] = await site.app.world.rows<{ code: string }>('SELECT code FROM booking_slip WHERE booking_id = ?', [bookingId]);
    const { SlipPins } = await import('../../api/src/modules/enrolment/slip-pins.js');
    const pin = site.app.get(SlipPins).pinOf(slip?.code ?? '');
    const { body } = await site.app.api.post<{ token: string }>(`/api/v1/slips/${slip?.code}/opening`, { pin });
    await page.goto(`/meine/${body.token}/verein/${bookingId}`);
    await page.getByText('Das sagen nur Sie selbst.').waitFor();
    expect(await button(page, 'Ja, ich stimme zu').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    const { token } = await personOf(site.app, booking?.id ?? '');
    await page.goto(`/meine/${token}`);
    await page.getByText(`${within('Frauenforum Gießen e. V.')} hat Sie angemeldet.`).waitFor();
    await page.getByRole('link', { name: 'Darf der Verein Ihre Bescheinigung haben?' }).click();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Ja, ich stimme zu').click();
    await page.getByRole('status').getByText('Ihr Verein kann die Bescheinigung jetzt laden.').waitFor();
    await page.goto(`/meine/${token}/verein/${booking?.id ?? ''}`);
    await button(page, 'Zustimmung zurücknehmen').click();
    await page.getByRole('status').getByText('Ihr Verein kann die Bescheinigung nicht mehr laden.').waitFor();
  });

  it('where one asks for it, and where a slip is opened', async () => {
    await expectOpenToAll('/organisation/anmelden');
    await button(page, 'Zugang beantragen').click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
    await expectOpenToAll('/zettel/7K2F-9XQM');
  });
});
