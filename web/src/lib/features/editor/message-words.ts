import type { Texts } from '#lib/i18n/texts.ts';

export const kindWord = ({ t, find }: Texts, kind: string): string =>
  find(`editor.messages.kind.${kind.replaceAll('.', '_')}`) ?? t('editor.messages.kind.other');
