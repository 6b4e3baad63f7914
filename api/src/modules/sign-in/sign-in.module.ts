import { Module } from '@nestjs/common';
import { AccountQueries } from './account-queries.service.js';
import { AccountMail } from './accounts/account-mail.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsQueries } from './accounts/accounts.queries.service.js';
import { AccountsStore } from './accounts/accounts.store.js';
import { FirstAccountService } from './accounts/first-account.service.js';
import { SaveAccountService } from './accounts/save-account.service.js';
import { RequestSignInCodeService } from './request-sign-in-code.service.js';
import { SignInActs } from './sign-in-acts.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';

/** How staff get in and out, and who they are. A room of its own, because it writes mails and audit lines, and both know who acts. */
@Module({
  controllers: [SignInController, AccountsController],
  providers: [
    ...[AccountQueries, RequestSignInCodeService, SignInActs, SignInService, SignOutService],
    ...[AccountMail, AccountsQueries, AccountsStore, FirstAccountService, SaveAccountService],
  ],
})
export class SignInModule {}
