import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { CertificateSnapshot } from '../../documents/certificate-snapshot.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { prefixOf } from '../catalogue/index.js';
import { CertificateActs } from './certificate-acts.js';
import type { Due } from './certificate-candidates.service.js';
import { CertificateStore } from './certificate.store.js';
import { certificateNumber } from './domain/certificate-number.js';
import { type RunFacts, snapshotOf } from './domain/snapshot.js';
import { CODE_BYTES, groupedCode, verificationCode } from './domain/verification-code.js';

/** Gives a document its number and its code and freezes what it says. */
@Injectable()
export class CertificateIssuer {
  constructor(
    private readonly store: CertificateStore,
    private readonly acts: CertificateActs,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** What the document would say if it were issued today, with a number and a code that are nobody's. */
  draft(run: RunFacts, due: Due): CertificateSnapshot {
    const today = berlinDate(this.clock.now());
    return this.freeze(
      run,
      due,
      certificateNumber(run.kind, Number(today.slice(0, 4)), 0),
      verificationCode(new Uint8Array(CODE_BYTES)),
      today,
    );
  }

  /** @returns the id of the certificate */
  async issue(tx: Tx, actor: Actor, run: RunFacts, due: Due): Promise<string> {
    const today = berlinDate(this.clock.now());
    const year = Number(today.slice(0, 4));
    const number = certificateNumber(run.kind, year, await this.store.nextNumber(tx, year, prefixOf[run.kind]));
    const code = verificationCode(randomBytes(CODE_BYTES));
    const { bookingId, personId } = due.holder;
    const id = newId();
    const snapshot = this.freeze(run, due, number, code, today);
    const replacesId = due.revoked?.id ?? null;
    await this.store.insert(tx, { id, code, bookingId, personId, runId: run.id, issuedBy: actorId(actor), replacesId, snapshot });
    await this.acts.issued(tx, actor, due.holder, { id, number, type: snapshot.type, replaces: replacesId });
    return id;
  }

  private freeze(run: RunFacts, due: Due, number: string, code: string, issuedOn: string): CertificateSnapshot {
    const printed = groupedCode(code);
    const checkUrl = new URL(`/pruefen/${printed}`, this.config.publicUrl).href;
    return snapshotOf(run, due.earned, { number, code: printed, issuedOn, checkUrl, replaces: due.revoked?.number ?? null });
  }
}
