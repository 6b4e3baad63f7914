/** What other rooms may use of organisations. */
export { MembershipEntity } from './membership.entity.js';
export { OrganisationEntity } from './organisation.entity.js';
export { TerritoryEntity } from './territory.entity.js';
