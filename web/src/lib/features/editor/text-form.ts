import type { TextWish } from '#lib/api/staff-texts.ts';

export interface TypedText {
  title: string;
  promise: string;
  description: string;
  revision: string;
}

/** What comes back to the form. */
export interface TextAnswer {
  typed?: TypedText;
  code?: string;
  errors?: { field: string; text: string }[];
}

export function typedText(form: FormData): TypedText {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return { title: text('title'), promise: text('promise'), description: text('description'), revision: text('revision') };
}

export const wishOf = ({ title, promise, description, revision }: TypedText): TextWish => ({
  ...{ title, promise: promise || null, description, revision: Number(revision) },
});

/** Refusals because somebody else was faster: what was typed stays, and saving again counts against the course as it is now. */
export const overtakenCodes: readonly string[] = ['run.changed_by', 'run.changed_elsewhere', 'run.changed_meanwhile'];
