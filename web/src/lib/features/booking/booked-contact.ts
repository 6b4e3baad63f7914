import type { Cookies } from '@sveltejs/kit';
import { callTimes, type CallTime } from '#lib/api/types.ts';

/** How we reach the person, for the page right after booking. Kept by the browser for a quarter of an hour. */
export interface BookedContact {
  email: string | null;
  phone: string | null;
  organisation: string | null;
  callTime: CallTime | '';
}

const cookie = 'gebucht';
const pathOf = (token: string) => `/meine/${encodeURIComponent(token)}`;

export function rememberContact(cookies: Cookies, token: string, contact: BookedContact, url: URL): void {
  cookies.set(cookie, JSON.stringify(contact), {
    path: pathOf(token),
    maxAge: 15 * 60,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Null when the page is opened again later: then nothing personal is shown that the link alone does not give. */
export function rememberedContact(cookies: Cookies): BookedContact | null {
  const text = cookies.get(cookie);
  if (text === undefined) return null;
  const found = parse(text);
  return {
    email: textOrNull(found['email']),
    phone: textOrNull(found['phone']),
    organisation: textOrNull(found['organisation']),
    callTime: callTimes.find((time) => time === found['callTime']) ?? '',
  };
}
