import { notFound } from '../../errors/domain-error.js';
import type { Actor } from '../access/index.js';

/** An account that acts for an organisation. */
export type OrganisationActor = Extract<Actor, { kind: 'organisation' }>;

/**
 * Whoever is not of this organisation, staff too, is told that there is none.
 * @throws DomainError `organisation.unknown`
 */
export function actorOf(actor: Actor, organisationId: string): OrganisationActor {
  const isOwn = actor.kind === 'organisation' && actor.organisationIds.includes(organisationId.toLowerCase());
  if (!isOwn) throw notFound('organisation.unknown');
  return actor;
}
