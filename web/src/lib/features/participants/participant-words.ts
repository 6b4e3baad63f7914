import type { Participant } from '#lib/api/staff-types.ts';
import type { Texts } from '#lib/i18n/texts.ts';

export const needWords = (texts: Texts, needs: readonly string[]): string =>
  needs.map((need) => texts.find(`staff.need.${need}`) ?? need).join(', ');

export const stateWord = (texts: Texts, state: string): string => texts.find(`staff.bookingState.${state}`) ?? state;

/** "Erreichbar abends, 17–19 Uhr." or nothing. */
export const whenToCall = (texts: Texts, { callTime }: Participant): string => {
  const when = callTime && texts.find(`staff.callTime.${callTime}`);
  return when ? texts.t('staff.participants.call', { when }) : '';
};

export type Way = 'email' | 'phone' | 'organisation' | 'none';

/** How the person is reached, best way first. */
export const wayTo = ({ email, phone, organisation }: Participant): Way =>
  email ? 'email' : phone ? 'phone' : organisation ? 'organisation' : 'none';

const isPassedOver = ({ reasons }: Participant): boolean => reasons.some(({ code }) => code === 'organisation_waits');

/** Whether a free place is theirs to get: everybody who waits before them is passed over. */
export const isNext = (people: readonly Participant[], { position }: Participant): boolean =>
  position !== null && people.every((one) => one.position === null || one.position >= position || isPassedOver(one));
