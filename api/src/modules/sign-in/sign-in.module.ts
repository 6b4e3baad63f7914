import { Module } from '@nestjs/common';
import { AccountQueries } from './account-queries.service.js';
import { RequestSignInCodeService } from './request-sign-in-code.service.js';
import { SignInActs } from './sign-in-acts.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';

/** How staff get in and out. A room of its own, because it writes mails and audit lines, and both know who acts. */
@Module({
  controllers: [SignInController],
  providers: [AccountQueries, RequestSignInCodeService, SignInActs, SignInService, SignOutService],
})
export class SignInModule {}
