import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { Texts } from '../../texts/texts.js';
import type { Words } from '../../texts/words.js';
import type { QueuedMail } from './outbox.store.js';
import type { Letter } from './rendering/letter.js';
import { LetterRenderer, type RenderedLetter } from './rendering/letter-renderer.js';

export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

/** An invitation that travels with the mail; the method stands in the file and in the mail's own headers (INV-04). */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** The mail is no longer true or has nobody to go to; it ends here, with the reason in the log. */
export interface Obsolete {
  readonly obsolete: string;
}

/** It is true and there is no address: some news is told by telephone then. */
export const NO_ADDRESS: Obsolete = { obsolete: 'no mail address' };

export interface LoadedMail<D> {
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly data: D;
  readonly calendar?: CalendarPart | null;
  /** Where one asks for no more mails like this, by a page and by one click of the mail program (MAIL-08). */
  readonly unsubscribe?: string;
}

/** One kind of mail. What it says depends on `data` alone, so that samples show all there is to see. */
export interface MailDefinition<D> {
  readonly kind: string;
  /** Looks again, at the moment of sending, whether the mail is still true (MAIL-07). */
  load(mail: QueuedMail, words: Words): Promise<LoadedMail<D> | Obsolete>;
  write(data: D, words: Words): Letter;
  readonly samples: readonly D[];
}

export interface ComposedMail extends RenderedLetter {
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly calendar: CalendarPart | null;
  readonly unsubscribe: string | null;
}

/** What follows once a mail has ended, in the transaction that ends it. */
export type MailSequel = (tx: Tx, mail: QueuedMail, end: 'SENT' | 'OBSOLETE') => Promise<void>;

interface KnownMail {
  compose(mail: QueuedMail): Promise<ComposedMail | Obsolete>;
  renderSamples(words: Words): RenderedLetter[];
}

/** All mails the platform can send. Rooms register theirs; this shelf knows none of them. */
@Injectable()
export class MailCatalogue {
  private readonly mails = new Map<string, KnownMail>();
  private readonly sequels = new Map<string, MailSequel>();

  constructor(
    private readonly texts: Texts,
    private readonly renderer: LetterRenderer,
  ) {}

  get kinds(): readonly string[] {
    return [...this.mails.keys()].sort();
  }

  register<D>(definition: MailDefinition<D>): void {
    if (this.mails.has(definition.kind)) throw new Error(`mail ${definition.kind} is registered twice`);
    this.mails.set(definition.kind, {
      compose: (mail) => this.composeWith(definition, mail),
      renderSamples: (words) => definition.samples.map((sample) => this.renderer.render(definition.write(sample, words), words)),
    });
  }

  follow(kind: string, sequel: MailSequel): void {
    this.sequels.set(kind, sequel);
  }

  compose(mail: QueuedMail): Promise<ComposedMail | Obsolete> {
    return this.known(mail.kind).compose(mail);
  }

  async ended(tx: Tx, mail: QueuedMail, end: 'SENT' | 'OBSOLETE'): Promise<void> {
    await this.sequels.get(mail.kind)?.(tx, mail, end);
  }

  renderSamples(kind: string, language: string): RenderedLetter[] {
    return this.known(kind).renderSamples(this.texts.for(language));
  }

  private async composeWith<D>(definition: MailDefinition<D>, mail: QueuedMail): Promise<ComposedMail | Obsolete> {
    const words = this.texts.for(mail.language);
    const loaded = await definition.load(mail, words);
    if ('obsolete' in loaded) return loaded;
    const { to, replyTo, data, calendar = null, unsubscribe = null } = loaded;
    return { to, replyTo, calendar, unsubscribe, ...this.renderer.render(definition.write(data, words), words) };
  }

  private known(kind: string): KnownMail {
    const mail = this.mails.get(kind);
    if (!mail) throw new Error(`no mail is registered as ${kind}`);
    return mail;
  }
}
