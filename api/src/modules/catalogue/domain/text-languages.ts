/** Languages in which the text of a course can be written; the frame of the page has its own. */
export const textLanguages = ['de', 'en', 'ar', 'fa', 'fr', 'ku', 'pl', 'ru', 'es', 'ti', 'tr', 'uk'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** What everybody reads about a course. */
export interface CourseText {
  readonly title: string;
  readonly promise: string;
  readonly description: string;
}

export interface CourseTranslation extends CourseText {
  readonly language: string;
}

export const textFields = ['title', 'promise', 'description'] as const;
export type TextField = (typeof textFields)[number];

/** Where the original says something else than when it was translated, and what it said then. */
export function outdated(original: CourseText, source: CourseText): { field: TextField; was: string; is: string }[] {
  return textFields.flatMap((field) => (original[field] === source[field] ? [] : [{ field, was: source[field], is: original[field] }]));
}

/** The course in this language where somebody has written it, else as it is: the page says in which language that is. */
export function inLanguage<R extends CourseText & { readonly language: string; readonly translations: readonly CourseTranslation[] }>(
  run: R,
  language: string,
): R {
  const translation = run.language === language ? undefined : run.translations.find((one) => one.language === language);
  return translation ? { ...run, ...translation } : run;
}

/** In which languages one can read it, its own first. */
export const languagesOf = (run: { readonly language: string; readonly translations: readonly CourseTranslation[] }): string[] => [
  run.language,
  ...run.translations.map(({ language }) => language),
];
