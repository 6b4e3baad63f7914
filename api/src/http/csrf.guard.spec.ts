import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import type { AppConfig } from '../config/app-config.js';
import { SessionCookie } from '../modules/access/index.js';
import { CsrfGuard } from './csrf.guard.js';

const config = { publicUrl: new URL('https://kurse.example.org') } as AppConfig;
const guard = new CsrfGuard(config, new SessionCookie(config));

const lets = (method: string, headers: Record<string, string>): boolean => {
  const context = { switchToHttp: () => ({ getRequest: () => ({ method, headers }) }) } as unknown as ExecutionContext;
  try {
    return guard.canActivate(context);
  } catch {
    return false;
  }
};

const signedIn = { cookie: '__Host-sid=t0ken' };
const json = { 'content-type': 'application/json', 'content-length': '2' };
const ours = { origin: 'https://kurse.example.org' };

describe('requests that ride on a session cookie (SEC-07)', () => {
  it('from our own pages with JSON pass', () => {
    expect(lets('POST', { ...signedIn, ...json, ...ours })).toBe(true);
    expect(lets('PUT', { ...signedIn, ...json, 'content-type': 'application/json; charset=utf-8', 'sec-fetch-site': 'same-origin' })).toBe(
      true,
    );
    expect(lets('DELETE', { ...signedIn, ...ours })).toBe(true);
  });

  it('from a foreign or unnamed origin are refused', () => {
    expect(lets('POST', { ...signedIn, ...json })).toBe(false);
    expect(lets('POST', { ...signedIn, ...json, origin: 'https://kurse.example.org.evil.example' })).toBe(false);
    expect(lets('POST', { ...signedIn, ...json, origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(lets('POST', { ...signedIn, ...json, 'sec-fetch-site': 'same-site' })).toBe(false);
  });

  it('with a body a form could send are refused, even from our origin', () => {
    expect(lets('POST', { ...signedIn, ...ours, 'content-type': 'text/plain' })).toBe(false);
    expect(lets('POST', { ...signedIn, ...ours, 'content-type': 'application/x-www-form-urlencoded' })).toBe(false);
    expect(lets('POST', { ...signedIn, ...ours, 'content-length': '12' })).toBe(false);
  });

  it('that only read, or carry no session, need no proof', () => {
    expect(lets('GET', signedIn)).toBe(true);
    expect(lets('POST', { ...json, origin: 'https://evil.example' })).toBe(true);
  });
});
