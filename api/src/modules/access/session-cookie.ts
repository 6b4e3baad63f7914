import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

/**
 * The cookie of a signed-in browser (standards SEC-06). Over https it carries the `__Host-` prefix, so that no
 * neighbouring host can set it; over plain http, which only a local installation uses, browsers would refuse that.
 */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly traits: string;

  constructor(config: AppConfig) {
    const secure = config.publicUrl.protocol === 'https:';
    this.name = secure ? '__Host-sid' : 'sid';
    this.traits = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** @param header the request's `cookie` header */
  read(header: string | undefined): string | null {
    const start = `${this.name}=`;
    const pair = header?.split(/; */).find((part) => part.startsWith(start));
    return pair?.slice(start.length) || null;
  }

  /** Ends with the browser; the server's own limits are stricter. */
  write(token: string): string {
    return `${this.name}=${token}; ${this.traits}`;
  }

  clear(): string {
    return `${this.name}=; Max-Age=0; ${this.traits}`;
  }
}
