import type { Texts } from '#lib/i18n/texts.ts';

/** As it stands in the window's bar: the page, then whose it is. */
export const pageTitle = ({ t }: Texts, title: string): string => `${title} – ${t('common.brand.full')}`;
