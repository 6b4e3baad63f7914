import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import type { Words } from '../../../texts/words.js';
import { cleanLine, escapeHtml } from './clean-text.js';
import type { Inline, Letter } from './letter.js';
import { inlineHtml, letterAsHtml } from './letter-html.js';
import { letterAsText } from './letter-text.js';
import { withoutLinks } from './without-links.js';

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const mutedLink = '#4d575e';

/** Puts a letter into the frame of `templates/mail/layout.html` and beside it as plain text. */
@Injectable()
export class LetterRenderer {
  private readonly layout: string;
  private readonly publicUrl: URL;

  constructor(config: AppConfig) {
    this.layout = readFileSync(join(config.templatesDir, 'mail', 'layout.html'), 'utf8');
    this.publicUrl = config.publicUrl;
  }

  render(letter: Letter, words: Words): RenderedLetter {
    const footer = this.footer(words);
    return {
      subject: cleanLine(letter.subject),
      text: letterAsText(letter, footer),
      html: this.fill({
        lang: words.language,
        dir: words.direction,
        subject: escapeHtml(cleanLine(letter.subject)),
        kind: escapeHtml(words.t('mail.layout.kind')),
        preview: escapeHtml(letter.preview),
        brand1: escapeHtml(words.t('mail.layout.brand1')),
        brand2: escapeHtml(words.t('mail.layout.brand2')),
        content: letterAsHtml(letter),
        footer: footer.map((line) => `<p style="margin:0 0 10px">${inlineHtml(line, mutedLink)}</p>`).join('\n'),
      }),
    };
  }

  /** What staff see before a letter leaves: its words as they will be read, without the foot and what opens anything. */
  preview(letter: Letter): Pick<RenderedLetter, 'subject' | 'text'> {
    return { subject: cleanLine(letter.subject), text: letterAsText(withoutLinks(letter), []) };
  }

  private footer(words: Words): Inline[][] {
    const page = (path: string): string => new URL(path, this.publicUrl).href;
    return [
      [words.t('mail.layout.sender')],
      [
        { link: page('datenschutz'), text: words.t('mail.layout.privacy') },
        ' · ',
        { link: page('impressum'), text: words.t('mail.layout.imprint') },
      ],
    ];
  }

  /** The layout's placeholders and the values must match: a typing error here would reach people. */
  private fill(values: Readonly<Record<string, string>>): string {
    return this.layout.replace(/\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the mail layout asks for ${name}, which nobody gives`);
      return value;
    });
  }
}
