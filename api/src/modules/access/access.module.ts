import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccessStore } from './access.store.js';
import { DeclaredAccess } from './declared-access.js';
import { OrganisationRoles } from './organisation-roles.js';
import { PersonalTokens } from './personal-tokens.js';
import { Pins } from './pins.js';
import { SessionCookie } from './session-cookie.js';
import { SignInCodes } from './sign-in-codes.js';
import { StaffSessions } from './staff-sessions.service.js';

const forOtherRooms = [AccessStore, DeclaredAccess, OrganisationRoles, PersonalTokens, Pins, SessionCookie, SignInCodes, StaffSessions];

/** Who may do what. The guard it brings stands before every route of the application. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [...forOtherRooms, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: forOtherRooms,
})
export class AccessModule {}
