import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';

const MOST_DOORS = 20;

/**
 * How a device shows that it was let in at a door: it survives a restart of the browser, and ends by itself. Each date has a
 * cookie of its own, so that a telephone that goes on to a second door may still send what it saw at the first.
 */
@Injectable()
export class DoorCookie {
  private readonly prefix: string;
  private readonly traits: string;

  constructor(config: AppConfig) {
    const secure = config.publicUrl.protocol === 'https:';
    this.prefix = secure ? '__Host-door-' : 'door-';
    this.traits = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** @param header the request's `cookie` header @returns the tokens of all doors, nobody has more than a few */
  readAll(header: string | undefined): string[] {
    const pairs = (header ?? '').split(/; */).filter((pair) => pair.startsWith(this.prefix));
    return pairs.slice(0, MOST_DOORS).map((pair) => pair.slice(pair.indexOf('=') + 1));
  }

  write(sessionId: string, token: string, seconds: number): string {
    return `${this.prefix}${sessionId}=${token}; Max-Age=${seconds}; ${this.traits}`;
  }
}
