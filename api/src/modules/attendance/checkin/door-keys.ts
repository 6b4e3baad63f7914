import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { PersonalTokens, Pins } from '../../access/index.js';
import { DoorCookie } from './door-cookie.js';
import { type DoorRow, DoorsStore } from './doors.store.js';

/** Link, PIN and cookie of a door: all derived from its row, so that ending it ends them all. */
@Injectable()
export class DoorKeys {
  constructor(
    private readonly tokens: PersonalTokens,
    private readonly pins: Pins,
    private readonly doors: DoorsStore,
    private readonly cookie: DoorCookie,
    private readonly config: AppConfig,
  ) {}

  linkOf({ id, nonce }: DoorRow): string {
    return new URL(`/checkin/tuer/${this.tokens.issue('door', id, nonce)}`, this.config.publicUrl).href;
  }

  pinOf({ id, nonce }: DoorRow): string {
    return this.pins.pinOf('door pin', `${id}\n${nonce}`);
  }

  isRightPin({ id, nonce }: DoorRow, typed: string): boolean {
    return this.pins.isRight('door pin', `${id}\n${nonce}`, typed);
  }

  /** The door behind a link. */
  behindLink(token: string): Promise<DoorRow | null> {
    return this.behind('door', token);
  }

  /** The doors at which this device was let in by PIN; a link alone is no such proof. */
  async ofDevice(cookies: string | undefined): Promise<DoorRow[]> {
    const doors = await Promise.all(this.cookie.readAll(cookies).map((token) => this.behind('door-device', token)));
    return doors.filter((door) => door !== null);
  }

  /** @param seconds for how long the device may still send what it saw */
  cookieFor({ id, nonce, sessionId }: DoorRow, seconds: number): string {
    return this.cookie.write(sessionId, this.tokens.issue('door-device', id, nonce), seconds);
  }

  private async behind(purpose: 'door' | 'door-device', token: string): Promise<DoorRow | null> {
    const read = this.tokens.read(purpose, token);
    const door = read && (await this.doors.find(read.id));
    return door && read.matches(door.nonce) ? door : null;
  }
}
