import type { Words } from '../../../texts/words.js';
import { heading, type Letter, paragraph } from '../rendering/letter.js';
import { button } from './letter-parts.js';

export interface SignInCodeData {
  readonly person: string;
  readonly code: string;
  /** Berlin wall clock, `HH:MM`. */
  readonly validUntil: string;
}

/** The code stands in the body only: subjects are shown on locked phones and written into the logs of mail servers. */
export function signInCodeLetter({ person, code, validUntil }: SignInCodeData, words: Words): Letter {
  return {
    subject: words.t('mail.signin.subject'),
    preview: words.t('mail.signin.preview'),
    title: words.t('mail.signin.title', { person }),
    intro: words.t('mail.signin.intro'),
    blocks: [
      { type: 'code', code },
      paragraph(words.t('mail.signin.valid', { time: validUntil })),
      heading(words.t('mail.signin.not_you_title')),
      paragraph(words.t('mail.signin.not_you')),
    ],
  };
}

export interface PersonLinkData {
  readonly person: string;
  readonly myPage: string;
  /** Of the office. */
  readonly phone: string;
  /** A new one makes the old one open nothing; whoever `speaks` for a party from now on, or whose slip is dead, did not ask for it. */
  readonly why: 'link' | 'new_link' | 'speaks' | 'slip_gone';
}

/** The way back for somebody who lost the link, or made a new one, or has to decide for others from now on (pain 11). */
export function personLinkLetter({ person, myPage, phone, why: kind }: PersonLinkData, words: Words): Letter {
  return {
    subject: words.t(`mail.${kind}.subject`),
    preview: words.t('mail.link.preview'),
    title: words.t('mail.link.title', { person }),
    intro: words.t(`mail.${kind}.intro`),
    blocks: [
      button(words.t('mail.common.open_page'), myPage),
      paragraph(words.t('mail.link.keep')),
      ...(kind === 'speaks' || kind === 'slip_gone'
        ? []
        : [heading(words.t('mail.signin.not_you_title')), paragraph(words.t(`mail.${kind}.not_you`, { phone }))]),
    ],
  };
}

export interface CertificateReadyData {
  readonly person: string;
  readonly type: 'CERTIFICATE' | 'ATTENDANCE';
  readonly title: string;
  readonly number: string | null;
  readonly myPage: string;
}

export function certificateReadyLetter({ person, type, title, number, myPage }: CertificateReadyData, words: Words): Letter {
  const t = (part: string): string => words.t(`mail.certificate.${part}`, { type, person });
  return {
    subject: t('subject'),
    preview: t('preview'),
    status: { tone: 'ok', text: t('status') },
    title: t('title'),
    intro: t('intro'),
    blocks: [
      { type: 'facts', title: [title], groups: number ? [[[t('number'), { strong: number }]]] : [] },
      button(t('open'), myPage),
      paragraph(t('check')),
    ],
  };
}
