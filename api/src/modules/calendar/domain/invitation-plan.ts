/** More single invitations than this would flood a mailbox; from here on the feed carries the rest (INV-09). */
export const mostInvitations = 5;

export interface InvitationPlan {
  /** Session whose invitation travels inside the confirmation itself. */
  readonly inConfirmation: string | null;
  /** Sessions that get a small mail with an invitation each. */
  readonly single: readonly string[];
}

/** @param sessionIds sessions still to come, in order of their dates */
export function planInvitations(sessionIds: readonly string[]): InvitationPlan {
  const [first, ...others] = sessionIds;
  if (first === undefined) return { inConfirmation: null, single: [] };
  if (others.length === 0) return { inConfirmation: first, single: [] };
  return { inConfirmation: null, single: sessionIds.length <= mostInvitations ? sessionIds : [first] };
}

interface PlannedSession {
  readonly cancelled: boolean;
  readonly endsAt: Date;
}

/** Sessions worth an invitation: they take place and are not over. */
export function sessionsAhead<S extends PlannedSession>(sessions: readonly S[], now: Date): S[] {
  return sessions.filter((session) => !session.cancelled && session.endsAt > now);
}
