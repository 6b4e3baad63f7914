import { Injectable } from '@nestjs/common';
import { notFound } from '../../errors/domain-error.js';
import { RateLimiter } from '../../http/rate-limiter.js';
import { berlinDate } from '../../time/berlin.js';
import type { Kind } from '../catalogue/index.js';
import { initials } from '../people/index.js';
import { type Certificate, CertificateStore } from './certificate.store.js';
import type { VerificationDto } from './certificate.dto.js';
import { isHolderErased } from './domain/snapshot.js';
import { readVerificationCode } from './domain/verification-code.js';

const MOST_PER_MINUTE = 60;

/** Tells whoever holds a certificate whether it is real: what is printed on it, from the snapshot, and nothing more. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly store: CertificateStore,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws DomainError `certificate.unknown`, alike for a code nobody has and for a text that is no code (CERT-08) */
  async run(typed: string, network: string): Promise<VerificationDto> {
    await this.limiter.hit(`verify:${network}`, MOST_PER_MINUTE, 60);
    const code = readVerificationCode(typed);
    const certificate = code === null ? null : await this.store.findByCode(code);
    if (!certificate) throw notFound('certificate.unknown');
    return verified(certificate);
  }
}

/** A revoked certificate no longer speaks of its holder: the name may have been the reason (domain.md E18); nor does one whose holder was erased (CERT-09). */
function verified({ state, revokedAt, snapshot }: Certificate): VerificationDto {
  const isRevoked = state === 'REVOKED';
  const isErased = isHolderErased(snapshot);
  return {
    status: isRevoked ? 'REVOKED' : 'VALID',
    number: snapshot.number,
    type: snapshot.type,
    holder: isRevoked || isErased ? null : initials(snapshot.holder.latin),
    holderErased: isErased,
    title: snapshot.title,
    kind: snapshot.kind as Kind,
    period: snapshot.period,
    place: snapshot.place,
    units: snapshot.units,
    issuedOn: snapshot.issuedOn,
    issuer: snapshot.issuer.name,
    revokedOn: revokedAt && berlinDate(revokedAt),
    replacedBy: null,
  };
}
