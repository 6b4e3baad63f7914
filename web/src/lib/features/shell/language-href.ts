import type { PageUrl } from './page-url.ts';

/** The same page in another language. Names of form actions ("/check") are no part of a page's address. */
export function languageHref(url: PageUrl, code: string): string {
  const search = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
  search.set('lang', code);
  return `${url.pathname}?${search}`;
}
