import { fail } from '@sveltejs/kit';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** Tries a change; a refusal comes back as words for the same form, with the field it is about. */
export async function orRefused<T extends object>(texts: Texts, act: () => Promise<unknown>, typed: T) {
  try {
    await act();
    return null;
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    const field = problem.fields.at(-1);
    return fail(problem.status, { ...typed, field: field?.field ?? null, error: problemText(texts, field ?? problem) });
  }
}
