import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { barriers } from '../support/accessibility.js';
import { button, heading, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { staffVisitor } from '../support/staff-walk.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;

inBrowser('a place becomes free', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const guest = (name: string, more: object = {}) => ({
    name,
    email: `${name.split(' ')[0]}@example.org`.toLowerCase(),
    language: 'de',
    ...more,
  });
  const book = async (run: WorldRun, wish: object): Promise<BookingReceiptDto> =>
    (await site.app.api.book<BookingReceiptDto>(run.id, { ...wish, waitlist: true })).body;
  const cancel = ({ token, id }: BookingReceiptDto) => site.app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
  const done = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();

  /** A run of one seat, taken; the people wait in this order. */
  async function fullRun(people: readonly object[]): Promise<{ run: WorldRun; seated: BookingReceiptDto; queue: BookingReceiptDto[] }> {
    const run = await site.app.world.run({ capacity: 1, dates: COMING_DATES });
    const seated = await book(run, guest('Jutta Weber'));
    const queue: BookingReceiptDto[] = [];
    for (const person of people) queue.push(await book(run, person));
    return { run, seated, queue };
  }

  /** The page behind the button of the mail, on a phone without scripts. */
  async function followTheMail(email: string): Promise<Page> {
    const mails = await site.app.mailbox.waitFor(email, 2);
    const link = /http\S+\/platz\/\S+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? 'no link in the mail';
    const page = await site.visitor({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(link);
    await heading(page, 'Möchten Sie den freien Platz?').waitFor();
    return page;
  }

  it('the mail leads to two buttons; yes gives the place, and reading the page changes nothing', async () => {
    const { seated } = await fullRun([guest('Olena Bondar')]);
    await cancel(seated);
    const page = await followTheMail('olena@example.org');
    expect(await site.app.world.count('booking', `state = 'OFFERED'`)).toBe(1);
    await button(page, 'Ja, ich nehme den Platz').click();
    await page.getByText('Danke für Ihre Zusage.').waitFor();
    await page.getByText('Ihr Platz ist sicher').first().waitFor();
    await page.goBack();
    await page.reload();
    await page.getByText('Sie haben schon einen Platz.').waitFor();
  });

  it('no hands it to the next, and the page says so', async () => {
    const { seated, queue } = await fullRun([guest('Olena Bondar'), guest('Karim Haddad')]);
    await cancel(seated);
    const page = await followTheMail('olena@example.org');
    await button(page, 'Nein, danke').click();
    await page.getByText('Danke für Ihre Antwort. Wir fragen jetzt die nächste Person.').waitFor();
    const [, next] = queue;
    const theirs = await site.visit(`/meine/${next?.token}`);
    await theirs.getByText('Ein Platz ist frei für Sie').first().waitFor();
  });

  it('there are no barriers where one answers and on the own page', async () => {
    const { seated, queue } = await fullRun([guest('Olena Bondar')]);
    await cancel(seated);
    const page = await site.visit(`/meine/${queue[0]?.token}`);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Jetzt antworten' }).click();
    await heading(page, 'Möchten Sie den freien Platz?').waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Nein, danke').click();
    await page.getByText('Danke für Ihre Antwort.').waitFor();
    await page.goto(`/meine/${queue[0]?.token}/platz/${queue[0]?.id}`);
    await heading(page, 'Hier ist nichts mehr zu antworten').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('E05: staff call whoever has no e-mail and note the answer', async () => {
    const { seated } = await fullRun([guest('Mehmet Yılmaz', { email: undefined, phone: '0171 3920042' }), guest('Olena Bondar')]);
    await cancel(seated);
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung');
    await page.getByRole('link', { name: /^Anrufen und eintragen.*Mehmet Yılmaz/ }).click();
    await heading(page, 'Nachrücken').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Mehmet Yılmaz' }).innerText()).toContain('0171 3920042');
    await page.getByRole('button', { name: /^Sagt ab.*Mehmet Yılmaz/ }).click();
    await done(page, 'Die Absage ist eingetragen. Die nächste Person ist gefragt.');
    await page.getByRole('row').filter({ hasText: 'Olena Bondar' }).waitFor();
  });

  it('E14: staff tell whoever has no e-mail what a mail would say, by number and sentence, and note how the call ended', async () => {
    const run = await site.app.world.run({ prerequisites: ['org_member'], dates: COMING_DATES });
    await book(run, guest('Mehmet Yılmaz', { email: undefined, phone: '0171 3920042' }));
    const page = await staffVisitor(site);
    await page.goto('/verwaltung/anrufe');
    await page.getByText('Alle wissen Bescheid.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/verwaltung/anfragen?kurs=${run.code}`);
    await button(page, 'Zusagen').click();
    await done(page, 'Der Platz ist zugesagt.');
    await site.app.get(MailDispatcher).drain();
    await page.goto('/verwaltung');
    await page.getByRole('link', { name: /^Anrufen und eintragen.*Mehmet Yılmaz/ }).click();
    const row = page.getByRole('row').filter({ hasText: 'Mehmet Yılmaz' });
    expect(await row.innerText()).toMatch(/0171 3920042[^]*Sie haben einen Platz im Kurs[^]*Der nächste Termin ist am/);
    await page.getByRole('button', { name: /^Nicht erreicht.*Mehmet Yılmaz/ }).click();
    await done(page, 'Der Anruf bleibt offen.');
    await row.getByText('einmal nicht erreicht').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Angerufen.*Mehmet Yılmaz/ }).click();
    await done(page, 'Der Anruf ist eingetragen.');
    await page.getByText('Alle wissen Bescheid.').waitFor();
  });

  it('staff change the order with a reason, and stop and start the list', async () => {
    const { run, seated } = await fullRun([guest('Olena Bondar'), guest('Karim Haddad')]);
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${run.code}/teilnehmende?zustand=waiting`);
    await page.getByRole('link', { name: /^Reihenfolge….*Karim Haddad/ }).click();
    await page.getByText(`${within('Karim Haddad')}: Platz in der Warteliste ändern`).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Neuer Platz').selectOption('1');
    await page.getByLabel('Grund', { exact: true }).fill('Beginnt am Montag mit dem Ehrenamt');
    await button(page, 'Reihenfolge ändern').click();
    await done(page, 'Die Reihenfolge ist geändert.');
    await button(page, 'Anhalten').click();
    await done(page, 'Die Warteliste steht jetzt still.');
    await cancel(seated);
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Weiter anbieten').click();
    await done(page, 'Freie Plätze werden wieder angeboten.');
    await page.goto('/verwaltung/nachruecken');
    await page.getByRole('row').filter({ hasText: 'Karim Haddad' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
