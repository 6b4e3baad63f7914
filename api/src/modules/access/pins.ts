import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

const DIGITS = 6;

/** Six digits that only this installation's key can derive: shown and printed as often as wanted, stored nowhere. */
@Injectable()
export class Pins {
  private readonly key: Buffer;

  constructor(config: AppConfig) {
    this.key = config.secretKey;
  }

  /** @param purpose keeps the PINs of different things apart */
  pinOf(purpose: string, secret: string): string {
    const number = createHmac('sha256', this.key).update(`${purpose}\n${secret}`).digest().readBigUInt64BE() % 10n ** BigInt(DIGITS);
    return String(number).padStart(DIGITS, '0');
  }

  /** @param typed as people type it, with blanks or without */
  isRight(purpose: string, secret: string, typed: string): boolean {
    const digits = typed
      .replaceAll(/\D/g, '')
      .padEnd(DIGITS)
      .slice(0, DIGITS + 1);
    const right = Buffer.from(this.pinOf(purpose, secret).padEnd(DIGITS + 1));
    return timingSafeEqual(Buffer.from(digits.padEnd(DIGITS + 1)), right);
  }
}
