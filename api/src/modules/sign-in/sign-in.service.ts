import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { unauthenticated } from '../../errors/domain-error.js';
import { fingerprint, RateLimiter } from '../../http/rate-limiter.js';
import { SignInCodes, StaffSessions } from '../access/index.js';
import { SignInActs } from './sign-in-acts.js';

const HOUR = 60 * 60;

export interface SignInTry {
  readonly email: string;
  readonly code: string;
  readonly network: string;
  /** The browser's cookies: a session it already has ends. */
  readonly cookies: string | undefined;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly codes: SignInCodes,
    private readonly sessions: StaffSessions,
    private readonly acts: SignInActs,
    private readonly limiter: RateLimiter,
  ) {}

  /**
   * @returns the cookie to set
   * @throws DomainError `signin.code_wrong` (401), alike for a wrong, used, voided or expired code and an unknown address
   */
  async run(attempt: SignInTry): Promise<string> {
    await this.limiter.hit(`try-network:${attempt.network}`, 60, HOUR);
    await this.limiter.hit(`try-address:${fingerprint(attempt.email)}`, 30, HOUR);
    const cookie = await this.transactions.run((tx) => this.open(tx, attempt));
    if (!cookie) throw unauthenticated('signin.code_wrong');
    return cookie;
  }

  /** A refusal commits too: the counted try must stay counted. */
  private async open(tx: Tx, { email, code, cookies }: SignInTry): Promise<string | null> {
    const checked = await this.codes.check(tx, email, code);
    if (!checked) return null;
    if (!checked.right) {
      await this.acts.codeRefused(tx, checked.accountId);
      return null;
    }
    await this.acts.signedIn(tx, checked.accountId);
    return this.sessions.open(tx, checked.accountId, cookies);
  }
}
