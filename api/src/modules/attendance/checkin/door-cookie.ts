import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';

/** How a device shows that it was let in at a door: it survives a restart of the browser, and ends by itself. */
@Injectable()
export class DoorCookie {
  private readonly name: string;
  private readonly traits: string;

  constructor(config: AppConfig) {
    const secure = config.publicUrl.protocol === 'https:';
    this.name = secure ? '__Host-door' : 'door';
    this.traits = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** @param header the request's `cookie` header */
  read(header: string | undefined): string | null {
    const start = `${this.name}=`;
    const pair = header?.split(/; */).find((part) => part.startsWith(start));
    return pair?.slice(start.length) || null;
  }

  write(token: string, seconds: number): string {
    return `${this.name}=${token}; Max-Age=${seconds}; ${this.traits}`;
  }
}
