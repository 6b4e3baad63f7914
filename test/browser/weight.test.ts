import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page, Response } from 'playwright-core';
import { bookPlace } from '../support/booking-walk.js';
import { COMING_DATES, inBrowser, Website } from '../support/browser.js';
import { doorOf, doorToday, enter, ready } from '../support/seen-door.js';
import { issuedCertificate } from '../support/issued-certificate.js';
import type { WorldRun } from '../support/usual-run.js';

const KILOBYTE = 1_000;
let site: Website;
let run: WorldRun;

interface Weight {
  readonly scripts: number;
  readonly styles: number;
  readonly fonts: number;
  readonly total: number;
}

const pages: readonly [string, (seen: WorldRun) => string][] = [
  ['the first page', () => '/'],
  ['the catalogue', () => '/angebote?ort=Kassel'],
  ['a course', ({ slug }) => `/angebote/${slug}`],
  ['the booking form', ({ slug }) => `/angebote/${slug}/buchen`],
  ['the way to one’s bookings', () => '/meine'],
  ['the check of certificates', () => '/pruefen'],
  ['an unknown certificate', () => '/pruefen/7F4K-2MQD-9TRW-6HXC'],
  ['the help', () => '/hilfe'],
  ['the sign-in', () => '/anmelden'],
  ['a page that does not exist', () => '/gibt-es-nicht'],
];

inBrowser('a public page', () => {
  beforeAll(async () => {
    site = await Website.open();
  });
  beforeEach(async () => {
    await site.reset();
    run = await site.app.world.run({ dates: COMING_DATES });
  });
  afterAll(() => site.close());

  const packed = (body: Buffer): number => gzipSync(body, { level: 9 }).length;

  /** What somebody who comes for the first time has to load, packed. */
  async function weigh(page: Page, open: () => Promise<unknown>): Promise<Weight> {
    const answers: Response[] = [];
    page.on('response', (answer) => answers.push(answer));
    await open();
    await page.evaluate(() => document.fonts.ready);
    const weight = { scripts: 0, styles: 0, fonts: 0, total: 0 };
    for (const answer of answers.filter((one) => one.status() < 300 || one.status() >= 400)) {
      const type = answer.request().resourceType();
      const body = await answer.body();
      const size = type === 'font' ? body.length : packed(body);
      weight.total += size;
      if (type === 'script') weight.scripts += body.length;
      if (type === 'stylesheet') weight.styles += size;
      if (type === 'font') weight.fonts += size;
    }
    return weight;
  }

  function expectLight(weight: Weight): void {
    expect(weight.scripts).toBe(0);
    expect(weight.styles).toBeGreaterThan(KILOBYTE);
    expect(weight.styles).toBeLessThanOrEqual(14 * KILOBYTE);
    expect(weight.fonts).toBeGreaterThan(KILOBYTE);
    expect(weight.fonts).toBeLessThanOrEqual(60 * KILOBYTE);
    expect(weight.total).toBeLessThanOrEqual(100 * KILOBYTE);
  }

  /** Data for search engines is the only thing in a page that is written as a script. */
  const scriptsIn = (page: Page): Promise<number> => page.locator('script:not([type="application/ld+json"])').count();

  it.each(pages)('is light and asks nobody else: %s', async (_, path) => {
    const page = await site.visitor();
    const weight = await weigh(page, () => page.goto(path(run)));
    expectLight(weight);
    expect(await scriptsIn(page)).toBe(0);
    expect(site.complaints).toEqual([]);
  });

  it('is light behind a personal link too', async () => {
    const booking = await site.visitor();
    await bookPlace(booking, run, { name: 'Amal Haddad', email: 'amal@example.org' });
    for (const address of [booking.url(), booking.url().replace('/gebucht', '')]) {
      const page = await site.visitor();
      expectLight(await weigh(page, () => page.goto(address)));
      expect(await scriptsIn(page)).toBe(0);
    }
    expect(site.complaints).toEqual([]);
  });

  it('is light for who checks a certificate', async () => {
    const { code } = await issuedCertificate(site.app, 'Olena Bondar');
    const page = await site.visitor();
    expectLight(await weigh(page, () => page.goto(`/pruefen/${code}`)));
    expect(site.complaints).toEqual([]);
  });

  it('pain 35: a door asks for 85 kB of scripts at most, and for no decoder where the browser reads codes itself', async () => {
    const door = await doorToday(site, ['Amal Haddad']);
    const page = await site.visitor();
    await page.addInitScript(() => {
      const own = class {
        static getSupportedFormats = () => Promise.resolve(['qr_code']);
        detect = () => Promise.resolve([]);
      };
      Object.assign(globalThis, { BarcodeDetector: own });
    });
    const scripts: Promise<number>[] = [];
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url());
      if (pathname.endsWith('.wasm')) scripts.push(Promise.resolve(Infinity));
      if (pathname.endsWith('.js') && pathname.startsWith('/_app/')) scripts.push(answer.body().then(packed));
    });
    await enter(page, await doorOf(site, door));
    await ready(page);
    const weight = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    expect(weight).toBeGreaterThan(20 * KILOBYTE);
    expect(weight).toBeLessThanOrEqual(85 * KILOBYTE);
    expect(site.complaints).toEqual([]);
  });

  it('lets nothing run or load that is not its own', async () => {
    const page = await site.visitor();
    const answer = await page.goto(`/angebote/${run.slug}`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`default-src 'self'`);
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    for (const rule of [`object-src 'none'`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`])
      expect(policy).toContain(rule);
  });

  it('would be seen here if it broke its own rules', async () => {
    const page = await site.visit('/');
    const refused = page.waitForEvent('console');
    await page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { textContent: 'document.title = "foreign"' });
      const picture = Object.assign(document.createElement('img'), { src: 'http://elsewhere.example/pixel.png' });
      document.body.append(script, picture);
    });
    await refused;
    expect(site.complaints.join()).toContain('Content Security Policy');
    expect(await page.title()).not.toBe('foreign');
  });
});
