export type Role = 'ORG_ENROLLER' | 'COORDINATOR' | 'TRAINER' | 'STAFF' | 'STAFF_LEAD' | 'REPORTING' | 'ADMIN' | 'AUDITOR';

/** Who acts. Every write knows it, and the audit log keeps it. */
export type Actor =
  | { readonly kind: 'guest' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'staff'; readonly accountId: string; readonly roles: readonly Role[] }
  /** Somebody who enrols people for these organisations, today. */
  | { readonly kind: 'organisation'; readonly accountId: string; readonly organisationIds: readonly string[] }
  /** Somebody who teaches, by the link to their own page. */
  | { readonly kind: 'trainer'; readonly trainerId: string }
  /** Whoever stands at a door with its link and PIN, on the day of its date. */
  | { readonly kind: 'door'; readonly doorId: string }
  | { readonly kind: 'system' };

export const GUEST: Actor = { kind: 'guest' };
export const SYSTEM: Actor = { kind: 'system' };

/** What a signed-in account may be: rights hang on these. */
export function rolesOf(actor: Actor): readonly Role[] {
  if (actor.kind === 'staff') return actor.roles;
  return actor.kind === 'organisation' ? ['ORG_ENROLLER'] : [];
}

/** Id of the acting person, account or door, where there is one. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === 'person') return actor.personId;
  if (actor.kind === 'trainer') return actor.trainerId;
  if (actor.kind === 'staff' || actor.kind === 'organisation') return actor.accountId;
  return actor.kind === 'door' ? actor.doorId : null;
}
