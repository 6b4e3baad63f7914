import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { barriers } from '../support/accessibility.js';
import { inBrowser, TODAY, Website } from '../support/browser.js';
import {
  doorOf,
  doorToday,
  type DoorToday,
  enter,
  fast,
  filmOf,
  helper,
  holds,
  last,
  pass,
  ready,
  said,
  scan,
  sent,
} from '../support/seen-door.js';
import { staffVisitor } from '../support/staff-walk.js';
import { staffOf } from '../support/taught-course.js';

const NAMES = ['Ayşe Özdemir', 'Samuel Owusu', 'Leyla Haddad', 'Ion Popescu', 'Rosa Ferrari', 'Petro Hrytsenko'];
const folder = mkdtempSync(path.join(tmpdir(), 'kvh-camera-'));
const film = path.join(folder, 'code.y4m');

let site: Website;
let door: DoorToday;

const numberOf = (at: number): string => door.numbers[at] ?? '';
inBrowser('the check-in', () => {
  beforeAll(async () => {
    filmOf('AA-00000', film);
    const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
    site = await Website.open(camera);
  });
  beforeEach(async () => {
    await site.reset();
    door = await doorToday(site, NAMES);
  });
  // Without a network the browser complains, which is the point of these tests; and it shakes no telephone nobody has touched.
  afterEach(() =>
    expect(
      site.complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|fetching the script|navigator\.vibrate/.test(one)),
    ).toEqual([]),
  );
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('S7: from link and PIN to attendance with the keyboard alone', async () => {
    const page = await staffVisitor(site);
    await page.goto(`/verwaltung/kurse/${door.run.code}/checkin/1`);
    await page.getByLabel('Name des Eingangs').fill('Eingang 1');
    await page.getByRole('button', { name: 'Link machen' }).click();
    const link = (await page.getByRole('link', { name: /checkin\/tuer/ }).textContent()) ?? '';
    const pin =
      (await page
        .locator('dd')
        .filter({ hasText: /^\d{3} \d{3}$/ })
        .textContent()) ?? '';
    const phone = await site.visitor();
    await phone.goto(new URL(link).pathname);
    await phone.getByLabel('PIN').focus();
    await scan(phone, pin);
    await ready(phone);
    await scan(phone, numberOf(0));
    await said(phone, 'Ist das die richtige Person?').waitFor();
    await phone.keyboard.press('Enter');
    await said(phone, 'Willkommen').waitFor();
    await phone.keyboard.press('Enter');
    await scan(phone, 'sam');
    await phone.keyboard.press('Enter');
    await said(phone, 'Willkommen').waitFor();
    await phone.getByText('2 von 6 sind da').first().waitFor();
    await sent(phone);
    expect(await site.app.world.count('attendance')).toBe(2);
  });

  it('shows nobody until two letters are typed, and takes back', async () => {
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    expect(await page.getByText('Leyla').count()).toBe(0);
    await page.getByRole('searchbox').fill('l');
    expect(await page.getByText('Leyla').count()).toBe(0);
    await page.getByRole('searchbox').fill('le');
    await page.getByRole('button', { name: /^Ist da\s*: Leyla H\./ }).click();
    await page.getByRole('button', { name: 'Ja, ist da' }).click();
    await page.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
    await page.getByText('0 von 6 sind da').waitFor();
    await sent(page);
    expect(await site.app.world.rows('SELECT undone_at IS NULL AS stands FROM check_in')).toEqual([{ stands: 0 }]);
    expect(await site.app.world.count('attendance')).toBe(0);
  });

  it('seen at two doors without a network: both stay recorded, and the first moment counts', async () => {
    const [one, two] = [await helper(site, await doorOf(site, door)), await helper(site, await doorOf(site, door, 'Eingang 2'))];
    for (const page of [one, two]) {
      await ready(page);
      await fast(page);
      await page.context().setOffline(true);
    }
    await pass(one, numberOf(0));
    await pass(two, numberOf(0));
    await two.context().setOffline(false);
    await sent(two);
    await one.context().setOffline(false);
    await sent(one);
    const rows = await site.app.world.rows<{ name: string }>(
      'SELECT d.name FROM check_in c JOIN door_link d ON d.id = c.door_id ORDER BY c.happened_at',
    );
    expect(rows.map(({ name }) => name)).toEqual(['Eingang 1', 'Eingang 2']);
    expect(await site.app.world.count('attendance')).toBe(1);
    await two.reload();
    await ready(two);
    await scan(two, numberOf(0));
    await two.getByText(/eingecheckt, Eingang 1\./).waitFor();
  });

  it('says which course somebody is in who comes to the wrong door', async () => {
    const other = await doorToday(site, ['Halyna Melnyk']);
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await scan(page, other.numbers[0] ?? '');
    await said(page, 'Falscher Kurs').waitFor();
    await page.getByText('Halyna M.').waitFor();
    await page.getByText(other.run.title).waitFor();
    expect(await page.getByText('Melnyk').count()).toBe(0);
  });

  it('reads a code through the camera, by WebAssembly of our own', async () => {
    filmOf(numberOf(5), film);
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await fast(page);
    await page.getByRole('button', { name: 'Kamera einschalten' }).click();
    await said(page, 'Willkommen').waitFor();
    await page.getByRole('alert').getByText('Petro H.').waitFor();
    await sent(page);
  });

  it('reads a code by the reader of the browser, where it has one, and loads no other', async () => {
    const page = await site.visitor();
    await page.addInitScript((code) => {
      const own = class {
        static getSupportedFormats = () => Promise.resolve(['qr_code']);
        detect = () => Promise.resolve([{ rawValue: code }]);
      };
      Object.assign(globalThis, { BarcodeDetector: own });
    }, numberOf(4));
    const others: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.wasm')) others.push(request.url());
    });
    await enter(page, await doorOf(site, door));
    await ready(page);
    await fast(page);
    await page.getByRole('button', { name: 'Kamera einschalten' }).click();
    await page.getByRole('alert').getByText('Rosa F.').waitFor();
    await sent(page);
    expect(others).toEqual([]);
  });

  it('S7: can be put on the screen of a telephone', async () => {
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    const browser = await page.context().newCDPSession(page);
    const { url, data, errors } = await browser.send('Page.getAppManifest');
    expect([new URL(url).pathname, errors]).toEqual(['/checkin/app.webmanifest', []]);
    expect(JSON.parse(data ?? '')).toMatchObject({ start_url: '/checkin/', scope: '/checkin/', display: 'standalone', lang: 'de' });
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    // A browser of tests is a private one; the rest would be our fault.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((one) => one !== 'in-incognito')).toEqual([]);
  });

  it('is forgotten by the device as soon as staff end the door', async () => {
    const made = await doorOf(site, door);
    const page = await helper(site, made);
    await ready(page);
    await holds(page, 1);
    const staff = await staffVisitor(site);
    await staff.goto(`/verwaltung/kurse/${door.run.code}/checkin/1`);
    await staff.getByRole('button', { name: /^Beenden\s*: Eingang 1/ }).click();
    await staff.getByText('Der Eingang ist beendet.').waitFor();
    await scan(page, numberOf(0));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dieser Eingang ist beendet' }).waitFor();
    await holds(page, 0);
    site.complaints.length = 0;
  });

  it('S7: works on any telephone, without a script', async () => {
    const page = await helper(site, await doorOf(site, door), { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.getByRole('searchbox').fill('oz');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByText('Niemand gefunden.').waitFor();
    await page.getByRole('searchbox').fill('ay');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('button', { name: /^Ist da\s*: Ayşe Ö\./ }).click();
    await page.getByRole('alert').getByText('Willkommen: Ayşe Ö.').waitFor();
    expect(await site.app.world.count('attendance')).toBe(1);
    await last(page).getByRole('button', { name: 'Zurücknehmen: Ayşe Ö.' }).click();
    await page.getByText('0 von 6 sind da').waitFor();
    await page.getByRole('link', { name: 'Neu aufnehmen' }).click();
    await page.getByLabel('Vollständiger Name').fill('Tesfay Ghebremedhin');
    await page.getByLabel('Telefon').fill('0151 2345678');
    await page.getByRole('button', { name: 'Aufnehmen und einchecken' }).click();
    await page.getByText(/Tesfay G\. ist aufgenommen und da/).waitFor();
    await page.getByText('1 von 7 sind da').waitFor();
    await page.getByRole('searchbox').fill('le');
    await page.getByRole('button', { name: 'Suchen' }).click();
    const [leyla] = await site.app.world.rows<{ id: string }>('SELECT id FROM booking WHERE number = ?', [numberOf(2)]);
    await (await staffOf(site.app)).post(`/api/v1/staff/bookings/${leyla?.id ?? ''}/cancellation`, { reason: 'Am Telefon' });
    await page.getByRole('button', { name: /^Ist da\s*: Leyla H\./ }).click();
    await page.getByRole('alert').getByText('Die Person war da, steht aber nicht in der Anwesenheit. Das Büro klärt es.').waitFor();
  });

  it('A11Y-01: has no barriers, whatever it says', async () => {
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await page.getByRole('searchbox').fill('sa');
    const found = [await barriers(page)];
    await page.getByRole('searchbox').fill('');
    await scan(page, numberOf(0));
    found.push(await barriers(page));
    await page.keyboard.press('Enter');
    await said(page, 'Willkommen').waitFor();
    found.push(await barriers(page));
    await page.keyboard.press('Escape');
    await scan(page, 'ZZ-00000');
    await said(page, 'Nicht auf der Liste').waitFor();
    found.push(await barriers(page));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Einstellungen' }).click();
    found.push(await barriers(page));
    const staff = await staffVisitor(site);
    await staff.goto(`/verwaltung/kurse/${door.run.code}/checkin/1`);
    found.push(await barriers(staff));
    expect([TODAY, ...found.flat()]).toEqual([TODAY]);
  });
});
