/** What other rooms may use of organisations. */
export { ApplyForDeskService } from './apply-for-desk.service.js';
export { DecideApplicationService } from './decide-application.service.js';
export { type KnownMember, MembersStore } from './members.store.js';
export { MembershipEntity } from './membership.entity.js';
export { NOTICE_VERSION } from './notice.js';
export { OrganisationEntity } from './organisation.entity.js';
export { OrganisationsModule } from './organisations.module.js';
export { actorOf, type OrganisationActor } from './own-organisation.js';
export { TerritoryEntity } from './territory.entity.js';
