/** Languages with complete catalogues, each under its own name. A new one is a line here and a folder of texts. */
export const languages = [
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
] as const;

export type Language = (typeof languages)[number]['code'];
export type Direction = 'ltr' | 'rtl';

export const defaultLanguage: Language = 'de';

export function isLanguage(code: unknown): code is Language {
  return languages.some((language) => language.code === code);
}

interface LocaleWithTextInfo extends Intl.Locale {
  getTextInfo(): { direction: Direction };
}

export function directionOf(language: string): Direction {
  return (new Intl.Locale(language) as LocaleWithTextInfo).getTextInfo().direction;
}

/** The best match for an Accept-Language header; the order of the quality values decides. */
export function negotiateLanguage(header: string | null): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().split(';');
      const quality = settings.map((setting) => /^\s*q=([\d.]+)/.exec(setting)?.[1]).find(Boolean);
      return { code: tag.split('-')[0]?.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const match = wishes.find((wish) => isLanguage(wish.code))?.code;
  return isLanguage(match) ? match : defaultLanguage;
}
