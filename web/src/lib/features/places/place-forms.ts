export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** What is no number the API refuses in words; an empty field must not count as 0. */
export const numberIn = (form: FormData, name: string): number => (textIn(form, name) === '' ? Number.NaN : Number(textIn(form, name)));

/** What a refused form shows again. */
export interface RefusedForm {
  form: string;
  error: string;
  capacity: string;
  seats: string;
  organisation: string;
  releaseOn: string;
}

/** The refusal of this form, if it was this one. */
export const refusedAs = (refused: RefusedForm | null, form: string): RefusedForm | undefined =>
  refused?.form === form ? refused : undefined;
