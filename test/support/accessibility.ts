import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Each page gets it anew: the small one is there in half the time. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA, which contains what BITV 2.0 asks for, and what the makers of axe advise (standards A11Y-01). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Width decides what is where, the scheme only the colours; so every rule sees both widths and contrast sees all four. */
const looks = [
  { width: 360, colorScheme: 'light', rules: 'all' },
  { width: 360, colorScheme: 'dark', rules: 'contrast' },
  { width: 1280, colorScheme: 'dark', rules: 'all' },
  { width: 1280, colorScheme: 'light', rules: 'contrast' },
] as const;

type Rules = (typeof looks)[number]['rules'];

/** 640 is a laptop at 200 %, 320 the same at 400 % (standards A11Y-05). */
const widths = [320, 360, 640, 768, 1280];

/** What is wrong with the page on a phone and on a laptop, by day and by night; empty when all is well. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const { width, colorScheme, rules } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const finding of await violations(page, rules)) found.push(`${width} ${colorScheme}: ${finding}`);
  }
  found.push(...(await tooSmall(page)), ...(await sideways(page)));
  return [...new Set(found)];
}

/** What the pages of a large area cost: on a phone by night and on a laptop by day, with all rules. */
export async function barriersAtBothEnds(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const finding of await violations(page, 'all')) found.push(`${width} ${colorScheme}: ${finding}`);
  }
  return [...found, ...(await tooSmall(page)), ...(await sideways(page))];
}

/** The same for one look only, for pages that were looked at from all sides before. */
export async function barriersAt(page: Page, width: number): Promise<string[]> {
  await page.evaluate(axeSource);
  await page.setViewportSize({ width, height: 800 });
  return violations(page, 'all');
}

/** What everybody looks for first: one title that says what the page is, and where one is or how one gets back. */
export async function frameOf(page: Page): Promise<{ titles: number; named: boolean; placed: boolean }> {
  return page.evaluate(() => {
    const titles = [...document.querySelectorAll('h1')].filter((title) => title.checkVisibility({ visibilityProperty: true }));
    const ways = 'nav [aria-current=page], main nav a[href], main .crumb a[href], main p a[href]';
    const [name = ''] = document.title.split(' – ');
    return { titles: titles.length, named: name.trim().length > 2, placed: document.querySelector(ways) !== null };
  });
}

interface InPage {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

async function violations(page: Page, rules: Rules): Promise<string[]> {
  const options: RunOptions = {
    ...(rules === 'all'
      ? { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } }
      : { runOnly: { type: 'rule', values: ['color-contrast'] } }),
    resultTypes: ['violations'],
    // Would read every style sheet again and wait for media, which no rule that is asked for needs.
    preload: false,
  };
  const { violations: found } = await page.evaluate((asked) => (globalThis as unknown as InPage).axe.run(document, asked), options);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** Widths at which something sticks out at the side. */
export async function sideways(page: Page, at: readonly number[] = widths): Promise<string[]> {
  const found: string[] = [];
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return null;
      const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
      return out.slice(0, 3).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`);
    });
    if (over) found.push(`${width}: sticks out: ${over.join(', ')}`);
  }
  return found;
}

/** Fields and buttons below 24 by 24 px (WCAG 2.5.8); links within a sentence are left to axe, which knows the exceptions. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLInputElement>('button, input:not([type=hidden]), select, textarea, summary')];
    /** A tick and the words around it are one target. */
    const targetOf = (control: HTMLInputElement): Element => control.closest('label') ?? control;
    return controls
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[aria-hidden=true]'))
      .map((control) => ({ control, box: targetOf(control).getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ control, box }) => `too small: ${control.outerHTML.slice(0, 80)} (${box.width} x ${box.height})`);
  });
}
