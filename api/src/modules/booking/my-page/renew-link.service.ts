import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import { RateLimiter } from '../../../http/rate-limiter.js';
import { type Actor, PersonalTokens } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { Outbox } from '../../mail/index.js';
import type { RenewedLinkDto } from './my-page.dto.js';
import { MyPageQueries } from './my-page.queries.service.js';
import { ParticipantStore } from '../eligibility/participant.store.js';

const HOUR = 3_600;
const MOST_AN_HOUR = 5;

/** A person whose link was seen by others gets a new one; the old one and the old calendar feed open nothing from then on. */
@Injectable()
export class RenewLinkService {
  constructor(
    private readonly queries: MyPageQueries,
    private readonly transactions: Transactions,
    private readonly participants: ParticipantStore,
    private readonly tokens: PersonalTokens,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws DomainError `link.unknown`, also for a link that opens one booking only */
  async run(token: string): Promise<RenewedLinkDto> {
    const { scope, personId } = await this.queries.ownerOf(token);
    if (scope !== 'person') throw notFound('link.unknown');
    await this.limiter.hit(`link-renewal:${personId}`, MOST_AN_HOUR, HOUR);
    const nonce = await this.transactions.run((tx) => this.renew(tx, token, personId));
    return { token: this.tokens.issue('person', personId, nonce), feedUrl: this.queries.feedUrl(personId, nonce) };
  }

  /** Whoever held the old link a moment ago may have renewed it meanwhile: looked at again behind the lock. */
  private async renew(tx: Tx, token: string, personId: string): Promise<string> {
    const read = this.tokens.read('person', token);
    const person = read && (await this.participants.lockLink(tx, read.id));
    if (!person || !read.matches(person.linkNonce)) throw notFound('link.unknown');
    return this.replace(tx, { kind: 'person', personId }, personId, person.language);
  }

  /** Within an act that gives somebody back what is theirs: whoever had the old link opens nothing with it from then on. */
  async renewFor(tx: Tx, actor: Actor, personId: string): Promise<void> {
    const person = await this.participants.lockLink(tx, personId);
    if (person) await this.replace(tx, actor, personId, person.language);
  }

  private async replace(tx: Tx, actor: Actor, personId: string, language: string): Promise<string> {
    const nonce = newNonce();
    this.participants.renewLink(tx, personId, nonce);
    await this.audit.append(tx, actor, 'person.link_renewed', { type: 'person', id: personId });
    await this.outbox.add(tx, {
      kind: 'person.link',
      personId,
      language,
      params: { renewed: true },
      dedupKey: `person.link:${personId}:${newId()}`,
      orderKey: `person:${personId}`,
    });
    return nonce;
  }
}
