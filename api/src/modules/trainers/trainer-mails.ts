import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { type LoadedMail, MailCatalogue, MailLinks, type Obsolete, type QueuedMail } from '../mail/index.js';
import { type TrainerLinkData, trainerLinkLetter, trainerLinkSamples } from './trainer-letters.js';
import { TrainerStore } from './trainer.store.js';

/** Mails to those who teach. */
@Injectable()
export class TrainerMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly database: Database,
    private readonly store: TrainerStore,
    private readonly links: MailLinks,
  ) {}

  onModuleInit(): void {
    const load = (mail: QueuedMail): Promise<LoadedMail<TrainerLinkData> | Obsolete> => this.load(mail);
    this.catalogue.register({ kind: 'trainer.link', write: trainerLinkLetter, samples: trainerLinkSamples, load });
  }

  /** The link is made here, from the nonce of this moment: one that was renewed meanwhile is the new one. */
  private async load({ params }: QueuedMail): Promise<LoadedMail<TrainerLinkData> | Obsolete> {
    const trainer = await this.store.find(this.database, String(params.trainerId));
    if (!trainer?.content.email) return { obsolete: 'no mail address' };
    const { name, email } = trainer.content;
    const data = { person: name, page: this.links.trainerPage(trainer), renewed: params.renewed === true };
    return { to: { name, email }, replyTo: null, data };
  }
}
