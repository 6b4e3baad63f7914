import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccessStore } from './access.store.js';
import { AccountQueries } from './account-queries.service.js';
import { DeclaredAccess } from './declared-access.js';
import { PersonalTokens } from './personal-tokens.js';
import { RequestSignInCodeService } from './request-sign-in-code.service.js';
import { SessionCookie } from './session-cookie.js';
import { SignInActs } from './sign-in-acts.js';
import { SignInCodes } from './sign-in-codes.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';
import { StaffSessions } from './staff-sessions.service.js';

/** Who may do what. The guard it brings stands before every route of the application. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [SignInController],
  providers: [
    AccessStore,
    AccountQueries,
    DeclaredAccess,
    PersonalTokens,
    RequestSignInCodeService,
    SessionCookie,
    SignInActs,
    SignInCodes,
    SignInService,
    SignOutService,
    StaffSessions,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [DeclaredAccess, PersonalTokens, SessionCookie, SignInCodes, StaffSessions],
})
export class AccessModule {}
