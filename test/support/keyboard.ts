import type { Page } from 'playwright-core';

/** Where the focus is: what it is called, how it is marked, whether anything lies over it. */
export interface FocusStop {
  readonly path: string;
  readonly marked: boolean;
  readonly covered: boolean;
}

/** More than any page has. */
const MOST_STOPS = 150;

/** Presses Tab from the beginning of the page until the focus leaves it. */
export async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    await page.keyboard.press(key);
    const stop = await focusStop(page);
    if (stop === null || (stops.length > 1 && stop.path === stops[0]?.path)) return stops;
    // A date has a stop for its day, month and year.
    if (stop.path !== stops.at(-1)?.path) stops.push(stop);
  }
  throw new Error(`the focus does not leave ${page.url()}`);
}

/** Everything a keyboard should reach, in the order in which it stands in the page. */
export function focusable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')];
    const seen = new Set<string>();
    return all
      .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => {
        // Of a group of radio buttons the keyboard reaches one.
        if (one.type !== 'radio') return true;
        const first = !seen.has(one.name);
        seen.add(one.name);
        return first;
      })
      .map((one) => (one.type === 'radio' ? `radio ${one.name}` : pathOf(one)));

    function pathOf(element: Element): string {
      const parent = element.parentElement;
      return parent ? `${pathOf(parent)} ${[...parent.children].indexOf(element)}` : '';
    }
  });
}

/** What a keyboard does not reach, or reaches without a mark, and what only a mouse finds; empty when no page needs a mouse. */
export function onlyByMouse(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ways = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const words = (element: Element): string => `${element.tagName} ${(element.textContent || element.outerHTML).trim().slice(0, 60)}`;
    const isMarked = (element: Element): boolean =>
      [element, element.closest('article'), element.closest('li'), element.closest('label'), element.parentElement]
        .filter((one) => one !== null)
        .map((one) => getComputedStyle(one))
        .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLInputElement>(ways)) {
      if (!shown(element) || element.matches(':disabled, [aria-hidden=true]')) continue;
      element.focus();
      if (document.activeElement !== element || element.tabIndex < 0) found.push(`not reached: ${words(element)}`);
      else if (!isMarked(element)) found.push(`not marked: ${words(element)}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      if (!shown(element) || getComputedStyle(element).cursor !== 'pointer') continue;
      if (!element.closest(`${ways}, label`)) found.push(`only by mouse: ${words(element)}`);
    }
    return found;
  });
}

/** @returns null where the focus is on nothing of the page */
async function focusStop(page: Page): Promise<FocusStop | null> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    if (!element || element === document.body) return null;
    /** Where a link makes a whole card its target, the card wears the mark; where a field and its sign are one, their frame. */
    const frame = element.closest('[role=search]') ? element.parentElement : null;
    const marks = [element, frame, element.closest('article'), element.closest('li')].filter((one) => one !== null);
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
    const top = document.elementFromPoint(x, y);
    const own = element.closest('label') ?? element.closest('article, li, form') ?? element;
    return {
      path: element.type === 'radio' ? `radio ${element.name}` : pathOf(element),
      marked: marks
        .map((one) => getComputedStyle(one))
        .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
      covered: top !== null && !own.contains(top) && !top.contains(element),
    };

    function pathOf(one: Element): string {
      const parent = one.parentElement;
      return parent ? `${pathOf(parent)} ${[...parent.children].indexOf(one)}` : '';
    }
  });
}

/** Presses Tab until the element with this name has the focus. */
export async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'textbox' | 'combobox' | 'checkbox' | 'searchbox',
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).and(page.locator(':focus'));
  for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) > 0) return;
  }
  throw new Error(`no Tab leads to ${role} ${String(name)}`);
}
