import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Download, Page } from 'playwright-core';
import { bookPlace, button, field, fillIn, heading, toCheck, within } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { calendarOf } from '../support/calendar-mails.js';
import type { ReceivedMail } from '../support/mailbox.js';
import type { WorldRun } from '../support/usual-run.js';

let site: Website;

inBrowser.each([
  ['with scripts', true],
  ['without scripts', false],
])('from finding a course to cancelling it, %s', (_, javaScriptEnabled) => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(() => site.reset());
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const visit = (path: string): Promise<Page> => site.visit(path, { javaScriptEnabled });
  const offers = (page: Page): Promise<string[]> => page.locator('article h4').allTextContents();

  async function search(page: Page, words: string): Promise<void> {
    await page.getByLabel('Was suchen Sie?').fill(words);
    await button(page, 'Kurse suchen').click();
    await page.waitForURL(/[?&]q=/);
  }

  it.each([
    ['Schaefer', 'Reden wie Frau Schäfer'],
    ['deutsch 4u', 'Deutsch4U im Park'],
    ['GESPRACHE', 'Gespräche gut führen'],
  ])('who looks for "%s" finds "%s" and nothing else', async (words, title) => {
    await site.app.world.run({ title: 'Reden wie Frau Schäfer', dates: COMING_DATES });
    await site.app.world.run({ title: 'Deutsch4U im Park', kind: 'DEUTSCH4U', dates: COMING_DATES });
    await site.app.world.run({ title: 'Gespräche gut führen', dates: COMING_DATES });
    const page = await visit('/');
    await search(page, words);
    await page.getByRole('heading', { name: 'Ein Angebot', exact: true, level: 2 }).waitFor();
    expect(await offers(page)).toEqual([title]);
  });

  it('who finds nothing is shown the next best', async () => {
    await site.app.world.run({ title: 'Reden lernen', dates: COMING_DATES });
    const page = await visit('/angebote?art=DEUTSCH4U&ort=Kassel');
    await page.getByRole('heading', { name: 'Kein Angebot in Kassel' }).waitFor();
    await page.getByRole('link', { name: 'Alle Angebote zeigen' }).click();
    await page.getByRole('heading', { name: 'Ein Angebot', exact: true, level: 2 }).waitFor();
    expect(await offers(page)).toEqual(['Reden lernen']);
  });

  it('a guest opens the course, says who they are, checks it and has the place', async () => {
    const run = await site.app.world.run({ title: 'Reden lernen', dates: COMING_DATES });
    const page = await visit('/');
    await page.getByRole('link', { name: 'Reden lernen' }).click();
    await heading(page, 'Reden lernen').waitFor();
    expect(await page.getByRole('region', { name: 'Termine' }).getByRole('time').count()).toBe(run.sessions.length);
    await page.getByRole('link', { name: 'Platz buchen' }).first().click();
    await toCheck(page, { name: 'Amal Haddad', email: 'amal@example.org' });
    for (const answer of ['Amal Haddad', 'amal@example.org']) await page.getByText(answer, { exact: true }).waitFor();
    expect(await site.app.world.count('booking')).toBe(0);
    await button(page, 'Platz jetzt buchen').click();
    await heading(page, `Danke, ${within('Amal Haddad')}. Ihr Platz ist sicher.`).waitFor();
    const [booking] = await site.app.world.rows<{ number: string; state: string }>('SELECT number, state FROM booking');
    expect(booking?.state).toBe('CONFIRMED');
    await page.getByText(booking?.number ?? '', { exact: true }).waitFor();
  });

  it.each([
    ['a telephone number', { phone: '0171 3920042' }],
    ['an organisation', { organisation: 'Verein Brücke' }],
  ])('%s is enough to be reached', async (_way, contact) => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    await bookPlace(await visitor(javaScriptEnabled), run, { name: 'Farid Ahmadi', ...contact });
    expect(await site.app.world.count('booking', `state = 'CONFIRMED'`)).toBe(1);
  });

  it('the scheme can be changed while the form is filled in, and Enter goes on', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await visit(`/angebote/${run.slug}/buchen`);
    const scheme = (): Promise<string | null> => page.locator('html').getAttribute('data-theme');
    await page.getByLabel('Dolmetschen').check();
    await fillIn(page, { name: 'Amal Haddad', email: 'amal@example.org' });
    await button(page, 'Dunkle Ansicht').click();
    await page.locator('html[data-theme=dark]').waitFor();
    expect(await field(page, 'name').inputValue()).toBe('Amal Haddad');
    expect(await page.getByLabel('Dolmetschen').isChecked()).toBe(true);
    await field(page, 'email').press('Enter');
    await heading(page, 'Stimmt alles?').waitFor();
    await button(page, 'Helle Ansicht').click();
    await page.locator('html[data-theme=light]').waitFor();
    await heading(page, 'Stimmt alles?').waitFor();
    await button(page, 'Platz jetzt buchen').click();
    await heading(page, `Danke, ${within('Amal Haddad')}. Ihr Platz ist sicher.`).waitFor();
    expect(await scheme()).toBe('light');
  });

  it('answers can be changed before anything is booked', async () => {
    const run = await site.app.world.run({ dates: COMING_DATES });
    const page = await visit(`/angebote/${run.slug}/buchen`);
    await page.getByLabel('Dolmetschen').check();
    await toCheck(page, { name: 'Amal Hadad', email: 'amal@example.org' });
    await button(page, 'Angaben ändern').click();
    await heading(page, 'Platz buchen').waitFor();
    expect(await page.getByLabel('E-Mail', { exact: true }).inputValue()).toBe('amal@example.org');
    expect(await page.getByLabel('Dolmetschen').isChecked()).toBe(true);
    await toCheck(page, { name: 'Amal Haddad' });
    await page.getByText('Amal Haddad', { exact: true }).waitFor();
  });

  it('the mail brings text, a page and the date; the link in it opens the own page with the calendar file', async () => {
    const run = await site.app.world.run({ dates: [COMING_DATES[0]] });
    await bookPlace(await visitor(javaScriptEnabled), run, { name: 'Amal Haddad', email: 'amal@example.org' });
    const mail = await confirmationTo('amal@example.org');
    expect([mail.text, mail.html].map((part) => part.includes('Amal Haddad'))).toEqual([true, true]);
    expect(calendarOf(mail)).toMatchObject({ method: 'REQUEST', sequence: 0, start: `${COMING_DATES[0]}T09:00:00` });
    const page = await visit(myPageIn(mail));
    await heading(page, `Guten Tag, ${within('Amal Haddad')}`).waitFor();
    await page.getByText('Ihr Platz ist sicher').waitFor();
    expect(await eventsOf(await download(page, 'In den Kalender'))).toEqual([`${COMING_DATES[0]}T09:00:00`]);
  });

  it('who fears that others saw the link asks for a new one; the old one leads to nobody', async () => {
    const run = await site.app.world.run({ dates: [COMING_DATES[0]] });
    await bookPlace(await visitor(javaScriptEnabled), run, { name: 'Amal Haddad', email: 'amal@example.org' });
    const old = myPageIn(await confirmationTo('amal@example.org'));
    const page = await visit(old);
    await page.getByRole('link', { name: 'Link erneuern' }).click();
    await heading(page, 'Möchten Sie einen neuen Link?').waitFor();
    expect((await page.request.get(old)).status()).toBe(200);
    await button(page, 'Ja, Link erneuern').click();
    await page.getByRole('status').getByText('Der alte Link geht nicht mehr.').waitFor();
    await heading(page, `Guten Tag, ${within('Amal Haddad')}`).waitFor();
    const [renewed = ''] = page.url().split('?');
    await page.getByText(renewed, { exact: true }).waitFor();
    const mail = await site.app.mailbox.waitForOne('amal@example.org', (one) => one.subject.startsWith('Ihr neuer Link'));
    expect(myPageIn(mail)).toBe(renewed);
    expect((await page.request.get(old)).status()).toBe(404);
    expect(await (await page.request.get(old)).text()).toContain('Dieser Link geht nicht mehr');
  });

  it('cancelling asks once, frees the place and takes the date back out of the calendar', async () => {
    const run = await site.app.world.run({ dates: [COMING_DATES[0]] });
    await bookPlace(await visitor(javaScriptEnabled), run, { name: 'Amal Haddad', email: 'amal@example.org' });
    const invitation = calendarOf(await confirmationTo('amal@example.org'));
    const page = await visit(myPageIn(await confirmationTo('amal@example.org')));
    await page.getByRole('link', { name: 'Platz absagen' }).click();
    await heading(page, 'Möchten Sie absagen?').waitFor();
    expect(await taken(run)).toBe(1);
    await page.getByLabel(/Grund sagen/).fill('Neue Arbeitszeiten');
    await button(page, 'Ja, Platz absagen').click();
    await page.getByRole('status').getByText('Sie haben abgesagt.').waitFor();
    expect(await taken(run)).toBe(0);
    const farewell = await site.app.mailbox.waitForOne('amal@example.org', (mail) => calendarOf(mail)?.method === 'CANCEL');
    expect(calendarOf(farewell)).toMatchObject({ uid: invitation?.uid, sequence: 1, status: 'CANCELLED' });
  });
});

const visitor = (javaScriptEnabled: boolean): Promise<Page> => site.visitor({ javaScriptEnabled });

const confirmationTo = (email: string): Promise<ReceivedMail> =>
  site.app.mailbox.waitForOne(email, (mail) => mail.subject.startsWith('Ihr Platz ist sicher'));

const myPageIn = (mail: ReceivedMail): string => /https?:\/\/\S+\/meine\/[\w.~-]+/.exec(mail.text)?.[0] ?? 'no link in the mail';

async function taken(run: WorldRun): Promise<number | undefined> {
  const [row] = await site.app.world.rows<{ taken: number }>('SELECT taken FROM seat_ledger WHERE course_run_id = ?', [run.id]);
  return row?.taken;
}

async function download(page: Page, link: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).first().click()]);
  return file;
}

/** Beginnings of the events in a calendar file. */
async function eventsOf(file: Download): Promise<string[]> {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await file.path(), 'utf8')) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('dtstart')));
}
