import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { unprocessable } from '../../errors/domain-error.js';
import { fingerprint, RateLimiter } from '../../http/rate-limiter.js';
import { PersonalTokens } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { typedSlipCode } from '../booking/index.js';
import { SlipPins } from './slip-pins.js';
import { SlipStore } from './slip.store.js';

const HOUR = 3_600;
const TRIES_AN_HOUR = 10;
/** Wrong PINs in a row after which a slip is dead: of a million PINs nobody finds one so. */
const TRIES_IN_ALL = 30;

/** Somebody has a slip of paper and no e-mail: code and PIN together open this one booking. */
@Injectable()
export class OpenSlipService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: SlipStore,
    private readonly pins: SlipPins,
    private readonly tokens: PersonalTokens,
    private readonly audit: AuditLog,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws DomainError `slip.wrong`, alike for a wrong PIN, an unknown code and a slip that was tried too often */
  async run(typed: string, pin: string, network: string): Promise<{ token: string }> {
    const code = typedSlipCode(typed);
    await this.limiter.hit(`slip-network:${network}`, 60, HOUR);
    await this.limiter.hit(`slip:${fingerprint(code)}`, TRIES_AN_HOUR, HOUR);
    // A refusal commits too: the counted try must stay counted.
    const token = await this.transactions.run(async (tx) => {
      const slip = await this.store.spendTry(tx, code, TRIES_IN_ALL);
      if (!slip || !this.pins.isRight(code, pin)) return null;
      this.store.forgiveTries(tx, code);
      await this.audit.append(tx, { kind: 'person', personId: slip.personId }, 'slip.opened', { type: 'booking', id: slip.bookingId });
      return this.tokens.issue('booking', slip.bookingId, slip.linkNonce);
    });
    if (!token) throw unprocessable('slip.wrong');
    return { token };
  }
}
