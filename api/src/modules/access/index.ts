/** Public face of the room. Shelves use it too, so nothing behind it may write mails or audit lines. */
export { AccessModule } from './access.module.js';
export { AccessStore, type StaffAccount } from './access.store.js';
export { type Actor, actorId, GUEST, type Role, rolesOf, SYSTEM } from './actor.js';
export { type Division, divisions } from './domain/divisions.js';
export { Allow, Me, Public } from './allow.js';
export { DeclaredAccess } from './declared-access.js';
export { type Permission, permissions, rolesAllow } from './permissions.js';
export { type OwnOrganisation, OrganisationRoles, type OrganisationRole } from './organisation-roles.js';
export { PersonalTokens, type ReadToken, type TokenPurpose } from './personal-tokens.js';
export { Pins } from './pins.js';
export { SessionCookie } from './session-cookie.js';
export { SignInCodes } from './sign-in-codes.js';
export { StaffSessions } from './staff-sessions.service.js';
export { worksFor } from './works-for.js';
