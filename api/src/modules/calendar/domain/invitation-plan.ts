/** More single invitations than this would flood a mailbox; from here on the feed carries the rest (INV-09). */
export const mostInvitations = 5;

export interface InvitationPlan {
  /** Session whose invitation travels inside the mail about the booking: a mail holds one (INV-01). */
  readonly enclosed: string | null;
  /** Sessions that get a small mail with an invitation each. */
  readonly single: readonly string[];
}

/** @param sessionIds sessions still to come, in order of their dates */
export function planInvitations(sessionIds: readonly string[]): InvitationPlan {
  const [first, ...others] = sessionIds;
  if (first === undefined) return { enclosed: null, single: [] };
  if (others.length === 0) return { enclosed: first, single: [] };
  return { enclosed: null, single: sessionIds.length <= mostInvitations ? sessionIds : [first] };
}

/**
 * Who moves gets the old dates taken out one by one already, so the mail about the move carries the first of the new
 * ones: as few mails as keep a calendar right.
 */
export function planMove(sessionIds: readonly string[]): InvitationPlan {
  const [first, ...others] = sessionIds;
  return { enclosed: first ?? null, single: sessionIds.length <= mostInvitations ? others : [] };
}

interface PlannedSession {
  readonly cancelled: boolean;
  readonly endsAt: Date;
}

/** Sessions worth an invitation: they take place and are not over. */
export function sessionsAhead<S extends PlannedSession>(sessions: readonly S[], now: Date): S[] {
  return sessions.filter((session) => !session.cancelled && session.endsAt > now);
}
