import { describe, expect, it } from '@jest/globals';
import type { AppConfig } from '../../config/app-config.js';
import { SessionCookie } from './session-cookie.js';

const cookieAt = (address: string): SessionCookie => new SessionCookie({ publicUrl: new URL(address) } as AppConfig);

describe('the cookie of a signed-in browser', () => {
  it('over https is bound to the host and never sent in the clear (SEC-06)', () => {
    expect(cookieAt('https://kurse.example.org').write('t0ken')).toBe('__Host-sid=t0ken; Path=/; HttpOnly; SameSite=Lax; Secure');
  });

  it('on a local installation without https has a name that browsers accept', () => {
    expect(cookieAt('http://localhost:3000').write('t0ken')).toBe('sid=t0ken; Path=/; HttpOnly; SameSite=Lax');
  });

  it('is found among other cookies, and only under its own name', () => {
    const cookie = cookieAt('https://kurse.example.org');
    expect(cookie.read('lang=de; __Host-sid=t0ken; theme=dark')).toBe('t0ken');
    expect(cookie.read('sid=foisted; x__Host-sid=foisted')).toBeNull();
    expect(cookie.read('__Host-sid=')).toBeNull();
    expect(cookie.read(undefined)).toBeNull();
  });

  it('is taken back by an empty one that has ended', () => {
    expect(cookieAt('http://localhost:3000').clear()).toBe('sid=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
  });
});
