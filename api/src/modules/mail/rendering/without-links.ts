import { type Block, type Inline, type Letter, paragraph } from './letter.js';

/** The letter for somebody it is not for: the same words, and no address that opens anything. */
export function withoutLinks(letter: Letter): Letter {
  return { ...letter, blocks: letter.blocks.map(blockWithout) };
}

function blockWithout(block: Block): Block {
  switch (block.type) {
    case 'button':
      return paragraph(`[${block.text}]`);
    case 'paragraph':
      return { ...block, lines: block.lines.map(lineWithout) };
    case 'facts':
      return { ...block, groups: block.groups.map((group) => group.map(lineWithout)) };
    default:
      return block;
  }
}

const lineWithout = (line: readonly Inline[]): Inline[] => line.map(inlineWithout);

function inlineWithout(part: Inline): Inline {
  if (typeof part === 'string' || 'strong' in part) return part;
  return part.text === part.link ? '[…]' : part.text;
}
