/** What the log notes of a booking. `editor.history.verb` says each to staff in words; a guard names what is missing. */
export const bookingVerbs = [
  ...(['booking.created', 'booking.overbooked', 'booking.enrolled', 'booking.enrolment_undone', 'booking.took_over'] as const),
  ...(['booking.approved', 'booking.rejected', 'booking.stepped_back', 'booking.allocated', 'booking.not_allocated'] as const),
  ...(['booking.offered', 'booking.offer_accepted', 'booking.offer_declined', 'booking.offer_expired'] as const),
  ...(['booking.offer_extended', 'booking.offer_taken', 'booking.queue_moved', 'booking.waits_alone'] as const),
  ...(['booking.cancelled', 'booking.run_cancelled', 'booking.seat_freed', 'booking.left', 'booking.moved'] as const),
  ...(['booking.replaced', 'booking.mode_changed', 'booking.ended', 'booking.reopened'] as const),
  ...(['attendance.arrived', 'attendance.arrival_withdrawn', 'attendance.excused', 'attendance.excuse_withdrawn'] as const),
  ...(['session.answered', 'call.reached', 'call.unanswered', 'slip.opened', 'slip.handed_over'] as const),
  ...(['certificate.sharing_given', 'certificate.sharing_withdrawn'] as const),
] as const;

export type BookingVerb = (typeof bookingVerbs)[number];
