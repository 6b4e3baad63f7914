/** What concerns a whole run, or several of a party in one act: said once to each party at one address. */
export const runMailKinds = [
  ...([
    'run.confirmed',
    'run.undecided',
    'run.cancelled',
    'run.ended_early',
    'session.moved',
    'session.fell_out',
    'session.added',
  ] as const),
  ...(['booking.meeting_changed', 'booking.cancelled', 'booking.no_show', 'session.reminder'] as const),
] as const;

/** A booking somebody is to hear about, and where they read their mails. */
export interface Concerned {
  readonly bookingId: string;
  /** The party they belong to: the booking of who booked for all. Null for who stands alone. */
  readonly partyId: string | null;
  readonly email: string | null;
}

/** One mail: whom it goes to, and whom it is about as well. */
export interface SharedMail<T> {
  readonly to: T;
  readonly about: readonly T[];
}

/**
 * Who was booked together and reads mails at the same address gets one mail (pain 11); whoever has an address of their
 * own, or none, is told alone. Who booked for all speaks for them, else the first.
 */
export function sharedMails<T extends Concerned>(concerned: readonly T[]): SharedMail<T>[] {
  const keyOf = ({ bookingId, partyId, email }: T): string => (partyId && email ? `${partyId} ${email}` : bookingId);
  return [...Map.groupBy(concerned, keyOf).values()].flatMap((together) => {
    const to = together.find(({ bookingId, partyId }) => bookingId === partyId) ?? together[0];
    return to ? [{ to, about: together.filter((one) => one !== to) }] : [];
  });
}
