import { existsSync } from 'node:fs';
import { describe, jest } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { addDays, berlinDate, berlinInstant } from '../../api/src/time/berlin.js';
import { type AppWishes, startApp, type TestApp } from './app.js';

/** Where Debian puts it; `npm test` says which one to take. */
const usualPlace = '/usr/bin/chromium';
const executablePath = process.env.KVH_CHROMIUM || (existsSync(usualPlace) ? usualPlace : '');
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What is there is found at once; only what is missing takes so long, and a machine that is busy with other things. */
const PATIENCE = 40_000;
jest.setTimeout(240_000);
// A browser on two busy cores may miss a moment; what fails is told, and a rule that is broken fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** `describe` where there is a browser; elsewhere these tests are reported as skipped. */
export const inBrowser = executablePath ? describe : describe.skip;

/** Pages look at the real clock, so a world for the browser lies around the real day, whenever the test runs. */
export const TODAY = berlinDate(new Date());
export const dayFromNow = (days: number): string => addDays(TODAY, days);
/** Ten in the morning in Germany, so many days from now. */
export const morningOf = (days: number): Date => berlinInstant(dayFromNow(days), '10:00');
/** Two dates, a month ahead. */
export const COMING_DATES = [dayFromNow(33), dayFromNow(40)] as const;

export type VisitorTraits = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'locale' | 'viewport' | 'colorScheme'>;

const weighHolidays = ({ source }: TestApp, weight: 'ask' | 'warn'): Promise<unknown> =>
  source.query(`UPDATE setting SET value = JSON_SET(value, '$.public_holiday', ?) WHERE name = 'planning.conflicts'`, [weight]);

/** The product on a real port with its built pages, and a browser to visit it. */
export class Website {
  /** What no page of ours may cause: refused content, broken parts, requests to anybody else. */
  readonly complaints: string[] = [];
  private readonly visitors: BrowserContext[] = [];

  private constructor(
    readonly app: TestApp,
    private readonly browser: Browser,
  ) {}

  /** @param more flags of the browser, for what only some tests need: a camera that is none */
  static async open(more: readonly string[] = [], wishes: Pick<AppWishes, 'env'> = {}): Promise<Website> {
    const app = await startApp({ ...wishes, web: true, clock: morningOf(0) });
    // The browser's clock is the real one: what a test does must be possible on every day of the year.
    await weighHolidays(app, 'warn');
    const browser = await chromium.launch({ executablePath, args: [...flags, ...more] });
    return new Website(app, browser);
  }

  /** What the product calls itself; every address in a mail begins with it. */
  get origin(): string {
    return this.app.config.publicUrl.origin;
  }

  /** A person with a browser of their own: no cookies, German unless they say otherwise. */
  async visitor(traits: VisitorTraits = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      locale: 'de-DE',
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      ...traits,
    });
    context.setDefaultTimeout(PATIENCE);
    this.visitors.push(context);
    const page = await context.newPage();
    this.watch(page);
    return page;
  }

  /** A visitor who already opened this page. */
  async visit(path: string, traits: VisitorTraits = {}): Promise<Page> {
    const page = await this.visitor(traits);
    await page.goto(path);
    return page;
  }

  /** Empty tables, nobody visiting. */
  async reset(): Promise<void> {
    await Promise.all(this.visitors.splice(0).map((visitor) => visitor.close()));
    await this.app.reset();
    this.complaints.length = 0;
  }

  async close(): Promise<void> {
    await this.browser.close();
    // The next file may have the same database.
    await weighHolidays(this.app, 'ask');
    await this.app.close();
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`error in ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      // The browser also notes the status of a page that says 404; that is the page's answer, not a defect of it.
      const isAnswer = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
      if (!isAnswer) this.complaints.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== this.origin) this.complaints.push(`foreign request: ${request.url()}`);
    });
    page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest();
      if (response.status() >= 500 || (!isPage && response.status() >= 400)) {
        this.complaints.push(`${response.status()} for ${response.request().method()} ${response.url()}`);
      }
    });
  }
}
