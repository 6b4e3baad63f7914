import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { barriers } from '../support/accessibility.js';
import { inBrowser, morningOf, Website } from '../support/browser.js';
import {
  doorOf,
  doorToday,
  type DoorToday,
  enter,
  fast,
  held,
  helper,
  holds,
  last,
  pass,
  ready,
  said,
  scan,
  sent,
} from '../support/seen-door.js';

const NAMES = ['Ayşe Özdemir', 'Samuel Owusu', 'Leyla Haddad', 'Ion Popescu', 'Rosa Ferrari', 'Petro Hrytsenko'];

let site: Website;
let door: DoorToday;

const numberOf = (at: number): string => door.numbers[at] ?? '';

inBrowser('the door without a network', () => {
  beforeAll(async () => {
    site = await Website.open();
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
  afterAll(() => site.close());

  it('pain 35: goes on without a network and over a reload, and sends all of it once there is one', async () => {
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await fast(page);
    await page.context().setOffline(true);
    for (const at of [0, 1, 2]) await pass(page, numberOf(at));
    await page.getByText('Kein Netz. 3 warten auf das Senden.').waitFor();
    await page.reload();
    await page.getByText('Kein Netz. 3 warten auf das Senden.').waitFor();
    for (const at of [3, 4]) await pass(page, numberOf(at));
    await scan(page, numberOf(0));
    await said(page, 'Schon da').waitFor();
    await page.keyboard.press('Escape');
    await scan(page, 'ZZ-00000');
    await page.getByText('Ohne Netz wissen wir nicht, welcher Kurs es ist.').waitFor();
    await page.keyboard.press('Escape');
    expect(await site.app.world.count('check_in')).toBe(0);
    await page.context().setOffline(false);
    await sent(page);
    expect(await site.app.world.count('check_in', `shown = 'WELCOME' AND undone_at IS NULL`)).toBe(5);
    expect(await site.app.world.count('attendance')).toBe(5);
    await page.getByText('5 von 6 sind da').waitFor();
  });

  it('pain 35: a second door on the same telephone loses nothing that was seen at the first', async () => {
    const evening = await doorToday(site, ['Halyna Melnyk']);
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await fast(page);
    await page.context().setOffline(true);
    for (const at of [0, 1]) await pass(page, numberOf(at));
    await page.getByText('Kein Netz. 2 warten auf das Senden.').waitFor();
    // First the right, then the page: what a page asks for while it goes leaves the browser's offline mode behind.
    await page.context().clearCookies({ name: `door-${door.session}` });
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await enter(page, await doorOf(site, evening, 'Abendtür'));
    await ready(page);
    await page.getByText(`2 Personen warten noch auf das Senden: ${door.run.title}`).waitFor();
    await pass(page, evening.numbers[0] ?? '');
    await sent(page);
    expect(await site.app.world.count('check_in')).toBe(1);
    const again = await doorOf(site, door, 'Eingang 2');
    await enter(page, again);
    await ready(page);
    await sent(page);
    const rows = await site.app.world.rows<{ name: string }>(
      'SELECT d.name FROM check_in c JOIN door_link d ON d.id = c.door_id ORDER BY 1',
    );
    expect(rows.map(({ name }) => name)).toEqual(['Abendtür', 'Eingang 2', 'Eingang 2']);
    await page.context().close();
    site.complaints.length = 0;
  });

  it('pain 35: what waits from one door is sent from the next, in the name of its own', async () => {
    const evening = await doorToday(site, ['Halyna Melnyk']);
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await fast(page);
    await page.context().setOffline(true);
    await pass(page, numberOf(0));
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await enter(page, await doorOf(site, evening, 'Abendtür'));
    await ready(page);
    await sent(page);
    expect(await site.app.world.rows('SELECT d.name FROM check_in c JOIN door_link d ON d.id = c.door_id')).toEqual([
      { name: 'Eingang 1' },
    ]);
  });

  it('S7: no device holds a name 24 hours after the end, with a network or without one; what waits is sent without', async () => {
    // The date was over at half past four on the day before.
    const later = new Date(morningOf(1).getTime() + 9 * 3_600_000);
    const old = await doorOf(site, door);
    const [away, back, link] = [
      await helper(site, old),
      await helper(site, await doorOf(site, door, 'Eingang 2')),
      await helper(site, old),
    ];
    for (const page of [away, back, link]) {
      await ready(page);
      if (page === away) {
        await fast(page);
        await page.context().setOffline(true);
        await pass(page, numberOf(0));
      }
      // No door that is open forgets by itself what the pages below are to forget.
      else await page.goto('about:blank');
      // By its own clock, which may be hours away from the server's.
      await page.clock.setFixedTime(Date.now() + later.getTime() - site.app.clock.now().getTime());
    }
    await away.reload();
    await away.getByRole('heading', { name: 'Dieser Eingang ist beendet' }).waitFor();
    await away.getByText(`1 Person wartet noch auf das Senden: ${door.run.title}`).waitFor();
    expect(await barriers(away)).toEqual([]);
    expect(await held(away)).toMatch(new RegExp(`"bookingId":"[^"]+","name":""`));
    expect(await held(away)).not.toContain('Ayşe');
    site.app.clock.set(later);
    await away.context().setOffline(false);
    await away.getByText('wartet noch auf das Senden').waitFor({ state: 'detached' });
    expect(await site.app.world.count('check_in')).toBe(1);
    await back.goto('/checkin');
    await link.goto(new URL(old.link ?? '').pathname);
    await link.getByRole('heading', { name: 'Dieser Eingang ist beendet' }).waitFor();
    await Promise.all([away, back, link].map((page) => holds(page, 0)));
    site.complaints.length = 0;
  });

  it('pain 35: what nobody takes any more is told to whoever holds the device, until the office knows', async () => {
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await fast(page);
    await page.context().setOffline(true);
    await pass(page, numberOf(0));
    site.app.clock.set(morningOf(2));
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Dieser Eingang ist beendet' }).waitFor();
    await page.getByText(`Eine Meldung kam nicht an: ${door.run.title}`).waitFor();
    expect(await held(page)).not.toContain('Ayşe');
    await page.goto('/checkin');
    await page.getByText('Das Büro weiß davon nichts.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Das Büro weiß es jetzt' }).click();
    await page.getByText('kam nicht an').waitFor({ state: 'detached' });
    await holds(page, 0);
    site.complaints.length = 0;
  });

  it('S7: lets somebody in without a network who has not booked, and books them once there is one', async () => {
    const page = await helper(site, await doorOf(site, door));
    await ready(page);
    await page.context().setOffline(true);
    await page.getByText(/^Kein Netz/).waitFor();
    await page.getByRole('button', { name: 'Neu aufnehmen' }).click();
    await page.getByRole('button', { name: 'Aufnehmen', exact: true }).click();
    await page.getByText('Bitte schreiben Sie den Namen.').waitFor();
    const found = await barriers(page);
    await page.getByLabel('Name', { exact: true }).fill('Tesfay Ghebremedhin');
    await page.getByLabel('Telefon oder E-Mail').fill('0151 2345678');
    await page.keyboard.press('Enter');
    await said(page, 'Aufgenommen').waitFor();
    found.push(...(await barriers(page)));
    await page.keyboard.press('Enter');
    await page.getByText('Kein Netz. 1 wartet auf das Senden.').waitFor();
    await last(page).getByText('Tesfay G.').waitFor();
    await page.context().setOffline(false);
    await sent(page);
    await page.getByText('1 von 7 sind da').waitFor();
    expect(await site.app.world.count('check_in', `way = 'TAKEN_IN'`)).toBe(1);
    expect(found).toEqual([]);
  });
});
