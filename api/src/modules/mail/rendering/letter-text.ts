import { cleanLine, cleanText } from './clean-text.js';
import type { Block, Inline, Letter } from './letter.js';

/** The letter for readers without HTML: same words, same order, links spelled out. */
export function letterAsText(letter: Letter, footer: readonly (readonly Inline[])[]): string {
  const parts = [
    letter.status ? cleanLine(letter.status.text).toUpperCase() : null,
    cleanLine(letter.title),
    letter.intro ? cleanLine(letter.intro) : null,
    ...letter.blocks.map(blockAsText),
    footer.length > 0 ? ['--', ...footer.map(line)].join('\n') : null,
  ];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}

function blockAsText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return underlined(cleanLine(block.text));
    case 'paragraph':
      return block.lines.map(line).join('\n');
    case 'facts':
      return [block.title.map(cleanLine).join('\n'), ...block.groups.map((group) => group.map(line).join('\n'))].join('\n\n');
    case 'button':
      return `${cleanLine(block.text)}:\n${block.href}`;
    case 'table':
      return block.rows.map(([label, value]) => `- ${cleanLine(label)}: ${cleanLine(value)}`).join('\n');
    case 'steps':
      return block.steps.map((step, at) => `${at + 1}. ${cleanLine(step.title)}\n   ${cleanLine(step.text)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${cleanLine(item)}`).join('\n');
    case 'code':
      return `    ${cleanLine(block.code)}`;
  }
}

function underlined(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`;
}

function line(parts: readonly Inline[]): string {
  return parts.map(inline).join('').trim();
}

function inline(part: Inline): string {
  if (typeof part === 'string') return cleanText(part).replace(/\s+/g, ' ');
  if ('strong' in part) return cleanLine(part.strong);
  const text = cleanLine(part.text);
  const target = part.link.replace(/^(tel|mailto):/, '');
  return isSameTarget(text, target) ? text : `${text} (${target})`;
}

/** A phone number or an address that is its own link is not said twice. */
function isSameTarget(text: string, target: string): boolean {
  return text === target || (text.replace(/\D/g, '').slice(-8) === target.replace(/\D/g, '').slice(-8) && /^\+?[\d\s()/-]+$/.test(text));
}
