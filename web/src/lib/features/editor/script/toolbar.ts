/*
 * Buttons that put the marks of a text where it is chosen. Without this file the text is typed with its marks by hand; the help
 * above the field says how.
 */
import { edit, type MarkKind } from './marks.ts';

function press(area: HTMLTextAreaElement, kind: MarkKind): void {
  const { value: text, selectionStart, selectionEnd } = area;
  const { start, end, put, chosen } = edit(kind, { text, start: selectionStart, end: selectionEnd });
  area.focus();
  area.setRangeText(put, start, end);
  area.setSelectionRange(...chosen);
  // Whoever saves while somebody types hears of it like of a key.
  area.dispatchEvent(new Event('input', { bubbles: true }));
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
