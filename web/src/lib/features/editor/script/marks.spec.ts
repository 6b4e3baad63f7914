import { describe, expect, it } from '@jest/globals';
import { type Chosen, edit, fits, type MarkKind } from './marks.ts';

/** "a [b] c" with what is chosen in ‹›, before and after the button. */
function pressed(kind: MarkKind, drawn: string): string {
  const [start, end] = [drawn.indexOf('‹'), drawn.indexOf('›') - 1];
  const chosen: Chosen = { text: drawn.replace(/[‹›]/g, ''), start, end };
  const { start: from, end: to, put, chosen: next } = edit(kind, chosen);
  const text = chosen.text.slice(0, from) + put + chosen.text.slice(to);
  return `${text.slice(0, next[0])}‹${text.slice(next[0], next[1])}›${text.slice(next[1])}`;
}

describe('the buttons above a text', () => {
  it('make what is chosen bold, and plain again', () => {
    expect(pressed('bold', 'Sie ‹lernen› viel.')).toBe('Sie **‹lernen›** viel.');
    expect(pressed('bold', 'Sie **‹lernen›** viel.')).toBe('Sie ‹lernen› viel.');
    expect(pressed('bold', '‹›')).toBe('**‹›**');
  });

  it('make points of whole lines, and lines of points', () => {
    expect(pressed('list', 'Oben\nEi‹ns\nZw›ei\nUnten')).toBe('Oben\n‹- Eins\n- Zwei›\nUnten');
    expect(pressed('list', '‹- Eins\n- Zwei›')).toBe('‹Eins\nZwei›');
    expect(pressed('list', '‹- Eins\nZwei›')).toBe('‹- Eins\n- Zwei›');
  });

  it('make a link of words, with the address to be typed next', () => {
    expect(pressed('link', 'Mehr ‹hier›.')).toBe('Mehr [hier](‹https://›).');
    expect(pressed('link', 'Mehr ‹›')).toBe('Mehr [‹›](https://)');
  });

  it('are left out where the field would be too full for them', () => {
    const bold = edit('bold', { text: 'Ein Wort', start: 4, end: 8 });
    expect([-1, 12, 11].map((most) => fits('Ein Wort', bold, most))).toEqual([true, true, false]);
  });
});
