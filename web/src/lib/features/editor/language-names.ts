/** "Arabisch", in the language of the page. */
export const languageName = (page: string, code: string): string => new Intl.DisplayNames([page], { type: 'language' }).of(code) ?? code;

/** "العربية": a language under its own name, for those who read it. */
export const ownName = (code: string): string => languageName(code, code);
