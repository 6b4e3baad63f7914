import MarkdownIt, { type Token } from 'markdown-it';

/** A piece of a line: plain, emphasised, or a link. */
export interface TextSpan {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly href: string | null;
}

export const blockKinds = ['heading', 'paragraph', 'bullets', 'numbers'] as const;

/** A heading or a paragraph has one line of spans, a list one for each of its points. Line breaks are in the text. */
export interface FormattedBlock {
  readonly kind: (typeof blockKinds)[number];
  readonly lines: readonly (readonly TextSpan[])[];
}

/** Only what leads somewhere honest: pages, addresses of mail and phones, our own pages. */
const allowedLink = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\]))/i;

/** Bold, italic, lists, links and headings; everything else, HTML above all, is the text that it is. */
const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false });
markdown.enable(['heading', 'list', 'emphasis', 'link', 'newline', 'escape']);
markdown.validateLink = (url) => allowedLink.test(url.trim());

/** What staff typed as a small tree; nobody ever makes HTML of it but a page, element by element. */
export function formatted(source: string): FormattedBlock[] {
  const blocks: FormattedBlock[] = [];
  const lists: { kind: 'bullets' | 'numbers'; lines: TextSpan[][] }[] = [];
  let heading = false;
  for (const token of markdown.parse(source, {})) {
    if (token.type === 'heading_open') heading = true;
    if (token.type === 'heading_close') heading = false;
    if (token.type === 'bullet_list_open') lists.push({ kind: 'bullets', lines: [] });
    if (token.type === 'ordered_list_open') lists.push({ kind: 'numbers', lines: [] });
    if (token.type.endsWith('_list_close')) closeList(lists, blocks);
    if (token.type !== 'inline') continue;
    const line = spansOf(token.children ?? []);
    const list = lists[0];
    if (line.length === 0) continue;
    if (list) list.lines.push(line);
    else blocks.push({ kind: heading ? 'heading' : 'paragraph', lines: [line] });
  }
  return blocks;
}

/** Points of a list within a list are points of the outer one: a public text has no second level. */
function closeList(lists: { kind: 'bullets' | 'numbers'; lines: TextSpan[][] }[], blocks: FormattedBlock[]): void {
  const list = lists.pop();
  if (list && lists.length === 0 && list.lines.length > 0) blocks.push(list);
}

function spansOf(tokens: readonly Token[]): TextSpan[] {
  const spans: TextSpan[] = [];
  let [strong, em] = [0, 0];
  let href: string | null = null;
  for (const { type, content, nesting, attrs } of tokens) {
    if (type.startsWith('strong_')) strong += nesting;
    else if (type.startsWith('em_')) em += nesting;
    else if (type === 'link_open') href = String(attrs?.find(([name]) => name === 'href')?.[1] ?? '') || null;
    else if (type === 'link_close') href = null;
    else add(spans, { text: isBreak(type) ? '\n' : content, strong: strong > 0, em: em > 0, href });
  }
  return spans;
}

const isBreak = (type: string): boolean => type === 'softbreak' || type === 'hardbreak';

function add(spans: TextSpan[], next: TextSpan): void {
  const last = spans.at(-1);
  if (next.text === '') return;
  if (last?.strong === next.strong && last.em === next.em && last.href === next.href) {
    spans[spans.length - 1] = { ...last, text: last.text + next.text };
  } else {
    spans.push(next);
  }
}

/** The same for places that know no formatting: search, calendars, mails, feeds. A link is told with its address. */
export function plainText(source: string): string {
  return formatted(source)
    .map(({ kind, lines }) => lines.map((line, at) => mark(kind, at) + line.map(told).join('')).join('\n'))
    .join('\n\n');
}

const mark = (kind: FormattedBlock['kind'], at: number): string => (kind === 'bullets' ? '– ' : kind === 'numbers' ? `${at + 1}. ` : '');

function told({ text, href }: TextSpan): string {
  const address = href?.replace(/^(?:mailto|tel):/i, '');
  return !address || address === text ? text : `${text} (${address})`;
}
