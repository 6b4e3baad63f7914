export const markKinds = ['bold', 'list', 'link'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A text with what is chosen in it. */
export interface Chosen {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What to write in place of a part of the text, and what is chosen then. */
export interface Edit extends Pick<Chosen, 'start' | 'end'> {
  readonly put: string;
  readonly chosen: readonly [number, number];
}

const STARS = '**';
const POINT = /^- /;
const ADDRESS = 'https://';

/** The same button again takes the mark away. */
export function edit(kind: MarkKind, chosen: Chosen): Edit {
  if (kind === 'list') return asList(chosen);
  return kind === 'bold' ? asBold(chosen) : asLink(chosen);
}

/** @param most characters that the field takes; -1 where it names none */
export const fits = ({ length }: string, { start, end, put }: Edit, most: number): boolean =>
  most < 0 || length - (end - start) + put.length <= most;

function asBold({ text, start, end }: Chosen): Edit {
  const inner = text.slice(start, end);
  const isBold = start >= 2 && text.slice(start - 2, start) === STARS && text.slice(end, end + 2) === STARS;
  if (isBold) return { start: start - 2, end: end + 2, put: inner, chosen: [start - 2, end - 2] };
  return { start, end, put: STARS + inner + STARS, chosen: [start + 2, end + 2] };
}

/** Whole lines, each a point. */
function asList({ text, start, end }: Chosen): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isList = lines.every((line) => POINT.test(line));
  const put = lines.map((line) => (isList ? line.replace(POINT, '') : POINT.test(line) ? line : `- ${line}`)).join('\n');
  return { start: from, end: to, put, chosen: [from, from + put.length] };
}

/** The address is what is left to type. */
function asLink({ text, start, end }: Chosen): Edit {
  const put = `[${text.slice(start, end)}](${ADDRESS})`;
  const [from, to] = start === end ? [start + 1, start + 1] : [start + put.length - 1 - ADDRESS.length, start + put.length - 1];
  return { start, end, put, chosen: [from, to] };
}
