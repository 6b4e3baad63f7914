import type { Cookies } from '@sveltejs/kit';
import { isLanguage, negotiateLanguage, type Language } from '#lib/i18n/languages.ts';
import { isTheme, themeCookie, type Theme } from './theme.ts';

export const languageCookie = 'lang';
/** Whether single letters lead somewhere in the staff area: `aus` where they do not (WCAG 2.1.4). */
export const keysCookie = 'tasten';

/** A choice of this kind is remembered for a year; it says nothing about the person. */
export const rememberChoice = {
  path: '/',
  maxAge: 60 * 60 * 24 * 365,
  sameSite: 'lax',
  httpOnly: true,
} as const;

/** What was asked for in the address wins, then the earlier choice, then the browser's languages. */
export function chooseLanguage(url: URL, cookies: Cookies, acceptLanguage: string | null): Language {
  const asked = url.searchParams.get('lang');
  if (isLanguage(asked)) return asked;
  const remembered = cookies.get(languageCookie);
  return isLanguage(remembered) ? remembered : negotiateLanguage(acceptLanguage);
}

export function chooseTheme(cookies: Cookies): Theme {
  const remembered = cookies.get(themeCookie);
  return isTheme(remembered) ? remembered : '';
}

/** @returns the chosen scheme; null where nothing was chosen */
export function rememberTheme(cookies: Cookies, theme: unknown, url: URL): Theme | null {
  if (!isTheme(theme)) return null;
  cookies.set(themeCookie, theme, { ...rememberChoice, secure: url.protocol === 'https:' });
  return theme;
}

/** Only a way inside this site is a way back. */
export function localPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/';
}
