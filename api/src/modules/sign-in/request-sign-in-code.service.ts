import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { fingerprint, RateLimiter } from '../../http/rate-limiter.js';
import { AccessStore, OrganisationRoles, SignInCodes, type StaffAccount } from '../access/index.js';
import { SignInActs } from './sign-in-acts.js';

const QUARTER_HOUR = 15 * 60;
/** Longer than issuing a code takes, so that the time of the answer does not tell whether an account exists (SEC-10). */
const ANSWER_AFTER = 150;

@Injectable()
export class RequestSignInCodeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AccessStore,
    private readonly roles: OrganisationRoles,
    private readonly codes: SignInCodes,
    private readonly acts: SignInActs,
    private readonly limiter: RateLimiter,
  ) {}

  /** Answers alike for every address; only an active account gets a mail. */
  async run(email: string, network: string): Promise<void> {
    await this.limiter.hit(`code-network:${network}`, 30, QUARTER_HOUR);
    await this.limiter.hit(`code-address:${fingerprint(email)}`, 10, QUARTER_HOUR);
    await Promise.all([this.issue(email), pause(ANSWER_AFTER)]);
  }

  private issue(email: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const account = await this.store.findAccountByEmail(tx, email);
      if (account && (await this.mayEnter(account))) await this.acts.codeSent(tx, account, await this.codes.issue(tx, account.id));
    });
  }

  /** Whose role for an organisation is over has nothing to come in for. */
  private async mayEnter({ id, roles }: StaffAccount): Promise<boolean> {
    return !roles.includes('ORG_ENROLLER') || (await this.roles.today(id)).length > 0;
  }
}
