/*
 * Buttons that put the marks of a text where it is chosen. Without this file the text is typed with its marks by hand; the help
 * above the field says how.
 */
import { edit, fits, type MarkKind } from './marks.ts';

/** Nothing newer leaves what a script writes to Ctrl+Z. */
interface Typing {
  execCommand?: (command: 'insertText' | 'delete', showsMenu: boolean, text: string) => boolean;
}

/** @returns whether the browser took it as typed: then the field's own undo knows it, and everybody has heard of it */
function type(area: HTMLTextAreaElement, put: string, start: number, end: number): boolean {
  area.setSelectionRange(start, end);
  const { execCommand }: Typing = document;
  return execCommand?.call(document, put === '' ? 'delete' : 'insertText', false, put) ?? false;
}

function write(area: HTMLTextAreaElement, put: string, start: number, end: number): void {
  area.setRangeText(put, start, end);
  // Whoever saves while somebody types hears of it like of a key.
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(area: HTMLTextAreaElement, kind: MarkKind): void {
  const { value: text, selectionStart, selectionEnd } = area;
  const wanted = edit(kind, { text, start: selectionStart, end: selectionEnd });
  // The browser would silently cut what is too long.
  if (!fits(text, wanted, area.maxLength)) return;
  const { start, end, put, chosen } = wanted;
  area.focus();
  if (!type(area, put, start, end)) write(area, put, start, end);
  area.setSelectionRange(...chosen);
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-marks-of]')) {
  const area = document.getElementById(bar.dataset.marksOf ?? '');
  if (!(area instanceof HTMLTextAreaElement)) continue;
  bar.hidden = false;
  bar.addEventListener('click', ({ target }) => {
    const kind = target instanceof Element ? target.closest<HTMLElement>('[data-mark]')?.dataset.mark : undefined;
    if (kind !== undefined) press(area, kind as MarkKind);
  });
}
