import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

const DIGITS = 6;

/** Six digits that only this installation's key can derive from a slip's code: printed as often as wanted, stored nowhere. */
@Injectable()
export class SlipPins {
  private readonly key: Buffer;

  constructor(config: AppConfig) {
    this.key = config.secretKey;
  }

  pinOf(code: string): string {
    const number = createHmac('sha256', this.key).update(`slip pin\n${code}`).digest().readBigUInt64BE() % 10n ** BigInt(DIGITS);
    return String(number).padStart(DIGITS, '0');
  }

  isRight(code: string, pin: string): boolean {
    const digits = pin
      .replaceAll(/\D/g, '')
      .padEnd(DIGITS)
      .slice(0, DIGITS + 1);
    const right = Buffer.from(this.pinOf(code).padEnd(DIGITS + 1));
    return timingSafeEqual(Buffer.from(digits.padEnd(DIGITS + 1)), right);
  }
}
