import type { MyBooking, MyParty } from '#lib/api/types.ts';

export type PartyMember = MyParty['members'][number];

/** The others who were booked along and have not left. */
export const othersOf = (party: MyBooking['party']): PartyMember[] =>
  party?.members.filter(({ isOwn, canCancel }) => !isOwn && canCancel) ?? [];

/** How many are asked or wait as one; one for who is alone. */
export const peopleOf = ({ party, state }: MyBooking): number =>
  party?.waitsTogether ? party.members.filter((member) => member.state === state).length : 1;

/** How many one sentence is true of: all who were booked together, as long as they stand alike. */
export function peopleAlike({ party, state }: MyBooking): number {
  return party?.members.every((member) => member.state === state) ? party.members.length : 1;
}
