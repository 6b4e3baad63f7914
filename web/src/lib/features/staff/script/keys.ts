import type { Finder } from './finder.ts';
import { stepThroughRows } from './rows.ts';

/** How long a first key waits for its second. */
const PATIENCE = 1_500;

const quiet = new Set(['checkbox', 'radio', 'button', 'submit']);

/** Where letters are typed, they mean letters. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !quiet.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** The sheet of keys over the page that is open. */
function showSheet(): void {
  const dialog = document.querySelector('dialog[data-sheet-of-keys]');
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
}

function waysOnPage(): Record<string, string> {
  const header = document.querySelector('header[data-keys]');
  return JSON.parse(header?.getAttribute('data-keys') ?? '{}') as Record<string, string>;
}

/** Strg+K always; single letters only where they are switched on (WCAG 2.1.4). */
export function listenToKeys(finder: Finder | null): void {
  const ways = waysOnPage();
  const areOn = Object.keys(ways).length > 0;
  let first = '';
  let timer = 0;
  const wait = (key: string): void => {
    clearTimeout(timer);
    first = key;
    timer = window.setTimeout(() => (first = ''), PATIENCE);
  };
  const pressed = (event: KeyboardEvent): boolean => {
    const href = ways[first ? `${first} ${event.key}` : event.key];
    if (event.key === '/') finder?.open();
    else if (event.key === '?') showSheet();
    else if (href) location.assign(href);
    else if (!stepThroughRows(event.key)) {
      wait(event.key);
      return false;
    }
    wait('');
    return true;
  };
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      finder?.open();
      return;
    }
    if (!areOn || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (pressed(event)) event.preventDefault();
  });
}
