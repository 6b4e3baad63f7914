import type { Words } from '../../texts/words.js';
import { buttonTo, type Letter, plainParagraph } from '../mail/index.js';

export interface TrainerLinkData {
  readonly person: string;
  readonly page: string;
  /** The old one opens nothing any more. */
  readonly renewed: boolean;
}

export const trainerLinkSamples: readonly TrainerLinkData[] = [
  { person: 'Dr. Miriam Weiß', page: 'https://kurse.example.org/kursleitung/beispiel', renewed: false },
  { person: 'Dr. Miriam Weiß', page: 'https://kurse.example.org/kursleitung/beispiel', renewed: true },
];

/** The way to one's own dates, for whoever teaches. */
export function trainerLinkLetter({ person, page, renewed }: TrainerLinkData, words: Words): Letter {
  const how = { renewed: renewed ? 'yes' : 'no' };
  return {
    subject: words.t('trainers.mail.subject', how),
    preview: words.t('trainers.mail.preview', how),
    title: words.t('trainers.mail.title', { person }),
    intro: words.t(renewed ? 'trainers.mail.introNew' : 'trainers.mail.intro'),
    blocks: [
      buttonTo(words.t('trainers.mail.open'), page),
      plainParagraph(words.t('trainers.mail.keep')),
      plainParagraph(words.t('trainers.mail.help')),
    ],
  };
}
