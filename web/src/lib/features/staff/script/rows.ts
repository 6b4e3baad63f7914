/** What of a row one can stand on: its name leads somewhere, else the first thing in it. */
const handle = (row: Element): HTMLElement | null => row.querySelector('th a, a, button, input:not([type=hidden])');

const rowsOfPage = (): Element[] => [...document.querySelectorAll('main tbody tr, main [data-row]')].filter((row) => handle(row));

/** j and k go through the rows of the page's list, x ticks the row one stands on. @returns whether the key meant that */
export function stepThroughRows(key: string): boolean {
  const rows = rowsOfPage();
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (key === 'x') {
    const tick = rows[at]?.querySelector('input[type=checkbox]');
    if (tick instanceof HTMLInputElement) tick.click();
    return tick instanceof HTMLInputElement;
  }
  if ((key !== 'j' && key !== 'k') || rows.length === 0) return false;
  const next = rows[key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)];
  const goal = next && handle(next);
  goal?.focus();
  goal?.scrollIntoView({ block: 'nearest' });
  return true;
}
