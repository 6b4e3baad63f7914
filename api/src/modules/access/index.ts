export { type Actor, actorId, GUEST, type Role, SYSTEM } from './actor.js';
export { Allow, Me, Public } from './allow.js';
export { AccessModule } from './access.module.js';
export { PersonalTokens, type TokenPurpose } from './personal-tokens.js';
export { type Permission, permissions } from './permissions.js';
export { SessionCookie } from './session-cookie.js';
export { SignInCodes } from './sign-in-codes.js';
export { StaffSessions } from './staff-sessions.service.js';
