import { escapeHtml } from './clean-text.js';
import type { Block, Inline, Letter, Status } from './letter.js';

/*
 * HTML as mail programs understand it: tables, widths in attributes, styles on the element. Colours for the dark are in
 * the layout's style sheet, by the classes t (text), m (muted), fact, open, calm, btn, num, ln (line), ok, waiting, ended.
 */

const text = 'color:#1d2327';
type Tone = Status['tone'];
const marks: Readonly<Record<Tone, { mark: string; colour: string }>> = {
  ok: { mark: '&#10003;', colour: '#1e6b3a' },
  waiting: { mark: '&#9679;', colour: '#8a5200' },
  ended: { mark: '&#215;', colour: '#8c2f5e' },
};

export function letterAsHtml(letter: Letter): string {
  return [
    header(letter),
    ...letter.blocks.map((block, at) => blockAsHtml(block, letter.status?.tone, letter.blocks[at - 1])),
    row('padding:0 40px 36px', ''),
  ].join('\n');
}

export function inlineHtml(parts: readonly Inline[], linkColour = '#0b5563'): string {
  return parts.map((part) => inline(part, linkColour)).join('');
}

function header({ status, title, intro }: Letter): string {
  return row(
    'padding:24px 40px 0',
    [
      status &&
        `<p class="${status.tone}" style="margin:0 0 8px;font-size:17px;line-height:24px;font-weight:bold;color:${marks[status.tone].colour}">${marks[status.tone].mark} ${typeset(status.text)}</p>`,
      `<h1 style="margin:0;font-size:30px;line-height:36px;${text}">${typeset(title)}</h1>`,
      intro && `<p style="margin:14px 0 0;font-size:18px;line-height:27px">${typeset(intro)}</p>`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

function blockAsHtml(block: Block, tone: Tone | undefined, before: Block | undefined): string {
  switch (block.type) {
    case 'heading':
      return row('padding:32px 40px 0', `<h2 style="margin:0;font-size:22px;line-height:28px;${text}">${typeset(block.text)}</h2>`);
    case 'paragraph':
      return row(
        // A box and a button have an edge: text needs more room below them than below other text.
        `padding:${before?.type === 'facts' || before?.type === 'button' ? 18 : 8}px 40px 0`,
        `<p style="margin:0;font-size:17px;line-height:26px">${lines(block.lines)}</p>`,
      );
    case 'facts':
      return facts(block, tone);
    case 'button':
      return button(block.text, block.href);
    case 'table':
      return row('padding:4px 40px 0', table(block.rows));
    case 'steps':
      return row('padding:14px 40px 0', layoutTable(block.steps.map((step, at) => stepRow(at + 1, step)).join('')));
    case 'list':
      return row('padding:8px 40px 0', list(block.items));
    case 'code':
      return row(
        'padding:22px 40px 14px',
        `<p style="margin:0;font-size:36px;line-height:44px;font-weight:bold;letter-spacing:6px"><bdi dir="ltr">${inGroups(block.code)}</bdi></p>`,
      );
  }
}

/** Six digits are read as two groups of three; copied they are one word. */
function inGroups(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${escapeHtml(code.slice(0, half))}<span style="padding-inline-start:14px">${escapeHtml(code.slice(half))}</span>`;
}

/** Green where something is won, amber where it is still open, paper where it is over. */
const boxes: Readonly<Record<Tone, { name: string; colour: string }>> = {
  ok: { name: 'fact', colour: '#e6f3ea' },
  waiting: { name: 'open', colour: '#fdf0da' },
  ended: { name: 'calm', colour: '#f2eee6' },
};

function facts({ title, groups }: Extract<Block, { type: 'facts' }>, tone: Tone = 'ok'): string {
  const { name, colour } = boxes[tone];
  const head = `<strong style="font-size:21px;line-height:29px">${title.map(typeset).join('<br>')}</strong>`;
  const body = [head, ...groups.map(lines)].join('<br><br>').replace('<br><br>', '<br>');
  return row(
    'padding:22px 40px 0',
    `<table role="presentation" class="${name}" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${colour}" style="background-color:${colour};border-radius:12px"><tr><td style="padding:20px 24px;font-size:18px;line-height:27px">${body}</td></tr></table>`,
  );
}

function button(label: string, href: string): string {
  return row(
    'padding:24px 40px 0',
    `<table role="presentation" class="btn" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" bgcolor="#0b5563" style="background-color:#0b5563;border-radius:6px"><a href="${escapeHtml(href)}" style="display:inline-block;padding:14px 28px;font-size:18px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none">${typeset(label)}</a></td></tr></table>`,
  );
}

function table(rows: readonly (readonly [string, string])[]): string {
  const cells = rows.map(([label, value], at) => {
    const line = at === 0 ? '' : 'border-top:1px solid #d8d0c2;';
    return `<tr><td class="ln" width="45%" style="${line}padding:10px 0;white-space:nowrap;font-size:17px;line-height:24px"><strong>${typeset(label)}</strong></td><td class="ln" style="${line}padding:10px 12px;font-size:17px;line-height:24px">${typeset(value)}</td></tr>`;
  });
  return layoutTable(cells.join(''));
}

function list(items: readonly string[]): string {
  const points = items.map((item) => `<li style="margin:0 0 6px">${typeset(item)}</li>`);
  return `<ul style="margin:0;padding:0;padding-inline-start:22px;font-size:17px;line-height:26px">${points.join('')}</ul>`;
}

function stepRow(n: number, step: { title: string; text: string }): string {
  const number = `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="num" width="32" height="32" align="center" bgcolor="#e3eef0" style="background-color:#e3eef0;border-radius:16px;font-size:16px;line-height:32px;font-weight:bold;color:#0b5563">${n}</td></tr></table>`;
  return `<tr><td valign="top" width="44" style="padding:0 0 18px">${number}</td><td valign="top" style="padding:3px 0 18px;font-size:17px;line-height:25px"><strong>${typeset(step.title)}</strong><br>${typeset(step.text)}</td></tr>`;
}

function layoutTable(rows: string): string {
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${rows}</table>`;
}

function row(style: string, content: string): string {
  return `<tr><td class="pad t" style="${style};${text}">${content}</td></tr>`;
}

function lines(all: readonly (readonly Inline[])[]): string {
  return all.map((line) => inlineHtml(line)).join('<br>');
}

function inline(part: Inline, linkColour: string): string {
  if (typeof part === 'string') return typeset(part);
  if ('strong' in part) return `<strong>${typeset(part.strong)}</strong>`;
  const { link, text: words } = part;
  // An address that is its own text may break anywhere: it must not make the mail wider than a phone.
  const [wraps, shown] = words === link ? [';word-break:break-word;overflow-wrap:anywhere', escapeHtml(words)] : ['', typeset(words)];
  return `<a href="${escapeHtml(link)}" style="color:${linkColour}${wraps}">${shown}</a>`;
}

const together = /\bE-Mail\b|\b[A-Z0-9]+(?:-[A-Z0-9]+)+\b|\d[\d:]*–\d[\d:]*/g;

/** A weekday, its day and its month, a time and its "Uhr", "E-Mail", a span of time and every number with hyphens stay on one line: torn apart they are hard to read. */
function typeset(words: string): string {
  return escapeHtml(words)
    .replace(/(\d\.) (?=\p{L})/gu, '$1&nbsp;')
    .replace(/(?<=(?<!\p{L})\p{L}{2,3},) (?=\d{1,2}\b)/gu, '&nbsp;')
    .replace(/(?<=\d) (?=Uhr\b)/g, '&nbsp;')
    .replace(together, '<span style="white-space:nowrap">$&</span>');
}
