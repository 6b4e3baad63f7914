import { defaultLanguage, type Language } from '#lib/i18n/languages.ts';

/** In which language the words of a course are wanted: that of the page, or the one that somebody chose for them. */
export function textLanguage(url: URL, page: Language): { lang?: string } {
  const chosen = url.searchParams.get('text');
  if (chosen !== null && /^(ar|de|en|es|fa|fr|ku|pl|ru|ti|tr|uk)$/.test(chosen)) return { lang: chosen };
  return page === defaultLanguage ? {} : { lang: page };
}
