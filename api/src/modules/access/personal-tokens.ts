import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

/**
 * What a link opens: one booking, everything of a person, the calendar feed, the confirmation of a new address, the way to
 * a door of a course, the device that was let in there by PIN, the page of a
 * trainer or their feed, the choice whether reminders come.
 */
export type TokenPurpose = 'booking' | 'person' | 'feed' | 'address' | 'door' | 'door-device' | 'trainer' | 'trainer_feed' | 'reminders';

export interface ReadToken {
  readonly id: string;
  /** Whether the token was issued for this nonce; a new nonce in the database revokes all older links. */
  matches(nonce: string): boolean;
}

const ID_BYTES = 16;
const MAC_BYTES = 16;

/**
 * Personal links: id and a 128-bit HMAC over purpose, id and the row's nonce. Nothing secret is stored, so a copy of
 * the database opens no page, and a mail can be rendered again with the same link.
 */
@Injectable()
export class PersonalTokens {
  private readonly key: KeyObject;

  constructor(config: AppConfig) {
    this.key = createSecretKey(config.secretKey);
  }

  issue(purpose: TokenPurpose, id: string, nonce: string): string {
    const idBytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([idBytes, this.mac(purpose, id, nonce)]).toString('base64url');
  }

  /** @returns null when the text has not the shape of a token */
  read(purpose: TokenPurpose, token: string): ReadToken | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return null;
    const id = idOf(bytes.subarray(0, ID_BYTES));
    const mac = bytes.subarray(ID_BYTES);
    return { id, matches: (nonce) => timingSafeEqual(mac, this.mac(purpose, id, nonce)) };
  }

  private mac(purpose: TokenPurpose, id: string, nonce: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\n${id}\n${nonce}`).digest().subarray(0, MAC_BYTES);
  }
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
