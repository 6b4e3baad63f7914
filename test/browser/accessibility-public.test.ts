import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seedDemo } from '../../api/src/demo/index.js';
import { barriers, barriersAt } from '../support/accessibility.js';
import { button } from '../support/booking-walk.js';
import { inBrowser, Website } from '../support/browser.js';

let site: Website;

interface Course {
  readonly slug: string;
  readonly seats: { readonly state: string };
}

/** Read only: the demo's real courses and people, seen by somebody who never books. */
inBrowser('a page has no barriers', () => {
  beforeAll(async () => {
    site = await Website.open();
    await seedDemo(site.app);
  });
  afterEach(() => expect(site.complaints).toEqual([]));
  afterAll(() => site.close());

  const language = (page: Page): Promise<(string | null)[]> =>
    page.locator('html').evaluate((html) => [html.getAttribute('lang'), html.getAttribute('dir')]);

  async function expectOpenToAll(path: string): Promise<void> {
    const page = await site.visit(path);
    expect(await language(page)).toEqual(['de', 'ltr']);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(await language(page)).toEqual(['en', 'ltr']);
    expect(await barriersAt(page, 360)).toEqual([]);
    await page.context().close();
  }

  it.each([
    ['the first page', '/'],
    ['the catalogue with filters', '/angebote?art=BASIC_QUALIFICATION&ort=Kassel&umkreis=100&frei=1'],
    ['the second page of the catalogue', '/angebote?seite=2'],
    ['the newest offers', '/angebote?sortierung=neu'],
    ['a search without a result', '/angebote?q=Segelschein'],
    ['a search with nothing in the place, but nearby', '/angebote?ort=Kassel&art=DEUTSCH4U&umkreis=10'],
    ['the offers of a town', '/orte/kassel'],
    ['the page for organisations', '/fuer-organisationen'],
    ['the help', '/hilfe'],
    ['easy language', '/leichte-sprache'],
    ['sign language', '/gebaerdensprache'],
    ['the statement on accessibility', '/barrierefreiheit'],
    ['privacy', '/datenschutz'],
    ['the imprint', '/impressum'],
    ['the way to one’s bookings', '/meine'],
    ['the check of certificates', '/pruefen'],
    ['the check without a code', '/pruefen?code='],
    ['an unknown certificate', '/pruefen/7F4K-2MQD-9TRW-6HXC'],
    ['the sign-in', '/anmelden'],
    ['a page that does not exist', '/gibt-es-nicht'],
    ['a course that does not exist', '/angebote/gibt-es-nicht'],
    ['a personal link that opens nothing', '/meine/gibt-es-nicht'],
  ])('%s', (_, path) => expectOpenToAll(path));

  it.each(['free', 'few', 'waitlist', 'members', 'drop_in', 'cancelled'])('a course whose places are: %s', async (state) => {
    const { body } = await site.app.api.get<{ runs: Course[] }>('/api/v1/runs?proSeite=100');
    await expectOpenToAll(`/angebote/${body.runs.find(({ seats }) => seats.state === state)?.slug ?? 'none'}`);
  });

  it.each(['RUNNING', 'COMPLETED'])('a course that is %s', async (state) => {
    const [run] = await site.app.world.rows<{ slug: string }>('SELECT slug FROM course_run WHERE state = ?', [state]);
    await expectOpenToAll(`/angebote/${run?.slug ?? 'none'}`);
  });

  it.each(['ISSUED', 'REVOKED'])('the check of a certificate that is %s', async (state) => {
    if (state === 'REVOKED')
      await site.app.world.rows(`UPDATE certificate SET state = 'REVOKED', revoked_at = NOW(3) ORDER BY number LIMIT 1`);
    const [certificate] = await site.app.world.rows<{ code: string }>('SELECT code FROM certificate WHERE state = ? ORDER BY number', [
      state,
    ]);
    await expectOpenToAll(`/pruefen/${certificate?.code ?? 'none'}`);
  });

  describe('with its menus open', () => {
    it('on a phone and on a laptop', async () => {
      for (const width of [360, 1280]) {
        const page = await site.visit('/angebote', { viewport: { width, height: 800 } });
        for (const summary of await page.locator('summary:visible').all()) {
          await summary.click();
          expect(await barriersAt(page, width)).toEqual([]);
        }
      }
    });
  });

  it('the sign-in that waits for the code, and the one that got a wrong one', async () => {
    const page = await site.visit('/anmelden');
    await page.getByLabel('E-Mail').fill('niemand@example.org');
    await button(page, 'Code schicken').click();
    await page.getByLabel('Code aus der E-Mail').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Code aus der E-Mail').fill('12');
    await button(page, 'Anmelden').click();
    await page.getByRole('alert').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('would be seen here: weak colours, a field without a name, something wide, something small', async () => {
    const page = await site.visit('/hilfe');
    await page.evaluate(() => {
      const wide = Object.assign(document.createElement('p'), { textContent: 'wide' });
      wide.style.inlineSize = '500px';
      const pale = Object.assign(document.createElement('p'), { textContent: 'pale' });
      pale.style.color = '#ddd';
      pale.style.background = '#fff';
      const field = document.createElement('input');
      const small = Object.assign(document.createElement('button'), { textContent: 'x' });
      small.style.cssText = 'inline-size: 10px; block-size: 10px; min-block-size: 0; padding: 0; overflow: hidden';
      document.querySelector('main')?.append(pale, field, small, wide);
    });
    const found = (await barriers(page)).join('\n');
    for (const barrier of ['color-contrast', 'label', 'too small', '320: sticks out']) expect(found).toContain(barrier);
  });
});
