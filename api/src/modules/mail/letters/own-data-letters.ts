import type { Words } from '../../../texts/words.js';
import { heading, type Letter, paragraph } from '../rendering/letter.js';
import { longDay } from './date-words.js';
import { button } from './letter-parts.js';

export interface AddressConfirmData {
  readonly person: string;
  /** Opens the page with the button. */
  readonly confirm: string;
}

/** Goes to the new address: only who reads its mails can say that it is theirs. */
export function addressConfirmLetter({ person, confirm }: AddressConfirmData, words: Words): Letter {
  const t = (part: string, params = {}): string => words.t(`mail.address_confirm.${part}`, params);
  return {
    subject: t('subject'),
    preview: t('preview'),
    title: t('title', { person }),
    intro: t('intro'),
    blocks: [button(t('do'), confirm), paragraph(t('valid')), heading(words.t('mail.signin.not_you_title')), paragraph(t('not_you'))],
  };
}

export interface AddressChangedData {
  readonly person: string;
  /** Of the office. */
  readonly phone: string;
}

/** Goes to the old address, without the new one: somebody else may read it by now. */
export function addressChangedLetter({ person, phone }: AddressChangedData, words: Words): Letter {
  const t = (part: string, params = {}): string => words.t(`mail.address_changed.${part}`, params);
  return {
    subject: t('subject'),
    preview: t('preview'),
    title: t('title', { person }),
    intro: t('intro'),
    blocks: [heading(words.t('mail.signin.not_you_title')), paragraph(t('not_you', { phone }))],
  };
}

export interface ForgettingData {
  readonly person: string;
  /** Day on which everything is deleted. */
  readonly day: string;
  /** Opens the page of the own data, with the button that keeps them. */
  readonly ownData: string;
}

/** A month before somebody who has not been heard of is forgotten. */
export function forgettingLetter({ person, day, ownData }: ForgettingData, words: Words): Letter {
  const t = (part: string, params = {}): string => words.t(`mail.forgetting.${part}`, params);
  return {
    subject: t('subject'),
    preview: t('preview'),
    title: t('title', { person }),
    intro: t('intro', { day: longDay(day, words) }),
    blocks: [paragraph(t('keep')), button(t('do'), ownData), paragraph(t('nothing')), paragraph(t('papers'))],
  };
}

export const addressConfirmSamples: readonly AddressConfirmData[] = [
  { person: 'María José', confirm: 'https://kurse.example.org/meine/adresse/beispiel' },
];
export const addressChangedSamples: readonly AddressChangedData[] = [{ person: 'María José', phone: '069 90009-120' }];
export const forgettingSamples: readonly ForgettingData[] = [
  { person: 'María José', day: '2027-02-03', ownData: 'https://kurse.example.org/meine/beispiel/daten' },
];
