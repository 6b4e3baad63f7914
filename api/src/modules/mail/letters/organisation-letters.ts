import type { Words } from '../../../texts/words.js';
import { heading, type Letter, paragraph } from '../rendering/letter.js';
import { button } from './letter-parts.js';

export interface DeskLetterData {
  readonly person: string;
  readonly organisation: string;
}

export interface InvitationToDeskData extends DeskLetterData {
  readonly email: string;
  readonly signIn: string;
  /** Last day of the role in words; null without an end. */
  readonly until: string | null;
}

export interface DeclinedDeskData extends DeskLetterData {
  readonly reason: string;
}

/** What an organisation asked for its desk, and why it does not come. */
export interface DeclinedRoleData extends DeclinedDeskData {
  readonly kind: 'ADD' | 'END';
  /** Whom it was about. */
  readonly name: string;
  /** Where one sees who is at the desk, and asks again. */
  readonly roles: string;
}

/** The application has arrived; what happens next. */
export function deskAppliedLetter(data: DeskLetterData, words: Words): Letter {
  const t = (part: string): string => words.t(`mail.desk_applied.${part}`, { ...data });
  return {
    subject: t('subject'),
    preview: t('preview'),
    title: t('title'),
    intro: t('intro'),
    blocks: [heading(t('next')), paragraph(t('steps')), paragraph(words.t('mail.common.reply'))],
  };
}

/** The desk is open: how to come in. */
export function deskInvitationLetter({ signIn, until, ...data }: InvitationToDeskData, words: Words): Letter {
  const t = (part: string): string => words.t(`mail.desk_invitation.${part}`, { ...data });
  return {
    subject: t('subject'),
    preview: t('preview'),
    status: { tone: 'ok', text: t('status') },
    title: t('title'),
    intro: t('intro'),
    blocks: [
      button(t('open'), signIn),
      paragraph(t('how')),
      ...(until ? [paragraph(words.t('mail.desk_invitation.until', { until }))] : []),
      heading(t('second_title')),
      paragraph(t('second')),
    ],
  };
}

export function deskDeclinedLetter(data: DeclinedDeskData, words: Words): Letter {
  const t = (part: string): string => words.t(`mail.desk_declined.${part}`, { ...data });
  return {
    subject: t('subject'),
    preview: t('preview'),
    title: t('title'),
    intro: t('intro'),
    blocks: [paragraph(words.t('mail.common.reason', { reason: data.reason })), paragraph(words.t('mail.common.reply'))],
  };
}

/** "Not as you asked", with the reason; the access of everybody is as it was. */
export function roleDeclinedLetter({ roles, reason, ...data }: DeclinedRoleData, words: Words): Letter {
  const t = (part: string): string => words.t(`mail.role_declined.${part}`, { ...data });
  return {
    subject: t('subject'),
    preview: t('preview'),
    title: t('title'),
    intro: t('intro'),
    blocks: [
      paragraph(words.t('mail.common.reason', { reason })),
      heading(t('again_title')),
      paragraph(t('again')),
      button(t('open'), roles),
      paragraph(words.t('mail.common.reply_or')),
    ],
  };
}

export const deskSamples: readonly DeskLetterData[] = [{ person: 'Amina Haidari', organisation: 'Frauenforum Gießen e. V.' }];

export const deskInvitationSamples: readonly InvitationToDeskData[] = [
  {
    person: 'Amina Haidari',
    organisation: 'Frauenforum Gießen e. V.',
    email: 'amina@example.org',
    signIn: 'https://kurse.example.org/anmelden',
    until: '31. Dezember 2027',
  },
  {
    person: 'محمد',
    organisation: 'Reden & Zuhören <b>e. V.</b>',
    email: 'm@example.org',
    signIn: 'https://kurse.example.org/anmelden',
    until: null,
  },
];

export const deskDeclinedSamples: readonly DeclinedDeskData[] = [
  { person: 'Amina Haidari', organisation: 'Frauenforum Gießen e. V.', reason: 'Wir konnten Sie unter der Nummer nicht erreichen.' },
];

export const roleDeclinedSamples: readonly DeclinedRoleData[] = (['ADD', 'END'] as const).map((kind) => ({
  ...{ kind, person: 'محمد <b>عبد الله</b>', name: 'Núria Ñúñez', organisation: 'Reden & Zuhören <b>e. V.</b>' },
  ...{ reason: 'Bitte rufen Sie uns zuerst an.', roles: 'https://kurse.example.org/organisation/rollen' },
}));
