/** Kinds of mail whose news somebody without an address has to hear all the same; a seat that is offered has a list of its own (E05). */
const told: ReadonlySet<string> = new Set([
  'booking.confirmed',
  'booking.requested',
  'booking.waitlisted',
  'booking.rejected',
  'booking.cancelled',
  'booking.seat_freed',
  'booking.mode_changed',
  'booking.moved',
  'booking.moved_request',
  'booking.meeting_changed',
  'allocation.waiting',
  'offer.expired',
  'offer.taken',
  'run.confirmed',
  'run.undecided',
  'run.cancelled',
  'run.ended_early',
  'session.moved',
  'session.fell_out',
  'session.added',
  'certificate.ready',
]);

/** A link that decides for a party from now on: without an address nobody knows that they speak. */
const speaks = 'person.link';

/**
 * Whether somebody calls when there is nowhere to send a mail. Who was there when it happened (`heard`) knows: on the page,
 * on the phone, or as the organisation that did it.
 */
export function asksForCall({ kind, params }: { readonly kind: string; readonly params: Readonly<Record<string, unknown>> }): boolean {
  if (params.heard === true) return false;
  return told.has(kind) || (kind === speaks && params.speaks === true);
}
