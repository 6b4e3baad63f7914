import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { ErasePersonService } from '../../api/src/modules/privacy/index.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button, heading } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import { personOf } from '../support/own-person.js';
import { staffVisitor } from '../support/staff-walk.js';

const EMAIL = 'amina@example.org';
const NEW = 'neu@example.org';
const GUEST = { name: 'Amina Haidari', email: EMAIL, needs: ['WHEELCHAIR'], language: 'de', waitlist: true };

let site: Website;

inBrowser('own data, without scripts,', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const said = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();
  const change = (page: Page, what: string) => page.getByRole('link', { name: new RegExp(`^Ändern ?: ${what}`) }).click();
  const lastLink = (address: string): string =>
    /https?:\S+\/meine\/adresse\/[\w-]+/.exec(site.app.mailbox.to(address).at(-1)?.text ?? '')?.[0] ?? 'no link';

  /** Amina sits in a course of one place, and somebody waits. */
  async function booked(): Promise<{ home: string; id: string }> {
    const run = await site.app.world.run({ capacity: 1, dates: COMING_DATES });
    const { body } = await site.app.api.book<BookingReceiptDto>(run.id, GUEST);
    await site.app.api.book(run.id, { ...GUEST, name: 'Nadia Omar', email: 'nadia@example.org' });
    const { token, id } = await personOf(site.app, body.id);
    return { home: `/meine/${token}`, id };
  }

  it('a volunteer corrects, takes a copy and gives a new address that is confirmed by mail', async () => {
    const { home } = await booked();
    const page = await site.visitor({ javaScriptEnabled: false });
    await page.goto(home);
    await page.getByRole('link', { name: 'Meine Daten' }).click();
    await change(page, 'So nennen wir Sie');
    await page.getByLabel('Wie sollen wir Sie nennen?').fill('Mina');
    await button(page, 'Speichern').click();
    await said(page, 'Wir haben Ihre Daten geändert.');
    await page.getByText('Mina', { exact: true }).waitFor();
    await change(page, 'Telefon');
    await page.getByLabel('Telefonnummer').fill('abc');
    await button(page, 'Speichern').click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Telefonnummer').fill('069 12345');
    await button(page, 'Speichern').click();
    await said(page, 'Wir haben Ihre Telefonnummer geändert.');
    await page.getByRole('button', { name: /^Angabe löschen/ }).click();
    await said(page, 'Wir haben die Angabe gelöscht.');
    await button(page, 'Ja, ich möchte E-Mails über neue Kurse').click();
    await said(page, 'Danke. Sie bekommen E-Mails über neue Kurse.');
    const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Datei herunterladen' }).click()]);
    expect(copy.suggestedFilename()).toBe('meine-daten.zip');
    await change(page, 'E-Mail');
    await page.getByLabel('Neue E-Mail-Adresse').fill(NEW);
    await button(page, 'Link an die neue Adresse schicken').click();
    await said(page, 'Wir haben eine E-Mail an die neue Adresse geschickt.');
    await page.getByText(`Wartet auf Bestätigung: ${NEW}`).waitFor();
    await site.app.mailbox.waitFor(NEW);
    await page.goto(lastLink(NEW));
    await heading(page, 'Ist das Ihre neue E-Mail-Adresse?').waitFor();
    await button(page, 'Ja, das ist meine Adresse').click();
    await heading(page, 'Ihre neue Adresse gilt').waitFor();
    await page.goto(`${home}/daten`);
    await page.getByText(NEW, { exact: true }).waitFor();
    expect(await page.getByText(EMAIL).count()).toBe(0);
  });

  it('E33: a volunteer reads what erasing means, does it, and the place goes on', async () => {
    const { home } = await booked();
    const page = await site.visitor({ javaScriptEnabled: false });
    await page.goto(`${home}/daten`);
    await page.getByRole('link', { name: 'Zeigen, was gelöscht wird' }).click();
    await heading(page, 'Möchten Sie alle Ihre Daten löschen?').waitFor();
    await page.getByRole('heading', { name: 'Diesen Platz sagen wir ab' }).waitFor();
    await page.getByText('Es bleiben nur Nummern ohne Namen.').waitFor();
    await button(page, 'Ja, alles löschen').click();
    await heading(page, 'Ihre Daten sind gelöscht').waitFor();
    const states = await site.app.world.rows('SELECT state FROM booking ORDER BY created_at, id');
    expect(states).toEqual([{ state: 'CANCELLED_BY_PARTICIPANT' }, { state: 'OFFERED' }]);
    expect((await page.goto(home))?.status()).toBe(404);
    site.complaints.length = 0;
  });

  it('“Ja, alles löschen” pressed twice ends on a page that says so, and not on an error', async () => {
    const { home } = await booked();
    const [page, other] = [await site.visitor({ javaScriptEnabled: false }), await site.visitor({ javaScriptEnabled: false })];
    for (const one of [page, other]) await one.goto(`${home}/daten/loeschen`);
    await button(page, 'Ja, alles löschen').click();
    await heading(page, 'Ihre Daten sind gelöscht').waitFor();
    await button(other, 'Ja, alles löschen').click();
    await heading(other, 'Dieser Link geht nicht mehr').waitFor();
    await other.getByText('Dann sind Ihre Daten gelöscht').waitFor();
    site.complaints.length = 0;
  });

  it('staff put a mail address back that somebody did not wish for, and keep who wishes to stay', async () => {
    const { home, id } = await booked();
    await site.app.api.post(`/api/v1${home.replace('/meine', '/my')}/data/email`, { email: NEW });
    await site.app.mailbox.waitFor(NEW);
    const link = /\/adresse\/([\w-]+)/.exec(lastLink(NEW))?.[1] ?? '';
    await site.app.api.post(`/api/v1/address-changes/${link}/confirmation`);
    await site.app.source.query(`UPDATE person SET forget_on = '2031-01-01' WHERE id = ?`, [id]);
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/personen/${id}`);
    expect(await barriersAt(page, 360)).toEqual([]);
    await button(page, 'Möchte bleiben').click();
    await said(page, 'Die Daten bleiben.');
    await page.getByRole('button', { name: /^Adresse zurücksetzen/ }).click();
    await said(page, 'Die alte Adresse gilt wieder.');
    await page.getByText(EMAIL, { exact: true }).waitFor();
    expect((await site.visitor().then((visitor) => visitor.goto(home)))?.status()).toBe(404);
    site.complaints.length = 0;
  });

  it('staff correct the name and the number of somebody who calls, and ask a new address', async () => {
    const { id } = await booked();
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto(`/verwaltung/personen/${id}`);
    await page.getByRole('link', { name: 'Gesehene Papiere' }).click();
    await page.waitForURL(/\/papiere$/);
    await page.goBack();
    const correct = () => page.getByRole('link', { name: 'Daten berichtigen' }).click();
    await correct();
    await page.getByLabel('Vollständiger Name').fill('Amina Haydari');
    await page.getByLabel('Geburtsjahr').fill('neunzehn');
    await button(page, 'Angaben speichern').click();
    await page.getByRole('alert').getByText('Das Geburtsjahr muss zwischen').waitFor();
    await page.getByLabel('Geburtsjahr').fill('1991');
    await button(page, 'Angaben speichern').click();
    await said(page, 'Die Daten sind berichtigt.');
    await heading(page, 'Amina Haydari').waitFor();
    await correct();
    await page.getByLabel('Telefonnummer').fill('069 12345');
    await button(page, 'Telefonnummer speichern').click();
    await page.getByText('069 12345').waitFor();
    await correct();
    await page.getByLabel('Neue E-Mail-Adresse').fill(NEW);
    await button(page, 'Link an die neue Adresse schicken').click();
    await said(page, 'Ein Link ist an die neue Adresse unterwegs.');
    await page.getByText(/^Wartet auf Bestätigung: .?neu@example\.org/).waitFor();
    await correct();
    await page.getByRole('button', { name: /^Adresse streichen/ }).click();
    await said(page, 'Die Adresse ist gestrichen.');
    expect(await page.getByText(EMAIL).count()).toBe(0);
    site.complaints.length = 0;
  });

  it('staff erase somebody who calls, with a reason', async () => {
    await booked();
    const page = await staffVisitor(site, { javaScriptEnabled: false });
    await page.goto('/verwaltung');
    await page.getByRole('link', { name: 'Personen' }).first().click();
    await page.getByRole('searchbox', { name: 'Name, E-Mail, Telefon, Buchungs- oder Bescheinigungsnummer' }).fill('amina hai');
    await button(page, 'Suchen').last().click();
    await page.getByRole('link', { name: 'Amina Haidari', exact: true }).click();
    await page.getByRole('link', { name: 'Daten löschen' }).click();
    await page.getByText('Ein Platz wird abgesagt und der nächsten Person angeboten:').waitFor();
    await button(page, 'Endgültig löschen').click();
    await page.getByLabel('Warum und auf welchem Weg wurde es gewünscht?').fill('Anruf heute');
    await button(page, 'Endgültig löschen').click();
    await said(page, 'Die Daten sind gelöscht.');
    expect(await site.app.world.count('person', `name = '—'`)).toBe(1);
  });

  it('E33: staff erase the rest of somebody who was forgotten, found by the number on the paper', async () => {
    const { number } = await issuedCertificate(site.app, 'Parwana Nuri');
    const [person] = await site.app.world.rows<{ id: string }>(`SELECT id FROM person WHERE name = 'Parwana Nuri'`);
    await site.app.get(ErasePersonService).unheardOf(person?.id ?? '', () => Promise.resolve(true));
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/personen/suche?q=${number}`);
    await page.getByRole('link', { name: 'Parwana Nuri', exact: true }).click();
    await page.getByText(/^Die Daten dieser Person sind seit dem/).waitFor();
    expect(await page.getByRole('link', { name: 'Daten berichtigen' }).count()).toBe(0);
    expect(await barriersAt(page, 360)).toEqual([]);
    await page.getByRole('link', { name: 'Auch den Rest löschen' }).click();
    await page.getByLabel('Warum und auf welchem Weg wurde es gewünscht?').fill('Anruf heute');
    await button(page, 'Endgültig löschen').click();
    await said(page, 'Die Daten sind gelöscht.');
    expect(await site.app.world.count('certificate', `snapshot LIKE '%Nuri%'`)).toBe(0);
  });

  it('there are no barriers on any of these pages', async () => {
    const { home, id } = await booked();
    await site.app.source.query(`UPDATE person SET forget_on = '2031-01-01', birth_year = 1990 WHERE id = ?`, [id]);
    const page = await site.visitor();
    await page.goto(`${home}/daten`);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${home}/daten/loeschen`);
    expect(await barriers(page)).toEqual([]);
    for (const way of [`${home}/daten/person`, `${home}/daten/email`, `${home}/daten/telefon`, '/meine/adresse/x', '/meine/geloescht']) {
      await page.goto(way);
      expect([way, await barriersAt(page, 360)]).toEqual([way, []]);
    }
    const silent = await site.app.world.person({ name: 'Stille Person', email: 'still@example.org' });
    await site.app.source.query(`UPDATE person SET created_at = '2020-01-01', forget_on = '2027-01-01' WHERE id = ?`, [silent.id]);
    const staff = await staffVisitor(site);
    await staff.goto('/verwaltung/personen/fristen');
    await staff.getByRole('row', { name: /Stille Person.*still@example\.org/ }).waitFor();
    for (const way of ['suche?q=amina', 'suche?q=niemand', 'fristen', id, `${id}/berichtigen`, `${id}/loeschen`]) {
      await staff.goto(`/verwaltung/personen/${way}`);
      expect([way, await barriers(staff)]).toEqual([way, []]);
    }
  });
});
