import type { Participant } from '#lib/api/staff-types.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** What somebody needs is for those who work in the division of the course; the others learn that it is not theirs to see. */
export const needWords = (texts: Texts, { needs, seesNeeds }: Pick<Participant, 'needs' | 'seesNeeds'>): string =>
  seesNeeds ? needs.map((need) => texts.find(`staff.need.${need}`) ?? need).join(', ') : texts.t('staff.participants.needsElsewhere');

export const stateWord = (texts: Texts, state: string): string => texts.find(`staff.bookingState.${state}`) ?? state;

/** "Erreichbar abends, 17–19 Uhr." or nothing. */
export const whenToCall = (texts: Texts, { callTime }: Participant): string => {
  const when = callTime && texts.find(`staff.callTime.${callTime}`);
  return when ? texts.t('staff.participants.call', { when }) : '';
};

const open: ReadonlySet<string> = new Set(['REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED']);

/** Something can still be done with the booking. */
export const isOpen = ({ state }: Pick<Participant, 'state'>): boolean => open.has(state);

export type Way = 'email' | 'phone' | 'organisation' | 'none';

/** How the person is reached, best way first. */
export const wayTo = ({ email, phone, organisation }: Participant): Way =>
  email ? 'email' : phone ? 'phone' : organisation ? 'organisation' : 'none';

const passedOver: ReadonlySet<string> = new Set(['organisation_waits', 'way_waits', 'party_waits']);
const isPassedOver = ({ reasons }: Participant): boolean => reasons.some(({ code }) => passedOver.has(code));

/** There are seats, and yet too few for the party, or they are kept back for another one. */
const lacksSeats = ({ reasons }: Participant): boolean => reasons.some(({ code }) => code === 'party_waits' || code === 'party_before');

/** Whether a free place is theirs to get: everybody who waits before them is passed over. */
export const isNext = (people: readonly Participant[], person: Participant): boolean =>
  person.position !== null && !lacksSeats(person) && standsFirst(people, person.position);

const standsFirst = (people: readonly Participant[], position: number): boolean =>
  people.every((one) => one.position === null || one.position >= position || isPassedOver(one));
