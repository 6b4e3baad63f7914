import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import { AccessStore } from './access.store.js';

const DIGITS = 6;
const LIFE = 10 * 60_000;
const TRIES_PER_CODE = 5;

export interface CheckedCode {
  readonly accountId: string;
  readonly right: boolean;
}

/**
 * Six digits that only this installation's key can derive from the random id of the request. So the code stands
 * neither in the database nor in the outbox, and the mail can still be written when it is sent.
 */
@Injectable()
export class SignInCodes {
  private readonly key: Buffer;

  constructor(
    config: AppConfig,
    private readonly store: AccessStore,
    private readonly clock: Clock,
  ) {
    this.key = config.secretKey;
  }

  codeOf(id: string): string {
    const number = this.mac('sign-in code', id).readBigUInt64BE() % 10n ** BigInt(DIGITS);
    return String(number).padStart(DIGITS, '0');
  }

  /** Opens a code for ten minutes and ends the account's older ones. @returns its id */
  async issue(tx: Tx, accountId: string): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const hash = this.hashOf(id, this.codeOf(id)).toString('hex');
    await this.store.replaceCode(tx, { id, accountId, hash }, now, new Date(now.getTime() + LIFE));
    return id;
  }

  /** Counts the try and, if the code is right, uses it up. @returns null when the address has no open code with tries left */
  async check(tx: Tx, email: string, code: string): Promise<CheckedCode | null> {
    const now = this.clock.now();
    const open = await this.store.spendTry(tx, email, TRIES_PER_CODE, now);
    if (!open) return null;
    const right = timingSafeEqual(Buffer.from(open.hash, 'hex'), this.hashOf(open.id, code));
    if (right) await this.store.useCode(tx, open.id, now);
    return { accountId: open.accountId, right };
  }

  private hashOf(id: string, code: string): Buffer {
    return this.mac('sign-in try', `${id}\n${code}`);
  }

  private mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\n${text}`).digest();
  }
}
